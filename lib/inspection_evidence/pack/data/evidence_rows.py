"""Rows of documents, inspections, judgements and recommendations: what the pack may print of them."""

from __future__ import annotations

from collections.abc import Iterator

from inspection_evidence.model import Document, Judgement, StatedFigure, Statement
from inspection_evidence.pack.data import specs
from inspection_evidence.pack.data.sources import PackSources, PaperItem
from inspection_evidence.pack.data.tables import WITHHELD, DataTable, Row, table_of
from inspection_evidence.pack.links import nearest_address, published_address
from inspection_evidence.pack.papers.child_story import is_withheld
from inspection_evidence.pack.selection import PublishedInspection, held_on
from inspection_evidence.settings import BoroughParameters


def evidence_tables(sources: PackSources) -> tuple[DataTable, ...]:
    """The four tables of what inspections found, oldest inspection first."""
    kept, borough = sources.selection.inspections, sources.borough
    return (
        table_of(specs.DOCUMENTS, (_document(one, borough) for one in sources.selection.documents)),
        table_of(specs.INSPECTIONS, map(_inspection, kept)),
        table_of(specs.JUDGEMENTS, (row for one in kept for row in _judgements(one, borough))),
        table_of(specs.RECOMMENDATIONS, (row for one in kept for row in _recommendations(one, borough))),
    )


def place_of(
    item: Judgement | PaperItem | Statement | StatedFigure, document: Document, borough: BoroughParameters
) -> Row:
    """Where an item is printed, and what a person did to it: the columns that end every row of one."""
    return {
        "page": item.quote.page,
        "url": nearest_address(document, item.quote.page, borough),
        "sha256": document.sha256,
        "by_hand": item.by_hand.act if item.by_hand else None,
    }


def _document(document: Document, borough: BoroughParameters) -> Row:
    return {
        "path": document.path,
        "sha256": document.sha256,
        "verdict": document.verdict.value,
        "explanation": document.error,
        "family": document.framework.value if document.framework else None,
        "title": document.title,
        "local_authority": document.local_authority,
        "committee": document.committee,
        "stands_at": held_on(document, borough),
        "pages": document.pages,
        "url": published_address(document, borough),
    }


def _inspection(kept: PublishedInspection) -> Row:
    document = kept.document
    return {
        "inspection": kept.key,
        "family": document.framework.value if document.framework else None,
        "first_day": document.inspection_start,
        "last_day": document.inspection_end,
        "stands_at": kept.held,
        "overall_grade_status": document.overall_grade_status,
        "outcome_category": document.outcome_category,
        "outcome": document.outcome,
        "recommendations": len(kept.recommendations),
        "sha256": document.sha256,
    }


def _judgements(kept: PublishedInspection, borough: BoroughParameters) -> Iterator[Row]:
    for item in kept.judgements:
        yield {
            "inspection": kept.key,
            "stands_at": kept.held,
            "area_key": item.area_key,
            "area": item.area,
            "grade": item.grade.value,
            **place_of(item, kept.document, borough),
        }


def _recommendations(kept: PublishedInspection, borough: BoroughParameters) -> Iterator[Row]:
    for item in kept.recommendations:
        yield {
            "identifier": item.id,
            "inspection": kept.key,
            "stands_at": kept.held,
            "number": item.number,
            "text": WITHHELD if is_withheld(item, kept.document) else item.text,
            "section": item.section,
            "owner": item.owner,
            "remit": item.remit.value if item.remit else None,
            **place_of(item, kept.document, borough),
        }
