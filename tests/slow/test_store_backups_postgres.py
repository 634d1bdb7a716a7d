"""Backups, redactions and older registers on a real Postgres server."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text

from inspection_evidence.errors import StoreError
from inspection_evidence.store import back_up, open_store, postgres, restore
from inspection_evidence.store.migration import MIGRATIONS
from inspection_evidence.store.postgres import open_postgres
from tests.slow.postgres_server import PostgresServer
from tests.store_backups import SECRET, Workspace, files_with, note
from tests.store_behaviour_backups import BackupBehaviour


@pytest.fixture
def workspace(database_url: str, tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "workspace", database_url)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "elsewhere")


class TestOnPostgres(BackupBehaviour):
    """All that backups do: from a server to a file."""


def test_backup_of_a_file_is_put_into_an_empty_server(database_url: str, tmp_path: Path) -> None:
    here, there = Workspace(tmp_path / "here"), Workspace(tmp_path / "there", database_url)
    with here.open() as store:
        note(store, "kept")
        told = store.events()
    folder = back_up(here)
    assert restore(there, folder).before is None
    with there.open() as store:
        assert store.events() == told
    with pytest.raises(StoreError, match="ALTER SCHEMA register RENAME TO register_before"):
        restore(there, folder)
    with there.open() as store:
        assert store.events() == told
    assert list((there.root / "records").glob("*.restoring*")) == []


def test_redacted_words_are_in_no_file_of_the_tables(
    postgres_server: PostgresServer, database_name: str, database_url: str, tmp_path: Path
) -> None:
    with open_store(database_url, database_url, tmp_path) as store:
        event = note(store, SECRET)
        with store._register.reading() as connection:
            data = Path(str(connection.scalar(text("SHOW data_directory"))))
        postgres_server.run("CHECKPOINT")
        base = data / "base"
        assert files_with(base, SECRET)
        store.redact(event.seq, "names a parent", "Bea Chen")
        postgres_server.run("CHECKPOINT")
        assert files_with(base, SECRET) == []
        note(store, "later")
        assert len(store.events()) == 3


def test_redaction_that_cannot_clear_the_tables_says_so(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "LOCK_SECONDS", 1)
    with open_store(database_url, database_url) as store, open_store(database_url, database_url) as other:
        event = note(store, SECRET)
        with other._register.reading() as connection:
            connection.execute(text("SELECT * FROM events")).all()
            with pytest.raises(StoreError, match="redact the same event again") as caught:
                store.redact(event.seq, "names a parent", "Bea Chen")
            assert SECRET not in str(caught.value)
        said = store.redact(event.seq, "names a parent", "Bea Chen")
        assert store.events()[-1] == said


def test_older_register_is_upgraded_with_all_it_holds(database_url: str) -> None:
    database = open_postgres(database_url, "register")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
        connection.execute(
            text(
                "INSERT INTO events (at, who, kind, subject, payload) "
                "VALUES (now(), 'Ann', 'item_noted', 'kent/x/1', '{\"text\": \"old\"}')"
            )
        )
    database.close()
    with open_store(database_url, database_url) as store:
        assert [event.payload for event in store.events_about("kent")] == [{"text": "old"}]
        store.redact(1, "names a parent", "Bea Chen")
        assert store.events()[0].payload.keys() == {"redacted"}


def test_reading_cannot_write_and_sees_one_state(database_url: str) -> None:
    with open_store(database_url, database_url) as store, store._register.reading() as connection:
        count = text("SELECT count(*) FROM events")
        assert connection.scalar(count) == 0
        note(store, "meanwhile")
        assert connection.scalar(count) == 0
        with pytest.raises(Exception, match="read-only transaction"):
            connection.execute(text("INSERT INTO events (kind) VALUES ('x')"))
