"""A file into a document: the example borough's reports, field by field, and files that are none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from weasyprint import HTML

from inspection_evidence.families.reader import read_document
from inspection_evidence.model import Document, Verdict
from inspection_evidence.reading.verification import verified_quotes

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "inputs" / "ofsted" / "thornmere"
EXPECTED: list[dict[str, Any]] = json.loads(
    (ROOT / "tests" / "samples" / "thornmere" / "expected.json").read_text(encoding="utf-8")
)
METADATA = (
    "sha256",
    "framework",
    "local_authority",
    "inspection_start",
    "inspection_end",
    "published",
    "lead_inspector",
    "pages",
    "outcome_category",
    "outcome",
)
REQUIRES_IMPROVEMENT = "Requires improvement to be good"


@pytest.fixture(params=EXPECTED, ids=lambda expected: expected["file"][:10])
def expected(request: pytest.FixtureRequest) -> dict[str, Any]:
    """What one report holds, as written down by hand."""
    report: dict[str, Any] = request.param
    return report


@pytest.fixture
def document(expected: dict[str, Any]) -> Document:
    return read_document(SAMPLES / expected["file"])


def test_the_metadata_is_as_printed(document: Document, expected: dict[str, Any]) -> None:
    read = document.model_dump(mode="json")
    assert {name: read[name] for name in METADATA} == {name: expected[name] for name in METADATA}
    assert document.verdict is Verdict.READ


def test_every_judgement_is_there_and_no_other(document: Document, expected: dict[str, Any]) -> None:
    wanted = [
        (row["area_key"], row["grade"].replace(REQUIRES_IMPROVEMENT, "Requires improvement"), row["page"])
        for row in expected["judgements"]
    ]
    read = [(item.area_key, item.grade.value, item.quote.page) for item in document.judgements]
    assert sorted(read) == sorted(wanted)


def test_every_recommendation_is_there_to_the_letter(document: Document, expected: dict[str, Any]) -> None:
    fields = ("number", "text", "page", "section", "owner")
    wanted = [tuple(row[name] for name in fields) for row in expected["recommendations"]]
    read = [
        (item.number, item.text, item.quote.page, item.section, item.owner)
        for item in document.recommendations
    ]
    assert read == wanted


def test_every_quote_is_verified_by_a_second_reading(document: Document, expected: dict[str, Any]) -> None:
    quotes = [item.quote for item in document.judgements] + [item.quote for item in document.recommendations]
    assert all(quote.verified for quote in quotes)
    assert all(quote.verified for quote in verified_quotes(SAMPLES / expected["file"], quotes))


def test_the_overall_grade_is_told_apart_from_one_not_reported() -> None:
    status = [read_document(SAMPLES / expected["file"]).overall_grade_status for expected in EXPECTED]
    assert sorted(map(str, status)) == ["graded", "graded", "not_reported"]


def test_the_broken_file_has_a_verdict_and_a_sentence() -> None:
    document = read_document(SAMPLES / "2022-09-13-childrens-services.pdf")
    assert document.verdict is Verdict.DAMAGED
    assert document.error is not None
    assert document.error.startswith("2022-09-13-childrens-services.pdf: is damaged")
    assert (document.judgements, document.recommendations, document.framework) == ((), (), None)


def test_a_document_of_no_known_kind_is_unrecognised_and_never_guessed(tmp_path: Path) -> None:
    path = tmp_path / "minutes.pdf"
    words = "Minutes of the allotments working group, held in the village hall. " * 5
    HTML(string=f"<h1>Thornmere allotments</h1><p>{words}</p>").write_pdf(path)
    document = read_document(path)
    assert (document.verdict, document.framework) == (Verdict.UNRECOGNISED, None)
    assert document.error is not None and document.error.startswith("minutes.pdf: is not a kind of report")
    assert (document.judgements, document.recommendations) == ((), ())
