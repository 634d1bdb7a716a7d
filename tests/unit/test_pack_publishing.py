"""Publishing a pack: kept unchangeable, recorded, checked; by command."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from inspection_evidence.batch.publishing import (
    PACK_PUBLISHED,
    Publication,
    faults_of_published,
    previous_pack,
    publish_pack,
    published_packs,
)
from inspection_evidence.errors import RenderError, StoreError
from inspection_evidence.pack.facts import facts_file
from inspection_evidence.pack.published.archive import MANIFEST, PublishedPack, position_kept
from inspection_evidence.settings import NotebookParameters, RunParameters, Workspace, load_borough
from inspection_evidence.store import Store, open_workspace_store
from tests.command_line import assert_a_mistake, call
from tests.example_workspace import EXAMPLE, make_example_workspace, working_in
from tests.pack_facts import MAY, make_pack_folder

BY = "Director of Children’s Services"
TODAY = date(2026, 6, 1)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = make_example_workspace(tmp_path / "suite")
    with working_in(made):
        yield made
    for path in made.records.rglob("*"):
        path.chmod(stat.S_IRWXU)


def publish(workspace: Workspace, today: date = TODAY, **fields: Any) -> PublishedPack:
    wanted = {"as_at": MAY, "audience": "public", "approved_by": BY, "published_by": "Clerk", **fields}
    return publish_pack(workspace, Publication(load_borough(workspace, EXAMPLE), **wanted), today)


def refused(workspace: Workspace, today: date = TODAY, **fields: Any) -> str:
    """The sentence with which a publication is refused, after which nothing is kept."""
    with pytest.raises(RenderError) as raised:
        publish(workspace, today, **fields)
    assert published_packs(workspace, EXAMPLE) == []
    shelf = workspace.published_folder(EXAMPLE)
    assert not shelf.exists() or list(shelf.iterdir()) == []
    return str(raised.value)


def tamper(path: Path, content: str) -> None:
    path.parent.chmod(stat.S_IRWXU)
    if path.exists():
        path.chmod(stat.S_IRWXU)
    path.write_text(content, encoding="utf-8")


def parameters(workspace: Workspace, as_at: date, audience: str = "public") -> NotebookParameters:
    run = RunParameters.model_validate({"as_at": as_at, "audience": audience, "exempt_paragraph": None})
    return NotebookParameters(workspace, load_borough(workspace, EXAMPLE), run)


class TestPublished:
    def test_every_file_is_kept_read_only_beside_a_manifest_with_its_fingerprint(
        self, workspace: Workspace
    ) -> None:
        facts = make_pack_folder(workspace)
        kept = publish(workspace)
        assert kept.folder == workspace.records / "packs" / EXAMPLE / "2026-05-01-1"
        manifest = json.loads((kept.folder / MANIFEST).read_text(encoding="utf-8"))
        assert [one["sha256"] for one in manifest["pack"]["files"]] == [one.sha256 for one in facts.files]
        assert (manifest["approved_by"], manifest["published_by"]) == (BY, "Clerk")
        for path in (kept.folder, *kept.folder.rglob("*")):
            assert not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)

    def test_the_register_says_so(self, workspace: Workspace) -> None:
        make_pack_folder(workspace)
        kept = publish(workspace)
        with open_workspace_store(workspace) as store:
            (event,) = store.events(kind=PACK_PUBLISHED)
        assert (event.subject, event.who) == ("thornmere/pack/2026-05-01-1", "Clerk")
        assert event.payload["manifest_sha256"] == kept.manifest_sha256
        assert (event.payload["approved_by"], event.payload["audience"]) == (BY, "public")

    def test_a_pack_made_again_is_kept_beside_the_first(self, workspace: Workspace) -> None:
        make_pack_folder(workspace)
        publish(workspace)
        make_pack_folder(workspace, "Another.")
        assert publish(workspace).name == "2026-05-01-2"
        assert [one.name for one in published_packs(workspace, EXAMPLE)] == ["2026-05-01-1", "2026-05-01-2"]
        assert faults_of_published(workspace, EXAMPLE) == []

    def test_the_position_it_tells_of_comes_back(self, workspace: Workspace) -> None:
        make_pack_folder(workspace)
        position = position_kept(publish(workspace))
        assert position is not None
        assert (position.borough, position.as_at) == (EXAMPLE, MAY)


class TestRefused:
    def test_no_pack_of_that_day(self, workspace: Workspace) -> None:
        assert refused(workspace) == (
            "There is no pack of Thornmere as at 1 May 2026 for public: run inspection-evidence run "
            "thornmere --as-at 2026-05-01 --committee --audience public first."
        )

    def test_a_draft(self, workspace: Workspace) -> None:
        make_pack_folder(workspace, draft=True)
        assert "is a draft: run it with --committee" in refused(workspace)

    def test_another_approver_than_the_pack_prints(self, workspace: Workspace) -> None:
        make_pack_folder(workspace, approved_by="Chief Executive")
        assert f"prints that Chief Executive approved it, and not {BY}" in refused(workspace)

    def test_a_public_pack_under_embargo_until_its_day(self, workspace: Workspace) -> None:
        make_pack_folder(workspace, embargo_until="2026-06-02")
        assert "is under an embargo until 2 June 2026" in refused(workspace)
        assert publish(workspace, date(2026, 6, 2)).number == 1

    def test_a_pack_that_was_changed_since_it_was_made(self, workspace: Workspace) -> None:
        make_pack_folder(workspace)
        html = workspace.pack_folder(EXAMPLE, MAY) / "thornmere-pack.html"
        html.write_text("<p>Better.</p>", encoding="utf-8")
        assert "was changed since the pack was made" in refused(workspace)

    def test_a_pack_whose_data_were_replaced_by_those_of_a_later_briefing(self, workspace: Workspace) -> None:
        make_pack_folder(workspace)
        (workspace.pack_folder(EXAMPLE, MAY) / "data" / "position.json").unlink()
        assert "position.json was changed since the pack was made: run it again" in refused(workspace)

    @pytest.mark.parametrize("path", ["../../other.html", "/etc/passwd", "a/b/c.html"])
    def test_facts_that_lead_out_of_the_folder(self, workspace: Workspace, path: str) -> None:
        facts = make_pack_folder(workspace)
        first = facts.files[0].model_copy(update={"path": path})
        made = facts.model_copy(update={"files": (first,)})
        folder = workspace.pack_folder(EXAMPLE, MAY)
        facts_file(folder, EXAMPLE, "public").write_text(made.model_dump_json(), encoding="utf-8")
        assert "which is not in its folder" in refused(workspace)

    def test_broken_facts(self, workspace: Workspace) -> None:
        make_pack_folder(workspace)
        facts_file(workspace.pack_folder(EXAMPLE, MAY), EXAMPLE, "public").write_text("{", encoding="utf-8")
        assert "does not hold the facts of a pack: make the pack again." in refused(workspace)

    def test_the_very_same_pack_again(self, workspace: Workspace) -> None:
        make_pack_folder(workspace)
        publish(workspace)
        with pytest.raises(RenderError, match="published already, as thornmere/pack/2026-05-01-1"):
            publish(workspace)

    def test_nothing_is_kept_where_the_register_cannot_be_written(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_: object, **__: object) -> None:
            raise StoreError("The register is locked.")

        make_pack_folder(workspace)
        monkeypatch.setattr(Store, "append_planned", fail)
        with pytest.raises(StoreError):
            publish(workspace)
        assert list(workspace.published_folder(EXAMPLE).iterdir()) == []


class TestTampering:
    @pytest.fixture
    def kept(self, workspace: Workspace) -> PublishedPack:
        make_pack_folder(workspace)
        return publish(workspace)

    def test_a_changed_file_is_noticed(self, workspace: Workspace, kept: PublishedPack) -> None:
        tamper(kept.folder / "thornmere-pack.html", "<p>Nothing happened.</p>")
        (fault,) = faults_of_published(workspace, EXAMPLE)
        assert fault == f"{kept.folder / 'thornmere-pack.html'} is not as it was published."

    def test_a_missing_and_an_added_file_are_noticed(self, workspace: Workspace, kept: PublishedPack) -> None:
        tamper(kept.folder / "more.html", "<p>More.</p>")
        (kept.folder / "thornmere-pack.pdf").unlink()
        assert [fault.rpartition("/")[2] for fault in faults_of_published(workspace, EXAMPLE)] == [
            "thornmere-pack.pdf is missing.",
            "more.html was not published with the pack.",
        ]

    def test_a_manifest_that_was_made_to_fit_is_noticed(
        self, workspace: Workspace, kept: PublishedPack
    ) -> None:
        text = (kept.folder / MANIFEST).read_text(encoding="utf-8")
        tamper(kept.folder / MANIFEST, text.replace(BY, "Somebody else"))
        (fault,) = faults_of_published(workspace, EXAMPLE)
        assert "manifest.json is missing or is not the one that was published" in fault

    def test_a_pack_that_nobody_published_is_noticed(self, workspace: Workspace, kept: PublishedPack) -> None:
        (workspace.published_folder(EXAMPLE) / "2026-05-01-9").mkdir()
        (fault,) = faults_of_published(workspace, EXAMPLE)
        assert "is not a pack that the register says was published" in fault

    def test_the_next_pack_compares_nothing_with_it_and_says_why(
        self, workspace: Workspace, kept: PublishedPack
    ) -> None:
        tamper(kept.folder / "data" / "position.json", "{}")
        previous = previous_pack(parameters(workspace, date(2026, 6, 30)))
        assert previous is not None
        assert previous.position is None
        assert "no longer as it was published" in previous.why_not


class TestPrevious:
    def test_it_is_the_newest_of_an_earlier_day(self, workspace: Workspace) -> None:
        for day in (date(2026, 1, 31), MAY, date(2026, 6, 30)):
            make_pack_folder(workspace, str(day), as_at=day)
            publish(workspace, as_at=day)
        previous = previous_pack(parameters(workspace, date(2026, 6, 30)))
        assert previous is not None
        assert (previous.as_at, previous.approved_by) == (MAY, BY)
        assert previous.position is not None
        assert previous_pack(parameters(workspace, date(2026, 1, 31))) is None

    @pytest.mark.parametrize("name", ["position-members.json", "position.json"])
    def test_the_position_of_a_pack_for_members_is_found_as_earlier_versions_called_it_too(
        self, workspace: Workspace, name: str
    ) -> None:
        make_pack_folder(workspace, audience="members", position_name=name)
        assert position_kept(publish(workspace, audience="members")) is not None

    def test_a_public_pack_never_tells_of_one_that_its_readers_may_not_read(
        self, workspace: Workspace
    ) -> None:
        make_pack_folder(workspace, audience="members")
        publish(workspace, audience="members")
        assert previous_pack(parameters(workspace, date(2026, 6, 30))) is None
        assert previous_pack(parameters(workspace, date(2026, 6, 30), "members")) is not None


class TestCommands:
    def published(self) -> Result:
        result: Result = call("published", EXAMPLE)
        return result

    def test_publish_says_where_the_pack_is_kept(self, workspace: Workspace) -> None:
        make_pack_folder(workspace)
        result = call("publish", EXAMPLE, "--as-at", "2026-05-01", "--approved-by", BY, "--who", "Clerk")
        assert result.exit_code == 0
        folder = workspace.published_folder(EXAMPLE) / "2026-05-01-1"
        assert result.stdout == f"{folder}: published, approved by {BY}.\n"

    def test_a_mistake_is_a_sentence(self, workspace: Workspace) -> None:
        asked = call("publish", EXAMPLE, "--as-at", "2026-05-01", "--approved-by", BY)
        assert_a_mistake(asked, "There is no pack of Thornmere as at 1 May 2026")
        asked = call("publish", EXAMPLE, "--as-at", "May", "--approved-by", BY)
        assert_a_mistake(asked, "--as-at: 'May' is not a date; write it as 5 March 2026 or 05/03/2026.")

    def test_published_lists_and_checks_them(self, workspace: Workspace) -> None:
        make_pack_folder(workspace)
        kept = publish(workspace)
        assert (self.published().exit_code, self.published().stdout) == (
            0,
            f"2026-05-01-1: approved by {BY}. {kept.folder}\n",
        )
        tamper(kept.folder / "thornmere-pack.html", "")
        result = self.published()
        assert result.exit_code == 3
        assert "is not as it was published." in result.stderr
