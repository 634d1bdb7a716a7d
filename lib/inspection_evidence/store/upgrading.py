"""Alembic's part in the register: its migrations, run all at once or not at all."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def known_revisions(migrations: Path) -> Collection[str]:
    """The revisions that this version can upgrade from, the newest among them."""
    return {script.revision for script in ScriptDirectory.from_config(_config(migrations)).walk_revisions()}


def upgrade(connection: Connection, migrations: Path) -> None:
    """Run the migrations that the register behind an open transaction lacks."""
    config = _config(migrations)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config(migrations: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    return config
