"""Rows of council papers: their items, and what they say of inspections and of the authority itself."""

from __future__ import annotations

from collections.abc import Iterator

from inspection_evidence.model import Decision, Tie
from inspection_evidence.pack.data import specs
from inspection_evidence.pack.data.evidence_rows import place_of
from inspection_evidence.pack.data.sources import PackSources, PaperItem, items_of_paper, statements_of_paper
from inspection_evidence.pack.data.tables import WITHHELD, DataTable, Row, table_of
from inspection_evidence.pack.officers import officer_shown
from inspection_evidence.pack.papers.child_story import is_withheld
from inspection_evidence.pack.papers.selection import PublishedPaper


def paper_tables(sources: PackSources) -> tuple[DataTable, ...]:
    """The two tables of council papers, oldest paper first."""
    papers = sources.papers_by_day
    return (
        table_of(specs.PAPER_ITEMS, (row for one in papers for row in _items(one, sources))),
        table_of(specs.STATEMENTS, (row for one in papers for row in _statements(one, sources))),
    )


def _items(paper: PublishedPaper, sources: PackSources) -> Iterator[Row]:
    ties = {tie.recommendation: tie for tie in paper.document.ties}
    for item in items_of_paper(paper):
        document = paper.document
        yield {
            "identifier": item.id,
            "kind": type(item).__name__.lower(),
            **_of(paper),
            "number": getattr(item, "number", None),
            "text": WITHHELD if is_withheld(item, document) else sources.shown(item.text, item.owner),
            "owner": officer_shown(item.owner, sources.borough, sources.run),
            "due": getattr(item, "due", None),
            "outcome": _outcome(item, ties.get(item.id)),
            "remit": item.remit.value if item.remit else None,
            **place_of(item, document, sources.borough),
        }


def _outcome(item: PaperItem, tie: Tie | None) -> str | None:
    if tie is not None:
        return tie.outcome
    return item.outcome if isinstance(item, Decision) else None


def _statements(paper: PublishedPaper, sources: PackSources) -> Iterator[Row]:
    for statement in statements_of_paper(paper):
        yield {
            **_of(paper),
            "kind": statement.type,
            "subject": statement.subject,
            "dated": statement.date,
            "grade": statement.grade.value if statement.grade else None,
            "text": WITHHELD if is_withheld(statement, paper.document) else statement.text,
            **place_of(statement, paper.document, sources.borough),
        }


def _of(paper: PublishedPaper) -> Row:
    return {"paper": paper.paper.key, "committee": paper.document.committee, "met": paper.met}
