"""One item at a time: its words, its page, its fields, and what to do with it."""

from __future__ import annotations

from typing import Any

import ipywidgets as widgets

from inspection_evidence.corrections import Act
from inspection_evidence.corrections.values import as_text
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.correcting.asking import Desk
from inspection_evidence.pack.correcting.fields import Fields
from inspection_evidence.pack.correcting.pages import picture_of_item
from inspection_evidence.pack.correcting.waiting import (
    ItemToCheck,
    all_items,
    is_item_withheld,
    items_to_check,
)
from inspection_evidence.pack.linked.queue_row import QueueRow, button
from inspection_evidence.pack.section import render_section
from inspection_evidence.settings import NotebookParameters

_LONGEST = 90
"""Characters of an item's words in the list to choose from."""
_WIDE = {"width": "52rem", "max_width": "100%"}


class ItemForm:
    """The widgets of the form; `widget` is shown. Every part can be reached and pressed by keyboard."""

    def __init__(self, parameters: NotebookParameters, evidence: BoroughEvidence, desk: Desk) -> None:
        """Begin at the first item that waits."""
        self._parameters, self._evidence, self._desk = parameters, evidence, desk
        self._items: list[ItemToCheck] = []
        self.every = widgets.Checkbox(description="Show every item, not only those to check", indent=False)
        self.choice = widgets.Dropdown(description="Item", layout=_WIDE)
        self.before = button("Previous item", "The item before", lambda: self._go(-1))
        self.after = button("Next item", "The item after", lambda: self._go(1))
        self.place = widgets.Label()
        self.body = widgets.VBox()
        controls = widgets.HBox([self.before, self.after, self.place])
        self.widget = widgets.VBox([self.every, self.choice, controls, self.body])
        self.choice.observe(self._show, names="value")
        self.every.observe(self._fill, names="value")
        self._fill()

    def _fill(self, _: Any = None) -> None:
        """Make the list anew, and begin at its first item."""
        self._items = all_items(self._evidence) if self.every.value else items_to_check(self._evidence)
        self.choice.unobserve(self._show, names="value")
        self.choice.options = [(_label(at, one), at) for at, one in enumerate(self._items)]
        self.choice.value = 0 if self._items else None
        self.choice.observe(self._show, names="value")
        self._show()

    def _go(self, step: int) -> None:
        """Move on; the focus goes to the top, where the next item begins."""
        self.choice.value = min(max(self.choice.value + step, 0), len(self._items) - 1)
        (self.before if self.after.disabled else self.after).focus()

    def _show(self, _: Any = None) -> None:
        at = self.choice.value
        self.before.disabled = not at
        self.after.disabled = at is None or at >= len(self._items) - 1
        self.body.children = () if at is None else self._parts(self._items[at])
        # Said last: who hears or reads the number finds the item's own fields below it.
        total = len(self._items)
        self.place.value = f"Item {at + 1} of {total}" if total else "No item waits to be checked."

    def _parts(self, item: ItemToCheck) -> tuple[widgets.Widget, ...]:
        shown = widgets.HTML(self._quote(item))
        found = item.found
        withheld = is_item_withheld(found)
        names = () if withheld else found.kind.editable
        values = {name: as_text(getattr(found.item, name)) for name in names}
        fields = Fields(found.kind.model, names, values)
        row = QueueRow(fields.widget, "Reason")
        row.put_before(self._buttons(item, fields, row, withheld))
        return shown, row.widget

    def _buttons(
        self, item: ItemToCheck, fields: Fields, row: QueueRow, withheld: bool
    ) -> list[widgets.Button]:
        take = self._desk.take

        def judged(act: Act) -> Any:
            return lambda: self._desk.do(row, lambda who: take.judge(item, act, row.reason, who))

        def corrected() -> None:
            self._desk.do(row, lambda who: take.correct(item, fields.changed, row.reason, who))

        made = [
            button("Confirm", "The words are right as they stand", judged(Act.CONFIRM)),
            button("Save corrections", "Enter the fields as you changed them", corrected),
            button("Reject", "It is no item: take it out", judged(Act.REJECT)),
            button("Repaired", "Damaged here, looked up elsewhere: it stands", judged(Act.REPAIR)),
        ]
        return [one for one in made if not (withheld and one.description == "Save corrections")]

    def _quote(self, item: ItemToCheck) -> str:
        """The item's words beside the picture of its page."""
        withheld = is_item_withheld(item.found)
        return render_section(
            "correcting_item",
            f"{item.found.kind.name.capitalize()}, {item.file}",
            row=item,
            page=item.found.item.quote.page,
            picture=None if withheld else picture_of_item(item.found, self._parameters),
        ).html


def _label(at: int, item: ItemToCheck) -> str:
    words = item.words if len(item.words) <= _LONGEST else f"{item.words[: _LONGEST - 1]}…"
    return f"{at + 1}. {item.found.kind.name}: {words}"
