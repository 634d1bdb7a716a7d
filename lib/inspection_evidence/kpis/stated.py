"""What a report states beside what was published for that very period, and the difference.

A figure is matched only where its words are, apart from filling words, those of the catalogue; a
figure that is merely like a KPI is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from inspection_evidence.kpis.catalogue import Catalogue, Kpi
from inspection_evidence.kpis.periods import Period
from inspection_evidence.kpis.series import KpiSeries, Observation
from inspection_evidence.kpis.written_periods import stated_period
from inspection_evidence.model import StatedFigure
from inspection_evidence.settings.names import normalised

_RATE_UNITS = {"percent": "percent", "rate per 10 000": "per_10000", "weeks": "weeks", "days": "days"}
_FILLING = frozenset(
    "a an and are as at be been being by child children had has have in is local authority number of on "
    "people percentage proportion rate share the that their there these this to total was were who with "
    "young".split()
)
_PARENTHESIS = re.compile(r"\([^)]*\)?")


@dataclass(frozen=True, slots=True)
class StatedCheck:
    """A stated figure and the published observation of its period.

    `what` says what the published figure counts; `difference` is stated less published, None where
    the published figure is a symbol.
    """

    figure: StatedFigure
    kpi: Kpi
    what: str
    published: Observation

    @property
    def difference(self) -> float | None:
        """Stated less published, in the figure's own unit."""
        value = self.published.value
        return None if value is None else round(self.figure.value - value, 6)


def check_stated(
    figures: Iterable[StatedFigure], series: KpiSeries, catalogue: Catalogue, authority: str
) -> tuple[StatedCheck, ...]:
    """Return a check for each figure that a published series has the same thing and period for."""
    return tuple(check for figure in figures for check in _checks(figure, series, catalogue, authority))


def _checks(
    figure: StatedFigure, series: KpiSeries, catalogue: Catalogue, authority: str
) -> Iterator[StatedCheck]:
    if figure.period is None:
        return
    for kpi, series_id, what in _measures(figure, catalogue):
        period = stated_period(figure.period, kpi.year)
        published = _of_period(series, series_id, authority, period) if period else None
        if published:
            yield StatedCheck(figure, kpi, what, published)


def _measures(figure: StatedFigure, catalogue: Catalogue) -> Iterator[tuple[Kpi, str, str]]:
    """Yield the KPIs that count what the figure counts, with the id of the series and its words."""
    said = _content(figure.what)
    if not said:
        return
    for kpi in catalogue.all():
        counted = kpi.count is not None and any(_content(words) == said for words in kpi.count.words)
        if kpi.count and counted and figure.unit == "count":
            yield kpi, kpi.count_id, kpi.count.what
        elif _RATE_UNITS.get(figure.unit) == kpi.unit and (counted or said == _content(kpi.name)):
            yield kpi, kpi.id, kpi.name


@lru_cache(maxsize=4096)
def _content(words: str) -> frozenset[str]:
    """Return the words that carry meaning, in the singular; what stands in brackets is left out."""
    found = normalised(_PARENTHESIS.sub(" ", words)).split()
    return frozenset(word.removesuffix("s") for word in found if word not in _FILLING)


def _of_period(series: KpiSeries, kpi: str, authority: str, period: Period) -> Observation | None:
    line = series.line(kpi, authority)
    return next(
        (seen for seen in line if (seen.period.start, seen.period.end) == (period.start, period.end)), None
    )
