"""Inspections told in papers: judgements of schools, and what the authority says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.model import BoroughEvidence, Grade, Statement
from inspection_evidence.pack.links import page_address
from inspection_evidence.pack.papers.child_story import is_withheld
from inspection_evidence.pack.papers.decisions import page_of
from inspection_evidence.pack.papers.selection import PublishedPaper, publishable_papers
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.wording import day
from inspection_evidence.settings import BoroughParameters, RunParameters


@dataclass(frozen=True)
class SchoolRow:
    """A school's judgement as a paper tells it; `inspected` as printed, `address` that of the page."""

    school: str
    inspected: str
    grade: Grade | None
    told_in: str
    where: str
    address: str | None


@dataclass(frozen=True)
class Said:
    """A statement as it may be printed, with its page in words and that page's address."""

    text: str
    where: str
    address: str | None


@dataclass(frozen=True)
class Evaluation:
    """What one paper says is strong and what must develop."""

    title: str
    strengths: tuple[Said, ...]
    developments: tuple[Said, ...]


def inspections_told(evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters) -> Section:
    """Judgements of schools, and self-evaluation, as dated statements of the papers that tell them."""
    papers = publishable_papers(evidence, borough, run).papers
    told = (_evaluation(paper, borough) for paper in papers)
    return render_section(
        "inspections_told",
        "Inspections told in papers",
        schools=[row for paper in papers for row in _schools(paper, borough)],
        evaluations=[one for one in told if one.strengths or one.developments],
    )


def _schools(paper: PublishedPaper, borough: BoroughParameters) -> list[SchoolRow]:
    return [
        SchoolRow(
            school=one.subject or "Not named",
            inspected=one.date or "Not stated",
            grade=one.grade,
            told_in=_title(paper),
            where=page_of(one.quote),
            address=page_address(paper.document, one.quote.page, borough),
        )
        for one in paper.statements
        if one.type == "school_judgement"
    ]


def _evaluation(paper: PublishedPaper, borough: BoroughParameters) -> Evaluation:
    return Evaluation(
        title=_title(paper),
        strengths=_said(paper, "strength", borough),
        developments=_said(paper, "area_for_development", borough),
    )


def _said(paper: PublishedPaper, kind: str, borough: BoroughParameters) -> tuple[Said, ...]:
    """The statements of a kind, each with its page; one that tells a child's story without its words."""
    document = paper.document
    return tuple(
        Said(_quotable(one, paper), page_of(one.quote), page_address(document, one.quote.page, borough))
        for one in paper.statements
        if one.type == kind
    )


def _quotable(statement: Statement, paper: PublishedPaper) -> str:
    withheld = is_withheld(statement, paper.document)
    return "It tells one child’s story and is not quoted." if withheld else statement.text


def _title(paper: PublishedPaper) -> str:
    return f"{paper.body}, {day(paper.met)}"
