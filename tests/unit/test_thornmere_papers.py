"""The example council's papers: what is read from each, as written down by hand beside their sources."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from inspection_evidence.batch.council_papers import copied_papers, with_given_head, with_ties
from inspection_evidence.model import Document, Verdict
from inspection_evidence.settings import Workspace, load_borough
from inspection_evidence.store import provisional_identifiers
from tests.example_workspace import EXAMPLE, ROOT, read_once

FOLDER = ROOT / "inputs" / "committee" / EXAMPLE
EXPECTED: list[dict[str, Any]] = json.loads(
    (ROOT / "tests" / "samples" / "thornmere" / "expected_papers.json").read_text(encoding="utf-8")
)
MARK = "FICTIONAL EXAMPLE - Thornmere does not exist"
MOST_BYTES = 1_000_000


def paper(name: str) -> Document:
    return read_once(FOLDER / name)


def as_written_down(document: Document) -> dict[str, Any]:
    """A paper in the form of expected_papers.json."""
    schools = [one for one in document.statements if one.type == "school_judgement"]
    others = [one for one in document.statements if one.type != "school_judgement"]
    return {
        "file": Path(document.path).name,
        "framework": document.framework,
        "council": document.council,
        "committee": document.committee,
        "meeting_date": document.meeting_date.isoformat() if document.meeting_date else None,
        "title": document.title,
        "recommendations": [[one.number, one.text, one.remit] for one in document.recommendations],
        "decisions": [
            [one.number, one.text, one.outcome, one.procedural, one.remit] for one in document.decisions
        ],
        "actions": [[one.text, one.owner, one.due, one.remit] for one in document.actions],
        "kpis": [
            [one.name, one.value, one.target, one.floor, one.previous, one.rag] for one in document.kpis
        ],
        "statements": [
            *([one.type, one.subject, one.date, one.grade] for one in schools),
            *([one.type, one.date, one.text] for one in others),
        ],
        "stories": [one.number for one in document.paragraphs if one.child_story],
    }


@pytest.mark.parametrize("expected", EXPECTED, ids=[one["file"] for one in EXPECTED])
def test_a_paper_is_read_as_written_down(expected: dict[str, Any]) -> None:
    document = paper(expected["file"])
    assert document.verdict is Verdict.READ
    assert as_written_down(document) == expected
    quotes = [one.quote for one in document.recommendations] + [one.quote for one in document.decisions]
    quotes += [one.quote for one in document.actions] + [one.quote for one in document.kpis]
    assert all(quote.verified for quote in quotes)


def test_every_paper_is_written_down_and_they_are_small() -> None:
    files = sorted(FOLDER.iterdir())
    assert [file.name for file in files] == sorted(one["file"] for one in EXPECTED)
    assert sum(file.stat().st_size for file in files) < MOST_BYTES


@pytest.mark.parametrize("name", [one["file"] for one in EXPECTED if one["file"].endswith(".pdf")])
def test_every_page_says_that_thornmere_does_not_exist(name: str) -> None:
    with pypdfium2.PdfDocument(FOLDER / name) as pdf:
        assert all(MARK in page.get_textpage().get_text_range() for page in pdf)


def test_the_web_page_says_that_thornmere_does_not_exist() -> None:
    (page,) = FOLDER.glob("*.html")
    assert MARK in page.read_text(encoding="utf-8")


def test_the_borough_s_papers_together() -> None:
    borough = load_borough(Workspace.find(ROOT), EXAMPLE)
    named = (provisional_identifiers(paper(one["file"]), EXAMPLE) for one in EXPECTED)
    together = with_ties(tuple(with_given_head(one, borough) for one in named))
    by_name = {Path(one.path).name: one for one in together}
    report, pack = by_name[EXPECTED[0]["file"]], by_name[EXPECTED[1]["file"]]
    assert copied_papers(together) == {report.sha256: pack.sha256}
    decided = [tie.decided_by["id"].rsplit("/")[-1] for tie in pack.ties]
    assert decided == ["42(i)", "42(ii)", "43(i)", "43(ii)"]
    assert [tie.outcome for tie in pack.ties] == ["agreed", "agreed", "noted", "agreed"]
    performance = by_name["2025-05-20-quarterly-performance-report.pdf"]
    assert performance.meeting_date is not None and performance.flags == ()
