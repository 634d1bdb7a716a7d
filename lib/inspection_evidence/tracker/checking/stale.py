"""Changes that come too late: somebody else changed the same field since; both values are shown."""

from __future__ import annotations

from typing import Any

from inspection_evidence.store import Event
from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.checking.context import Context
from inspection_evidence.tracker.checking.held import current_value, field_of, wanted_value
from inspection_evidence.tracker.checking.wording import plain, who_and_when
from inspection_evidence.tracker.folding.fields import touched
from inspection_evidence.tracker.folding.values import origin_of


def stale_mistake(change: Change, context: Context) -> str | None:
    """Return who changed the field since the person saw it, with both values; None where nobody did."""
    name = field_of(change)
    if change.seen is None or name is None:
        return None
    last = _last_touch(change.subject, name, context)
    if last is None or last.seq <= change.seen:
        return None
    held: Any = current_value(change.subject, name, context)
    return (
        f"{who_and_when(origin_of(last))} changed the {name.replace('_', ' ')} after you looked: it is now "
        f"{plain(held)}, yours is {plain(wanted_value(change))}; leave yours out to keep theirs, or look "
        "again and then decide."
    )


def _last_touch(row: str, name: str, context: Context) -> Event | None:
    """The register's last event on a field; changes of the same list are not somebody else's."""
    by_number: dict[int, Event] = {}
    last = None
    for event in context.rows.events(row):
        by_number[event.seq] = event
        if event.seq <= context.committed and name in touched(event, by_number):
            last = event
    return last
