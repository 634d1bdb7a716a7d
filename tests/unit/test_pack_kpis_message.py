"""What is said of a KPI: true words for every case, and no more than the figures bear."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.kpis import Comparison, KpiSeries, compare
from inspection_evidence.pack.kpis.message import change_sentence, change_told, change_words, message
from tests.kpi_helpers import authority, catalogue
from tests.pack_kpis import NEIGHBOURS, THORNMERE, Values, beside, monthly

INSPECTED = date(2024, 3, 4)
CALM = [20.0, 21.0, 20.0, 21.0, 20.0]


def compared(kpi: str, own: Values, inspected: date | None = None) -> Comparison:
    """A published KPI whose last year is 2024-25, with England at 22 and neighbours at 21."""
    series = KpiSeries(beside(kpi, own, [22.0] * len(own), [21.0] * len(own)))
    return compare(series, catalogue()[kpi], authority(THORNMERE), NEIGHBOURS, inspected=inspected)


def of_scorecard(kpi: str, values: Values, target: float | None, inspected: date | None = None) -> Comparison:
    series = KpiSeries(monthly(kpi, values, target))
    return compare(series, catalogue()[kpi], authority(THORNMERE), inspected=inspected)


def test_a_change_since_the_inspection_within_its_variation_is_hedged() -> None:
    told = message(compared("rereferrals", [*CALM, 21.0, 20.6, 20.1], INSPECTED))
    assert (
        told.movement == "fell from 21.0% in 2022-23 to 20.1% in 2024-25, since the inspection of March 2024"
    )
    assert told.detail.startswith("That is within its usual variation, so it may be chance.")
    assert "Better than both England (22.0%) and its statistical neighbours (median 21.0%)" in told.detail


def test_a_change_beyond_its_variation_is_called_by_its_direction() -> None:
    better = message(compared("rereferrals", [*CALM, 21.0, 15.0, 9.0], INSPECTED))
    worse = message(compared("rereferrals", [*CALM, 21.0, 28.0, 35.0], INSPECTED))
    assert better.detail.startswith("That is better, and more than its usual variation.")
    assert worse.detail.startswith("That is worse, and more than its usual variation.")


def test_a_kpi_that_is_neither_good_nor_bad_is_not_judged() -> None:
    told = message(compared("cla_rate", [*CALM, 21.0, 28.0, 35.0], INSPECTED))
    assert told.detail.startswith("That is more than its usual variation. Higher than both England")
    assert not {"better", "worse", "improvement", "decline"} & set(told.text.split())


def test_few_earlier_figures_are_said_to_be_too_few() -> None:
    told = message(compared("rereferrals", [20.0, 25.0, 15.0]))
    assert told.detail.startswith("There are too few earlier figures to tell")


def test_a_change_in_a_sentence_says_from_when_and_how_sure_it_is() -> None:
    def told(kpi: str, values: Values) -> str:
        found = compared(kpi, values, INSPECTED)
        change = change_told(found)
        assert change is not None
        return change_sentence(found.kpi, change)

    assert told("rereferrals", [*CALM, 21.0, 20.6, 20.1]) == (
        "Down 0.9 percentage points since 2022-23, within its usual variation."
    )
    assert told("rereferrals", [*CALM, 21.0, 28.0, 35.0]) == (
        "Up 14.0 percentage points since 2022-23, which is worse, and more than its usual variation."
    )
    assert told("cla_rate", [*CALM, 21.0, 28.0, 35.0]).endswith("which is more than its usual variation.")
    assert "too few earlier figures to tell whether" in told("rereferrals", [20.0, 25.0, 15.0])
    assert told("rereferrals", [*CALM, 21.0, 20.6, 21.0]) == "No change since 2022-23."


def test_a_single_figure_is_no_movement() -> None:
    assert message(compared("rereferrals", [20.0])).movement == "stood at 20.0% in 2024-25, the only figure"


def test_a_figure_that_stayed_is_not_said_to_move() -> None:
    told = message(compared("rereferrals", [*CALM, 20.0], None))
    assert told.movement == "stayed at 20.0% in 2024-25, as in 2023-24"
    assert "variation" not in told.detail


@pytest.mark.parametrize(
    ("inspected", "words"),
    [
        (date(2026, 5, 11), "There is no figure yet from after the inspection of May 2026."),
        (date(2024, 9, 2), "There is no figure yet from wholly after the inspection of September 2024."),
    ],
)
def test_figures_from_before_or_around_the_inspection_are_not_told_as_since(
    inspected: date, words: str
) -> None:
    found = compared("rereferrals", [*CALM, 21.0, 15.0, 9.0], inspected)
    told = message(found)
    assert "since" not in told.movement and words in told.detail
    assert change_told(found) == found.change


def test_a_count_on_a_day_after_the_inspection_is_since() -> None:
    told = message(compared("cla_rate", [*CALM, 20.0, 21.0], date(2025, 3, 3)))
    assert told.movement.endswith("at 31 March 2025, since the inspection of March 2025")


def test_comparators_that_differ_are_told_one_by_one() -> None:
    told = message(compared("rereferrals", [*CALM, 21.5]))
    assert (
        "Better than England (22.0%) and worse than its statistical neighbours (median 21.0%)" in told.detail
    )


def test_a_newer_period_without_a_figure_is_told_with_the_reason() -> None:
    told = message(compared("rereferrals", [*CALM, 20.5, "c"]))
    assert told.detail.endswith(
        "There is no figure in 2024-25 (suppressed: a small number could identify a child)."
    )


def test_a_target_that_is_missed_has_a_distance_and_an_outlook() -> None:
    told = message(of_scorecard("cla_initial_health_20_days", [60, 62, 64, 66, 68, 70], target=90))
    assert "20 percentage points below the authority’s own target of 90%. Outlook: met by " in told.detail


def test_a_target_that_is_met_has_no_outlook() -> None:
    told = message(of_scorecard("cla_initial_health_20_days", [86, 88, 91], target=90))
    assert "The authority’s own target of 90% is met." in told.detail
    assert "Outlook" not in told.detail


def test_a_scorecard_figure_is_not_compared_with_others_of_another_period() -> None:
    published = beside("icpc_15_days", [60, 61, 62], [80] * 3, [81] * 3)
    series = KpiSeries([*published, *monthly("icpc_15_days", [70, 72, 74, 76])])
    told = message(compare(series, catalogue()["icpc_15_days"], authority(THORNMERE), NEIGHBOURS))
    assert told.movement.startswith("rose from 74.0% in March 2025 to 76.0% in April 2025")
    assert "The latest published figure, 62.0% in 2024-25, is worse than both England (80.0%)" in told.detail


def test_a_table_says_in_few_words_how_sure_a_change_is() -> None:
    found = compared("rereferrals", [*CALM, 21.0, 15.0, 9.0], INSPECTED)
    change = change_told(found)
    assert change is not None
    assert change_words(found.kpi, change) == "down 12.0: better"
