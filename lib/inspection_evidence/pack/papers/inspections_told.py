"""Inspections told in papers: judgements of schools, and what the authority says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.model import BoroughEvidence, Grade, Statement
from inspection_evidence.pack.papers.child_story import is_withheld
from inspection_evidence.pack.papers.decisions import page_of
from inspection_evidence.pack.papers.selection import PublishedPaper, publishable_papers
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.wording import day
from inspection_evidence.settings import BoroughParameters, RunParameters


@dataclass(frozen=True)
class SchoolRow:
    """A school's judgement as a paper tells it; `inspected` as printed."""

    school: str
    inspected: str
    grade: Grade | None
    told_in: str


@dataclass(frozen=True)
class Evaluation:
    """What one paper says is strong and what must develop, each with its page."""

    title: str
    strengths: tuple[tuple[str, str], ...]
    developments: tuple[tuple[str, str], ...]


def inspections_told(evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters) -> Section:
    """Judgements of schools, and self-evaluation, as dated statements of the papers that tell them."""
    papers = publishable_papers(evidence, borough, run).papers
    told = (_evaluation(paper) for paper in papers)
    return render_section(
        "inspections_told",
        "Inspections told in papers",
        schools=[row for paper in papers for row in _schools(paper)],
        evaluations=[one for one in told if one.strengths or one.developments],
    )


def _schools(paper: PublishedPaper) -> list[SchoolRow]:
    return [
        SchoolRow(
            school=one.subject or "Not named",
            inspected=one.date or "Not stated",
            grade=one.grade,
            told_in=f"{_title(paper)}, {page_of(one.quote)}",
        )
        for one in paper.statements
        if one.type == "school_judgement"
    ]


def _evaluation(paper: PublishedPaper) -> Evaluation:
    return Evaluation(
        title=_title(paper),
        strengths=_said(paper, "strength"),
        developments=_said(paper, "area_for_development"),
    )


def _said(paper: PublishedPaper, kind: str) -> tuple[tuple[str, str], ...]:
    """The statements of a kind, each with its page; one that tells a child's story without its words."""
    return tuple((_quotable(one, paper), page_of(one.quote)) for one in paper.statements if one.type == kind)


def _quotable(statement: Statement, paper: PublishedPaper) -> str:
    withheld = is_withheld(statement, paper.document)
    return "It tells one child’s story and is not quoted." if withheld else statement.text


def _title(paper: PublishedPaper) -> str:
    return f"{paper.body}, {day(paper.met)}"
