"""Taking removed words out of the copies of a register that lie beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from inspection_evidence.errors import StoreError
from inspection_evidence.store.backups.manifest import unchanged_otherwise
from inspection_evidence.store.backups.places import known_copies
from inspection_evidence.store.disks import Journal
from inspection_evidence.store.events import Event, find_event
from inspection_evidence.store.redaction.register import Removal, take_away
from inspection_evidence.store.redaction.tombstones import redaction_of
from inspection_evidence.store.sqlite_file import open_sqlite

_GUARD = "events_keep_values"


def clear_copies(records: Path | None, removals: Iterable[Removal]) -> None:
    """Do these redactions in every copy of the register that the records' folder holds.

    Args:
        records: The folder of the register; None where there is none.
        removals: What was removed from the register.

    Raises:
        StoreError: some copy could not be cleared; the text names each, and the others are done.
    """
    told = list(removals)
    failed = []
    for file in known_copies(records) if records else ():
        try:
            with unchanged_otherwise(file):
                clear_copy(file, told)
        except (StoreError, OSError) as error:
            failed.append(f"{file} ({error})")
    if failed:
        raise StoreError(
            "The words are removed from the register, but could not be removed from these copies of it: "
            f"{'; '.join(failed)}; delete the copies, or mend them and redact the same event again."
        )


def clear_copy(file: Path, removals: Iterable[Removal]) -> None:
    """Do these redactions in one copy of a register, whichever version of the suite made it.

    An event of the copy is the same when it has the same number, time, person, kind and subject.

    Raises:
        StoreError: the file is no register or cannot be written.
    """
    database = open_sqlite(file, "delete it", Journal("DELETE"))
    try:
        with database.writing() as connection:
            found = _still_there(connection, removals)
            if found:
                with _unguarded(connection):
                    _take_all_away(connection, found)
        if found:
            database.scrub()
    finally:
        database.close()


def _still_there(connection: Connection, removals: Iterable[Removal]) -> list[Removal]:
    if not inspect(connection).has_table("events"):
        return []
    return [one for one in removals if _whole(connection, one.remains) is not None]


def _whole(connection: Connection, remains: Event) -> Event | None:
    """Give the copy's own event with its words; None where it is not there or lost them before."""
    event = find_event(connection, remains.seq)
    if event is None or redaction_of(event):
        return None
    same = ("at", "who", "kind", "subject")
    return event if all(getattr(event, name) == getattr(remains, name) for name in same) else None


def _take_all_away(connection: Connection, removals: Iterable[Removal]) -> None:
    for removal in removals:
        event, redaction = _whole(connection, removal.remains), redaction_of(removal.remains)
        if event and redaction:
            take_away(connection, event, redaction)


@contextmanager
def _unguarded(connection: Connection) -> Iterator[None]:
    """Set the guard of events aside: a copy holds no event that would speak for the redaction."""
    found = text("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = :name")
    guard = connection.scalar(found, {"name": _GUARD})
    if guard:
        connection.exec_driver_sql(f"DROP TRIGGER {_GUARD}")
    yield
    if guard:
        connection.exec_driver_sql(guard)
