"""Which KPIs of the catalogue have a series for a borough, and which only its scorecard can give."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from inspection_evidence.kpis.catalogue import Catalogue, Kpi
from inspection_evidence.kpis.series import Basis, KpiSeries


class Coverage(NamedTuple):
    """KPIs by where a borough's series comes from.

    `symbols_only` are published for others, but every figure of this authority is a symbol.
    """

    published: Sequence[Kpi]
    scorecard_only: Sequence[Kpi]
    symbols_only: Sequence[Kpi]
    without: Sequence[Kpi]


def coverage_of(series: KpiSeries, catalogue: Catalogue, authority: str) -> Coverage:
    """Sort the catalogue's KPIs by where one authority's series comes from."""
    parts: tuple[list[Kpi], ...] = ([], [], [], [])
    for kpi in catalogue.all():
        parts[_part(series, kpi.id, authority)].append(kpi)
    return Coverage(*parts)


def _part(series: KpiSeries, kpi: str, authority: str) -> int:
    if series.has_values(kpi, authority):
        return 0
    if series.has_values(kpi, authority, Basis.SCORECARD):
        return 1
    return 2 if series.line(kpi, authority) else 3
