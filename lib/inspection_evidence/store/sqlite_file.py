"""A store's database as one SQLite file."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from inspection_evidence.errors import StoreError
from inspection_evidence.store.connection import WRITING, Database
from inspection_evidence.store.disks import Journal, choose_journal

BUSY_SECONDS = 30

_COMPLAINTS = {
    r"not a database|malformed": "{file} is not a database or is damaged; {remedy}.",
    r"readonly": "{file} cannot be written; ask for the right to write to it and to its folder.",
    r"locked|busy": "{file} is in use by another program; close the notebooks and runs that use it, or wait.",
    r"unable to open": "{file} cannot be opened; check that it is a file in a folder you may write to.",
    r"disk is full": "{file} cannot be written because the disk is full; make room and try again.",
    r"disk I/O error": "{file} cannot be read or written for a disk error; check the disk or the network.",
}


def open_sqlite(file: Path, remedy: str, journal: Journal | None = None) -> Database:
    """Open a SQLite file, making it and its folder where they are missing.

    Args:
        file: The database file.
        remedy: What a person should do when the file is no database, as a clause.
        journal: How it is to be written to; chosen by where it lies unless given.

    Returns:
        The database, with a note where it lies on a network or synced folder.

    Raises:
        StoreError: the file is no database, or it or its folder cannot be written.
    """
    _make_folder(file.parent)
    journal = journal or choose_journal(file)
    engine = create_engine(URL.create("sqlite+pysqlite", database=str(file)))
    _listen(engine, journal, file)
    database = Database(
        engine,
        lambda error: _explain(error, file, remedy),
        (journal.note,) if journal.note else (),
        lambda: _scrub(engine, file),
    )
    _try_writing(database)
    return database


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy a database that others may be using, by SQLite's own backup.

    Raises:
        StoreError: the copy cannot be written.
    """
    origin, copy = sqlite3.connect(source), sqlite3.connect(target)
    try:
        origin.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file that can be moved by itself
    except sqlite3.Error as error:
        raise StoreError(
            f"{target} cannot be written as a backup ({error}); make room and try again."
        ) from None
    finally:
        copy.close()
        origin.close()


def check_sqlite(file: Path) -> None:
    """Look through a whole database file for damage.

    Raises:
        StoreError: it is damaged, or is no database.
    """
    connection = sqlite3.connect(file)
    try:
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(1)")]
        strays = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.Error as error:
        found, strays = [str(error)], []
    finally:
        connection.close()
    if found != ["ok"] or strays:
        reason = found[0] if found != ["ok"] else "rows refer to others that are missing"
        raise StoreError(f"{file} is damaged ({reason}); use the latest backup that is whole.")


def _try_writing(database: Database) -> None:
    """Begin to write and stop: a file that cannot be written is better known now than after a run."""
    try:
        with database.writing():
            pass
    except StoreError:
        database.close()
        raise


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The folder {folder} cannot be made ({error.strerror}); make it, or choose another."
        ) from None


def _listen(engine: Engine, journal: Journal, file: Path) -> None:
    """Set every connection up, and let SQLAlchemy rather than the driver begin transactions."""

    def set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        # sqlite3 would otherwise begin by itself, too late for BEGIN IMMEDIATE and never for DDL.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute(f"PRAGMA journal_mode = {journal.mode}")
        _check_journal(str((cursor.fetchone() or [""])[0]), journal, file)
        # What is acknowledged is on the disk, also where this SQLite was built to be hastier.
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.close()

    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get(WRITING)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", begin)


def _check_journal(mode: str, journal: Journal, file: Path) -> None:
    """Refuse the write-ahead log where it is not safe: another program keeps the file in it."""
    if journal.mode == "DELETE" and mode.upper() == "WAL":
        raise StoreError(
            f"{file} is open elsewhere in a way that is not safe in this place; close the notebooks, runs "
            "and SQLite browsers that use it, on every computer, and try again."
        )


def _scrub(engine: Engine, file: Path) -> None:
    """Write the file anew and empty its log: free pages and gaps within pages hold old values."""
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA temp_store = MEMORY")
        cursor.execute("VACUUM")
        busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        cursor.close()
    except sqlite3.Error as error:
        raise StoreError(_unscrubbed(file, str(error))) from None
    finally:
        connection.close()
    if busy:
        raise StoreError(_unscrubbed(file, "another program is reading it"))


def _unscrubbed(file: Path, reason: str) -> str:
    return (
        f"The words are removed and are shown no more, but their old place in {file} could not yet be "
        f"overwritten ({reason}); close the notebooks and runs that use it, and redact the same event again."
    )


def _explain(error: DBAPIError, file: Path, remedy: str) -> str | None:
    reason = str(error.orig)
    for pattern, sentence in _COMPLAINTS.items():
        if re.search(pattern, reason):
            return sentence.format(file=file, remedy=remedy)
    return None
