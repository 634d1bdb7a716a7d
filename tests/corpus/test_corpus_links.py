"""Links and repeats over real reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspection_evidence.families.reader import read_document
from inspection_evidence.kpis import load_catalogue, load_themes
from inspection_evidence.linking import Asked, Told, find_repeats, suggest
from inspection_evidence.model import Document
from inspection_evidence.settings import Workspace

COUNCIL = "hammersmith-and-fulham"


@pytest.fixture(scope="module")
def reports(corpus: Path) -> list[Document]:
    return [read_document(path) for path in sorted((corpus / "ofsted" / COUNCIL).glob("*.pdf"))]


def told(document: Document) -> list[Told]:
    return [
        Told(document.sha256, document.inspection_start, Asked(one.id, one.text, owner=one.owner))
        for one in document.recommendations
    ]


def test_what_was_said_of_strategy_discussions_was_said_before(reports: list[Document]) -> None:
    found = find_repeats([one for report in reports for one in told(report)])
    latest = [one for one in found if one.later.day and one.later.day.year == 2024]
    assert [(one.earlier.day.year if one.earlier.day else None) for one in latest] == [2019]
    assert "strategy discussions" in latest[0].reasons[0]


def test_the_pace_to_the_first_conference_has_its_kpi(reports: list[Document]) -> None:
    workspace = Workspace.find()
    asked = [one.asked for one in told(reports[-1]) if "pace" in one.asked.text.lower()]
    found = suggest(asked, load_catalogue(workspace), load_themes(workspace.themes_file))
    assert [one.kpis[0].kpi for one in found] == ["icpc_15_days"]


def test_every_recommendation_of_many_reports_has_its_answer(corpus: Path) -> None:
    workspace = Workspace.find()
    documents = [
        read_document(path) for path in sorted((corpus / "ofsted").glob("*/*-childrens-services.pdf"))[:40]
    ]
    items = [one for document in documents for one in told(document)]
    found = suggest(
        [one.asked for one in items], load_catalogue(workspace), load_themes(workspace.themes_file)
    )
    assert len(found) == len(items) > 100
    assert all(one.theme and len(one.kpis) <= 3 for one in found)
    for repeat in find_repeats(items):
        assert repeat.earlier.day and repeat.later.day and repeat.earlier.day < repeat.later.day
