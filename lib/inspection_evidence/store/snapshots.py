"""Numbered states of all boroughs, so that a pack can say what it was compared with.

They lie in the register: a number printed in a pack is never given twice, even where the cache
has been emptied since.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Connection, func, insert, select

from inspection_evidence.store.cache import StoredReading
from inspection_evidence.store.schema import snapshot_readings, snapshots


@dataclass(frozen=True)
class Snapshot:
    """A numbered state of all boroughs: when it was taken, and of which readings it is made."""

    number: int
    taken_at: datetime
    readings: tuple[StoredReading, ...]


def add_snapshot(connection: Connection, readings: Sequence[StoredReading]) -> int:
    """Store a snapshot of these readings and give its number: 1, 2, 3 and so on.

    Where the newest snapshot is of these very readings, its number stands: a run that found nothing
    new makes the same packs again, to the letter.
    """
    newest = latest_number(connection)
    before = find_snapshot(connection, newest) if newest else None
    if before is not None and before.readings == tuple(sorted(readings, key=lambda one: one.borough)):
        return before.number
    number = (newest or 0) + 1
    connection.execute(insert(snapshots).values(number=number, taken_at=datetime.now(UTC)))
    rows = [
        {
            "snapshot": number,
            "borough": one.borough,
            "as_at": one.as_at,
            "run": one.run,
            "extractor_version": one.extractor_version,
            "documents": [{"sha256": sha256, "verdict": verdict} for sha256, verdict in one.documents],
        }
        for one in readings
    ]
    if rows:
        connection.execute(insert(snapshot_readings), rows)
    return number


def latest_number(connection: Connection) -> int | None:
    """Give the number of the newest snapshot; None where none was taken yet."""
    number: int | None = connection.scalar(select(func.max(snapshots.c.number)))
    return number


def find_snapshot(connection: Connection, number: int) -> Snapshot | None:
    """Find a snapshot by its number."""
    row = connection.execute(select(snapshots).where(snapshots.c.number == number)).one_or_none()
    if row is None:
        return None
    rows = connection.execute(
        select(snapshot_readings)
        .where(snapshot_readings.c.snapshot == number)
        .order_by(snapshot_readings.c.borough)
    )
    return Snapshot(
        row.number,
        row.taken_at,
        tuple(
            StoredReading(
                one.borough,
                one.as_at,
                one.run,
                one.extractor_version,
                tuple((document["sha256"], document["verdict"]) for document in one.documents),
            )
            for one in rows
        ),
    )


def snapshot_of(connection: Connection, borough: str, as_at: date, run: str) -> int | None:
    """Give the number of the latest snapshot a reading belongs to."""
    number: int | None = connection.scalar(
        select(func.max(snapshot_readings.c.snapshot)).where(
            snapshot_readings.c.borough == borough,
            snapshot_readings.c.as_at == as_at,
            snapshot_readings.c.run == run,
        )
    )
    return number
