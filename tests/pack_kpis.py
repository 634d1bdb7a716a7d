"""KPI figures of the fictional borough, built by hand, for tests of the pack."""

from __future__ import annotations

from collections.abc import Sequence

from inspection_evidence.kpis import KpiSeries, Observation, Origin, load_themes
from inspection_evidence.kpis.periods import month_period
from inspection_evidence.pack.kpis.selection import BoroughKpis
from tests.kpi_helpers import ENGLAND, SUITE, authority, catalogue, yearly

THORNMERE = "X09000001"
NEIGHBOURS = ("E09000003", "E09000004", "E09000006")

LAGGING = "cla_20_miles"
STEADY = "rereferrals"
MOVED = "sw_agency"
TARGETED = "cla_initial_health_20_days"
FEW = "cla_dental_checks"
SUPPRESSED = "cp_plans_2_years"

Values = Sequence[float | str | None]
LAGS: Values = [18, 17, 19, 20, 21, 22, 21]


def monthly(kpi: str, values: Values, target: float | None = None, year: int = 2025) -> list[Observation]:
    """The borough's own scorecard: a value a month from January on."""
    return [
        Observation(
            kpi,
            THORNMERE,
            month_period(year + position // 12, position % 12 + 1),
            None if isinstance(value, str) else value,
            value if isinstance(value, str) else None,
            Origin.SCORECARD,
            "scorecard.xlsx",
            target,
        )
        for position, value in enumerate(values)
    ]


def beside(kpi: str, own: Values, england: Values, neighbours: Sequence[float]) -> list[Observation]:
    """Published values of the borough, England and three neighbours whose median is as given."""
    lines: dict[str, Values] = {THORNMERE: own, ENGLAND: england}
    for code, apart in zip(NEIGHBOURS, (-2, 0, 2), strict=True):
        lines[code] = [value + apart for value in neighbours]
    first = 2026 - len(own)
    return [seen for code, values in lines.items() for seen in yearly(kpi, code, values, first)]


def figures() -> list[Observation]:
    """One KPI of each kind that the pack tells apart."""
    return [
        *beside(LAGGING, LAGS, [15, 15, 16, 16, 17, 18, 18], [15, 15, 16, 16, 16, 17, 17]),
        *beside(STEADY, [16, 15, 17, 16, 14, 16, 15], [22, 23, 22, 22, 23, 22, 22], [21] * 7),
        *beside(MOVED, [15, 14, 15, 14, 15, 14, 4], [15, 16, 15, 16, 17, 16, 14], [15] * 7),
        *beside(FEW, [90, 91], [80, 81], [85, 85]),
        *beside(SUPPRESSED, [5, 4, "c", 4, 5, "c"], [3] * 6, [4] * 6),
        *monthly(TARGETED, [60, 62, 61, 64, 66, 68, 70, 71], target=90),
    ]  # fmt: skip


def kpis_of(observations: Sequence[Observation], problems: Sequence[str] = ()) -> BoroughKpis:
    """What the sections stand on, with these figures."""
    return BoroughKpis(
        series=KpiSeries(observations, problems=problems),
        catalogue=catalogue(),
        themes=load_themes(SUITE.themes_file),
        authority=authority(THORNMERE),
        neighbours=NEIGHBOURS,
    )


def thornmere_kpis() -> BoroughKpis:
    """The borough's figures, one KPI of each kind."""
    return kpis_of(figures())
