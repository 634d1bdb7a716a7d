"""Making a backup: a whole copy of the register, taken while others use it, and of what lies beside it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from inspection_evidence.errors import StoreError
from inspection_evidence.store.backups.manifest import Manifest, file_hash, write_manifest
from inspection_evidence.store.backups.places import FOLDER, REGISTER, papers_beside
from inspection_evidence.store.moving import copy_register
from inspection_evidence.store.opening import StoreAddresses, open_register_copy
from inspection_evidence.store.schema import REGISTER as TABLES
from inspection_evidence.store.sqlite_file import check_sqlite, copy_sqlite


def back_up(workspace: StoreAddresses, target: Path | None = None) -> Path:
    """Copy the register, and every other file of the records, to a new folder; others may be writing.

    The copy is one state of the register: SQLite's own online backup, or one reading of a Postgres
    database, which becomes a SQLite file too. It is looked through for damage before it counts.

    Args:
        workspace: Where the register is.
        target: The folder in which the backup's own folder is made; `records/backups` unless given.
            Only backups there are known to `Store.redact`.

    Returns:
        The backup's folder: `register.sqlite`, `manifest.json` and the other files under `beside`.

    Raises:
        StoreError: there is no register yet, it is damaged, or the folder cannot be written.
    """
    records, made_at = workspace.register_file.parent, datetime.now(UTC)
    folder = target or records / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = _new_folder(folder, made_at)
        try:
            _fill(part, workspace, made_at)
            done = part.with_name(part.name.removesuffix(".part"))
            part.rename(done)
        except BaseException:
            shutil.rmtree(part)
            raise
    except OSError as error:
        raise StoreError(
            f"No backup can be made in {folder} ({error.strerror}); choose another folder."
        ) from None
    return done


def _new_folder(folder: Path, made_at: datetime) -> Path:
    """Make a folder named by the moment; a second one of the same moment has a number."""
    name, repeat = f"register-{made_at:%Y%m%dT%H%M%SZ}", 1
    while True:
        own = name if repeat == 1 else f"{name}-{repeat}"
        part = folder / f"{own}.part"
        repeat += 1
        if (folder / own).exists():
            continue
        try:
            part.mkdir()
        except FileExistsError:
            continue
        return part


def _fill(part: Path, workspace: StoreAddresses, made_at: datetime) -> None:
    register = part / REGISTER
    _copy(workspace, register)
    check_sqlite(register)
    records = workspace.register_file.parent
    for file in papers_beside(records):
        copy = part / "beside" / file.relative_to(records)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(file, copy)
    files = {file.relative_to(part).as_posix(): file_hash(file) for file in part.rglob("*") if file.is_file()}
    revision, rows = count_rows(register)
    write_manifest(part, Manifest(made_at=made_at, revision=revision, rows=rows, files=files))


def _copy(workspace: StoreAddresses, register: Path) -> None:
    if workspace.database_url:
        copy_register(workspace.database_url, register)
        open_register_copy(register).close()
    elif workspace.register_file.is_file():
        copy_sqlite(workspace.register_file, register)
    else:
        raise StoreError(
            f"{workspace.register_file} is not there, so there is nothing to back up; it is made when the "
            "first report is read."
        )


def count_rows(register: Path) -> tuple[str, dict[str, int]]:
    """Give the revision of a register's file, and how many rows each of its tables holds.

    Raises:
        StoreError: the file is no register.
    """
    with closing(sqlite3.connect(register)) as connection:
        try:
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
            names = [
                row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            ]
            held = [name for name in TABLES.tables if name in names]
            rows = {name: _count(connection, name) for name in held}
        except (sqlite3.Error, TypeError):
            raise StoreError(f"{register} is not a register of this suite; choose another file.") from None
    return str(revision), rows


def _count(connection: sqlite3.Connection, table: str) -> int:
    rows: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - of the schema
    return rows
