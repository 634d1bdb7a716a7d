"""The parts of the form that are about the recommendation: response, agreed status, colour, note."""

from __future__ import annotations

from collections.abc import Iterable

import ipywidgets as widgets

from inspection_evidence.pack.tracked.form import fields
from inspection_evidence.pack.tracked.form.part import Fields
from inspection_evidence.tracker import (
    Change,
    Labels,
    RagColour,
    TrackedItem,
    agree_status,
    note_item,
    override_rag,
    set_response,
)


class ResponsePart:
    """What the authority answers, and why."""

    def __init__(self, labels: Labels) -> None:
        """Begin empty."""
        options = [
            ("(no response yet)", fields.NOTHING),
            *((label, word) for word, label in labels.response.items()),
        ]
        self.fields = Fields(
            {
                "response": fields.choice("Response", options),
                "why": fields.text("Reason for it", "needed where partly accepted or rejected"),
            }
        )
        self.widget: widgets.Widget = fields.group("Response", self.fields.widgets)

    def show(self, item: TrackedItem) -> None:
        """Show what the item says."""
        self._item = item
        held = item.response
        self.fields.show({"response": held.value, "why": held.origin.why} if held else {})

    def changes(self) -> list[Change]:
        """The response, where it was changed."""
        if not self.fields.changed():
            return []
        seen = self._item.seen.get("response", 0)
        new, why = self.fields["response"], self.fields["why"]
        return [set_response(self._item.identifier, new or "", why, seen=seen, place="Response: ")]


class AgreedPart:
    """A decision of a committee: which status, when it met, by which minute."""

    def __init__(self, labels: Labels, committees: Iterable[str]) -> None:
        """Begin empty; `committees` are offered."""
        options = [
            ("(no new decision)", fields.NOTHING),
            *((label, word) for word, label in labels.agreed.items()),
        ]
        self.fields = Fields(
            {
                "status": fields.choice("Committee agreed", options),
                "committee": fields.suggested("Committee", committees),
                "met": fields.day("Date of the meeting"),
                "minute": fields.text("Minute", "its number or reference"),
                "why": fields.text("What was said", "optional"),
            }
        )
        explained = "Only a committee closes or reopens a recommendation."
        self.widget: widgets.Widget = fields.group("Agreed status", self.fields.widgets, explained)

    def show(self, item: TrackedItem) -> None:
        """Empty the fields: each decision is a new one."""
        self._item = item
        self.fields.show({})

    def changes(self) -> list[Change]:
        """The decision, where anything of one was entered."""
        if not self.fields.changed():
            return []
        entered = self.fields
        return [
            agree_status(
                self._item.identifier,
                entered["status"] or "",
                committee=entered["committee"] or "",
                meeting_date=entered["met"],
                minute=entered["minute"] or "",
                why=entered["why"],
                seen=self._item.seen.get("agreed", 0),
                place="Agreed status: ",
            )
        ]


class ColourPart:
    """A colour in place of the rule's, with the reason and its last day."""

    def __init__(self, labels: Labels) -> None:
        """Begin with the rule's."""
        options = [("(by the rule)", fields.NOTHING), *((labels.rag[colour], colour) for colour in RagColour)]
        self.fields = Fields(
            {
                "colour": fields.choice("Colour", options),
                "until": fields.day("Colour until"),
                "why": fields.text("Reason for colour", "needed"),
            }
        )
        explained = "Leave it by the rule unless you know better; the reason is shown beside it."
        self.widget: widgets.Widget = fields.group("Colour set by hand", self.fields.widgets, explained)

    def show(self, item: TrackedItem) -> None:
        """Show the colour that was set by hand, if one was."""
        self._item = item
        held = item.rag_override
        set_to = held.value if held else None
        why = held.origin.why if held and set_to else None
        self.fields.show({"colour": set_to.colour, "until": set_to.until, "why": why} if set_to else {})

    def changes(self) -> list[Change]:
        """The colour, where it, its last day or its reason was changed."""
        if not self.fields.changed():
            return []
        seen = self._item.seen.get("rag", 0)
        entered = self.fields
        colour, why = entered["colour"], entered["why"] or ""
        return [
            override_rag(self._item.identifier, colour, why, entered["until"], seen=seen, place="Colour: ")
        ]


class NotePart:
    """A dated note on the recommendation."""

    def __init__(self) -> None:
        """Begin empty."""
        self.fields = Fields({"text": fields.passage("Note"), "on": fields.day("Day of the note")})
        self.widget: widgets.Widget = fields.group("Note on the recommendation", self.fields.widgets)

    def show(self, item: TrackedItem) -> None:
        """Empty the fields: each note is a new one."""
        self._item = item
        self.fields.show({})

    def changes(self) -> list[Change]:
        """The note, where one was written."""
        if not self.fields.changed():
            return []
        return [
            note_item(self._item.identifier, self.fields["text"] or "", self.fields["on"], place="Note: ")
        ]
