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
    taken_back: set[object] = set()
    for event in reversed(told):
        if event.kind == UNDONE and event.seq not in taken_back:
            taken_back.add(event.payload.get("event"))
    return tuple(one for one in told if one.seq not in taken_back and one.kind not in (UNDONE, REDACTED))
