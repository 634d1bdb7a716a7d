"""Opening the store from files or from a Postgres address."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from inspection_evidence.store.cache import prepare_cache
from inspection_evidence.store.connection import Database
from inspection_evidence.store.disks import Journal
from inspection_evidence.store.migration import back_up_beside, upgrade_register
from inspection_evidence.store.sqlite_file import open_sqlite
from inspection_evidence.store.store import Store


class StoreAddresses(Protocol):
    """What the store needs to know of a workspace."""

    @property
    def register_file(self) -> Path:
        """The register's file, where no database is named."""

    @property
    def cache_file(self) -> Path:
        """The cache's file, where no database is named."""

    @property
    def database_url(self) -> str | None:
        """The Postgres database of both, where one is named."""


def open_store(register: Path | str, cache: Path | str, records: Path | None = None) -> Store:
    """Open both databases, making or upgrading them where needed.

    Args:
        register: A file, or a `postgresql://` address (the schema `register` is used there).
        cache: A file, or a `postgresql://` address (the schema `cache` is used there).
        records: The folder that holds copies of the register; that of its file unless given.

    Raises:
        StoreError: one of them cannot be opened; the text names it and says what to do.
    """
    opened = open_register(register)
    if records is None and not is_address(register):
        records = Path(register).parent
    try:
        return Store(opened, _open_cache(cache), records)
    except BaseException:
        opened.close()
        raise


def open_workspace_store(workspace: StoreAddresses) -> Store:
    """Open the store of a workspace: its Postgres database where one is named, else its two files.

    Raises:
        StoreError: as `open_store`.
    """
    url = workspace.database_url
    register = workspace.register_file
    return open_store(url or register, url or workspace.cache_file, register.parent)


def open_register(place: Path | str) -> Database:
    """Open the register alone, making or upgrading it where needed.

    Raises:
        StoreError: it cannot be opened; the text names it and says what to do.
    """
    if is_address(place):
        database = _open_postgres(str(place), "register")
        # A server's backups are its administrator's; a change is taken back whole where it fails.
        return _prepared(database, partial(upgrade_register, name="The schema register", back_up=_no_copy))
    file = Path(place)
    database = open_sqlite(file, "put its latest backup in its place")
    return _prepared(
        database, partial(upgrade_register, name=str(file), back_up=partial(back_up_beside, file))
    )


def open_register_copy(file: Path) -> Database:
    """Open a copy of a register, upgrading it where needed, as one file without a log beside it.

    Raises:
        StoreError: it is no register, or one of a newer version.
    """
    database = open_sqlite(file, "choose another backup", Journal("DELETE"))
    return _prepared(database, partial(upgrade_register, name=str(file), back_up=_no_copy))


def _no_copy(_revision: str) -> None:
    """Make no copy before an upgrade."""


def _open_cache(place: Path | str) -> Database:
    if is_address(place):
        return _prepared(_open_postgres(str(place), "cache"), partial(prepare_cache, name="The schema cache"))
    database = open_sqlite(Path(place), "delete it, and the next run makes it again")
    return _prepared(database, partial(prepare_cache, name=str(place)))


def _open_postgres(address: str, schema: str) -> Database:
    # Here, because the driver is loaded for nothing where the store is two files.
    from inspection_evidence.store.postgres import open_postgres

    return open_postgres(address, schema)


def is_address(place: Path | str) -> bool:
    """Tell a database's address from a file's path."""
    return isinstance(place, str) and "://" in place


def _prepared(database: Database, prepare: Callable[[Database], None]) -> Database:
    try:
        prepare(database)
    except BaseException:
        database.close()
        raise
    return database
