"""The part of the form about one action: who, status, a new date, a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import ipywidgets as widgets

from inspection_evidence.pack.tracked.form import fields
from inspection_evidence.pack.tracked.form.part import Fields
from inspection_evidence.tracker import (
    Change,
    DeclaredStatus,
    Labels,
    TrackedAction,
    change_action,
    note_action,
    revise_date,
)

_TEXTS = ("title", "lead_officer", "accountable")
_CALLED = {"lead_officer": "lead officer", "declared": "declared status"}
_WHY = "optional"
_WHY_SUPERSEDED = "why it is given up, and what takes its place"


class ActionPart:
    """An action's own fields; each is changed by itself."""

    def __init__(self, labels: Labels, officers: Iterable[str], accountable: Iterable[str]) -> None:
        """Begin empty; `officers` and `accountable` are offered."""
        statuses = [(label, word) for word, label in labels.declared.items()]
        self.fields = Fields(
            {
                "title": fields.text("Title", whole=True),
                "lead_officer": fields.suggested("Lead officer", officers, "a role"),
                "accountable": fields.suggested("Accountable", accountable, "member or partner body"),
                "declared": fields.choice("Declared status", statuses),
                "on": fields.day("Completed on"),
                "why": fields.text("Reason for changes", _WHY, whole=True),
            }
        )
        self.date = Fields(
            {
                "new": fields.day("New date"),
                "agreed_by": fields.text("Agreed by", "empty: it is only asked for"),
                "why": fields.text("Reason for new date", "needed", whole=True),
            }
        )
        self.note = Fields(
            {"text": fields.passage("Progress note"), "on": fields.day("Day of progress note")}
        )
        self.fields.by_name["declared"].observe(self._ask_why, names="value")
        self.widget: widgets.Widget = widgets.VBox(
            [
                fields.group("The action", self.fields.widgets),
                fields.group("A new date", self.date.widgets, "The original date stays in the history."),
                fields.group("Progress", self.note.widgets),
            ]
        )

    def show(self, action: TrackedAction) -> None:
        """Show what the action says; a date that is asked for stands ready to be agreed."""
        self._action = action
        told = {name: getattr(action, name) for name in _TEXTS}
        values = {name: held.value if held else None for name, held in told.items()}
        self.fields.show({**values, "declared": action.status, "on": action.completed_on})
        asked = action.requested
        self.date.show({"new": asked.new, "why": asked.origin.why} if asked else {})
        self.note.show({})

    def _ask_why(self, _: Any = None) -> None:
        """Ask for the reason of what is superseded, since nothing else tells it."""
        is_given_up = self.fields["declared"] is DeclaredStatus.SUPERSEDED
        self.fields.by_name["why"].placeholder = _WHY_SUPERSEDED if is_given_up else _WHY

    def changes(self) -> list[Change]:
        """All that was changed of the action."""
        return [*self._texts(), *self._declared(), *self._date(), *self._note()]

    def _texts(self) -> Iterator[Change]:
        for name in _TEXTS:
            if self.fields.changed(name):
                yield self._change(name, self.fields[name])

    def _declared(self) -> Iterator[Change]:
        if self.fields.changed("declared", "on"):
            yield self._change("declared", self.fields["declared"])

    def _change(self, name: str, new: str | None) -> Change:
        action = self._action
        return change_action(
            action.identifier,
            name,
            new,
            self.fields["why"],
            on=self._completed() if name == "declared" else None,
            seen=action.seen.get(name, 0),
            place=f"{action.number}, {_CALLED.get(name, name)}: ",
        )

    def _completed(self) -> date | None:
        """The day of completion; that of before goes with the status of before."""
        is_complete = self.fields["declared"] is DeclaredStatus.COMPLETE
        on: date | None = self.fields["on"]
        return on if is_complete or self.fields.changed("on") else None

    def _date(self) -> Iterator[Change]:
        if self.date.changed():
            action, entered = self._action, self.date
            yield revise_date(
                action.identifier,
                entered["new"],
                entered["why"] or "",
                entered["agreed_by"],
                seen=action.seen.get("due", 0),
                place=f"{action.number}, new date: ",
            )

    def _note(self) -> Iterator[Change]:
        if self.note.changed():
            text, on = self.note["text"] or "", self.note["on"]
            yield note_action(
                self._action.identifier, text, on, place=f"{self._action.number}, progress note: "
            )
