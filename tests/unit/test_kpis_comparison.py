"""Comparison: change, noise, baseline, England, region, neighbours, standing, target, small numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from inspection_evidence.kpis import Basis, Comparison, KpiSeries, Observation, Origin, compare
from inspection_evidence.kpis.periods import month_period
from tests.kpi_helpers import ENGLAND, ESSEX, KENT, authority, catalogue, series, yearly

SOUTH_EAST = "E12000008"
HIGH, LOW, NEITHER, TOTAL = "icpc_15_days", "rereferrals", "cp_plan_rate", "foster_places"
WHOLE = "cla_foster_care"
"""Higher is better, and figures are whole numbers."""


def compared(
    kpi: str, lines: Mapping[str, Sequence[float | str | None]], inspected: date | None = None
) -> Comparison:
    """Kent's comparison of one KPI of made-up lines from 2016 on."""
    return compare(series(kpi, lines), catalogue()[kpi], authority(), (ESSEX,), inspected)


def monthly(
    kpi: str, values: Sequence[float | None], target: float | None = None, floor: float | None = None
) -> list[Observation]:
    """Kent's own values a month from January 2025 on."""
    return [
        Observation(
            kpi, KENT, month_period(2025, month), value, None, Origin.SCORECARD, "own", target, floor, None
        )
        for month, value in enumerate(values, start=1)
    ]


@pytest.mark.parametrize(
    ("kpi", "values", "amount", "direction"),
    [
        (HIGH, [60, 65], 5, "better"),
        (HIGH, [65, 60], -5, "worse"),
        (LOW, [20, 15], -5, "better"),
        (LOW, [15, 20], 5, "worse"),
        (NEITHER, [40, 45], 5, "higher"),
        (NEITHER, [45, 40], -5, "lower"),
        (HIGH, [60, 60.04], 0.04, "same"),
        (WHOLE, [16.5, 17], 0.5, "better"),
        (WHOLE, [17, 16.5], -0.5, "worse"),
        (WHOLE, [17, 17.4], 0.4, "same"),
    ],
)
def test_a_change_is_judged_by_polarity(kpi: str, values: list[float], amount: float, direction: str) -> None:
    change = compared(kpi, {KENT: values}).change
    assert change is not None
    assert (change.amount, change.direction) == (amount, direction)


def test_a_symbol_is_never_a_value() -> None:
    comparison = compared(LOW, {KENT: [20, 18, "c", 16, "c"]})
    assert comparison.latest is not None and comparison.previous is not None and comparison.newest is not None
    assert (comparison.latest.value, comparison.previous.value) == (16, 18)
    assert (comparison.newest.value, comparison.newest.symbol) == (None, "c")
    assert [seen.symbol for seen in comparison.line] == [None, None, "c", None, "c"]


def test_nothing_at_all_is_nothing() -> None:
    comparison = compared(LOW, {})
    parts = (comparison.latest, comparison.change, comparison.england, comparison.standing, comparison.target)
    assert parts == (None,) * 5
    assert comparison.line == ()


def test_noise_is_told_by_the_moving_range_and_the_rule_is_said() -> None:
    usual = [20.0, 21, 20, 21, 20, 21]
    small, large = (compared(LOW, {KENT: [*usual, last]}).change for last in (22, 30))
    assert small is not None and large is not None
    assert (small.more_than_noise, large.more_than_noise) == (False, True)
    assert "a change of more than 3.27" in large.rule and "moving range chart" in large.rule
    few = compared(LOW, {KENT: [20, 21, 30]}).change
    assert few is not None
    assert few.more_than_noise is None and "2 earlier values, and 5 are needed" in few.rule


def test_the_baseline_is_the_last_value_before_the_inspection() -> None:
    values = [20.0, 21, 20, 21, 20, 21, 15, 12]
    comparison = compared(LOW, {KENT: values}, date(2021, 6, 1))
    assert comparison.baseline is not None and comparison.since_inspection is not None
    assert comparison.baseline.period.end == date(2021, 3, 31)
    assert comparison.since_inspection.amount == -9
    assert comparison.since_inspection.direction == "better"
    assert comparison.since_inspection.more_than_noise is True
    assert "natural limits of the 6 values up to the inspection" in comparison.since_inspection.rule


