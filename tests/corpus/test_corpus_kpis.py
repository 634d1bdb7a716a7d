"""Published KPI files of every authority: LAIT against the DfE, known figures, coverage, time and memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from inspection_evidence.kpis import (
    Comparison,
    KpiSeries,
    Observation,
    Origin,
    check_stated,
    compare,
    coverage_of,
    load_series,
    neighbours_of,
    read_neighbours,
)
from inspection_evidence.kpis.dfe_files import load_dfe_file
from inspection_evidence.kpis.lait import load_lait
from inspection_evidence.model import Quote, StatedFigure
from inspection_evidence.settings import Workspace, load_borough
from tests.kpi_helpers import SUITE, authority, catalogue, crosswalk

HAMMERSMITH = "E09000013"
TOLERANCE = 0.11
IN_BOTH = (
    "rereferrals",
    "referrals_no_further_action",
    "cp_second_plan",
    "cp_plans_2_years",
    "sw_vacancy",
    "sw_turnover",
    "sw_agency",
    "sw_caseload",
    "cla_rate",
)

MEASURED = r"""
import re, sys
from pathlib import Path
from inspection_evidence.kpis import Crosswalk, KpiSeries, compare, load_catalogue, read_neighbours
from inspection_evidence.kpis.lait import load_lait
from inspection_evidence.settings import Workspace, load_authorities
workspace, folder = Workspace.find(Path(sys.argv[1])), Path(sys.argv[2])
catalogue, table = load_catalogue(workspace), load_authorities(workspace.authorities_file)
crosswalk = Crosswalk(table)
series = KpiSeries(load_lait(folder / "bds_long_0.parquet", catalogue, crosswalk).observations)
neighbours = read_neighbours(folder / "sn_may_2025.xlsx", crosswalk)
found = [
    compare(series, kpi, authority, neighbours.get(authority.ons_code, ()))
    for authority in table.rows
    for kpi in catalogue.all()
]
valued = sum(comparison.latest is not None for comparison in found)
# Not getrusage: that counts what the process that started this one had.
peak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
print(valued, int(peak[1]) / 1024)
"""


@pytest.fixture(scope="module")
def lait(corpus: Path) -> Sequence[Observation]:
    """LAIT's observations; one label of the file is no period."""
    loaded = load_lait(corpus / "kpi" / "lait" / "bds_long_0.parquet", catalogue(), crosswalk())
    assert loaded.notices == ("bds_long_0.parquet: 170 rows of the period '0', which is none, not loaded.",)
    return loaded.observations


@pytest.fixture(scope="module")
def dfe(corpus: Path) -> Sequence[Observation]:
    """The observations of every DfE file."""
    files = sorted((corpus / "kpi" / "ees").glob("*.csv"))
    return [seen for file in files for seen in load_dfe_file(file, catalogue(), crosswalk()).observations]


@pytest.fixture(scope="module")
def hammersmith(corpus: Path) -> KpiSeries:
    """All series for Hammersmith and Fulham, loaded as the suite does."""
    workspace = Workspace(SUITE.root, corpus, SUITE.parameters, SUITE.records, SUITE.outputs)
    series = load_series(workspace, load_borough(SUITE, "hammersmith-and-fulham"))
    assert series.problems == ()
    return series


def values(observations: Sequence[Observation], kpi: str) -> dict[tuple[str, object], float]:
    """The value of each authority and period of a KPI."""
    return {
        (seen.authority, seen.period.end): seen.value
        for seen in observations
        if seen.kpi == kpi and seen.value is not None
    }


def test_lait_and_the_dfe_agree(lait: Sequence[Observation], dfe: Sequence[Observation]) -> None:
    for kpi in IN_BOTH:
        ours, theirs = values(lait, kpi), values(dfe, kpi)
        both = set(ours) & set(theirs)
        assert len(both) > 700, kpi
        assert max(abs(ours[place] - theirs[place]) for place in both) <= TOLERANCE, kpi


def test_every_kpi_that_names_a_published_place_is_found(
    lait: Sequence[Observation], dfe: Sequence[Observation]
) -> None:
    for kpi in catalogue().all():
        for place in kpi.published:
            found = values(lait if place.lait else dfe, kpi.id)
            assert len(found) > 100, (kpi.id, place)
        if kpi.count:
            assert len(values(dfe, kpi.count_id)) > 500, kpi.id


