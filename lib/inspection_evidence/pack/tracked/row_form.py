"""One form a row: what was told, how it stands, the fields, and saving, discarding and undoing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from inspection_evidence.errors import InspectionEvidenceError
from inspection_evidence.pack.linked.queue_row import button
from inspection_evidence.pack.tracked.beside import Beside
from inspection_evidence.pack.tracked.form import fields
from inspection_evidence.pack.tracked.form.offered import Offered
from inspection_evidence.pack.tracked.form.row_parts import RowParts
from inspection_evidence.pack.tracked.rows import RowView
from inspection_evidence.pack.tracked.standing import entered, standing
from inspection_evidence.pack.tracked.taking import TrackerTaker
from inspection_evidence.pack.tracked.told import Told
from inspection_evidence.store import Event
from inspection_evidence.tracker import Change, Tracker, warnings_of

UNSAVED = "What you changed is not saved: press “Save” or “Discard changes” first."
_NONE_OWN = "There is no entry of yours here to undo."
_AGAIN = "Nothing is saved yet: put it right, or press “Save” once more to keep it as it is."


class RowForm:
    """The widgets of one row's form; `widget` is shown. The same fields stay while the row is worked on."""

    def __init__(
        self,
        beside: Beside,
        take: TrackerTaker,
        who: Callable[[], str],
        reopen: Callable[[], None],
    ) -> None:
        """Begin without a row; `who` gives the person's name, `reopen` shows the row anew after a change."""
        self._beside, self._take, self._who, self._reopen = beside, take, who, reopen
        self._view: RowView | None = None
        self._parts: RowParts | None = None
        self._warned: tuple[str, ...] = ()
        self._last: Event | None = None
        self._told_html, self._standing, self._entered = widgets.HTML(), widgets.HTML(), widgets.HTML()
        self._undo_words = widgets.HTML()
        self.said = Told()
        self.undo_why = fields.text("Reason for undoing", "needed")
        self.save = button("Save", "Write down all that you changed in this form", self._save)
        self.discard = button("Discard changes", "Show the recommendation as it stands now", self._discard)
        self.undo = button(
            "Undo my last entry", "Take back your last entry about this recommendation", self._undo
        )
        self._buttons = widgets.HBox([self.save, self.discard], layout={"flex_flow": "row wrap"})
        undoing = widgets.HBox([self.undo_why, self.undo], layout={"flex_flow": "row wrap"})
        self._undoing = widgets.VBox([self._undo_words, undoing])
        self.widget = widgets.VBox()

    @property
    def changes(self) -> list[Change]:
        """All that a person changed in the form and has not saved."""
        return self._parts.changes() if self._parts else []

    @property
    def view(self) -> RowView | None:
        """The row that is shown; None where none is."""
        return self._view

    def open(self, view: RowView, tracker: Tracker, offered: Offered) -> None:
        """Show another row."""
        self.widget.children = ()  # so that nobody works in the row before while the page is drawn
        labels = self._beside.tracking.rules.labels
        self._parts = RowParts(labels, offered, view.row.item)
        self._told_html.value = self._beside.told(view)
        self.said.clear()
        self.refresh(view, tracker)
        self.widget.children = (
            self._told_html,
            self._standing,
            self._parts.widget,
            self._buttons,
            self.said.widget,
            self._entered,  # below the buttons, which stay where they are when it grows
            self._undoing,
        )

    def close(self) -> None:
        """Show no row."""
        self._view, self._parts = None, None
        self.widget.children = ()

    def refresh(self, view: RowView, tracker: Tracker) -> None:
        """Show the same row as it stands now, in the same fields."""
        self._view, self._tracker, self._warned = view, tracker, ()
        self._standing.value = standing(self._beside.tracking, view)
        self._entered.value = entered(self._beside.tracking, view, tracker)
        if self._parts:
            self._parts.show(view.row.item)
        self.offer_undo()

    def offer_undo(self, _: Any = None) -> None:
        """Say which entry would be undone, if the person has one here."""
        found = self._found_last()
        self._last = found[0] if found else None
        self.undo.disabled = found is None
        self._undo_words.value = Told.words(f"Your last entry here: {found[1]}" if found else _NONE_OWN)

    def _found_last(self) -> tuple[Event, str] | None:
        try:
            who = self._who()
        except InspectionEvidenceError:
            return None
        return self._take.last_of(self._view.row.item, who, self._tracker) if self._view else None

    def _save(self) -> None:
        changes = self.changes
        if not changes:
            self.said.tell("Nothing was changed: the fields say what stood there.")
            return
        warnings = warnings_of(changes)
        if warnings and warnings != self._warned:
            self._warned = warnings
            self.said.tell(_AGAIN, warnings, is_mistake=True)
            return
        self._do(lambda who: self._take.save(changes, who), warnings)

    def _discard(self) -> None:
        self._reopen()
        self.said.tell("Your changes were discarded: the fields say what stands now.")

    def _undo(self) -> None:
        if self.changes:
            self.said.tell(UNSAVED, is_mistake=True)
        elif self._last:
            last = self._last
            self._do(lambda who: self._take.undo(last, self.undo_why.value, who))

    def _do(self, act: Callable[[str], str], warnings: tuple[str, ...] = ()) -> None:
        """Do something in the person's name, show the row as it stands then, and tell what was done."""
        try:
            done = act(self._who())
        except InspectionEvidenceError as error:
            self.said.tell("Nothing was saved.", str(error).splitlines(), is_mistake=True)
            return
        self.undo_why.value = ""
        self._reopen()
        self.said.tell(done, warnings)
