"""Backups and redactions on SQLite files."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from inspection_evidence.errors import StoreError
from inspection_evidence.store import back_up, redaction_of, restore, sqlite_file
from inspection_evidence.store.migration import back_up_beside
from tests.store_backups import SECRET, Workspace, files_with, note
from tests.store_behaviour_backups import BackupBehaviour

OLD = Path(__file__).parent.parent / "samples" / "register_0002.sql"
OLD_SECRET = "Told by Jo Bloggs of 12 Acacia Avenue"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "workspace")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "elsewhere")


def old_register(file: Path) -> Path:
    """Make a register as the version before redactions left it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(OLD.read_text())
    return file


class TestOnSqlite(BackupBehaviour):
    """All that backups do."""


# Redaction in the raw files


def test_redacted_words_are_in_no_file_also_while_others_have_it_open(workspace: Workspace) -> None:
    long = SECRET + " and the words of a long note. " * 400
    with workspace.open() as store, workspace.open() as other:
        events = [
            note(store, text, f"kent/action/A{number}") for number, text in enumerate([SECRET, long] * 3)
        ]
        read_before = other.events()
        back_up_beside(workspace.register_file, "9999")
        assert files_with(workspace.root / "records", SECRET)
        for event in events:
            store.redact(event.seq, "names a parent", "Bea Chen")
        assert files_with(workspace.root, SECRET) == []
        assert len(read_before) == len(events)
        assert all(redaction_of(event) for event in other.events()[: len(events)])
    assert files_with(workspace.root, SECRET) == []
    with closing(sqlite3.connect(workspace.register_file)) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_words_moved_about_by_earlier_writing_are_gone_too(workspace: Workspace) -> None:
    with workspace.open() as store:
        event = note(store, SECRET, "kent/action/A1")
        for number in range(150):
            note(store, f"something else {number} " * (number % 7), f"kent/action/{number % 9}")
        store.redact(event.seq, "names a parent", "Bea Chen")
    assert files_with(workspace.root, SECRET) == []


def test_redaction_that_cannot_clear_the_file_says_so_and_can_be_repeated(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "BUSY_SECONDS", 0.05)
    with workspace.open() as store:
        event = note(store, SECRET)
        with closing(sqlite3.connect(workspace.register_file, isolation_level=None)) as other:
            other.execute("BEGIN")
            other.execute("SELECT count(*) FROM events").fetchone()
            with pytest.raises(StoreError, match="redact the same event again"):
                store.redact(event.seq, "names a parent", "Bea Chen")
            assert redaction_of(store.events()[0])
        assert files_with(workspace.root, SECRET)
        store.redact(event.seq, "names a parent", "Bea Chen")
        assert files_with(workspace.root, SECRET) == []


def test_copy_that_cannot_be_cleared_is_named_and_the_others_are_done(workspace: Workspace) -> None:
    with workspace.open() as store:
        event = note(store, SECRET)
        good, bad = back_up(workspace), back_up(workspace)
        (bad / "register.sqlite").write_text("not a database " * 100)
        with pytest.raises(StoreError, match="could not be removed from these copies") as caught:
            store.redact(event.seq, "names a parent", "Bea Chen")
        assert str(bad / "register.sqlite") in str(caught.value)
        assert str(good) + "/" not in str(caught.value)
        assert files_with(good, SECRET) == []
        shutil.rmtree(bad)
        store.redact(event.seq, "names a parent", "Bea Chen")
        assert files_with(workspace.root, SECRET) == []


def test_event_of_another_register_with_the_same_number_keeps_its_words(
    workspace: Workspace, elsewhere: Workspace
) -> None:
    with elsewhere.open() as store:
        note(store, "of another register")
    copy = workspace.root / "records" / "register.sqlite.before-0001"
    with workspace.open() as store:
        event = note(store, SECRET)
        back_up_beside(elsewhere.register_file, "1").rename(copy)
        store.redact(event.seq, "names a parent", "Bea Chen")
    assert files_with(workspace.root / "records", "of another register") == ["register.sqlite.before-0001"]


def test_damaged_backup_is_not_signed_for_by_a_redaction(workspace: Workspace, elsewhere: Workspace) -> None:
    with workspace.open() as store:
        event = note(store, SECRET)
        folder = back_up(workspace)
        with closing(sqlite3.connect(folder / "register.sqlite")) as connection, connection:
            connection.execute("INSERT INTO events VALUES (9, '2025-01-01 00:00:00', 'x', 'x', 'x', '{}')")
        store.redact(event.seq, "names a parent", "Bea Chen")
    with pytest.raises(StoreError, match="is not as it was"):
        restore(elsewhere, folder)


