"""Orphans settled by hand: an identifier whose item is no longer read, and where its history goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from inspection_evidence.corrections.kinds import ORPHAN_SETTLED
from inspection_evidence.store import Event
from inspection_evidence.store.standing import standing

Settlements = Mapping[str, str | None]
"""An orphan's identifier to the one that its history follows; None where it was closed."""
NONE_SETTLED: Settlements = MappingProxyType({})
_NAMING = ("target", "recommendation", "recommendations")
"""Keys of a payload that name other items: the earlier one of a repeat, those that an action answers."""


def settlements_of(events: Iterable[Event]) -> Settlements:
    """Where people sent the histories of orphans, the last settlement of each; undone ones are left out."""
    return {orphan: event.payload.get("to") for orphan, event in settling_events(events).items()}


def settling_events(events: Iterable[Event]) -> Mapping[str, Event]:
    """The event that settled each orphan last, by the orphan's identifier."""
    return {event.subject: event for event in standing(tuple(events)) if event.kind == ORPHAN_SETTLED}


def followed(identifier: str, settlements: Settlements) -> str:
    """The identifier under which an item's history is found today.

    It is the same where nobody settled it, and where it was closed as no longer in the report
    (`is_closed`). One that leads back to itself, which no command lets anybody make, stays where it is.
    """
    seen, here = {identifier}, identifier
    while (further := settlements.get(here)) is not None:
        if further in seen:
            return identifier
        here = further
        seen.add(here)
    return here


def goes_round(settlements: Settlements) -> bool:
    """Whether some history would come back to where it started."""
    return any(
        followed(orphan, settlements) == orphan and to is not None for orphan, to in settlements.items()
    )


def is_closed(identifier: str, settlements: Settlements) -> bool:
    """Whether a person closed the item as no longer in the report; its history stays under its name."""
    last = followed(identifier, settlements)
    return last in settlements and settlements[last] is None


def rekeyed(events: Iterable[Event], rename: Callable[[str], str]) -> tuple[Event, ...]:
    """Events as they are to be folded: each subject, and each item that a payload names, renamed.

    What lies in the register is not touched: this is a way of reading it. Settlements and the
    machine's own events about identifiers keep their subjects, which they are about.
    """
    return tuple(
        event
        if event.kind == ORPHAN_SETTLED
        else replace(event, subject=rename(event.subject), payload=_renamed(event.payload, rename))
        for event in events
    )


def _renamed(payload: Mapping[str, Any], rename: Callable[[str], str]) -> Mapping[str, Any]:
    named = {key: payload[key] for key in _NAMING if key in payload}
    if not named:
        return payload
    return {**payload, **{key: _each(value, rename) for key, value in named.items()}}


def _each(value: Any, rename: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return rename(value)
    return [_each(one, rename) for one in value] if isinstance(value, list) else value
