"""The store on a real Postgres server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from inspection_evidence.errors import StoreError
from inspection_evidence.store import copy_register, open_store, open_workspace_store
from tests.slow.postgres_server import PASSWORD, PostgresServer
from tests.store_behaviour import StoreBehaviour
from tests.store_behaviour_events import EventBehaviour
from tests.store_behaviour_identifiers import IdentifierBehaviour
from tests.store_behaviour_papers import PaperBehaviour
from tests.store_behaviour_processes import ProcessBehaviour
from tests.store_behaviour_redaction import RedactionBehaviour
from tests.store_helpers import Addresses, read
from tests.store_reports import report


@pytest.fixture
def addresses(database_url: str) -> Addresses:
    return database_url, database_url


class TestOnPostgres(
    StoreBehaviour, EventBehaviour, RedactionBehaviour, ProcessBehaviour, IdentifierBehaviour, PaperBehaviour
):
    """All that the store does."""


def test_workspace_with_a_database_has_two_schemas_in_it(database_url: str, tmp_path: Path) -> None:
    @dataclass(frozen=True)
    class Workspace:
        database_url: str | None
        register_file: Path = tmp_path / "r.sqlite"
        cache_file: Path = tmp_path / "c.sqlite"

    with open_workspace_store(Workspace(database_url)) as store, store._register.reading() as connection:
        found = connection.execute(
            text(
                "SELECT table_schema, count(*) > 3 FROM information_schema.tables "
                "WHERE table_schema IN ('register', 'cache', 'public') GROUP BY 1 ORDER BY 1"
            )
        )
        assert [tuple(row) for row in found] == [("cache", True), ("register", True)]
        assert store.notes == ()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("scheme", ["postgres://", "postgresql+psycopg://"])
def test_other_ways_to_write_the_address_serve_too(database_url: str, scheme: str) -> None:
    address = database_url.replace("postgresql://", scheme)
    with open_store(address, address) as store:
        assert store.events() == ()


def test_emptying_a_guarded_table_is_refused(database_url: str) -> None:
    with open_store(database_url, database_url) as store:
        read(store, report())
        with pytest.raises(DBAPIError, match="append-only"), store._register.writing() as connection:
            connection.execute(text("TRUNCATE events"))
        assert store.events()


def test_register_of_a_newer_version_is_refused(database_url: str) -> None:
    with open_store(database_url, database_url) as store, store._register.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match=r"schema register was written by a newer version .*9999"):
        open_store(database_url, database_url)


def test_wrong_password_is_a_sentence_without_it(postgres_server: PostgresServer, database_name: str) -> None:
    address = postgres_server.address(database_name, password="guess/ing?")
    with pytest.raises(StoreError, match="password authentication failed") as caught:
        open_store(address, address)
    assert "guess" not in str(caught.value)
    assert database_name in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_missing_database_is_a_sentence(postgres_server: PostgresServer) -> None:
    address = postgres_server.address("nowhere")
    with pytest.raises(StoreError, match=r"nowhere.* cannot be used .*does not exist") as caught:
        open_store(address, address)
    assert PASSWORD not in str(caught.value)


def test_user_who_may_not_make_schemas_is_told_what_to_ask(
    postgres_server: PostgresServer, database_name: str
) -> None:
    user = f"user_{database_name}"
    postgres_server.run(f"CREATE ROLE {user} LOGIN PASSWORD 'plain'")
    address = postgres_server.address(database_name, user, "plain")
    with pytest.raises(StoreError, match=f"CREATE SCHEMA register AUTHORIZATION {user}"):
        open_store(address, address)
    postgres_server.run(f"ALTER DATABASE {database_name} OWNER TO {user}")
    with open_store(address, address) as store:
        read(store, report())
    postgres_server.run(f"ALTER DATABASE {database_name} OWNER TO administrator")
    with open_store(address, address) as store:
        assert store.borough_evidence("camden", read(store, report()).as_at)


def test_server_that_goes_away_is_a_sentence(
    postgres_server: PostgresServer, database_name: str, database_url: str
) -> None:
    with open_store(database_url, database_url) as store:
        postgres_server.run(
            f"ALTER DATABASE {database_name} ALLOW_CONNECTIONS false",
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database_name}'",
        )
        with pytest.raises(StoreError, match="cannot be used"):
            store.events()


def test_register_moves_from_a_file_to_postgres(database_url: str, tmp_path: Path) -> None:
    file, cache = tmp_path / "register.sqlite", tmp_path / "cache.sqlite"
    with open_store(file, cache) as store:
        before = read(store, report("a"))
        store.take_snapshot()
        diary = store.events()
    assert copy_register(file, database_url) > 0
    with open_store(database_url, database_url) as store:
        assert store.events() == diary
        assert store.snapshot(1) is not None
        after = read(store, report("a"), report("b", start=None))
        assert before.inspections[0] in after.inspections
        assert store.append_event("noted", "x", {}).seq > diary[-1].seq
    with pytest.raises(StoreError, match="holds rows already"):
        copy_register(file, database_url)
