"""What a change would replace, and whether what it wants stands already."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.checking.context import Context
from inspection_evidence.tracker.state import Agreement, Override, TrackedAction, TrackedItem
from inspection_evidence.tracker.subjects import is_action
from inspection_evidence.tracker.vocabulary import ACTION_FIELDS, EventKind

_FIELDS: Mapping[EventKind, str] = {
    EventKind.RESPONSE_SET: "response",
    EventKind.STATUS_AGREED: "agreed",
    EventKind.RAG_OVERRIDDEN: "rag",
    EventKind.ACTION_DATE_REVISED: "due",
}


def field_of(change: Change) -> str | None:
    """Return the field a change replaces; None where it only adds."""
    if change.kind is EventKind.ACTION_CHANGED:
        name = change.payload.get("field")
        return name if name in ACTION_FIELDS else None
    return _FIELDS.get(change.kind)


def current_value(row: str, name: str, context: Context) -> Any:
    """Return what a field says now: a word, a text or a day; None where nothing."""
    if is_action(row):
        action = context.rows.action(row)
        return _of_action(action, name) if action else None
    return _of_item(context.item(row), name)


def wanted_value(change: Change) -> Any:
    """Return what a change wants its field to say."""
    new = change.payload.get("new")
    if change.kind is EventKind.ACTION_DATE_REVISED and isinstance(new, str):
        try:
            return date.fromisoformat(new)
        except ValueError:
            return new
    return new


def stands_already(change: Change, context: Context) -> bool:
    """Whether what a change wants holds already, so that a workbook read in twice changes nothing."""
    told = change.payload
    match change.kind:
        case EventKind.RESPONSE_SET:
            held = context.item(change.subject).response
            same = held and held.value and held.value == told.get("new")
            return bool(same and held and told.get("why") in (None, held.origin.why))
        case EventKind.STATUS_AGREED:
            agreed = context.item(change.subject).agreed
            return bool(agreed and agreed.value and _says(agreed.value, told))
        case EventKind.RAG_OVERRIDDEN:
            override = context.item(change.subject).rag_override
            return bool(override and override.value and _colours(override.value, override.origin.why, told))
        case EventKind.ITEM_NOTED:
            return _is_noted(context.item(change.subject), told)
        case EventKind.ACTION_ADDED | EventKind.UNDONE:
            return False
        case _:
            action = context.rows.action(change.subject)
            return action is not None and _stands_in(action, change)


def _stands_in(action: TrackedAction, change: Change) -> bool:
    told = change.payload
    match change.kind:
        case EventKind.ACTION_CHANGED:
            name = told.get("field", "")
            if name not in ACTION_FIELDS or _of_action(action, name) != told.get("new"):
                return False
            return told.get("on") in (None, action.completed_on and action.completed_on.isoformat())
        case EventKind.ACTION_LINKED:
            return told.get("recommendation") in action.recommendations
        case EventKind.ACTION_DATE_REVISED:
            last = action.revisions[-1] if action.revisions else None
            same = last and last.new and last.new.isoformat() == told.get("new")
            return bool(same and last and last.agreed_by == told.get("agreed_by"))
        case EventKind.ACTION_NOTED:
            return _is_noted(action, told)
        case EventKind.EVIDENCE_ADDED:
            wanted = (told.get("kind"), told.get("value"), told.get("page"))
            return any((one.kind, one.value, one.page) == wanted for one in action.evidence)
    return False


def _is_noted(row: TrackedItem | TrackedAction, told: Mapping[str, Any]) -> bool:
    return any(
        note.text == told.get("text") and told.get("on") in (None, note.on.isoformat()) for note in row.notes
    )


def _says(agreement: Agreement, told: Mapping[str, Any]) -> bool:
    held = (agreement.status, agreement.committee, agreement.meeting_date.isoformat(), agreement.minute)
    return held == tuple(told.get(name) for name in ("new", "committee", "meeting_date", "minute"))


def _colours(override: Override, why: str | None, told: Mapping[str, Any]) -> bool:
    until = override.until.isoformat() if override.until else None
    return (override.colour, until, why) == (told.get("new"), told.get("until"), told.get("why"))


def _of_item(item: TrackedItem, name: str) -> Any:
    if name == "response":
        return item.response.value if item.response else None
    if name == "agreed":
        return item.status
    held = item.rag_override.value if item.rag_override else None
    return held.colour if held else None


def _of_action(action: TrackedAction, name: str) -> Any:
    if name == "due":
        return action.due
    if name == "declared":
        return action.declared.value if action.declared else None
    value = {"title": action.title, "lead_officer": action.lead_officer, "accountable": action.accountable}[
        name
    ]
    return value.value if value else None
