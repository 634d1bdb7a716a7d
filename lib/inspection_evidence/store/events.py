"""The register's diary: what happened, when and by whom; added to, never changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, insert, or_, select

from inspection_evidence.store import schema

MACHINE = "inspection-evidence"
"""Who did it, where no person did."""
_LARGEST = 2**31 - 1


@dataclass(frozen=True)
class Event:
    """One entry: `seq` orders them, `subject` is what it is about, `payload` what is to know."""

    seq: int
    at: datetime
    who: str
    kind: str
    subject: str
    payload: Mapping[str, Any]


@dataclass(frozen=True)
class Entry:
    """What is to be written down, before it has a number and a time."""

    kind: str
    subject: str
    payload: Mapping[str, Any]
    who: str


def append_event(
    connection: Connection, kind: str, subject: str, payload: Mapping[str, Any], who: str = MACHINE
) -> Event:
    """Add an entry and give it back with its number and time."""
    at = datetime.now(UTC)
    statement = insert(schema.events).values(
        at=at, who=who, kind=kind, subject=subject, payload=dict(payload)
    )
    seq = connection.execute(statement.returning(schema.events.c.seq)).scalar_one()
    return Event(seq, at, who, kind, subject, dict(payload))


def find_event(connection: Connection, seq: int) -> Event | None:
    """Find one entry by its number; None where there is none."""
    if not 0 < seq <= _LARGEST:  # asked for a number that they cannot hold, the databases give up
        return None
    row = connection.execute(select(schema.events).where(schema.events.c.seq == seq)).one_or_none()
    return None if row is None else _event(row)


def find_events(connection: Connection, subject: str | None, kind: str | None) -> tuple[Event, ...]:
    """Find the entries of a subject and of a kind (None: any), oldest first."""
    conditions = []
    if subject is not None:
        conditions.append(schema.events.c.subject == subject)
    if kind is not None:
        conditions.append(schema.events.c.kind == kind)
    return _found(connection, *conditions)


def find_events_of(connection: Connection, kinds: Collection[str]) -> tuple[Event, ...]:
    """Find the entries of several kinds, oldest first."""
    return _found(connection, schema.events.c.kind.in_(kinds))


def find_events_about(
    connection: Connection, prefix: str, kinds: Collection[str] | None, until: datetime | None
) -> tuple[Event, ...]:
    """Find the entries about a subject and all that lies under it, oldest first.

    Args:
        connection: The register's.
        prefix: An authority's slug, the key of an inspection, an identifier; with a slash behind it or
            without. `kent/a-1/2` is not about `kent/a-1/20`.
        kinds: The kinds wanted; None for all.
        until: The last moment wanted, with a time zone; None for all.
    """
    conditions = [is_about(prefix)]
    if kinds is not None:
        # Behind an expression the index of kinds is out of the planner's reach: a borough's part of the
        # diary is small, a kind's part can be most of it.
        conditions.append(schema.events.c.kind.concat("").in_(kinds))
    if until is not None:
        conditions.append(schema.events.c.at <= until)
    return _found(connection, *conditions)


def is_about(prefix: str) -> ColumnElement[bool]:
    """Give the condition that an entry is about a subject or lies under it.

    One range that the index of subjects answers: "0" is the character after "/".
    """
    subject, place = schema.events.c.subject, prefix.rstrip("/")
    within = and_(subject >= place, subject < f"{place}0")
    return and_(within, or_(subject == place, subject >= f"{place}/"))


def _found(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Event, ...]:
    statement = select(schema.events).where(*conditions).order_by(schema.events.c.seq)
    return tuple(_event(row) for row in connection.execute(statement))


def _event(row: Row[Any]) -> Event:
    return Event(row.seq, row.at, row.who, row.kind, row.subject, row.payload)
