"""The part of the form that adds an action: a new one, or one that there is for another recommendation."""

from __future__ import annotations

import ipywidgets as widgets

from inspection_evidence.pack.tracked.form import fields
from inspection_evidence.pack.tracked.form.offered import Offered, action_line
from inspection_evidence.pack.tracked.form.part import Fields
from inspection_evidence.tracker import Change, TrackedItem, add_action, link_action

_NEW = "new action"
_NO_ACTION: fields.Option = ("(none)", fields.NOTHING)


class NewActionPart:
    """The fields of a new action, and a list of those there are."""

    def __init__(self, offered: Offered) -> None:
        """Begin empty."""
        self._offered = offered
        self.fields = Fields(
            {
                "title": fields.text("New action", "what will be done", whole=True),
                "lead_officer": fields.suggested("Its lead officer", offered.officers, "a role"),
                "accountable": fields.suggested(
                    "Its accountable", offered.accountable, "member or partner body"
                ),
                "due": fields.day("Its date"),
            }
        )
        self.existing = Fields({"action": fields.choice("Or one there is", [_NO_ACTION], whole=True)})
        explained = "One action can serve several recommendations."
        self.widget: widgets.Widget = fields.group(
            "Add an action", [*self.fields.widgets, *self.existing.widgets], explained
        )

    def show(self, item: TrackedItem) -> None:
        """Offer the actions that the recommendation has not, and empty the fields."""
        self._item = item
        own = {action.identifier for action in item.actions}
        others = [
            (action_line(one), one.identifier) for one in self._offered.actions if one.identifier not in own
        ]
        self.existing.by_name["action"].options = [_NO_ACTION, *others]
        self.fields.show({})
        self.existing.show({})

    def changes(self) -> list[Change]:
        """The new action and the existing one, where they were entered."""
        identifier, entered = self._item.identifier, self.fields
        made: list[Change] = []
        if entered.changed():
            made.append(
                add_action(
                    entered["title"] or "",
                    [identifier],
                    lead_officer=entered["lead_officer"],
                    accountable=entered["accountable"],
                    due=entered["due"],
                    name=_NEW,
                    place="New action: ",
                )
            )
        if self.existing["action"]:
            made.append(link_action(self.existing["action"], identifier, place="Add an action: "))
        return made
