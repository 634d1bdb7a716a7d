"""The part of the form about how we know: an action's evidence, and which recommendations it is for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import ipywidgets as widgets

from inspection_evidence.pack.tracked.form import fields
from inspection_evidence.pack.tracked.form.offered import Offered
from inspection_evidence.pack.tracked.form.part import Fields
from inspection_evidence.pack.tracked.standing import evidence_words
from inspection_evidence.tracker import (
    Change,
    EvidenceKind,
    TrackedAction,
    add_evidence,
    link_action,
    unlink_action,
    withdraw_evidence,
)

_KINDS = (
    ("(nothing new)", fields.NOTHING),
    ("A web address", EvidenceKind.LINK),
    ("A document and its page", EvidenceKind.DOCUMENT),
    ("A KPI", EvidenceKind.KPI),
)
_HINTS = {
    EvidenceKind.LINK: "https://…",
    EvidenceKind.DOCUMENT: "the file’s name",
    EvidenceKind.KPI: "type to search",
}
_NOTHING: tuple[fields.Option, ...] = (("(none)", fields.NOTHING),)


_THIS = "(this recommendation)"
_ENDING = (
    "An action stays with one recommendation at least: one that is given up is declared superseded, "
    "under “Actions”."
)


class EvidencePart:
    """Evidence to add or withdraw, and the recommendations that an action serves."""

    def __init__(self, offered: Offered, identifier: str) -> None:
        """Begin empty; `identifier` is the row's that the form is of."""
        self._offered = offered
        self._lines = {row: line for line, row in offered.rows.items()} | {identifier: _THIS}
        self.fields = Fields(
            {
                "kind": fields.choice("New evidence", _KINDS),
                "value": fields.suggested("Which", ()),
                "page": fields.text("Page of the document"),
                "what": fields.text("What it shows", "optional"),
            }
        )
        self.withdrawn = Fields(
            {"event": fields.choice("Withdraw", _NOTHING), "why": fields.text("Reason to withdraw", "needed")}
        )
        self.serves = Fields(
            {
                "also": fields.choice("Is also for", _NOTHING, whole=True),
                "leave": fields.choice("Is no longer for", _NOTHING, whole=True),
                "why": fields.text("Reason for that", "optional", whole=True),
            }
        )
        self.fields.by_name["kind"].observe(self._offer, names="value")
        self.widget: widgets.Widget = widgets.VBox(
            [
                fields.group("Evidence", [*self.fields.widgets, *self.withdrawn.widgets]),
                fields.group("Which recommendations it is for", self.serves.widgets, _ENDING),
            ]
        )

    def show(self, action: TrackedAction) -> None:
        """Offer the action's evidence to withdraw, its rows to leave and others to serve; empty the rest."""
        self._action = action
        own = [(self._lines.get(row, row), row) for row in action.recommendations]
        others = [(line, row) for row, line in self._lines.items() if row not in action.recommendations]
        self.serves.by_name["leave"].options = [*_NOTHING, *own]
        self.serves.by_name["also"].options = [*_NOTHING, *others]
        held = [(evidence_words(one), one.origin.seq) for one in action.evidence]
        self.withdrawn.by_name["event"].options = [*_NOTHING, *held]
        for part in (self.fields, self.withdrawn, self.serves):
            part.show({})

    def changes(self) -> list[Change]:
        """What was added, withdrawn, linked and taken off."""
        return [*self._added(), *self._withdrawn(), *self._served()]

    def _offer(self, _: Any = None) -> None:
        """Offer the borough's files, or the KPIs, as the kind asks."""
        kind, value = self.fields["kind"], self.fields.by_name["value"]
        known = {EvidenceKind.DOCUMENT: self._offered.documents, EvidenceKind.KPI: tuple(self._offered.kpis)}
        value.options = known.get(kind, ())
        value.placeholder = _HINTS.get(kind, "")

    def _added(self) -> Iterator[Change]:
        if self.fields.changed():
            entered = self.fields
            value = entered["value"] or ""
            yield add_evidence(
                self._action.identifier,
                entered["kind"] or "",
                self._offered.kpis.get(value, value) if entered["kind"] is EvidenceKind.KPI else value,
                page=_page(entered["page"]),
                what=entered["what"],
                place=self._place("evidence"),
            )

    def _withdrawn(self) -> Iterator[Change]:
        if self.withdrawn.changed():
            event, why = self.withdrawn["event"] or 0, self.withdrawn["why"] or ""
            yield withdraw_evidence(self._action.identifier, event, why, place=self._place("withdraw"))

    def _served(self) -> Iterator[Change]:
        action, entered = self._action.identifier, self.serves
        if entered["also"]:
            yield link_action(action, entered["also"], place=self._place("is also for"))
        if entered["leave"]:
            place = self._place("no longer for")
            yield unlink_action(action, entered["leave"], entered["why"], place=place)

    def _place(self, field: str) -> str:
        return f"{self._action.number}, {field}: "


def _page(written: str | None) -> Any:
    """A page as a number; what is none stays as it was written, to be told so."""
    return int(written) if written and written.isdecimal() else written