def test_a_period_that_had_not_ended_when_the_inspection_began_is_no_baseline() -> None:
    comparison = compared(LOW, {KENT: [20, 18]}, date(2016, 3, 31))
    assert comparison.baseline is None and comparison.since_inspection is None
    after = compared(LOW, {KENT: [20, 18]}, date(2018, 1, 1))
    assert after.baseline == after.latest and after.since_inspection is None


def test_a_scorecard_that_begins_after_the_inspection_leaves_the_baseline_to_published_values() -> None:
    both = KpiSeries([*yearly(HIGH, KENT, [60, 62, 64, 66]), *monthly(HIGH, [70, 72, 74])])
    comparison = compare(both, catalogue()[HIGH], authority(), inspected=date(2018, 1, 1))
    assert comparison.basis is Basis.SCORECARD
    assert comparison.latest is not None and comparison.latest.value == 74
    assert comparison.baseline is not None and comparison.baseline.basis is Basis.PUBLISHED
    assert comparison.since_inspection is not None and comparison.since_inspection.amount == 4
    assert comparison.published is not None and comparison.published.value == 66


def test_england_and_region_are_of_the_very_period_of_the_latest_published_value() -> None:
    comparison = compared(LOW, {KENT: [20, 15], ESSEX: [25, 30], ENGLAND: [22, 22.6, 40], SOUTH_EAST: [21]})
    assert comparison.england is not None and comparison.region is not None
    assert (comparison.england.value, comparison.england.difference) == (22.6, -7.6)
    assert comparison.england.direction == "better"
    assert (comparison.region.value, comparison.region.why_not) == (None, "not published for this period")


def test_a_london_borough_falls_back_on_london() -> None:
    lines = {"E09000013": [15.0], "E12000007": [17.0], "E09000028": [19.0]}
    comparison = compare(series(LOW, lines), catalogue()[LOW], authority("E09000013"))
    assert comparison.region is not None
    assert (comparison.region.name, comparison.region.value) == ("London", 17.0)


def test_a_figure_that_cannot_be_an_average_is_not_compared_with() -> None:
    lines = {KENT: [114.0], ESSEX: [141.0], "E10000014": [98.0], ENGLAND: [1258.0]}
    comparison = compared("youth_first_time_entrants", lines)
    assert comparison.england is not None
    assert comparison.england.value is None
    assert comparison.england.why_not is not None and "cannot be an average" in comparison.england.why_not


def test_totals_are_not_compared_between_areas() -> None:
    comparison = compared(TOTAL, {KENT: [800], ESSEX: [900], ENGLAND: [40000]})
    assert comparison.england is not None and comparison.neighbours is not None
    assert comparison.england.value is None and comparison.neighbours.value is None
    assert comparison.standing is None


def test_the_neighbours_median_needs_three() -> None:
    codes = ("E10000012", "E10000014", "E10000011", "E10000032")
    lines = {
        KENT: [15.0],
        **{code: [value] for code, value in zip(codes, (10.0, 20.0, 30.0, 41.0), strict=True)},
    }
    kpi = catalogue()[LOW]
    four = compare(series(LOW, lines), kpi, authority(), codes).neighbours
    two = compare(series(LOW, lines), kpi, authority(), codes[:2]).neighbours
    assert four is not None and two is not None
    assert (four.value, four.members, four.difference, four.direction) == (25.0, 4, -10.0, "better")
    assert (two.value, two.why_not) == (None, "2 of 2 neighbours have a value for this period")


@pytest.mark.parametrize(
    ("kpi", "own", "place", "quartile"),
    [(LOW, 10.0, 1, 1), (LOW, 25.0, 2, 2), (HIGH, 10.0, 4, 4), (HIGH, 40.0, 1, 1)],
)
def test_standing_follows_polarity_and_leaves_regions_out(
    kpi: str, own: float, place: int, quartile: int
) -> None:
    others = {"E10000012": [20.0], "E10000014": [30.0], "E10000011": [35.0]}
    standing = compared(kpi, {KENT: [own], **others, ENGLAND: [25.0], SOUTH_EAST: [5.0]}).standing
    assert standing is not None
    assert (standing.place, standing.out_of, standing.quartile) == (place, 4, quartile)


