"""Bringing the register's tables to this version, after a copy of what is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from inspection_evidence.errors import StoreError
from inspection_evidence.store.connection import Database
from inspection_evidence.store.sqlite_file import copy_sqlite

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade_register(database: Database, name: str, back_up: Callable[[str], object]) -> None:
    """Bring a register to this version's tables, all at once or not at all.

    Args:
        database: The register.
        name: What to call it in an error.
        back_up: Called with the revision about to be made, before an existing register changes.

    Raises:
        StoreError: it was written by a newer version, or is another program's database.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    scripts = ScriptDirectory.from_config(config)
    newest = scripts.get_current_head()
    with database.reading() as connection:  # so that most openings wait for no writer
        if _revision(connection) == newest:
            return
    with database.writing() as connection:
        revision = _revision(connection)
        if revision == newest:
            return
        _check_revision(connection, scripts, revision, name)
        if revision is not None:
            back_up(str(newest))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def back_up_beside(file: Path, revision: str) -> Path:
    """Copy a register beside itself as `<name>.before-<revision>`, over no earlier copy."""
    target, repeat = file.with_name(f"{file.name}.before-{revision}"), 2
    while target.exists():
        target, repeat = file.with_name(f"{file.name}.before-{revision}-{repeat}"), repeat + 1
    copy_sqlite(file, target)
    return target


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _check_revision(
    connection: Connection, scripts: ScriptDirectory, revision: str | None, name: str
) -> None:
    if revision is None:
        if inspect(connection).get_table_names():
            raise StoreError(f"{name} holds another program's tables; choose another place for the register.")
    elif revision not in {script.revision for script in scripts.walk_revisions()}:
        raise StoreError(
            f"{name} was written by a newer version of this suite (its tables are at {revision}); "
            "install that version, or put back the copy made before the change."
        )
