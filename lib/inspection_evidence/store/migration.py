"""Bringing the register's tables to this version, after a copy of what is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, column, inspect, select, table

from inspection_evidence.errors import StoreError
from inspection_evidence.store.connection import Database
from inspection_evidence.store.sqlite_file import copy_sqlite

MIGRATIONS = Path(__file__).parent / "migrations"
_REVISIONS = table("alembic_version", column("version_num"))
"""The table in which Alembic keeps a database's revision."""


def upgrade_register(database: Database, name: str, back_up: Callable[[str], object]) -> None:
    """Bring a register to this version's tables, all at once or not at all.

    Args:
        database: The register.
        name: What to call it in an error.
        back_up: Called with the revision about to be made, before an existing register changes.

    Raises:
        StoreError: it was written by a newer version, or is another program's database.
    """
    newest = newest_revision(MIGRATIONS)
    with database.reading() as connection:  # so that most openings wait for no writer
        if _revision(connection) == newest:
            return
    # Here, because Alembic takes longer to load than a register of this version to open.
    from inspection_evidence.store.upgrading import known_revisions, upgrade

    with database.writing() as connection:
        revision = _revision(connection)
        if revision == newest:
            return
        if revision is None:
            _check_empty(connection, name)
        elif revision not in known_revisions(MIGRATIONS):
            raise _newer(name, revision)
        else:
            back_up(newest)
        upgrade(connection, MIGRATIONS)


def newest_revision(migrations: Path) -> str:
    """The revision that the migrations lead to: each file's name ends in its number, `kinds_0002.py`."""
    return max(file.stem.rpartition("_")[2] for file in (migrations / "versions").glob("*_[0-9]*.py"))


def back_up_beside(file: Path, revision: str) -> Path:
    """Copy a register beside itself as `<name>.before-<revision>`, over no earlier copy."""
    target, repeat = file.with_name(f"{file.name}.before-{revision}"), 2
    while target.exists():
        target, repeat = file.with_name(f"{file.name}.before-{revision}-{repeat}"), repeat + 1
    copy_sqlite(file, target)
    return target


def _revision(connection: Connection) -> str | None:
    """The revision of a register's tables; None where it has none yet."""
    if not inspect(connection).has_table(_REVISIONS.name):
        return None
    return connection.scalar(select(_REVISIONS.c.version_num))


def _check_empty(connection: Connection, name: str) -> None:
    if inspect(connection).get_table_names():
        raise StoreError(f"{name} holds another program's tables; choose another place for the register.")


def _newer(name: str, revision: str) -> StoreError:
    return StoreError(
        f"{name} was written by a newer version of this suite (its tables are at {revision}); "
        "install that version, or put back the copy made before the change."
    )