def test_standing_is_not_given_where_neither_is_better() -> None:
    assert compared(NEITHER, {KENT: [10.0], ESSEX: [20.0]}).standing is None


def own(kpi: str, values: Sequence[float | None], target: float, floor: float | None = None) -> Comparison:
    """Kent's comparison of its own scorecard."""
    return compare(KpiSeries(monthly(kpi, values, target, floor)), catalogue()[kpi], authority())


def test_distance_to_the_target_and_when_it_would_be_met() -> None:
    target = own("supervision_on_time", [70, 72, 74, 76], 84, 75).target
    assert target is not None
    assert (target.distance, target.met, target.floor_met) == (-8, False, True)
    assert target.met_by is not None and (target.met_by.year, target.met_by.month) == (2025, 8)
    assert target.at_this_rate == "met by August 2025 at the rate of the last 4 values"


@pytest.mark.parametrize(
    ("kpi", "values", "wanted", "said"),
    [
        ("supervision_on_time", [80, 85, 90], 85, "met"),
        ("supervision_on_time", [80, 75, 70], 85, "not at the rate of the last 3 values, which do not move"),
        ("supervision_on_time", [80, 80, 80], 85, "not at the rate of the last 3 values, which do not move"),
        ("supervision_on_time", [60, 60, 60.1], 85, "not within ten years"),
        ("supervision_on_time", [70, 80], 85, "cannot be told: 2 values, and 3 are needed"),
        ("plo_duration", [20, 18, 16], 12, "met by May 2025"),
        ("plo_duration", [20, 18, 12], 12, "met"),
        ("early_help_open", [200, 180, 160], 120, "the KPI has no direction that is better"),
    ],
)
def test_at_this_rate_in_words(kpi: str, values: list[float], wanted: float, said: str) -> None:
    target = own(kpi, values, wanted).target
    assert target is not None and target.at_this_rate is not None
    assert target.at_this_rate.startswith(said)


def test_a_day_that_has_passed_is_not_promised() -> None:
    line = KpiSeries(monthly("supervision_on_time", [70, 72, 74, 76], 84))
    kpi = catalogue()["supervision_on_time"]
    target = compare(line, kpi, authority(), as_at=date(2026, 6, 30)).target
    assert target is not None
    assert target.met_by is None
    assert target.at_this_rate == (
        "would have been met by August 2025 at the rate of the last 4 values; "
        "no newer value says whether it was"
    )


def test_small_numbers_of_the_scorecard_are_kept_back() -> None:
    comparison = own("private_fostering", [6, 5, 1, 0, 7], 10)
    assert [(seen.value, seen.symbol) for seen in comparison.line] == [
        (6, None),
        (None, "c"),
        (None, "c"),
        (0, None),
        (7, None),
    ]


def test_months_and_years_never_stand_in_one_line() -> None:
    months = monthly("supervision_on_time", [70, 72])
    years = [seen._replace(origin=Origin.SCORECARD) for seen in yearly("supervision_on_time", KENT, [60, 65])]
    comparison = compare(KpiSeries([*years, *months]), catalogue()["supervision_on_time"], authority())
    assert [seen.value for seen in comparison.line] == [70, 72]


def test_what_ends_after_the_day_of_the_pack_is_left_out() -> None:
    comparison = compare(
        series(LOW, {KENT: [20, 18, 16]}), catalogue()[LOW], authority(), as_at=date(2017, 12, 31)
    )
    assert comparison.latest is not None and comparison.latest.value == 18


def test_of_two_published_values_a_value_beats_a_symbol_and_a_reason_beats_none() -> None:
    lait = yearly("cp_plans_2_years", KENT, [2.0, "-", "-"])
    dfe = yearly("cp_plans_2_years", KENT, [2.1, "c", 3.0], origin=Origin.DFE)
    for both in ([*lait, *dfe], [*dfe, *lait]):
        line = KpiSeries(both).line("cp_plans_2_years", KENT)
        assert [(seen.value, seen.symbol) for seen in line] == [(2.0, None), (None, "c"), (3.0, None)]
