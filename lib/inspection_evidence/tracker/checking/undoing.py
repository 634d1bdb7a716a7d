"""Rules for undoing: the event is there and stands, and what is left still makes sense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from inspection_evidence.store import Event, standing, undone_numbers
from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.checking.context import Context
from inspection_evidence.tracker.checking.fields import needed, too_long
from inspection_evidence.tracker.checking.items import sequence_mistakes
from inspection_evidence.tracker.folding.action import fold_action
from inspection_evidence.tracker.folding.item import fold_item
from inspection_evidence.tracker.subjects import is_action
from inspection_evidence.tracker.vocabulary import TRACKER_KINDS, EventKind


def undone_mistakes(change: Change, context: Context) -> Iterator[str]:
    """An undo needs a reason and something that stands; it never leaves a row without its beginning."""
    yield from needed(change.payload, "why", "to undo needs a reason.")
    yield from too_long(change.payload, "why")
    events = context.rows.events(change.subject)
    number = change.payload.get("event")
    original = next((event for event in events if event.seq == number), None)
    if original is None or not _is_of_the_tracker(original, events):
        yield f"entry {number} is none of this row's that can be undone."
    elif original.seq in undone_numbers(events):
        yield f"entry {number} was undone already."
    else:
        yield from _left_mistakes(change, original, events, context)


def _is_of_the_tracker(event: Event, events: Sequence[Event]) -> bool:
    """Whether it was entered in the tracker, or undoes what was: a correction's undo is another room's."""
    if event.kind != EventKind.UNDONE:
        return event.kind in TRACKER_KINDS
    earlier = next((one for one in events if one.seq == event.payload.get("event")), None)
    return earlier is not None and earlier.seq < event.seq and _is_of_the_tracker(earlier, events)


def undoing(original: Event, events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the row's events with one more that undoes `original`."""
    last = max(event.seq for event in events)
    payload = {"event": original.seq}
    return (*events, replace(original, seq=last + 1, kind=str(EventKind.UNDONE), payload=payload))


def _left_of_action(
    action: str, left: Sequence[Event], events: Sequence[Event], context: Context
) -> Iterator[str]:
    if left and not any(event.kind == EventKind.ACTION_ADDED for event in left):
        yield "later entries hang on this action; undo them first, or declare the action superseded."
        return
    after = fold_action(action, events, left, context.rows.followed)
    if after is not None and not after.recommendations:
        yield "it would hang on nothing then; link it to another item first."


def _left_mistakes(
    change: Change, original: Event, events: Sequence[Event], context: Context
) -> Iterator[str]:
    after = undoing(original, events)
    left = [event for event in standing(after) if event.kind in TRACKER_KINDS]
    if is_action(change.subject):
        yield from _left_of_action(change.subject, left, after, context)
        return
    agreements = [one.value for one in fold_item(change.subject, after, left).agreements]
    for told in sequence_mistakes(agreements):
        yield f"what a committee agreed would no longer follow: {told}"
        return
