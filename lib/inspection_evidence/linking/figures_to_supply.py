"""What a lead could supply where the KPIs suggested have no series yet, and what may stand in meanwhile."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from inspection_evidence.kpis.catalogue import Catalogue, Kpi
from inspection_evidence.linking.kpi_links import Suggestion


@dataclass(frozen=True)
class FigureToSupply:
    """A KPI whose figure the authority should supply; `proxy` is a published KPI to show till then.

    `sentence` says what the figure is, and not the KPI's name, which stands before it wherever it is shown.
    A proxy moves with the KPI but does not measure it: whoever shows it says so.
    """

    kpi: str
    sentence: str
    proxy: str | None


def figures_to_supply(
    suggestion: Suggestion, catalogue: Catalogue, with_series: Collection[str]
) -> list[FigureToSupply]:
    """Return the figures to supply for a recommendation, in the order of its suggestions.

    `with_series` holds the ids of the KPIs that have a series for this authority.
    """
    return [_figure(catalogue[one.kpi], with_series) for one in suggestion.kpis if one.kpi not in with_series]


def _figure(kpi: Kpi, with_series: Collection[str]) -> FigureToSupply:
    proxy = kpi.proxy if kpi.proxy in with_series else None
    definition = kpi.definition[0].lower() + kpi.definition[1:]
    return FigureToSupply(kpi.id, f"The figure to supply: {definition}.", proxy)
