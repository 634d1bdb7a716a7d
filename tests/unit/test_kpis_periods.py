"""Periods: LAIT's 65 labels, the DfE's, and what people write."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_evidence.kpis.periods import YearKind, dfe_period, lait_period, year_period
from inspection_evidence.kpis.written_periods import heading_period, stated_period, written_period

# Every form of LAIT's labels.
LAIT_LABELS = [
    *(str(year) for year in range(2016, 2026)),
    *(f"20{year}-{year + 1} (OT)" for year in range(16, 25)),
    *(f"20{year}/{year + 1}" for year in range(15, 24)),
    *(f"{year} (Rev)" for year in (2018, 2019, 2022, 2023, 2024, 2025)),
    "2020 (Final)",
    "2021 (Final)",
    "2025 (prov)",
    *(f"20{year}-{year + 1}" for year in range(15, 26)),
    *(f"20{year}-{year + 2}" for year in range(14, 21)),
    *(f"20{year}/{year + 1}-{year + 2}/{year + 3}" for year in range(13, 22)),
]


def test_every_label_of_lait_but_0_is_a_period_and_they_sort() -> None:
    assert len(LAIT_LABELS) == 64
    periods = [lait_period(label, "financial") for label in LAIT_LABELS]
    found = [period for period in periods if period]
    assert len(found) == 64
    assert [period.end for period in sorted(found)] == sorted(period.end for period in found)
    assert lait_period("0", "financial") is None


@pytest.mark.parametrize(
    ("label", "kind", "start", "end", "status"),
    [
        ("2025", "financial", date(2024, 4, 1), date(2025, 3, 31), ""),
        ("2025", "at_31_march", date(2025, 3, 31), date(2025, 3, 31), ""),
        ("2025", "academic", date(2024, 9, 1), date(2025, 8, 31), ""),
        ("2025", "calendar", date(2025, 1, 1), date(2025, 12, 31), ""),
        ("2025", "at_30_september", date(2025, 9, 30), date(2025, 9, 30), ""),
        ("2025", "year_to_30_september", date(2024, 10, 1), date(2025, 9, 30), ""),
        ("2015/16", "academic", date(2015, 9, 1), date(2016, 8, 31), ""),
        ("2023-24", "financial", date(2023, 4, 1), date(2024, 3, 31), ""),
        ("2016-17 (OT)", "financial", date(2016, 4, 1), date(2017, 3, 31), "outturn"),
        ("2025 (prov)", "academic", date(2024, 9, 1), date(2025, 8, 31), "provisional"),
        ("2014-16", "calendar", date(2014, 1, 1), date(2016, 12, 31), ""),
        ("2013/14-15/16", "financial", date(2013, 4, 1), date(2016, 3, 31), ""),
    ],
)
def test_a_label_of_lait_means(label: str, kind: YearKind, start: date, end: date, status: str) -> None:
    period = lait_period(label, kind)
    assert period is not None
    assert (period.start, period.end, period.status) == (start, end, status)


def test_the_dfes_periods_have_four_or_six_digits() -> None:
    assert dfe_period("2025", "financial") == year_period(2025, "financial")
    assert dfe_period("202425", "academic") == year_period(2025, "academic")
    assert dfe_period("199900", "academic") == year_period(2000, "academic")
    for wrong in ("202426", "25", "2025-26", "", "0", "202503 "[:5]):
        assert dfe_period(wrong, "academic") is None


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2025-03", date(2025, 3, 1), date(2025, 3, 31)),
        ("Mar 2025", date(2025, 3, 1), date(2025, 3, 31)),
        ("march-25", date(2025, 3, 1), date(2025, 3, 31)),
        ("Sept 2025", date(2025, 9, 1), date(2025, 9, 30)),
        ("Q1 2024-25", date(2024, 4, 1), date(2024, 6, 30)),
        ("2024/25 Q4", date(2025, 1, 1), date(2025, 3, 31)),
        ("2024-25", date(2024, 4, 1), date(2025, 3, 31)),
        ("2024–2025", date(2024, 4, 1), date(2025, 3, 31)),
        ("at 31 March 2025", date(2025, 3, 31), date(2025, 3, 31)),
        ("2011-12", date(2011, 4, 1), date(2012, 3, 31)),
    ],
)
def test_what_people_write(written: str, start: date, end: date) -> None:
    period = written_period(written, "financial")
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    "written", ["31/03/2025", "2025-03-31", "31.3.25", date(2025, 3, 31), datetime(2025, 3, 1)]
)
def test_a_date_is_no_period(written: object) -> None:
    with pytest.raises(ValueError, match="is a date, which could mean a day or a month"):
        written_period(written, "financial")


@pytest.mark.parametrize(
    "written", ["2025", "spring", "Q5 2024-25", "2024-26", "2025-13", "at 31 April 2025", 12]
)
def test_what_is_no_period_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="is not a period: write a month"):
        written_period(written, "financial")


def test_a_year_alone_will_do_where_it_is_one_year() -> None:
    assert written_period("2025", "calendar") == year_period(2025, "calendar")


@given(st.one_of(st.text(max_size=30), st.integers(), st.dates()))
def test_anything_written_is_a_period_or_refused_in_words(written: object) -> None:
    try:
        period = written_period(written, "financial")
        assert period.start <= period.end
    except ValueError as wrong:
        assert str(wrong).startswith("is ")


def test_a_heading_that_a_spreadsheet_made_a_date_is_a_month() -> None:
    period = heading_period(datetime(2025, 4, 1), "financial")
    assert period is not None
    assert period.label == "April 2025"
    assert heading_period(datetime(2025, 4, 2), "financial") is None
    assert heading_period("Comment", "financial") is None


def test_periods_in_a_reports_words() -> None:
    assert stated_period("31 March 2015", "at_31_march") == year_period(2015, "at_31_march")
    assert stated_period("at 31 March 2015", "financial") == year_period(2015, "financial")
    assert stated_period("the year ending 31 March 2015", "financial") == year_period(2015, "financial")
    assert stated_period("2014–2015", "financial") == year_period(2015, "financial")
    assert stated_period("the last 12 months", "financial") is None
    assert stated_period("30 June 2015", "at_31_march") != year_period(2015, "at_31_march")
