"""Rows of KPI figures, and of figures that reports state beside those published."""

from __future__ import annotations

from collections.abc import Iterator

from inspection_evidence.kpis import Basis, Observation
from inspection_evidence.pack.data import specs
from inspection_evidence.pack.data.evidence_rows import place_of
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.data.tables import WITHHELD, DataTable, Row, Value, table_of
from inspection_evidence.pack.kpis.selection import ComparatorPoint, ComparedKpi, compared_kpis
from inspection_evidence.pack.kpis.stated_figures import stated_checks
from inspection_evidence.pack.papers.child_story import is_withheld
from inspection_evidence.pack.selection import PublishedInspection


def figure_tables(sources: PackSources) -> tuple[DataTable, ...]:
    """The tables of KPI figures and of figures that reports state."""
    stated = (row for one in sources.selection.inspections for row in _stated(one, sources))
    return (
        table_of(specs.KPI_FIGURES, (row for one in _compared(sources) for row in _figures(one))),
        table_of(specs.STATED_FIGURES, stated),
    )


def _stated(kept: PublishedInspection, sources: PackSources) -> Iterator[Row]:
    for check in stated_checks(kept, sources.kpis):
        figure, published = check.figure, check.published
        yield {
            "inspection": kept.key,
            "kpi": check.kpi.id,
            "what": check.what,
            "period": published.period.label,
            "stated": figure.value,
            "unit": figure.unit,
            "published": published.value,
            "symbol": published.symbol,
            "difference": check.difference,
            "source": published.source,
            "text": WITHHELD if is_withheld(figure, kept.document) else figure.text,
            **place_of(figure, kept.document, sources.borough),
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
