"""Bringing an export of events back into the diary, exactly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, text

from inspection_evidence.errors import StoreError
from inspection_evidence.store import schema
from inspection_evidence.store.events import MACHINE, Event, find_events_about, is_about


def put_events_back(connection: Connection, events: Iterable[Event]) -> tuple[Event, ...]:
    """Put events into the diary in their order, with who and when as they were.

    They keep their numbers where those are free, else they are numbered anew after the last one, and
    what names an event by its number (`event`, `also`) with them. An event that the suite itself wrote
    is not written twice where the diary says the same already.

    Args:
        connection: The register's, writing.
        events: What to put back; together with every event that one of them names.

    Returns:
        The events as they now stand in the diary, oldest first.

    Raises:
        StoreError: the diary holds entries of people about one of the authorities already, or an
            event names one that is not among them.
    """
    ordered = sorted(events, key=lambda event: event.seq)
    authorities = sorted({event.subject.partition("/")[0] for event in ordered})
    for authority in authorities:
        _check_untouched(connection, authority)
    held = _held(connection, authorities)
    new = [event for event in ordered if _said(event) not in held]
    numbers = _numbers(connection, new)
    numbers.update({one.seq: held[_said(one)].seq for one in ordered if _said(one) in held})
    placed = [replace(one, seq=numbers[one.seq], payload=_renumbered(one, numbers)) for one in new]
    _insert(connection, placed)
    kept = {held[_said(one)].seq: held[_said(one)] for one in ordered if _said(one) in held}
    return tuple(sorted([*placed, *kept.values()], key=lambda event: event.seq))


def _check_untouched(connection: Connection, authority: str) -> None:
    found: Row[Any] = connection.execute(
        select(func.count(), func.max(schema.events.c.at)).where(
            is_about(authority), schema.events.c.who != MACHINE
        )
    ).one()
    if found[0]:
        raise StoreError(
            f"The register holds {found[0]} entries of people about {authority} already; an export can be "
            "put back only into a register that holds none."
        )


def _held(connection: Connection, authorities: Sequence[str]) -> dict[str, Event]:
    """Give what the suite itself has written about these authorities, by what it says."""
    found = [event for one in authorities for event in find_events_about(connection, one, None, None)]
    return {_said(event): event for event in reversed(found)}


def _said(event: Event) -> str:
    """What an event says; that of a person is told apart from every other one."""
    words = (event.kind, event.subject, sorted(event.payload.items(), key=lambda item: item[0]))
    return repr(words) if event.who == MACHINE else f"{event.seq} of {event.who}"


def _numbers(connection: Connection, events: Sequence[Event]) -> dict[int, int]:
    """Give the number each event will have: its own where none between the first and the last is taken."""
    if not events:
        return {}
    numbers = schema.events.c.seq
    first, last = events[0].seq, events[-1].seq
    taken = connection.scalar(select(func.count()).where(numbers.between(first, last)))
    if not taken:
        return {event.seq: event.seq for event in events}
    after = connection.scalar(select(func.max(numbers))) or 0
    return {event.seq: number for number, event in enumerate(events, start=after + 1)}


def _renumbered(event: Event, numbers: Mapping[int, int]) -> dict[str, Any]:
    payload = dict(event.payload)
    if isinstance(payload.get("event"), int):
        payload["event"] = _number(payload["event"], event, numbers)
    if isinstance(payload.get("also"), list):
        payload["also"] = [_number(one, event, numbers) for one in payload["also"]]
    return payload


def _number(named: int, event: Event, numbers: Mapping[int, int]) -> int:
    if named not in numbers:
        raise StoreError(
            f"Event {event.seq} ({event.kind} of {event.subject}) names event {named}, which is not among "
            "those to put back; export everything about the authority and put that back."
        )
    return numbers[named]


def _insert(connection: Connection, events: Sequence[Event]) -> None:
    if not events:
        return
    rows = [{**vars(event), "payload": dict(event.payload)} for event in events]
    connection.execute(insert(schema.events), rows)
    move_count_on(connection, "events", events[-1].seq)


def move_count_on(connection: Connection, table: str, last: int) -> None:
    """Have the database number the next row after the last: rows that bring their number do not."""
    if connection.dialect.name == "postgresql":
        statement = text(
            "SELECT setval(pg_get_serial_sequence(:table, 'seq'), "
            "greatest(:last, nextval(pg_get_serial_sequence(:table, 'seq')) - 1, 1))"
        )
        connection.execute(statement, {"table": table, "last": last})
