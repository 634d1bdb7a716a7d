"""What a backup holds and what putting it back does; each database's tests inherit these."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inspection_evidence.errors import StoreError
from inspection_evidence.store import back_up, open_store, redaction_of, restore
from tests.store_backups import SECRET, Workspace, files_with, note
from tests.store_helpers import read
from tests.store_reports import report


class BackupBehaviour:
    """Inherited by the tests of each database; `workspace` has a register, `elsewhere` has none."""

    def test_backup_put_back_elsewhere_is_the_same_register(
        self, workspace: Workspace, elsewhere: Workspace
    ) -> None:
        with workspace.open() as store:
            before = read(store, report())
            store.take_snapshot()
            note(store, "Ñ \x00 “quoted”")
            folder = back_up(workspace)
            told, orphans = store.events(), store.orphans()
        assert folder.parent == workspace.root / "records" / "backups"
        restored = restore(elsewhere, folder)
        assert restored.rows["events"] == len(told)
        assert (restored.before, restored.notes) == (None, ())
        with elsewhere.open() as store:
            assert store.events() == told
            assert store.orphans() == orphans
            assert store.snapshot(1) is not None
            assert read(store, report()).inspections == before.inspections
            assert note(store, "later").seq > told[-1].seq

    def test_backup_is_taken_while_somebody_writes(self, workspace: Workspace, elsewhere: Workspace) -> None:
        with workspace.open() as store, store._register.reading():
            note(store, "committed")
            with store._register.writing() as writing:
                writing.exec_driver_sql(
                    "INSERT INTO events (at, who, kind, subject, payload) "
                    "VALUES ('2025-01-01 00:00:00', 'x', 'half', 'x', '{}')"
                )
                folder = back_up(workspace)
        restore(elsewhere, folder)
        with elsewhere.open() as store:
            assert [event.kind for event in store.events()] == ["action_noted"]

    def test_manifest_counts_rows_and_names_every_file(self, workspace: Workspace) -> None:
        published = workspace.root / "records" / "published" / "kent.html"
        published.parent.mkdir(parents=True)
        published.write_text("a pack")
        with workspace.open() as store:
            note(store, "kept")
        folder = back_up(workspace, workspace.root / "disk")
        manifest = json.loads((folder / "manifest.json").read_text())
        assert manifest["rows"]["events"] == 1
        assert sorted(manifest["files"]) == ["beside/published/kent.html", "register.sqlite"]
        assert {file.name for file in folder.iterdir()} == {"beside", "manifest.json", "register.sqlite"}
        assert back_up(workspace, workspace.root / "disk") != folder

    def test_redaction_reaches_the_backups_and_they_stay_whole(
        self, workspace: Workspace, elsewhere: Workspace
    ) -> None:
        with workspace.open() as store:
            first = note(store, "kept")
            event = note(store, SECRET)
            store.append_event(
                "action_changed", event.subject, {"field": "x", "old": SECRET, "new": "y"}, "Ann"
            )
            folder = back_up(workspace)
            assert files_with(folder, SECRET)
            said = store.redact(event.seq, "names a parent", "Bea Chen")
            assert said.payload["also"] == [event.seq + 1]
            expected = store.events()[:-1]
            assert files_with(workspace.root, SECRET) == []
        restore(elsewhere, folder)
        with elsewhere.open() as store:
            restored = store.events()
        assert restored[0] == first
        assert [redaction_of(one) for one in restored] == [redaction_of(one) for one in expected]
        assert restored == expected

    @pytest.mark.parametrize(
        "harm", ["register", "beside", "missing", "manifest", "no manifest", "outside", "rows"]
    )
    def test_backup_that_is_not_whole_is_refused(
        self, workspace: Workspace, elsewhere: Workspace, harm: str
    ) -> None:
        (workspace.root / "records").mkdir(parents=True)
        (workspace.root / "records" / "letter.txt").write_text("kept")
        with workspace.open() as store:
            note(store, "kept")
        folder = back_up(workspace)
        _harm(folder, harm)
        with pytest.raises(StoreError, match="choose another"):
            restore(elsewhere, folder)
        with open_store(elsewhere.register_file, elsewhere.cache_file) as store:
            assert store.events() == ()


def _harm(folder: Path, harm: str) -> None:
    manifest = folder / "manifest.json"
    told = json.loads(manifest.read_text())
    if harm == "register":
        with (folder / "register.sqlite").open("r+b") as file:
            file.seek(5000)
            file.write(b"\xff" * 2000)
    elif harm == "beside":
        (folder / "beside" / "letter.txt").write_text("altered")
    elif harm == "missing":
        (folder / "beside" / "letter.txt").unlink()
    elif harm == "manifest":
        manifest.write_text("{}")
    elif harm == "no manifest":
        manifest.unlink()
    elif harm == "outside":
        manifest.write_text(json.dumps({**told, "files": {**told["files"], "../../letter.txt": "0"}}))
    else:
        manifest.write_text(json.dumps({**told, "rows": {**told["rows"], "events": 7}}))
