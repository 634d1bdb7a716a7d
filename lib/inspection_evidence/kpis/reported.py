"""KPIs that the authority's own performance reports print, as observations.

A reading counts only where its name is that of a KPI, its period is a period and its value a
number; what is merely like it is left for a person, and counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from inspection_evidence.kpis.catalogue import Catalogue, Kpi
from inspection_evidence.kpis.kpi_names import names_of_kpis
from inspection_evidence.kpis.numbers import number_of
from inspection_evidence.kpis.series import Loaded, Observation, Origin
from inspection_evidence.kpis.written_periods import written_period
from inspection_evidence.model import Document, KpiReading
from inspection_evidence.settings import BoroughParameters
from inspection_evidence.settings.names import normalised


def load_reported(documents: Iterable[Document], borough: BoroughParameters, catalogue: Catalogue) -> Loaded:
    """Return the observations in a borough's documents, and for each document what was left out.

    Readings whose quote was not verified are left out.
    """
    names = names_of_kpis(catalogue, borough)
    observations: list[Observation] = []
    notices = []
    for document in documents:
        found = [
            seen for reading in document.kpis for seen in _observations(reading, document, borough, names)
        ]
        observations += found
        left = len(document.kpis) - len(found)
        if left:
            name = PurePath(document.path).name
            notices.append(
                f"{name}: {left} of {len(document.kpis)} KPIs were left out; give their names under "
                f"scorecard.kpis in {borough.slug}.yml if the catalogue has them."
            )
    return Loaded(observations, notices)


def _observations(
    reading: KpiReading, document: Document, borough: BoroughParameters, names: dict[str, Kpi]
) -> Iterator[Observation]:
    kpi = names.get(normalised(reading.name))
    if kpi is None or reading.period is None or not reading.quote.verified:
        return
    value = _number(kpi, reading.value)
    if value is None:
        return
    try:
        period = written_period(reading.period, kpi.year)
    except ValueError:
        return
    source = f"{PurePath(document.path).name}, page {reading.quote.page}"
    target, floor = _number(kpi, reading.target), _number(kpi, reading.floor)
    yield Observation(
        kpi.id, borough.ons_code, period, value, None, Origin.REPORT, source, target, floor, None
    )


def _number(kpi: Kpi, printed: str | None) -> float | None:
    """Return the number printed, with its own sign; None where there is none or it cannot be the KPI's."""
    try:
        value = number_of(printed)
    except ValueError:
        return None
    per_cent = printed is not None and printed.strip().endswith("%")
    impossible = value < 0 or (kpi.unit == "percent" and value > 100) or (per_cent and kpi.unit != "percent")
    return None if impossible else value
