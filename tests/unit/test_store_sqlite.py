"""The store on SQLite files."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from inspection_evidence.errors import StoreError
from inspection_evidence.store import migration, open_store, open_workspace_store, sqlite_file
from inspection_evidence.store.disks import Journal
from tests.store_behaviour import StoreBehaviour
from tests.store_behaviour_events import EventBehaviour
from tests.store_behaviour_identifiers import IdentifierBehaviour
from tests.store_behaviour_papers import PaperBehaviour
from tests.store_behaviour_redaction import RedactionBehaviour
from tests.store_helpers import Addresses, read
from tests.store_reports import report

pytestmark = pytest.mark.usefixtures("stores_made_anew")

LATER = """
from alembic import op
import sqlalchemy as sa
revision = "0004"
down_revision = "0003"
def upgrade():
    op.create_table("notes", sa.Column("note", sa.Text))
    {last}
"""


@pytest.fixture
def addresses(tmp_path: Path) -> Addresses:
    return tmp_path / "records" / "register.sqlite", tmp_path / "outputs" / "cache.sqlite"


@pytest.fixture
def register(addresses: Addresses) -> Path:
    """Give a register that holds one reading."""
    with open_store(*addresses) as store:
        read(store, report())
    return Path(addresses[0])


@contextmanager
def unprivileged() -> Iterator[None]:
    """Be nobody for a moment: to root every file can be written."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def add_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: str = "") -> None:
    """Let the suite be a version newer by one migration."""
    folder = tmp_path / "migrations"
    shutil.copytree(migration.MIGRATIONS, folder)
    (folder / "versions" / "register_0004.py").write_text(LATER.format(last=last))
    monkeypatch.setattr(migration, "MIGRATIONS", folder)


def tables(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


class TestOnSqlite(StoreBehaviour, EventBehaviour, RedactionBehaviour, IdentifierBehaviour, PaperBehaviour):
    """All that the store does."""

    @pytest.fixture
    def addresses(self, tmp_path: Path, empty_stores: Path) -> Addresses:
        shutil.copytree(empty_stores, tmp_path, dirs_exist_ok=True)
        return tmp_path / "records" / "register.sqlite", tmp_path / "outputs" / "cache.sqlite"


def test_replacing_an_event_is_refused(register: Path) -> None:
    replace = "INSERT OR REPLACE INTO events VALUES (1, '2024-01-01', 'x', 'x', 'x', '{}')"
    with (
        closing(sqlite3.connect(register)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        connection.execute(replace)


def test_local_disk_has_the_write_ahead_log(addresses: Addresses) -> None:
    with open_store(*addresses) as store, store._register.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert store.notes == ()


def test_synced_folder_has_the_safe_journal_and_a_note(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - Camden Council"
    with open_store(folder / "register.sqlite", tmp_path / "cache.sqlite") as store:
        with store._register.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
        assert len(store.notes) == 1
        assert "OneDrive - Camden Council" in store.notes[0]


def test_register_moved_to_a_synced_folder_leaves_the_write_ahead_log(register: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    moved = Path(shutil.move(register, folder))
    with open_store(moved, tmp_path / "cache.sqlite") as store, store._register.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"


def test_synced_register_that_is_open_in_the_write_ahead_log_is_refused(
    addresses: Addresses, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(*addresses) as store:
        monkeypatch.setattr(sqlite_file, "choose_journal", lambda _file: Journal("DELETE", "a synced folder"))
        monkeypatch.setattr(sqlite_file, "BUSY_SECONDS", 0.05)
        with pytest.raises(StoreError, match=r"register\.sqlite is (open elsewhere|in use)"):
            open_store(*addresses)
        store.append_event("noted", "x", {})


def test_workspace_without_a_database_has_two_files(tmp_path: Path) -> None:
    @dataclass(frozen=True)
    class Workspace:
        register_file: Path = tmp_path / "r.sqlite"
        cache_file: Path = tmp_path / "c.sqlite"
        database_url: str | None = None

    with open_workspace_store(Workspace()):
        pass
    assert {"events", "identifiers"} <= tables(tmp_path / "r.sqlite")
    assert {"documents", "readings"} <= tables(tmp_path / "c.sqlite")


@pytest.mark.parametrize("place", [0, 1])
def test_file_that_is_no_database_is_refused(addresses: Addresses, place: int) -> None:
    file = Path(addresses[place])
    file.parent.mkdir()
    file.write_text("Recommendation,Owner\n" * 200)
    with pytest.raises(StoreError, match="is not a database or is damaged") as caught:
        open_store(*addresses)
    assert str(file) in str(caught.value)
    assert file.read_text().startswith("Recommendation")


def test_folder_in_place_of_the_file_is_refused(addresses: Addresses) -> None:
    Path(addresses[0]).mkdir(parents=True)
    with pytest.raises(StoreError, match=r"register\.sqlite cannot be opened"):
        open_store(*addresses)


def test_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "records").write_text("a file")
    with pytest.raises(StoreError, match="records cannot be made"):
        open_store(tmp_path / "records" / "register.sqlite", tmp_path / "cache.sqlite")


def test_register_that_cannot_be_written_is_refused(register: Path) -> None:
    folder = Path(tempfile.mkdtemp(prefix="inspection-evidence-"))  # tmp_path is closed to nobody
    try:
        file = Path(shutil.copy(register, folder))
        file.chmod(0o444)
        folder.chmod(0o555)
        with unprivileged(), pytest.raises(StoreError, match=r"register\.sqlite cannot be (written|opened)"):
            open_store(file, folder / "cache.sqlite")
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_register_in_use_is_said(
    register: Path, addresses: Addresses, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(register, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use by another program"):
            open_store(*addresses)


def test_another_programs_database_is_refused_as_register(tmp_path: Path) -> None:
    file = tmp_path / "their.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE theirs (one)")
    with pytest.raises(StoreError, match=r"their\.sqlite holds another program's tables"):
        open_store(file, tmp_path / "cache.sqlite")
    assert tables(file) == {"theirs"}


def test_register_is_never_emptied_as_a_cache(register: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="something else than a cache"):
        open_store(tmp_path / "new.sqlite", register)
    assert "events" in tables(register)


def test_register_of_a_newer_version_is_refused(register: Path, addresses: Addresses) -> None:
    with closing(sqlite3.connect(register)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"register\.sqlite was written by a newer version .*9999"):
        open_store(*addresses)


def test_register_is_copied_before_it_is_upgraded(
    register: Path, addresses: Addresses, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_migration(tmp_path, monkeypatch)
    with open_store(*addresses) as store:
        assert store.events(kind="inspection_registered")
    copy = register.with_name("register.sqlite.before-0004")
    assert "notes" in tables(register)
    assert "notes" not in tables(copy)
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM identifiers").fetchone() == (2,)
    with open_store(*addresses):
        assert len(list(register.parent.glob("*.before-*"))) == 1


def test_upgrade_that_fails_changes_nothing(
    register: Path, addresses: Addresses, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_migration(tmp_path, monkeypatch, last="raise RuntimeError('halfway')")
    with pytest.raises(RuntimeError, match="halfway"):
        open_store(*addresses)
    assert "notes" not in tables(register)


def test_copy_made_before_is_never_written_over(register: Path) -> None:
    first = migration.back_up_beside(register, "0002")
    first.write_text("the first copy")
    assert migration.back_up_beside(register, "0002").name == "register.sqlite.before-0002-2"
    assert first.read_text() == "the first copy"


def test_new_register_needs_no_copy(register: Path) -> None:
    assert list(register.parent.glob("*.before-*")) == []
