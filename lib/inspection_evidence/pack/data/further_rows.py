"""Rows of council papers' items, of links and of KPI figures: what the pack may print of them."""

from __future__ import annotations

from collections.abc import Iterator

from inspection_evidence.families.parts.child_story import tells_one_childs_story
from inspection_evidence.kpis import Basis, Observation
from inspection_evidence.linking import Link, LinkKind
from inspection_evidence.model import Decision, Document, Tie
from inspection_evidence.pack.data import specs
from inspection_evidence.pack.data.evidence_rows import act_by_hand
from inspection_evidence.pack.data.sources import PackSources, PaperItem, items_of_paper
from inspection_evidence.pack.data.tables import WITHHELD, DataTable, Row, Value, table_of
from inspection_evidence.pack.kpis.selection import ComparatorPoint, ComparedKpi, compared_kpis
from inspection_evidence.pack.officers import officer_shown
from inspection_evidence.pack.papers.child_story import is_withheld
from inspection_evidence.pack.papers.selection import PublishedPaper


def further_tables(sources: PackSources) -> tuple[DataTable, ...]:
    """The tables of council papers, links and KPI figures."""
    papers = sorted(sources.papers.papers, key=lambda one: (one.met, one.paper.key))
    return (
        table_of(specs.PAPER_ITEMS, (row for one in papers for row in _of_paper(one, sources))),
        table_of(specs.LINKS, map(_link, links_shown(sources))),
        table_of(specs.KPI_FIGURES, (row for one in _compared(sources) for row in _figures(one))),
    )


def links_shown(sources: PackSources) -> list[Link]:
    """The links a pack of this state shows, by recommendation: confirmed ones, in a draft suggested too."""
    links, draft = sources.links, sources.run.draft
    recommendations = links.linkable.recommendations
    return [link for one in recommendations for kind in LinkKind for link in links.to_show(one, kind, draft)]


def _of_paper(paper: PublishedPaper, sources: PackSources) -> Iterator[Row]:
    ties = {tie.recommendation: tie for tie in paper.document.ties}
    for item in items_of_paper(paper):
        document = paper.document
        yield {
            "identifier": item.id,
            "kind": type(item).__name__.lower(),
            "paper": paper.paper.key,
            "committee": document.committee,
            "met": paper.met,
            "number": getattr(item, "number", None),
            "text": WITHHELD if is_withheld(item, document) else sources.shown(item.text, item.owner),
            "owner": officer_shown(item.owner, sources.borough, sources.run),
            "due": getattr(item, "due", None),
            "outcome": _outcome(item, ties.get(item.id)),
            "remit": item.remit.value if item.remit else None,
            **_place(item, document),
        }


def _place(item: PaperItem, document: Document) -> Row:
    return {
        "page": item.quote.page,
        "sha256": document.sha256,
        "by_hand": act_by_hand(item.by_hand),
    }


def _outcome(item: PaperItem, tie: Tie | None) -> str | None:
    if tie is not None:
        return tie.outcome
    return item.outcome if isinstance(item, Decision) else None


def _link(link: Link) -> Row:
    is_passage = link.key.kind is LinkKind.PROGRESS
    return {
        "recommendation": link.key.recommendation,
        "kind": link.key.kind.value,
        "target": link.key.target,
        "target_text": WITHHELD if is_passage and tells_one_childs_story(link.text) else link.text,
        "state": link.state.value,
        "by_hand": link.is_by_hand,
        "reasons": "; ".join(link.reasons),
    }


def _compared(sources: PackSources) -> tuple[ComparedKpi, ...]:
    return compared_kpis(sources.evidence, sources.kpis, sources.borough, sources.run)


def _figures(compared: ComparedKpi) -> Iterator[Row]:
    for seen in compared.comparison.line:
        yield _figure(compared, "borough", seen)
    published = {seen.period: seen for seen in compared.comparison.line if seen.basis is Basis.PUBLISHED}
    for point in compared.beside:
        yield from _beside(compared, point, published.get(point.period))


def _beside(compared: ComparedKpi, point: ComparatorPoint, own: Observation | None) -> Iterator[Row]:
    for area, value in (("england", point.england), ("neighbours", point.neighbours)):
        if value is not None:
            yield {
                **_of_kpi(compared, area),
                "period": point.period.label,
                "period_start": point.period.start,
                "period_end": point.period.end,
                "value": value,
                "symbol": None,
                "symbol_meaning": None,
                "target": None,
                "basis": Basis.PUBLISHED.value,
                "source": own.source if own else None,
            }


def _figure(compared: ComparedKpi, area: str, seen: Observation) -> Row:
    return {
        **_of_kpi(compared, area),
        "period": seen.period.label,
        "period_start": seen.period.start,
        "period_end": seen.period.end,
        "value": seen.value,
        "symbol": seen.symbol,
        "symbol_meaning": seen.meaning,
        "target": seen.target,
        "basis": seen.basis.value,
        "source": seen.source,
    }


def _of_kpi(compared: ComparedKpi, area: str) -> dict[str, Value]:
    kpi = compared.kpi
    return {
        "kpi": kpi.id,
        "name": kpi.name,
        "theme": kpi.theme,
        "unit": kpi.unit,
        "polarity": kpi.polarity,
        "area": area,
    }
