"""A store's database as one schema of a Postgres database."""

from __future__ import annotations

from urllib.parse import quote

import psycopg.errors
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from inspection_evidence.errors import StoreError
from inspection_evidence.store.connection import WRITING, Database

VARIABLE = "INSPECTION_EVIDENCE_DATABASE_URL"
WORDED = ("events", "items", "wordings")
LOCK_SECONDS = 30
_SCHEMES = {"postgres", "postgresql", "postgresql+psycopg"}


def open_postgres(address: str, schema: str) -> Database:
    """Open one schema of a Postgres database, creating it where it is missing.

    Args:
        address: `postgresql://name:password@host:port/database`; `postgres://` serves too.
        schema: The schema in which the tables lie.

    Raises:
        StoreError: the address is wrong, the server refuses, or the schema may not be created.
            The text never holds the password.
    """
    url = _read_address(address)
    # A commit that is acknowledged is on the server's disk, also where its owner chose haste for others.
    options = f"-c search_path={schema} -c timezone=UTC -c synchronous_commit=on"
    engine = _engine(url, options=options)
    _create_schema(engine, url, schema)
    event.listen(engine, "begin", lambda connection: _take_turn(connection, schema))
    return Database(engine, lambda error: _explain(error, url, schema), scrub=lambda: _scrub(engine, url))


def _read_address(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.drivername not in _SCHEMES or not url.database:
        raise StoreError(
            f"{VARIABLE} is not the address of a Postgres database; write it as "
            "postgresql://name:password@host:5432/database."
        ) from None
    return url.set(drivername="postgresql+psycopg")


def _engine(url: URL, **connect_args: object) -> Engine:
    return create_engine(
        url, connect_args={"connect_timeout": 10, **connect_args}, pool_pre_ping=True, hide_parameters=True
    )


def _create_schema(engine: Engine, url: URL, schema: str) -> None:
    """Create a schema unless it is there: CREATE ... IF NOT EXISTS asks for the right to even then."""
    try:
        with engine.begin() as connection:
            if _is_present(connection, schema):
                return
            _lock(connection, schema)
            if not _is_present(connection, schema):
                connection.execute(text(f"CREATE SCHEMA {schema}"))
    except DBAPIError as error:
        engine.dispose()
        raise StoreError(_explain(error, url, schema) or _refused(error, url)) from None


def _is_present(connection: Connection, schema: str) -> bool:
    found = text("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = :schema")
    return connection.scalar(found, {"schema": schema}) is not None


def _take_turn(connection: Connection, schema: str) -> None:
    """Let writers in one by one; show a reader one state, however many questions it asks."""
    if connection.get_execution_options().get(WRITING):
        _lock(connection, schema)
    else:
        connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))


def _scrub(engine: Engine, url: URL) -> None:
    """Write the tables anew that hold words of people and reports: a changed row leaves its old self."""
    try:
        with engine.connect() as plain:
            connection = plain.execution_options(isolation_level="AUTOCOMMIT")
            connection.execute(text(f"SET lock_timeout = '{LOCK_SECONDS}s'"))
            connection.execute(text(f"VACUUM FULL {', '.join(WORDED)}"))
            connection.invalidate()  # so that nobody else waits only so long
    except DBAPIError as error:
        raise StoreError(
            "The words are removed and are shown no more, but the server's old copy of the rows could not be "
            f"cleared yet: {_refused(error, url)} Then redact the same event again."
        ) from None


def _lock(connection: Connection, schema: str) -> None:
    """Wait for other writers of the schema; the lock goes with the transaction."""
    connection.execute(
        text("SELECT pg_advisory_xact_lock(hashtext(:name))"), {"name": f"inspection-evidence {schema}"}
    )


def _explain(error: DBAPIError, url: URL, schema: str) -> str | None:
    if isinstance(error.orig, psycopg.errors.InsufficientPrivilege):
        return (
            f"{url.username} may not use the schema {schema} of the database {url.database}; ask its "
            f"administrator to run: CREATE SCHEMA {schema} AUTHORIZATION {url.username};"
        )
    if isinstance(error.orig, psycopg.OperationalError):
        return _refused(error, url)
    return None


def _refused(error: DBAPIError, url: URL) -> str:
    lines = str(error.orig).strip().splitlines()
    reason = lines[0] if lines else "no reason given"
    for secret in (url.password, quote(url.password or "", safe="")):
        reason = reason.replace(str(secret), "***") if secret else reason
    return (
        f"The Postgres database {url.database} at {url.host or 'this machine'}:{url.port or 5432} cannot be "
        f"used ({reason}); check {VARIABLE} and that the server runs."
    )
