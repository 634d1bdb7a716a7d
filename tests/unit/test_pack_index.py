"""The index of all boroughs' packs."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from inspection_evidence.batch.index import index_run
from inspection_evidence.batch.outcome import Outcome
from inspection_evidence.pack.checks import check_document
from inspection_evidence.pack.data.table_files import pretty_json
from inspection_evidence.pack.facts import MadeFile, PackFacts, TrackerCounts, facts_file
from inspection_evidence.pack.index.entries import Failure, index_entries
from inspection_evidence.pack.index.page import keep_failure, write_index
from inspection_evidence.settings import RunParameters, Workspace
from tests.example_workspace import workspace_at
from tests.pack_text import readable

AS_AT = date(2026, 6, 30)


def facts(slug: str = "kent", **fields: Any) -> PackFacts:
    made = {
        "slug": slug,
        "name": slug.title(),
        "fictional": False,
        "as_at": AS_AT,
        "draft": True,
        "audience": "public",
        "exempt_paragraph": None,
        "embargo_until": None,
        "approved_by": None,
        "run": "r",
        "snapshot": 3,
        "inspections": 4,
        "recommendations": 31,
        "waiting": 0,
        "documents": 9,
        "unread": 0,
        "tracker": None,
        "files": (
            MadeFile(path=f"{slug}-pack.html", kind="html", sha256="a" * 64, size=1),
            MadeFile(path=f"{slug}-pack.pdf", kind="pdf", sha256="b" * 64, size=1),
            MadeFile(path=f"data/{slug}-register.xlsx", kind="register", sha256="c" * 64, size=1),
        ),
    }
    return PackFacts.model_validate({**made, **fields})


def put(outputs: Path, *packs: PackFacts) -> None:
    for pack in packs:
        folder = outputs / pack.slug / pack.as_at.isoformat()
        folder.mkdir(parents=True, exist_ok=True)
        facts_file(folder, pack.slug, pack.audience).write_bytes(pretty_json(pack.model_dump(mode="json")))


def page(outputs: Path) -> str:
    return write_index(outputs).read_text(encoding="utf-8")


def words(outputs: Path) -> str:
    return "\n".join(readable(page(outputs)))


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found.append(dict(attrs)["href"] or "")


def links(html: str) -> list[str]:
    reader = _Links()
    reader.feed(html)
    return [one for one in reader.found if not one.startswith("#")]


def test_each_borough_has_its_newest_packs_with_counts_and_downloads(tmp_path: Path) -> None:
    put(tmp_path, facts(), facts("camden", inspections=2, recommendations=7, waiting=1, unread=2))
    told = words(tmp_path)
    assert told.index("Camden") < told.index("Kent")
    for expected in ("30 June 2026", "Draft, public", "31", "1 item, 2 unread files"):
        assert expected in told
    assert links(page(tmp_path))[4:] == [
        "kent/2026-06-30/kent-pack.html",
        "kent/2026-06-30/kent-pack.pdf",
        "kent/2026-06-30/data/kent-register.xlsx",
        "kent/2026-06-30/data/evidence.json",
    ]


def test_packs_for_several_readers_stand_side_by_side_and_older_days_are_named(tmp_path: Path) -> None:
    put(
        tmp_path,
        facts(draft=False),
        facts(draft=False, audience="exempt", exempt_paragraph=2),
        facts(as_at=date(2026, 1, 31)),
    )
    (entry,) = index_entries(tmp_path)
    assert [pack.status for pack in entry.packs] == ["For committee, public", "For committee, exempt"]
    assert entry.older == ("31 January 2026",)


def test_open_and_overdue_stand_there_where_anything_is_tracked(tmp_path: Path) -> None:
    put(tmp_path, facts())
    assert "Overdue" not in words(tmp_path)
    put(tmp_path, facts("camden", tracker=TrackerCounts(open=5, overdue=12)))
    told = words(tmp_path)
    assert "Overdue" in told
    assert "12" in told
    assert "Not tracked" in told


def test_an_embargo_is_told(tmp_path: Path) -> None:
    put(tmp_path, facts(embargo_until=date(2026, 7, 9)))
    assert "embargoed until 9 July 2026" in words(tmp_path)


def test_the_national_picture_is_linked_where_there_is_one(tmp_path: Path) -> None:
    for day in ("2026-01-31", "2026-06-30", "trying out"):
        (tmp_path / "national" / day).mkdir(parents=True)
        (tmp_path / "national" / day / "national-picture.html").touch()
    assert links(page(tmp_path)) == ["national/2026-06-30/national-picture.html"]
    assert "the national picture as at 30 June 2026" in words(tmp_path)


def test_the_page_is_whole_without_network_and_well_formed(tmp_path: Path) -> None:
    put(tmp_path, facts())
    keep_failure(tmp_path / "camden", Failure(name="Camden", as_at=AS_AT, why_not="A cell failed."))
    html = page(tmp_path)
    with_anchors_only = html.replace('href="kent/', 'href="#kent/')
    check_document(with_anchors_only, "index.html")
    assert html.startswith("<!DOCTYPE html>")
    assert "default-src 'none'" in html
    assert html.count("<caption") == html.count("<table") == 2
    assert "<th>" not in html


def test_hostile_names_and_reasons_are_text(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script>"
    put(tmp_path, facts(name=hostile))
    keep_failure(tmp_path / "camden", Failure(name="Camden", as_at=AS_AT, why_not=hostile))
    html = page(tmp_path)
    assert "<script" not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 2


@pytest.mark.parametrize("content", ["", "{", '{"format": 1}', "[]"])
def test_a_broken_file_never_keeps_the_others_off_the_page(tmp_path: Path, content: str) -> None:
    put(tmp_path, facts(), facts("camden"))
    broken = facts_file(tmp_path / "camden" / "2026-06-30", "camden", "public")
    broken.write_text(content, encoding="utf-8")
    assert [entry.slug for entry in index_entries(tmp_path)] == ["kent"]


def test_facts_of_another_borough_or_day_are_not_believed(tmp_path: Path) -> None:
    put(tmp_path, facts())
    (tmp_path / "camden").mkdir()
    (tmp_path / "kent" / "2026-06-30").rename(tmp_path / "camden" / "2026-06-30")
    assert index_entries(tmp_path) == []


class TestEndOfARun:
    @pytest.fixture
    def workspace(self, tmp_path: Path) -> Workspace:
        return workspace_at(tmp_path)

    def end(self, workspace: Workspace, *outcomes: Outcome) -> str:
        index_run(workspace, RunParameters(as_at=AS_AT), [], outcomes)
        return "\n".join(readable((workspace.outputs / "index.html").read_text(encoding="utf-8")))

    def test_a_failure_stands_there_with_its_sentence_until_a_pack_is_made(
        self, workspace: Workspace
    ) -> None:
        put(workspace.outputs, facts())
        told = self.end(workspace, Outcome("kent", why_not="A cell failed."))
        assert "A cell failed." in told
        assert "30 June 2026" in told
        assert "A cell failed." not in self.end(workspace, Outcome("kent", Path("a.html"), Path("a.pdf")))

    def test_boroughs_of_earlier_runs_stay(self, workspace: Workspace) -> None:
        put(workspace.outputs, facts("camden"))
        self.end(workspace, Outcome("camden", Path("a.html"), Path("a.pdf")))
        put(workspace.outputs, facts())
        assert "Camden" in self.end(workspace, Outcome("kent", Path("a.html"), Path("a.pdf")))

    def test_a_borough_that_was_passed_over_is_no_failure(self, workspace: Workspace) -> None:
        told = self.end(workspace, Outcome("kent", why_not="There are no PDFs.", skipped=True))
        assert "There are no PDFs." not in told

    def test_the_old_page_is_replaced_whole(self, workspace: Workspace) -> None:
        self.end(workspace)
        put(workspace.outputs, facts())
        self.end(workspace)
        assert [one.name for one in workspace.outputs.iterdir() if one.name.startswith(".")] == []
