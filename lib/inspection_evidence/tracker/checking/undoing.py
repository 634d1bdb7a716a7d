"""Rules for undoing: the event is there and stands, and what is left still makes sense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from inspection_evidence.store import Event, standing
from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.checking.context import Context
from inspection_evidence.tracker.checking.fields import needed, too_long
from inspection_evidence.tracker.checking.items import sequence_mistakes
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
    if original is None or original.kind not in TRACKER_KINDS | {EventKind.UNDONE}:
        yield f"entry {number} is none of this row's that can be undone."
    elif _is_undone(original, events):
        yield f"entry {number} was undone already."
    else:
        yield from _left_mistakes(change, original, events)


def undoing(original: Event, events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the row's events with one more that undoes `original`."""
    last = max(event.seq for event in events)
    payload = {"event": original.seq}
    return (*events, replace(original, seq=last + 1, kind=str(EventKind.UNDONE), payload=payload))


def _is_undone(original: Event, events: Sequence[Event]) -> bool:
    taken: set[object] = set()
    for event in reversed(events):
        if event.kind == EventKind.UNDONE and event.seq not in taken:
            taken.add(event.payload.get("event"))
    return original.seq in taken


def _left_mistakes(change: Change, original: Event, events: Sequence[Event]) -> Iterator[str]:
    after = undoing(original, events)
    left = [event for event in standing(after) if event.kind in TRACKER_KINDS]
    if is_action(change.subject):
        if left and not any(event.kind == EventKind.ACTION_ADDED for event in left):
            yield "later entries hang on this action; undo them first, or declare the action superseded."
        return
    agreements = [one.value for one in fold_item(change.subject, after, left).agreements]
    for told in sequence_mistakes(agreements):
        yield f"what a committee agreed would no longer follow: {told}"
        return
