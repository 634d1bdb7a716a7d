"""Which events still hold: what was undone does not, unless the undoing was undone."""

from __future__ import annotations

from collections.abc import Iterable

from inspection_evidence.store.events import Event
from inspection_evidence.store.redaction.tombstones import REDACTED

UNDONE = "undone"
"""The kind of event that takes another one back; its payload names it: `{"event": seq, "why", "source"}`."""


def standing(events: Iterable[Event]) -> tuple[Event, ...]:
    """Give the events that hold, in their order.

    An event that was undone is left out; undoing the undoing brings it back. The events `undone` and
    `redacted` themselves, which only speak of others, are left out too. A redacted event stays, with
    what remains of its payload (`redaction_of`).

    Args:
        events: Events in any order, with those that undo them.
    """
    told = sorted(events, key=lambda event: event.seq)
    gone = undone_numbers(told)
    return tuple(one for one in told if one.seq not in gone and one.kind not in (UNDONE, REDACTED))


def undone_numbers(events: Iterable[Event]) -> frozenset[int]:
    """Give the numbers of the events that were undone and stay so, those that undo among them.

    Args:
        events: Events in any order, with those that undo them.
    """
    gone: set[int] = set()
    for event in sorted(events, key=lambda event: event.seq, reverse=True):
        if event.kind == UNDONE and event.seq not in gone and isinstance(event.payload.get("event"), int):
            gone.add(event.payload["event"])
    return frozenset(gone)
