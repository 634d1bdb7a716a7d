"""Rules for changes of an action: what it says, which items it is about, its date, its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath, PureWindowsPath

from pydantic import TypeAdapter, ValidationError

from inspection_evidence.settings.days import day_words
from inspection_evidence.settings.fields import WebAddress
from inspection_evidence.settings.messages import did_you_mean
from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.checking.context import Context
from inspection_evidence.tracker.checking.fields import day_mistakes, needed, too_long
from inspection_evidence.tracker.checking.known import item_mistakes
from inspection_evidence.tracker.checking.wording import listed, one_of, plain
from inspection_evidence.tracker.vocabulary import ACTION_FIELDS, DeclaredStatus, EvidenceKind

_ADDRESS = TypeAdapter(WebAddress)


def added_mistakes(change: Change, context: Context) -> Iterator[str]:
    """A new action has a title and hangs on an item or more."""
    told = change.payload
    yield from needed(told, "title", "the action has no title.")
    yield from too_long(told, "title", "lead_officer", "accountable")
    if not told.get("recommendations"):
        yield "the action hangs on no recommendation or decision; name one or more."
    for identifier in told.get("recommendations") or ():
        yield from item_mistakes(identifier, context)
    yield from day_mistakes(told, "due", "the date it is due")


def changed_mistakes(change: Change, context: Context) -> Iterator[str]:
    """A title cannot be emptied; a declared status is one of the list, and never in the future."""
    told = change.payload
    name, new = told.get("field"), told.get("new")
    if name not in ACTION_FIELDS:
        yield f"the field is {plain(name)}, but must be {listed(ACTION_FIELDS)}; a date is revised instead."
    elif name == "declared":
        if new not in set(DeclaredStatus):
            yield f"the declared status is {plain(new)}, but {one_of(DeclaredStatus, new)}"
        yield from day_mistakes(told, "on", "the day it was completed", not_after=context.today)
        if told.get("on") and new != DeclaredStatus.COMPLETE:
            yield "a day of completion goes with the status “complete” only."
    elif name == "title" and not new:
        yield "the action has no title."
    yield from too_long(told, "new", "why")


def linked_mistakes(change: Change, context: Context) -> Iterator[str]:
    """An action is linked to an item there is."""
    yield from item_mistakes(change.payload.get("recommendation") or "", context)


def unlinked_mistakes(change: Change, context: Context) -> Iterator[str]:
    """An action is unlinked from an item it hangs on, and keeps one."""
    action = context.action(change.subject)
    gone = context.rows.followed(change.payload.get("recommendation") or "")
    if gone not in action.recommendations:
        yield f"{action.number} does not hang on {gone or 'it'}, so it cannot be taken off."
    elif len(action.recommendations) == 1:
        yield f"{action.number} hangs on nothing else; link it to another item first, or supersede it."
    yield from too_long(change.payload, "why")


def revised_mistakes(change: Change, context: Context) -> Iterator[str]:
    """A new date says why; whether somebody agreed may be said later, by revising to the same date."""
    told = change.payload
    yield from needed(told, "new", "the new date is missing.")
    yield from day_mistakes(told, "new", "the new date")
    yield from needed(told, "why", "a new date needs a reason.")
    yield from too_long(told, "why", "agreed_by")
    action = context.action(change.subject)
    if told.get("new") and action.due and told["new"] == action.due.isoformat() and not action.requested:
        yield f"{action.number} is due on {day_words(action.due)} already."


def evidence_mistakes(change: Change, context: Context) -> Iterator[str]:
    """Evidence is an address of the web, a document's name with its page, or a KPI's id."""
    told = change.payload
    kind, value, page = told.get("kind"), told.get("value"), told.get("page")
    if kind not in set(EvidenceKind):
        yield f"the kind of evidence is {plain(kind)}, but {one_of(EvidenceKind, kind)}"
    if not value:
        yield "the evidence is empty: give the address, the document's name or the KPI's id."
    elif kind == EvidenceKind.LINK and not _is_address(value):
        yield f"the link is {plain(value)}, but must begin with https:// or http://."
    elif kind == EvidenceKind.DOCUMENT and _leaves_its_folder(value):
        yield f"the document is {plain(value)}, but must be its name, without a folder of your computer."
    elif kind == EvidenceKind.KPI and context.kpis is not None and value not in context.kpis:
        yield f"there is no KPI {plain(value)} in the catalogue{did_you_mean(value, context.kpis) or '.'}"
    if page is not None and (not isinstance(page, int) or isinstance(page, bool) or page < 1):
        yield f"the page is {plain(page)}, but must be a whole number from 1."
    if page is not None and kind != EvidenceKind.DOCUMENT:
        yield "a page goes with a document only."
    yield from too_long(told, "value", "what")


def withdrawn_mistakes(change: Change, context: Context) -> Iterator[str]:
    """Evidence is withdrawn where it stands, with a reason."""
    action = context.action(change.subject)
    if change.payload.get("event") not in {one.origin.seq for one in action.evidence}:
        yield f"{action.number} has no such evidence, or it was withdrawn already."
    yield from needed(change.payload, "why", "to withdraw evidence needs a reason.")
    yield from too_long(change.payload, "why")


def _leaves_its_folder(value: str) -> bool:
    """Whether a name begins at a computer's root or climbs, as Windows or as others write it."""
    written = (PurePosixPath(value), PureWindowsPath(value))
    return any(path.is_absolute() or path.drive or ".." in path.parts for path in written)


def _is_address(value: str) -> bool:
    try:
        _ADDRESS.validate_python(value)
    except ValidationError:
        return False
    return True
