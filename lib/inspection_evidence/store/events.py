"""The register's diary: what happened, when and by whom; added to, never changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from inspection_evidence.store import schema

MACHINE = "inspection-evidence"
"""Who did it, where no person did."""


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


def find_events(connection: Connection, subject: str | None, kind: str | None) -> tuple[Event, ...]:
    """Find the entries of a subject and of a kind (None: any), oldest first."""
    statement = select(schema.events).order_by(schema.events.c.seq)
    if subject is not None:
        statement = statement.where(schema.events.c.subject == subject)
    if kind is not None:
        statement = statement.where(schema.events.c.kind == kind)
    return tuple(_event(row) for row in connection.execute(statement))


def find_events_of(connection: Connection, kinds: Collection[str]) -> tuple[Event, ...]:
    """Find the entries of several kinds, oldest first."""
    statement = select(schema.events).where(schema.events.c.kind.in_(kinds)).order_by(schema.events.c.seq)
    return tuple(_event(row) for row in connection.execute(statement))


def _event(row: Row[Any]) -> Event:
    return Event(row.seq, row.at, row.who, row.kind, row.subject, row.payload)
