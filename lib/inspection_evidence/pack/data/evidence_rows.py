"""Rows of documents, inspections, judgements and recommendations: what the pack may print of them."""

from __future__ import annotations

from collections.abc import Iterator

from inspection_evidence.model import Document, Judgement, Recommendation
from inspection_evidence.model.by_hand import ByHand
from inspection_evidence.pack.data import specs
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.data.tables import WITHHELD, DataTable, Row, table_of
from inspection_evidence.pack.links import page_address
from inspection_evidence.pack.papers.child_story import is_withheld
from inspection_evidence.pack.selection import PublishedInspection, held_on, report_of
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


def act_by_hand(mark: ByHand | None) -> str | None:
    """What a person did to an item, in a word; None where nobody did anything."""
    return mark.act if mark else None


def _document(document: Document, borough: BoroughParameters) -> Row:
    report = report_of(document, borough)
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
        "url": str(report.url) if report and report.url else None,
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
            **_place(item, kept.document, borough),
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
            **_place(item, kept.document, borough),
        }


def _place(item: Judgement | Recommendation, document: Document, borough: BoroughParameters) -> Row:
    return {
        "page": item.quote.page,
        "url": page_address(document, item.quote.page, borough),
        "sha256": document.sha256,
        "by_hand": act_by_hand(item.by_hand),
    }
