"""Units, periods, symbols and places as a reader meets them."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.kpis.periods import day_period, month_period, quarter_period, year_period
from inspection_evidence.pack.kpis.words import (
    cell,
    difference_words,
    in_period,
    number,
    ordinal,
    short_period,
    value_words,
)
from tests.kpi_helpers import KENT, catalogue, yearly

PERIODS = [
    (year_period(2025, "financial"), "in 2024-25", "2024-25"),
    (year_period(2025, "at_31_march"), "at 31 March 2025", "Mar 2025"),
    (year_period(2025, "year_to_30_september"), "in the year to 30 September 2025", "Sep 2025"),
    (year_period(2025, "academic"), "in 2024/25", "2024/25"),
    (month_period(2026, 4), "in April 2026", "Apr 2026"),
    (quarter_period(2026, 1), "in quarter 1 of 2025-26", "Q1 2025-26"),
    (day_period(date(2026, 4, 1)), "at 1 April 2026", "Apr 2026"),
]


@pytest.mark.parametrize(("period", "in_words", "short"), PERIODS, ids=[case[2] for case in PERIODS])
def test_periods_read_well(period: object, in_words: str, short: str) -> None:
    assert in_period(period) == in_words  # type: ignore[arg-type]
    assert short_period(period) == short  # type: ignore[arg-type]


def test_values_carry_their_unit() -> None:
    kpis = catalogue()
    assert value_words(kpis["rereferrals"], 15.26) == "15.3%"
    assert value_words(kpis["referrals_rate"], 1521.44) == "1,521.4 per 10,000"
    assert number(kpis["referrals_rate"], 521.4) == "521.4"


def test_the_half_of_a_median_is_not_rounded_away() -> None:
    assert number(catalogue()["cla_20_miles"], 16.5) == "16.5%"
    assert number(catalogue()["cla_20_miles"], 16.0) == "16%"


def test_percentages_differ_by_percentage_points() -> None:
    kpis = catalogue()
    assert difference_words(kpis["rereferrals"], -1.0) == "1.0 percentage point"
    assert difference_words(kpis["cla_20_miles"], 4) == "4 percentage points"


def test_a_missing_figure_shows_its_symbol_and_never_a_number() -> None:
    line = yearly("rereferrals", KENT, ["c", "-", 0.0])
    assert [cell(catalogue()["rereferrals"], seen) for seen in line] == ["[c]", "[x]", "0.0%"]
    assert cell(catalogue()["rereferrals"], None) == ""


@pytest.mark.parametrize(
    ("place", "words"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (112, "112th"), (141, "141st")]
)
def test_places_read_well(place: int, words: str) -> None:
    assert ordinal(place) == words
