"""A borough's history as it counts today: orphans followed, an abolished predecessor's rows carried."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from inspection_evidence.corrections.kinds import ORPHAN_SETTLED, UNDONE
from inspection_evidence.corrections.settlements import Settlements, followed, rekeyed, settlements_of
from inspection_evidence.settings.successors import predecessor_slugs
from inspection_evidence.store import Event, Store

_ACTION = "action"


def borough_events(
    store: Store,
    slug: str,
    kinds: Collection[str],
    until: datetime | None = None,
    predecessors: Sequence[str] | None = None,
) -> tuple[Event, ...]:
    """The events of these kinds about a borough, oldest first, under the names that its items have today.

    The history of an orphan that a person settled stands under the identifier it was settled to. The
    history of an abolished authority stands under its successor's slug, before the successor's own: it
    is read anew each time, never copied, so that two successors each go on by themselves. Undone events
    and those that undo them are both there: `standing` folds them.

    Args:
        store: The store.
        slug: The borough.
        kinds: The kinds wanted; events that undo come with them.
        until: The last moment wanted, with a time zone; None for all.
        predecessors: Slugs of abolished authorities whose rows the borough carries; None for those
            that the table of authorities gives it. None at all: an empty list.
    """
    wanted = {*kinds, UNDONE}
    own = events_today(store.events_about(f"{slug}/", {*wanted, ORPHAN_SETTLED}, until))
    found = [*carried_events(store, slug, wanted, until, predecessors), *own]
    return tuple(sorted((one for one in found if one.kind in wanted), key=lambda event: event.seq))


def carried_events(
    store: Store,
    slug: str,
    kinds: Collection[str],
    until: datetime | None = None,
    predecessors: Sequence[str] | None = None,
) -> tuple[Event, ...]:
    """The part of `borough_events` that is an abolished predecessor's."""
    carried = predecessor_slugs(slug) if predecessors is None else predecessors
    found: list[Event] = []
    for before in carried:
        events = events_today(store.events_about(f"{before}/", {*kinds, UNDONE, ORPHAN_SETTLED}, until))
        found += rekeyed(events, _Carrying(before, slug))
    return tuple(found)


def events_today(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events under the names that their items have today, by the settlements among them.

    For plans under the store's lock, which see the events as they lie in the register.
    """
    told = tuple(events)
    settlements = settlements_of(told)
    return rekeyed(told, lambda subject: followed(subject, settlements)) if settlements else told


def borough_settlements(store: Store, slug: str, until: datetime | None = None) -> Settlements:
    """Where people sent the histories of a borough's orphans."""
    return settlements_of(store.events_about(f"{slug}/", {ORPHAN_SETTLED, UNDONE}, until))


def carried_name(subject: str, before: str, slug: str) -> str:
    """What a subject of an abolished authority is called among its successor's.

    Items keep all but the first part of their identifiers. Officers' actions are numbered by each
    authority, so a carried one says whose number it has: `kent/action/A1` under another's slug is
    `.../action/kent-A1`.
    """
    first, *parts = subject.split("/")
    if first != before:
        return subject
    if len(parts) == 2 and parts[0] == _ACTION:
        parts[1] = f"{before}-{parts[1]}"
    return "/".join((slug, *parts))


class _Carrying:
    """Renames subjects from a predecessor's slug to its successor's."""

    def __init__(self, before: str, slug: str) -> None:
        self._before, self._slug = before, slug

    def __call__(self, subject: str) -> str:
        return carried_name(subject, self._before, self._slug)
