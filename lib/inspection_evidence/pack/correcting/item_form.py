"""One item at a time: its words, its page, its fields, and what to do with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import ipywidgets as widgets

from inspection_evidence.corrections import Act, last_event
from inspection_evidence.corrections.values import as_text
from inspection_evidence.pack.correcting.asking import Desk
from inspection_evidence.pack.correcting.fields import Fields
from inspection_evidence.pack.correcting.pages import picture_of_item
from inspection_evidence.pack.correcting.waiting import (
    ItemToCheck,
    all_items,
    is_item_withheld,
    items_to_check,
)
from inspection_evidence.pack.linked.finding import find_field, says
from inspection_evidence.pack.linked.queue_row import QueueRow, button
from inspection_evidence.pack.section import render_section
from inspection_evidence.settings import NotebookParameters

_LONGEST = 90
"""Characters of an item's words in the list to choose from."""
UNSAVED = "What you changed is not saved: press “Save corrections” or “Discard changes” first."
_WIDE = {"width": "52rem", "max_width": "100%"}
_NONE_WAITS = "No item waits to be checked; tick the box above to look through every item."
_NONE_FOUND = "No item in this list says that; empty “Find”, or tick the box above for every item."


@dataclass
class _Shown:
    """The item as it is shown, its fields, and the row of its buttons."""

    item: ItemToCheck
    fields: Fields
    row: QueueRow
    quote: widgets.HTML

    @property
    def widgets(self) -> tuple[widgets.Widget, ...]:
        """What is shown of it."""
        return self.quote, self.row.widget

    @property
    def is_unsaved(self) -> bool:
        """Whether a field says something that is not entered."""
        return bool(self.fields.changed)


