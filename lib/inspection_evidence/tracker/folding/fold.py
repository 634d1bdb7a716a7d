"""Folding events into the tracker: each row from its own events, whatever the others say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial
from types import MappingProxyType

from inspection_evidence.corrections import Settlements, followed
from inspection_evidence.store import Event, standing, undone_numbers
from inspection_evidence.tracker.folding.action import fold_action
from inspection_evidence.tracker.folding.item import fold_item
from inspection_evidence.tracker.state import TrackedAction, TrackedItem, Tracker
from inspection_evidence.tracker.subjects import is_action
from inspection_evidence.tracker.vocabulary import KINDS, TRACKER_KINDS, EventKind

_SPEAKING = frozenset({EventKind.UNDONE, EventKind.REDACTED})
_NONE: Settlements = MappingProxyType({})


class Rows:
    """Events by the row they are about; rows are folded when asked for, and again after a further event."""

    def __init__(self, events: Iterable[Event], settlements: Settlements = _NONE) -> None:
        """`events` are of one borough, oldest first; other kinds than the tracker's are passed over."""
        self._settlements = settlements
        self._events: dict[str, list[Event]] = {}
        self._row_of: dict[int, str] = {}
        self._items: dict[str, TrackedItem] = {}
        self._actions: dict[str, TrackedAction | None] = {}
        for event in events:
            self.take(event)

    def take(self, event: Event) -> None:
        """Add an event to its row; one that speaks of another event goes where that one is."""
        if event.kind not in KINDS:
            return
        named = self._row_of.get(event.payload.get("event", 0)) if event.kind in _SPEAKING else None
        row = self._row_of[event.seq] = named or self.followed(event.subject)
        self._events.setdefault(row, []).append(event)
        self._items.pop(row, None)
        self._actions.pop(row, None)

    def followed(self, identifier: str) -> str:
        """Return the identifier an item goes by now."""
        return followed(identifier, self._settlements)

    def names(self) -> tuple[str, ...]:
        """Return the identifiers of all rows that anything was entered of."""
        return tuple(row for row, events in self._events.items() if _holds_anything(events))

    def events(self, row: str) -> tuple[Event, ...]:
        """Return all events about a row, undone ones among them, oldest first."""
        return tuple(self._events.get(row, ()))

    def standing(self, row: str) -> tuple[Event, ...]:
        """Return the events about a row that stand: none that was undone."""
        events = self._events.get(row, ())
        if not any(event.kind == EventKind.UNDONE for event in events):
            return tuple(event for event in events if event.kind in TRACKER_KINDS)
        return tuple(event for event in standing(events) if event.kind in TRACKER_KINDS)

    def item(self, identifier: str) -> TrackedItem:
        """Return an item, without its actions; an empty one where nothing was entered about it."""
        row = self.followed(identifier)
        if row not in self._items:
            self._items[row] = fold_item(row, self.events(row), self.standing(row))
        return self._items[row]

    def action(self, identifier: str) -> TrackedAction | None:
        """Return an action, None where none stands under that identifier."""
        if identifier not in self._actions:
            self._actions[identifier] = fold_action(
                identifier, self.events(identifier), self.standing(identifier), self.followed
            )
        return self._actions[identifier]

    def undone(self) -> frozenset[int]:
        """Return the numbers of the tracker's events that were undone and stay so."""
        numbers = undone_numbers(event for events in self._events.values() for event in events)
        entered = {one.seq for events in self._events.values() for one in events if one.kind in TRACKER_KINDS}
        return numbers & entered


def fold(
    slug: str,
    events: Iterable[Event],
    settlements: Settlements = _NONE,
    until: datetime | None = None,
) -> Tracker:
    """Return a borough's tracker from its events, oldest first; `until` is only told on."""
    rows = Rows(events, settlements)
    names = rows.names()
    actions: Mapping[str, TrackedAction] = {
        name: action for name in names if is_action(name) and (action := rows.action(name))
    }
    items = {name: rows.item(name) for name in names if not is_action(name)}
    return Tracker(slug, items, _in_order(actions), until, rows.undone()).with_actions()


def _in_order(actions: Mapping[str, TrackedAction]) -> dict[str, TrackedAction]:
    order = partial(sorted, key=lambda one: (one.partition("/")[0], len(one), one))
    return {name: actions[name] for name in order(actions)}


def _holds_anything(events: Iterable[Event]) -> bool:
    return any(event.kind in TRACKER_KINDS for event in events)
