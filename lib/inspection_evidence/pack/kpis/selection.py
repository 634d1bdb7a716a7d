"""A borough's KPIs made ready for charts and tables: each compared, with its inspection and its lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inspection_evidence.kpis import (
    Basis,
    Catalogue,
    Comparison,
    Kpi,
    KpiSeries,
    Observation,
    Theme,
    Themes,
    compare,
)
from inspection_evidence.kpis import comparison_areas as areas
from inspection_evidence.kpis.periods import Period
from inspection_evidence.model import BoroughEvidence, Family
from inspection_evidence.pack.selection import PublishedInspection, publishable
from inspection_evidence.settings import Authority, BoroughParameters, RunParameters

_SEND_THEMES = "send_"
"""How the ids of the themes begin that an area SEND inspection looks at."""
FEWEST_FOR_A_CHART = 3


@dataclass(frozen=True)
class BoroughKpis:
    """All that sections on KPIs stand on: figures, catalogue, themes, and the borough among others.

    `neighbours` are ONS codes of the statistical neighbours.
    """

    series: KpiSeries
    catalogue: Catalogue
    themes: Themes
    authority: Authority
    neighbours: tuple[str, ...]


@dataclass(frozen=True)
class ComparatorPoint:
    """England's figure and the neighbours' median of one period; None where there is none."""

    period: Period
    england: float | None
    neighbours: float | None


@dataclass(frozen=True)
class ComparedKpi:
    """One KPI of the borough.

    `inspections` are the dates to mark, oldest first; `beside` the comparators' figures of the
    published periods that the line covers, oldest first.
    """

    comparison: Comparison
    theme: Theme
    inspections: tuple[date, ...]
    beside: tuple[ComparatorPoint, ...]

    @property
    def kpi(self) -> Kpi:
        """The KPI itself."""
        return self.comparison.kpi

    @property
    def values(self) -> tuple[Observation, ...]:
        """The line's observations that have a value."""
        return tuple(seen for seen in self.comparison.line if seen.value is not None)

    @property
    def has_chart(self) -> bool:
        """Whether there are enough points to draw; fewer are told in a sentence."""
        return len(self.values) >= FEWEST_FOR_A_CHART


def compared_kpis(
    evidence: BoroughEvidence, kpis: BoroughKpis, borough: BoroughParameters, run: RunParameters
) -> tuple[ComparedKpi, ...]:
    """Every KPI with at least one value as at the run's date, by theme in the order of themes.yml."""
    inspections = publishable(evidence, borough, run).inspections
    order = list(kpis.themes.themes)
    found = [_compared(kpi, kpis, inspections, run.as_at) for kpi in kpis.catalogue.all()]
    kept = [one for one in found if one.comparison.latest is not None]
    return tuple(sorted(kept, key=lambda one: order.index(one.theme.id)))


def _compared(
    kpi: Kpi, kpis: BoroughKpis, inspections: tuple[PublishedInspection, ...], as_at: date
) -> ComparedKpi:
    dates = _inspected(kpi, inspections)
    comparison = compare(
        kpis.series,
        kpi,
        kpis.authority,
        kpis.neighbours,
        inspected=dates[-1] if dates else None,
        as_at=as_at,
    )
    return ComparedKpi(comparison, kpis.themes.themes[kpi.theme], dates, _beside(comparison, kpis))


def _inspected(kpi: Kpi, inspections: tuple[PublishedInspection, ...]) -> tuple[date, ...]:
    """Return the first days of the inspections that look at the KPI's theme.

    Ofsted and CQC inspect SEND by area; the graded inspections of the authority's children's
    services look at all other themes (ILACS and area SEND frameworks).
    """
    if kpi.theme.startswith(_SEND_THEMES):
        chosen = [one for one in inspections if one.document.framework is Family.AREA_SEND]
    else:
        chosen = [one for one in inspections if one.is_graded]
    return tuple(sorted(one.document.inspection_start or one.held for one in chosen))


def _beside(comparison: Comparison, kpis: BoroughKpis) -> tuple[ComparatorPoint, ...]:
    if not comparison.line:
        return ()
    kpi, first, last = comparison.kpi, comparison.line[0].period, comparison.line[-1].period
    line = kpis.series.line(kpi.id, comparison.authority, Basis.PUBLISHED)
    periods = [seen.period for seen in line if first.start <= seen.period.end <= last.end]
    return tuple(_comparators(kpi, period, kpis) for period in periods)


def _comparators(kpi: Kpi, period: Period, kpis: BoroughKpis) -> ComparatorPoint:
    values = kpis.series.published_values(kpi.id, period)
    # The difference to the authority's own value is not asked for here, only the two figures.
    england = areas.england(kpi, values, own=0.0).value
    return ComparatorPoint(period, england, areas.neighbours_median(kpi, values, 0.0, kpis.neighbours).value)