# Older registers


def test_older_register_is_upgraded_with_all_it_holds(workspace: Workspace) -> None:
    old_register(workspace.register_file)
    with workspace.open() as store:
        told = store.events()
        assert [event.kind for event in told][-2:] == ["link_confirmed", "item_noted"]
        store.redact(told[-1].seq, "names a parent", "Bea Chen")
        assert store.events_about("camden")[-2].payload.keys() == {"redacted"}
    assert (workspace.root / "records" / "register.sqlite.before-0003").is_file()
    assert files_with(workspace.root, OLD_SECRET) == []


def test_copy_of_an_older_register_is_upgraded_when_it_is_put_back(
    workspace: Workspace, elsewhere: Workspace
) -> None:
    copy = old_register(workspace.root / "register.sqlite.before-0003")
    restored = restore(elsewhere, copy)
    assert restored.rows["events"] == 5
    with elsewhere.open() as store:
        assert store.events()[-1].payload == {"text": OLD_SECRET}
    assert sorted(file.name for file in (elsewhere.root / "records").iterdir()) == ["register.sqlite"]


# Putting back


def test_register_that_was_there_is_kept_aside_and_other_files_are_never_written_over(
    workspace: Workspace,
) -> None:
    letters = workspace.root / "records" / "letters"
    letters.mkdir(parents=True)
    (letters / "one.txt").write_text("one")
    (letters / "two.txt").write_text("two")
    with workspace.open() as store:
        note(store, "first")
        folder = back_up(workspace)
        note(store, "second")
    (letters / "one.txt").unlink()
    (letters / "two.txt").write_text("two, changed")
    restored = restore(workspace, folder)
    assert restored.files == (letters / "one.txt",)
    assert (letters / "two.txt").read_text() == "two, changed"
    with workspace.open() as store:
        assert [event.payload["text"] for event in store.events()] == ["first"]
    assert restored.before is not None
    restore(workspace, restored.before)
    with workspace.open() as store:
        assert [event.payload["text"] for event in store.events()] == ["first", "second"]


def test_what_was_redacted_since_is_removed_from_a_backup_put_back(
    workspace: Workspace, tmp_path: Path
) -> None:
    with workspace.open() as store:
        event = note(store, SECRET)
        folder = back_up(workspace, tmp_path / "usb")
        store.redact(event.seq, "names a parent", "Bea Chen")
    assert files_with(folder, SECRET)
    restore(workspace, folder)
    with workspace.open() as store:
        assert redaction_of(store.events()[0]) is not None
    assert files_with(workspace.root, SECRET) == []


def test_register_in_use_is_not_replaced(workspace: Workspace) -> None:
    with workspace.open() as store:
        note(store, "first")
        folder = back_up(workspace)
        with pytest.raises(StoreError, match="is in use; close the notebooks"):
            restore(workspace, folder)
        note(store, "second")
        assert len(store.events()) == 2
    assert len(list(workspace.register_file.parent.glob("register.sqlite*"))) == 1


def test_damaged_register_is_replaced_and_it_is_said_what_could_not_be_carried(workspace: Workspace) -> None:
    with workspace.open() as store:
        note(store, "first")
    folder = back_up(workspace)
    workspace.register_file.write_bytes(b"not a database" * 1000)
    restored = restore(workspace, folder)
    assert "must be redacted again" in restored.notes[0]
    assert restored.before is not None
    assert restored.before.read_bytes().startswith(b"not a database")
    with workspace.open() as store:
        assert len(store.events()) == 1


def test_nothing_to_back_up_and_nowhere_to_put_it_are_sentences(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nothing to back up"):
        back_up(workspace)
    with workspace.open():
        pass
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="No backup can be made in"):
        back_up(workspace, tmp_path / "file" / "backups")


def test_damaged_register_makes_no_backup(workspace: Workspace) -> None:
    with workspace.open() as store:
        for number in range(200):
            note(store, f"note {number} " * 20)
    with workspace.register_file.open("r+b") as file:
        file.seek(4096 * 6)
        file.write(b"\xff" * 4096 * 3)
    with pytest.raises(StoreError, match=r"damaged|cannot be written"):
        back_up(workspace)
    assert list((workspace.root / "records" / "backups").iterdir()) == []


def test_file_that_is_no_register_is_not_put_back(workspace: Workspace, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.sqlite")) as connection:
        connection.execute("CREATE TABLE other (one)")
    for name in ("other.sqlite", "nowhere"):
        with pytest.raises(StoreError, match=r"is not a (register|backup)"):
            restore(workspace, tmp_path / name)
    assert not workspace.register_file.exists()