class ItemForm:
    """The widgets of the form; `widget` is shown. Every part can be reached and pressed by keyboard."""

    def __init__(self, parameters: NotebookParameters, desk: Desk) -> None:
        """Begin at the first item that waits."""
        self._parameters, self._desk = parameters, desk
        self._items: list[ItemToCheck] = []
        self._first = {one.subject: _last(one) for one in all_items(desk.evidence)}
        self._done: set[str] = set()
        self._shown: _Shown | None = None
        self.every = widgets.Checkbox(description="Show every item, not only those to check", indent=False)
        self.find = find_field("words, a file or a kind such as judgement", self._fill, layout=_WIDE)
        self.choice = widgets.Dropdown(description="Item", layout=_WIDE)
        self.before = button("Previous item", "The item before", lambda: self._go(-1))
        self.after = button("Next item", "The item after", lambda: self._go(1))
        self.place = widgets.Label()
        self.body = widgets.VBox()
        controls = widgets.HBox([self.before, self.after, self.place])
        self.widget = widgets.VBox([self.every, self.find, self.choice, controls, self.body])
        self.choice.observe(self._show, names="value")
        self.every.observe(self._fill, names="value")
        desk.tell_changes_to(self._renew)
        self._fill()

    def _fill(self, _: Any = None) -> None:
        """Make the list anew, and begin at its first item; one with something to save stays."""
        evidence = self._desk.evidence
        items = all_items(evidence) if self.every.value else items_to_check(evidence)
        self._items = [one for one in items if _is_found(one, self.find.value)]
        if self._shown and self._shown.is_unsaved:
            self._list(self._place_of(self._shown.item))
            self._say_place()
        else:
            self._list(0 if self._items else None)
            self._show()

    def _list(self, chosen: int | None) -> None:
        """Name the items in the list, with what was done about them here."""
        self.choice.unobserve(self._show, names="value")
        self.choice.options = [
            (_label(at, one, one.subject in self._done), at) for at, one in enumerate(self._items)
        ]
        self.choice.value = chosen
        self.choice.observe(self._show, names="value")

    def _renew(self) -> None:
        """List the items as they now stand; what was dealt with stays in its place and says so."""
        now = {one.subject: one for one in all_items(self._desk.evidence)}
        self._done = {
            name for name, event in self._first.items() if name not in now or _last(now[name]) > event
        } | {name for name in now if name not in self._first}
        self._items = [now.get(one.subject, one) for one in self._items]
        self._list(self.choice.value)
        self._say_place()

    def _go(self, step: int) -> None:
        """Move on; the focus goes to the top, where the next item begins."""
        self.choice.value = min(max(self.choice.value + step, 0), len(self._items) - 1)
        (self.before if self.after.disabled else self.after).focus()

    def _place_of(self, item: ItemToCheck) -> int:
        """Where an item stands in the list; it is put first where it is not in it."""
        names = [one.subject for one in self._items]
        if item.subject not in names:
            self._items.insert(0, item)
            return 0
        return names.index(item.subject)

    def _show(self, _: Any = None) -> None:
        """Show the item that is chosen, unless there is something to save in the one that is shown."""
        if self._shown and self._shown.is_unsaved:
            self._list(self._place_of(self._shown.item))
            self._shown.row.tell(UNSAVED, is_mistake=True)
            return
        at = self.choice.value
        self.before.disabled = not at
        self.after.disabled = at is None or at >= len(self._items) - 1
        self._shown = None if at is None else self._parts(self._items[at])
        self.body.children = self._shown.widgets if self._shown else ()
        # Said last: who hears or reads the number finds the item's own fields below it.
        self._say_place()

    def _say_place(self) -> None:
        """Say which item it is of how many, and how many of them were dealt with here."""
        at, total = self.choice.value, len(self._items)
        done = sum(one.subject in self._done for one in self._items)
        dealt = f", {done} dealt with here" if done else ""
        none = _NONE_FOUND if self.find.value.strip() else _NONE_WAITS
        self.place.value = f"Item {at + 1} of {total}{dealt}" if total else none

    def _parts(self, item: ItemToCheck) -> _Shown:
        values = _values(item)
        fields = Fields(item.found.kind.model, tuple(values), values)
        shown = _Shown(item, fields, QueueRow(fields.widget, "Reason"), widgets.HTML(self._quote(item)))
        shown.row.put_before(self._buttons(shown))
        return shown

    def _buttons(self, shown: _Shown) -> list[widgets.Button]:
        row, take = shown.row, self._desk.take

        def judged(act: Act) -> Callable[[], object]:
            return lambda: self._unless_unsaved(
                shown, lambda who: take.judge(shown.item, act, row.reason, who)
            )

        changing = [
            button("Save corrections", "Enter the fields as you changed them", lambda: self._save(shown)),
            button("Discard changes", "Show what stands now", lambda: self._discard(shown)),
        ]
        return [
            button("Confirm", "The words are right as they stand", judged(Act.CONFIRM)),
            *(changing if shown.fields.by_name else ()),
            button("Reject", "It is no item: take it out", judged(Act.REJECT)),
            button("Repaired", "Damaged here, looked up elsewhere: it stands", judged(Act.REPAIR)),
            button("Undo", "Take back what you last entered here about this item", lambda: self._undo(shown)),
        ]

    def _unless_unsaved(self, shown: _Shown, act: Callable[[str], str]) -> bool:
        """Do something about the item as it stands, which is not what an unsaved field says."""
        if shown.is_unsaved:
            shown.row.tell(UNSAVED, is_mistake=True)
            return False
        return self._desk.do(shown.row, act)

    def _save(self, shown: _Shown) -> None:
        item, fields, reason = shown.item, shown.fields, shown.row.reason
        if self._desk.do(shown.row, lambda who: self._desk.take.correct(item, fields.changed, reason, who)):
            fields.keep()

    def _discard(self, shown: _Shown) -> None:
        self._desk.look_again()
        shown.item = self._now(shown.item)
        shown.fields.show(_values(shown.item))
        shown.row.tell("Your changes were discarded: the fields say what stands now.")

    def _undo(self, shown: _Shown) -> None:
        item, reason = shown.item, shown.row.reason
        if self._unless_unsaved(shown, lambda who: self._desk.take.undo(item, reason, who)):
            shown.fields.show(_values(self._now(item)))

    def _now(self, item: ItemToCheck) -> ItemToCheck:
        """An item as it now stands."""
        return next((one for one in self._items if one.subject == item.subject), item)

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


def _values(item: ItemToCheck) -> dict[str, str]:
    """What the fields of an item say that may be corrected; none where it is not shown."""
    found = item.found
    names = () if is_item_withheld(found) else found.kind.editable
    return {name: as_text(getattr(found.item, name)) for name in names}


def _last(item: ItemToCheck) -> int:
    """The number of the last entry about an item; 0 where there is none."""
    return last_event(item.found.item.by_hand)


def _is_found(item: ItemToCheck, find: str) -> bool:
    return says(find, item.words, item.subject, item.file, item.found.kind.name)


def _label(at: int, item: ItemToCheck, is_done: bool) -> str:
    words = item.words if len(item.words) <= _LONGEST else f"{item.words[: _LONGEST - 1]}…"
    return f"{at + 1}. {'done · ' if is_done else ''}{item.found.kind.name}: {words}"
