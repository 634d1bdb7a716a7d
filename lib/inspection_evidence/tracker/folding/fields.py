"""Which field of an item or action an event touches: what optimistic concurrency goes by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from inspection_evidence.store import Event
from inspection_evidence.tracker.vocabulary import ACTION_FIELDS, EventKind

_ALL_OF_ACTION = (*ACTION_FIELDS, "due", "recommendations")
_FIELDS: Mapping[str, tuple[str, ...]] = {
    EventKind.RESPONSE_SET: ("response",),
    EventKind.STATUS_AGREED: ("agreed",),
    EventKind.RAG_OVERRIDDEN: ("rag",),
    EventKind.ACTION_ADDED: _ALL_OF_ACTION,
    EventKind.ACTION_LINKED: ("recommendations",),
    EventKind.ACTION_UNLINKED: ("recommendations",),
    EventKind.ACTION_DATE_REVISED: ("due",),
}
_ABOUT_ANOTHER = frozenset({EventKind.UNDONE, EventKind.REDACTED})


def last_touched(events: Iterable[Event]) -> dict[str, int]:
    """Return the number of the last event on each field; an undo or a redaction touches it too."""
    by_number: dict[int, Event] = {}
    found: dict[str, int] = {}
    for event in events:
        by_number[event.seq] = event
        for name in touched(event, by_number):
            found[name] = max(found.get(name, 0), event.seq)
    return found


def touched(event: Event, by_number: Mapping[int, Event]) -> tuple[str, ...]:
    """Return the fields an event touches; notes and evidence are only added to and touch none."""
    if event.kind in _ABOUT_ANOTHER:
        original = by_number.get(event.payload.get("event", 0))
        return touched(original, by_number) if original and original.seq < event.seq else ()
    if event.kind == EventKind.ACTION_CHANGED:
        # A redaction may have taken the field's name too: then it may have been any of them.
        name = event.payload.get("field")
        return (name,) if name else ACTION_FIELDS
    return _FIELDS.get(event.kind, ())
