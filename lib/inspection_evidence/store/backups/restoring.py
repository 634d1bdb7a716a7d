"""Putting a backup in the register's place."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from inspection_evidence.errors import StoreError
from inspection_evidence.store.backups.checking import checked_register
from inspection_evidence.store.backups.making import count_rows
from inspection_evidence.store.backups.manifest import MANIFEST, read_manifest
from inspection_evidence.store.moving import copy_register
from inspection_evidence.store.opening import StoreAddresses, open_register, open_register_copy
from inspection_evidence.store.redaction.copies import clear_copy
from inspection_evidence.store.redaction.register import Removal, removals
from inspection_evidence.store.sqlite_file import copy_sqlite

_LOGS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True)
class Restored:
    """What a restoring did.

    `rows` are those of the register by table; `before` is where the register that was there is now,
    None where there was none; `files` are the other files put back; `notes` a person should read.
    """

    rows: dict[str, int]
    before: Path | None
    files: tuple[Path, ...]
    notes: tuple[str, ...] = ()


def restore(workspace: StoreAddresses, backup: Path) -> Restored:
    """Put a backup in the register's place; the register that was there is kept beside it.

    What has been redacted since the backup was made is removed from it first. Other files of the
    records are put back where they are missing; none is written over.

    Args:
        workspace: Where the register shall be. A Postgres register must be empty.
        backup: The folder of a backup, or a copy of a register as the suite makes before an upgrade.

    Raises:
        StoreError: the backup is not whole, the register is in use, or a Postgres register holds rows.
    """
    source = checked_register(backup)
    records = workspace.register_file.parent
    records.mkdir(parents=True, exist_ok=True)
    part = records / f"{workspace.register_file.name}.restoring"
    try:
        copy_sqlite(source, part)
        open_register_copy(part).close()
        told, notes = _redacted_since(workspace)
        clear_copy(part, told)
        _, rows = count_rows(part)
        before = _put_in_place(workspace, part)
    finally:
        for name in ("", *_LOGS):
            part.with_name(part.name + name).unlink(missing_ok=True)
    return Restored(rows, before, _put_files_back(backup, records), notes)


def _redacted_since(workspace: StoreAddresses) -> tuple[Sequence[Removal], tuple[str, ...]]:
    """Give the redactions of the register that is to be replaced, if it still tells them."""
    place = workspace.database_url or workspace.register_file
    if not workspace.database_url and not workspace.register_file.exists():
        return (), ()
    try:
        database = open_register(place)
        try:
            with database.reading() as connection:
                return removals(connection), ()
        finally:
            database.close()
    except (StoreError, sqlite3.Error) as error:
        if workspace.database_url:
            raise
        return (), (
            f"The register that was there could not be read ({error}), so what had been redacted in it since "
            "the backup was made must be redacted again.",
        )


def _put_in_place(workspace: StoreAddresses, part: Path) -> Path | None:
    if workspace.database_url:
        _copy_to_server(part, workspace.database_url)
        return None
    register = workspace.register_file
    before = _set_aside(register) if register.exists() else None
    part.replace(register)
    return before


def _copy_to_server(part: Path, address: str) -> None:
    try:
        copy_register(part, address)
    except StoreError as error:
        if "holds rows already" not in str(error):
            raise
        raise StoreError(
            "The Postgres register holds rows already; put it aside first, with: "
            "ALTER SCHEMA register RENAME TO register_before; and restore then."
        ) from None


def _set_aside(register: Path) -> Path:
    """Rename the register, with its log, once nobody has it open."""
    _check_unused(register)
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    before, repeat = register.with_name(f"{register.name}.before-restore-{stamp}"), 2
    while before.exists():
        before, repeat = register.with_name(f"{register.name}.before-restore-{stamp}-{repeat}"), repeat + 1
    register.rename(before)
    for log in _LOGS:
        beside = register.with_name(register.name + log)
        if beside.exists():
            beside.rename(before.with_name(before.name + log))
    return before


def _check_unused(register: Path) -> None:
    """Take the register out of its log mode, which SQLite allows to the only program that has it open."""
    with closing(sqlite3.connect(register, timeout=1, isolation_level=None)) as connection:
        try:
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
        except sqlite3.OperationalError:
            mode = "in use"
        except sqlite3.DatabaseError:
            return  # damaged: that is why it is replaced
    if mode != "delete":
        raise StoreError(f"{register} is in use; close the notebooks and runs that use it and restore then.")


def _put_files_back(backup: Path, records: Path) -> tuple[Path, ...]:
    if not (backup / MANIFEST).is_file():
        return ()
    done = []
    for name in sorted(read_manifest(backup).files):
        place = Path(name)
        target = records.joinpath(*place.parts[1:])
        if place.parts[0] == "beside" and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(backup / place, target)
            done.append(target)
    return tuple(done)
