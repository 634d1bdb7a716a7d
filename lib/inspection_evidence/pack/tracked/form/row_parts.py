"""All parts of a row's form together: those of each action, and those of the recommendation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Protocol

import ipywidgets as widgets

from inspection_evidence.pack.tracked.form import fields
from inspection_evidence.pack.tracked.form.action_part import ActionPart
from inspection_evidence.pack.tracked.form.evidence_part import EvidencePart
from inspection_evidence.pack.tracked.form.item_parts import AgreedPart, ColourPart, NotePart, ResponsePart
from inspection_evidence.pack.tracked.form.new_action_part import NewActionPart
from inspection_evidence.pack.tracked.form.offered import Offered, action_line
from inspection_evidence.tracker import Change, Labels, TrackedAction, TrackedItem

_ADD = ""
_ADDING = ("(add an action)", _ADD)


class Panel(StrEnum):
    """What can be worked on; the words are those on the buttons."""

    ACTIONS = "Actions"
    EVIDENCE = "Evidence and links"
    DECISION = "Response and committee"
    REMARKS = "Note and colour"


class _ItemPart(Protocol):
    widget: widgets.Widget

    def show(self, item: TrackedItem) -> None: ...

    def changes(self) -> list[Change]: ...


class RowParts:
    """The fields of a row, one panel and one action at a time.

    A part is made when it is first looked at, and kept: what was changed in it is not lost by looking
    at another, until all of it is saved or discarded.
    """

    def __init__(self, labels: Labels, offered: Offered, item: TrackedItem) -> None:
        """Show a row, at its first action still to be done; `offered` is what its fields offer."""
        self._labels, self._offered, self._item = labels, offered, item
        self._actions: dict[str, ActionPart] = {}
        self._evidence: dict[str, EvidencePart] = {}
        self._own: dict[str, _ItemPart] = {}
        self.panel = widgets.ToggleButtons(
            options=[panel.value for panel in Panel], style={"button_width": "auto"}
        )
        self.choice = fields.choice("Action", [_ADDING], whole=True)
        self._body = widgets.VBox()
        self.widget = widgets.VBox([self.panel, self._body])
        self.panel.observe(self._turn, names="value")
        self.choice.observe(self._turn, names="value")
        self._list(next((action.identifier for action in item.actions if action.is_live), _ADD))
        self._turn()

    def show(self, item: TrackedItem) -> None:
        """Show the row as it stands, in the same fields; an action that is new is shown at once."""
        before = {action.identifier for action in self._item.actions}
        added = [action.identifier for action in item.actions if action.identifier not in before]
        self._item = item
        for part in self._own.values():
            part.show(item)
        for action in item.actions:
            self._show_action(action)
        self._list(added[-1] if added else self.choice.value)
        self._turn()

    def changes(self) -> list[Change]:
        """All that was changed, actions first, so that a decision stands after what led to it."""
        names = [action.identifier for action in self._item.actions]
        acted = [self._actions[name].changes() for name in names if name in self._actions]
        shown = [self._evidence[name].changes() for name in names if name in self._evidence]
        own = [part.changes() for part in self._own.values()]
        return [change for changes in (*acted, *shown, *own) for change in changes]

    def _show_action(self, action: TrackedAction) -> None:
        if action.identifier in self._actions:
            self._actions[action.identifier].show(action)
        if action.identifier in self._evidence:
            self._evidence[action.identifier].show(action)

    def _list(self, wanted: str) -> None:
        """Make the list of actions anew, and choose one of it."""
        names = {one.identifier: action_line(one) for one in self._item.actions}
        self.choice.unobserve(self._turn, names="value")
        self.choice.options = [*((line, name) for name, line in names.items()), _ADDING]
        self.choice.value = wanted if wanted in names else _ADD
        self.choice.observe(self._turn, names="value")

    def _turn(self, _: Any = None) -> None:
        """Show what is chosen; where that is shown already, nothing moves."""
        shown = self._shown(Panel(self.panel.value))
        if self._body.children != shown:
            self._body.children = shown

    def _shown(self, panel: Panel) -> tuple[widgets.Widget, ...]:
        if panel is Panel.DECISION:
            return self._made("response").widget, self._made("agreed").widget
        if panel is Panel.REMARKS:
            return self._made("note").widget, self._made("colour").widget
        action = next((one for one in self._item.actions if one.identifier == self.choice.value), None)
        if action is None:
            return self.choice, self._made("add").widget
        made = self._action_part(action) if panel is Panel.ACTIONS else self._evidence_part(action)
        return self.choice, made.widget

    def _made(self, name: str) -> _ItemPart:
        """A part about the recommendation, made when it is first looked at."""
        if name not in self._own:
            self._own[name] = self._makers[name]()
            self._own[name].show(self._item)
        return self._own[name]

    @property
    def _makers(self) -> Mapping[str, Callable[[], _ItemPart]]:
        return {
            "add": lambda: NewActionPart(self._offered),
            "response": lambda: ResponsePart(self._labels),
            "agreed": lambda: AgreedPart(self._labels, self._offered.committees),
            "note": NotePart,
            "colour": lambda: ColourPart(self._labels),
        }

    def _action_part(self, action: TrackedAction) -> ActionPart:
        if action.identifier not in self._actions:
            offered = self._offered
            part = ActionPart(self._labels, offered.officers, offered.accountable)
            part.show(action)
            self._actions[action.identifier] = part
        return self._actions[action.identifier]

    def _evidence_part(self, action: TrackedAction) -> EvidencePart:
        if action.identifier not in self._evidence:
            part = EvidencePart(self._offered, self._item.identifier)
            part.show(action)
            self._evidence[action.identifier] = part
        return self._evidence[action.identifier]