def test_symbols_are_kept_and_never_0(dfe: Sequence[Observation]) -> None:
    symbols = {seen.symbol for seen in dfe if seen.symbol}
    assert symbols == {"c", "z", "x", "low", "u"} | (symbols & {"k"})
    assert all(seen.value is None for seen in dfe if seen.symbol)


def compared(series: KpiSeries, kpi: str) -> Comparison:
    """The comparison of one KPI of Hammersmith and Fulham."""
    borough = load_borough(SUITE, "hammersmith-and-fulham")
    neighbours = neighbours_of(borough, crosswalk())
    return compare(series, catalogue()[kpi], authority(HAMMERSMITH), neighbours)


@pytest.mark.parametrize(
    ("kpi", "own", "england"),
    [
        ("rereferrals", 15.3, 22.6),
        ("assessments_45_days", 97.8, 85.7),
        ("icpc_15_days", 69.4, 81.4),
        ("sw_agency", 2.2, 13.0),
        ("sw_caseload", 13.1, 15.2),
        ("cla_persistent_absence", 23.9, 20.3),
    ],
)
def test_known_figures_of_one_borough(hammersmith: KpiSeries, kpi: str, own: float, england: float) -> None:
    comparison = compared(hammersmith, kpi)
    assert comparison.latest is not None and comparison.england is not None
    assert comparison.latest.origin is Origin.LAIT
    assert (comparison.latest.value, comparison.england.value) == (own, england)
    assert comparison.neighbours is not None and comparison.neighbours.value is not None


def test_a_sum_of_rates_is_not_taken_for_englands(hammersmith: KpiSeries) -> None:
    comparison = compared(hammersmith, "youth_first_time_entrants")
    assert comparison.england is not None and comparison.region is not None
    assert comparison.england.value is None
    assert comparison.region.name == "London" and comparison.region.value is not None


def test_the_boroughs_neighbours_are_those_of_the_model(corpus: Path) -> None:
    model = read_neighbours(corpus / "kpi" / "lait" / "sn_may_2025.xlsx", crosswalk())
    names = [authority(code).name for code in model[HAMMERSMITH]]
    assert names[:5] == ["Lambeth", "Kensington and Chelsea", "Lewisham", "Southwark", "Wandsworth"]
    for slug in ("hammersmith-and-fulham", "kent", "haringey", "camden"):
        borough = load_borough(SUITE, slug)
        assert neighbours_of(borough, crosswalk()) == model[borough.ons_code]


@pytest.mark.parametrize(
    ("code", "published", "symbols_only"),
    [(HAMMERSMITH, 42, ["foster_places"]), ("E10000016", 43, []), ("E09000014", 43, [])],
)
def test_how_many_kpis_have_a_real_series(
    hammersmith: KpiSeries, code: str, published: int, symbols_only: list[str]
) -> None:
    coverage = coverage_of(hammersmith, catalogue(), code)
    assert len(coverage.published) == published
    assert [kpi.id for kpi in coverage.symbols_only] == symbols_only
    assert all(kpi.is_local for kpi in coverage.without) and len(coverage.without) == 44


@pytest.mark.parametrize(
    ("what", "value", "published", "difference"),
    [("children subject of a child protection plan", 172, 169, 3), ("children in need", 1559, 1559, 0)],
)
def test_stated_figures_beside_published_ones(
    hammersmith: KpiSeries, what: str, value: float, published: float, difference: float
) -> None:
    figure = StatedFigure(
        text="", value=value, unit="count", what=what, period="31 March 2015", comparator=None, hedged=False,
        quote=Quote(text="", places=()),
    )  # fmt: skip
    (check,) = check_stated([figure], hammersmith, catalogue(), HAMMERSMITH)
    assert (check.published.value, check.difference) == (published, difference)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured on Linux only")
def test_all_authorities_on_all_kpis_take_little_memory(corpus: Path) -> None:
    folder = corpus / "kpi" / "lait"
    command = [sys.executable, "-c", MEASURED, str(SUITE.root), str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(SUITE.root / "lib")}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    valued, megabytes = map(float, done.stdout.split())
    assert valued > 5000
    assert megabytes < 500
