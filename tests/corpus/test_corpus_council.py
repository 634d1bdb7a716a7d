"""Council papers of the corpus: KPIs, remit, statements, figures and stories, by counts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from inspection_evidence.families.reader import read_document
from inspection_evidence.model import Document, Family, Grade, Remit


@pytest.fixture(scope="module")
def papers(corpus: Path) -> dict[str, Document]:
    """Every council paper, by a few letters of its name."""
    names = {"update": "children", "qpr": "qpr-q3", "panel": "cpp-minutes", "pensions": "minutes21"}
    files = sorted((corpus / "committee").glob("*/*.pdf"))
    return {
        short: read_document(next(path for path in files if part in path.name))
        for short, part in names.items()
    }


def test_every_kpi_of_the_performance_report_once(papers: dict[str, Document]) -> None:
    report = papers["qpr"]
    assert report.framework is Family.PERFORMANCE_REPORT
    # The counts that the report itself gives in its summary.
    assert len(report.kpis) == 38
    assert Counter((one.rag or "").lower() for one in report.kpis) == {"green": 17, "amber": 12, "red": 9}
    assert all(one.target and one.floor and one.previous and one.period for one in report.kpis)
    assert all(one.quote.verified for one in report.kpis)


def test_statements_of_the_update(papers: dict[str, Document]) -> None:
    statements = papers["update"].statements
    assert Counter(one.type for one in statements) == {
        "national_finding": 16,
        "strength": 9,
        "area_for_development": 5,
        "school_judgement": 2,
    }
    schools = [one for one in statements if one.type == "school_judgement"]
    assert [(one.date, one.grade) for one in schools] == [
        ("November 2017", Grade.GOOD),
        ("October 2017", Grade.GOOD),
    ]
    assert all(one.quote.verified for one in statements)


def test_one_childs_story_of_the_update(papers: dict[str, Document]) -> None:
    told = [one.number for one in papers["update"].paragraphs if one.child_story]
    assert told == ["4.9", "4.11", "4.12", "4.13"]


def test_figures_of_the_update_one_of_them_hedged(papers: dict[str, Document]) -> None:
    figures = papers["update"].figures
    assert len(figures) >= 13
    assert [(one.value, one.unit) for one in figures if one.hedged] == [(89.0, "percent")]


def test_a_panels_items_are_childrens_and_a_pension_panels_are_not(papers: dict[str, Document]) -> None:
    assert remits_of(papers["panel"]) == {Remit.CHILDREN}
    assert remits_of(papers["pensions"]) == {Remit.OTHER}


def remits_of(paper: Document) -> set[Remit | None]:
    """Whose business a paper's items are."""
    return {one.remit for one in paper.decisions} | {one.remit for one in paper.actions}
