"""Corrections taken from the form into the records, each with what the person had seen."""

from __future__ import annotations

from collections.abc import Sequence

from inspection_evidence.corrections import (
    Act,
    Addition,
    Change,
    CorrectionError,
    add_item,
    last_event,
    make_changes,
    settle_orphan,
    undo,
)
from inspection_evidence.corrections.items import document_subject
from inspection_evidence.model import BoroughEvidence, ByHand, Document
from inspection_evidence.pack.correcting.waiting import ItemToCheck
from inspection_evidence.settings import NotebookParameters
from inspection_evidence.store import Event, open_workspace_store

_SOURCE = "notebook"
_DONE = {
    Act.CONFIRM: "Confirmed",
    Act.CORRECT: "Corrected",
    Act.REJECT: "Taken out",
    Act.REPAIR: "Marked as put right",
    Act.DESCRIBE: "Entered",
}
AGAIN = "These forms show it now; the tables, and the other notebooks, once you run them again."


class CorrectionTaker:
    """Takes a person's corrections, and knows its own: what was entered here may be changed here.

    Every method gives the sentence that says what was done; it raises StoreError, CorrectionError or
    ParameterError where it cannot be done.
    """

    def __init__(self, parameters: NotebookParameters, evidence: BoroughEvidence) -> None:
        """Begin with what stood when the evidence was fetched; put what stands later in its place."""
        self._workspace = parameters.workspace
        self.evidence = evidence
        self._own: dict[str, int] = {}
        self._made: dict[str, list[int]] = {}

    def judge(self, item: ItemToCheck, act: Act, why: str | None, who: str) -> str:
        """Confirm, reject or repair an item."""
        change = Change(act, item.subject, why=why, seen=self._seen(item.subject, item.found.item.by_hand))
        return self._make([change], item.subject, who)

    def correct(self, item: ItemToCheck, values: dict[str, str], why: str | None, who: str) -> str:
        """Set the fields of an item that the person changed."""
        seen = self._seen(item.subject, item.found.item.by_hand)
        changes = [Change(Act.CORRECT, item.subject, name, new, why, seen) for name, new in values.items()]
        return self._make(changes, item.subject, who)

    def undo(self, item: ItemToCheck, why: str | None, who: str) -> str:
        """Take back the last entry made here about an item; pressed again, the one before."""
        made = self._made.get(item.subject)
        if not made:
            raise CorrectionError(
                "You have entered nothing here about this item. An older entry is taken back by its number: "
                "the table below has it, and the command is inspection-evidence correct undo."
            )
        with open_workspace_store(self._workspace) as store:
            event = undo(store, self.evidence.borough, made[-1], why, who, _SOURCE)
        made.pop()
        self._own[item.subject] = event.seq
        return f"Undone by {who}; the entry and the undo both stay in the records. {AGAIN}"

    def describe(self, document: Document, values: dict[str, str], why: str | None, who: str) -> str:
        """Set the fields of a document that the person changed."""
        subject = document_subject(self.evidence.borough, document)
        seen = self._seen(subject, document.by_hand)
        changes = [
            Change(Act.DESCRIBE, document.sha256, name, new, why, seen) for name, new in values.items()
        ]
        return self._make(changes, subject, who)

    def look_at(self, document: Document, why: str | None, who: str) -> str:
        """Say of a document that a person looked into what it asks."""
        subject = document_subject(self.evidence.borough, document)
        seen = self._seen(subject, document.by_hand)
        return self._make([Change(Act.REPAIR, document.sha256, why=why, seen=seen)], subject, who)

    def add(self, addition: Addition, who: str) -> str:
        """Enter an item that the machine missed."""
        with open_workspace_store(self._workspace) as store:
            event = add_item(store, self.evidence, addition, who, _SOURCE)
        self._remember(event.subject, [event])
        return f"Added as {event.subject} by {who}. {AGAIN}"

    def settle(self, orphan: str, to: str | None, why: str | None, who: str) -> str:
        """Send an orphan's history to another item, or close it."""
        with open_workspace_store(self._workspace) as store:
            settle_orphan(store, self.evidence, orphan, to, why, who, _SOURCE)
        where = f"follows {to}" if to else "is closed: no longer in the report"
        return f"The history of {orphan} {where}, by {who}. {AGAIN}"

    def _make(self, changes: Sequence[Change], subject: str, who: str) -> str:
        if not changes:
            return "Nothing was changed: the fields say what stood there."
        with open_workspace_store(self._workspace) as store:
            events = make_changes(store, self.evidence, changes, who, _SOURCE)
        self._remember(subject, events)
        fields = ", ".join(change.field.replace("_", " ") for change in changes if change.field)
        done = f"{_DONE[changes[0].act]}{f' ({fields})' if fields else ''} by {who}."
        return f"{done} {AGAIN}" if events else "It stood so already; nothing was entered."

    def _seen(self, subject: str, mark: ByHand | None) -> int:
        return max(last_event(mark), self._own.get(subject, 0))

    def _remember(self, subject: str, events: Sequence[Event]) -> None:
        if events:
            self._own[subject] = events[-1].seq
            self._made.setdefault(subject, []).extend(event.seq for event in events)
