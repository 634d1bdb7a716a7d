"""What people may change in the tracker, one function a change; `apply_changes` writes them down.

Each function takes what a person entered as it is and refuses nothing: all mistakes of all changes are
told together when they are applied. `seen` is the number of the last event on the field that the person
knew of (`item.seen.get("response", 0)`), None where they do not say; `place` begins the sentence about a
mistake, such as "Sheet Tracker, row 7: ".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from inspection_evidence.tracker.vocabulary import EventKind


@dataclass(frozen=True)
class Change:
    """One change: the kind of event it becomes, the item or action it is about, and what it says.

    `subject` is an item's identifier, an action's number or identifier, or the `name` under which an
    action was added by an earlier change of the same list.
    """

    kind: EventKind
    subject: str
    payload: Mapping[str, Any] = field(default_factory=dict)
    seen: int | None = None
    place: str = ""


def set_response(
    item: str, new: str, why: str | None = None, *, seen: int | None = None, place: str = ""
) -> Change:
    """The authority's response: accepted, partly_accepted, rejected or noted; the middle two need `why`."""
    return Change(EventKind.RESPONSE_SET, item, {"new": new, "why": why}, seen, place)


def agree_status(
    item: str,
    new: str,
    *,
    committee: str,
    meeting_date: date | None,
    minute: str,
    why: str | None = None,
    seen: int | None = None,
    place: str = "",
) -> Change:
    """What a committee agreed: open, closed_implemented, closed_not_implemented or reopened."""
    told = {"new": new, "committee": committee, "meeting_date": iso(meeting_date), "minute": minute}
    return Change(EventKind.STATUS_AGREED, item, {**told, "why": why}, seen, place)


def override_rag(
    item: str,
    new: str | None,
    why: str,
    until: date | None = None,
    *,
    seen: int | None = None,
    place: str = "",
) -> Change:
    """A colour in place of the rule's, with the last day it holds; `new` None goes back to the rule."""
    return Change(EventKind.RAG_OVERRIDDEN, item, {"new": new, "why": why, "until": iso(until)}, seen, place)


def note_item(item: str, text: str, on: date | None = None, *, place: str = "") -> Change:
    """A dated note on an item; without a day it is of the day it is entered."""
    return Change(EventKind.ITEM_NOTED, item, {"text": text, "on": iso(on)}, None, place)


def add_action(
    title: str,
    recommendations: Iterable[str],
    *,
    lead_officer: str | None = None,
    accountable: str | None = None,
    due: date | None = None,
    name: str = "new",
    place: str = "",
) -> Change:
    """A new action; it gets its number when it is written down.

    Later changes of the same list may call it by `name`.
    """
    told = {"title": title, "recommendations": list(recommendations), "lead_officer": lead_officer}
    return Change(
        EventKind.ACTION_ADDED, name, {**told, "accountable": accountable, "due": iso(due)}, None, place
    )


def change_action(
    action: str,
    field: str,
    new: str | None,
    why: str | None = None,
    *,
    on: date | None = None,
    seen: int | None = None,
    place: str = "",
) -> Change:
    """Another title, lead_officer, accountable or declared status; `on` is the day it was completed."""
    told = {"field": field, "new": new, "why": why, "on": iso(on)}
    return Change(EventKind.ACTION_CHANGED, action, told, seen, place)


def link_action(action: str, item: str, *, place: str = "") -> Change:
    """The action is also about this item."""
    return Change(EventKind.ACTION_LINKED, action, {"recommendation": item}, None, place)


def unlink_action(action: str, item: str, why: str | None = None, *, place: str = "") -> Change:
    """The action is no longer about this item."""
    return Change(EventKind.ACTION_UNLINKED, action, {"recommendation": item, "why": why}, None, place)


def revise_date(
    action: str,
    new: date | None,
    why: str,
    agreed_by: str | None = None,
    *,
    seen: int | None = None,
    place: str = "",
) -> Change:
    """A new date, with the reason; without `agreed_by` it is asked for and does not count yet."""
    told = {"new": iso(new), "why": why, "agreed_by": agreed_by}
    return Change(EventKind.ACTION_DATE_REVISED, action, told, seen, place)


def note_action(action: str, text: str, on: date | None = None, *, place: str = "") -> Change:
    """A dated note of an action's progress."""
    return Change(EventKind.ACTION_NOTED, action, {"text": text, "on": iso(on)}, None, place)


def add_evidence(
    action: str,
    kind: str,
    value: str,
    *,
    page: int | None = None,
    what: str | None = None,
    place: str = "",
) -> Change:
    """Evidence: a link (http or https), a document with its page, or a KPI's id."""
    told = {"kind": kind, "value": value, "page": page, "what": what}
    return Change(EventKind.EVIDENCE_ADDED, action, told, None, place)


def withdraw_evidence(action: str, event: int, why: str, *, place: str = "") -> Change:
    """Evidence that no longer counts, by the number of the event that added it."""
    return Change(EventKind.EVIDENCE_WITHDRAWN, action, {"event": event, "why": why}, None, place)


def undo(row: str, event: int, why: str, *, place: str = "") -> Change:
    """Take back an event about an item or action by its number; that of an undo re-does what it undid."""
    return Change(EventKind.UNDONE, row, {"event": event, "why": why}, None, place)


def iso(day: date | None) -> str | None:
    """Return a day as the register keeps it; a moment counts as its day."""
    return day.isoformat()[:10] if day else None
