"""Dates as reports print them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_evidence.families.dates import date_span, dates_in


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("18 to 29 July 2022", date(2022, 7, 18), date(2022, 7, 29)),
        ("21 February to 4 March 2022", date(2022, 2, 21), date(2022, 3, 4)),
        ("27 April to 1 May 2026", date(2026, 4, 27), date(2026, 5, 1)),
        ("20 January 2020 to 31 January 2020", date(2020, 1, 20), date(2020, 1, 31)),
        ("5\u201316 June 2023", date(2023, 6, 5), date(2023, 6, 16)),
        ("5 \u2013 16 June 2023", date(2023, 6, 5), date(2023, 6, 16)),
        ("12 November - 6 December 2013", date(2013, 11, 12), date(2013, 12, 6)),
        ("3rd to 7th Sept 2018", date(2018, 9, 3), date(2018, 9, 7)),
        ("9 June 2026", date(2026, 6, 9), date(2026, 6, 9)),
    ],
)
def test_a_span_takes_month_and_year_from_its_end(printed: str, first: date, last: date) -> None:
    assert date_span(printed) == (first, last)


@pytest.mark.parametrize("printed", ["10 December to 18 January 2019", "10 December 2018 to 18 January 2019"])
def test_a_span_over_new_year_begins_in_the_year_before(printed: str) -> None:
    assert date_span(printed) == (date(2018, 12, 10), date(2019, 1, 18))


def test_two_visits_make_one_span_from_the_first_day_to_the_last() -> None:
    printed = "2 March 2020 to 6 March 2020 and 14 to 18 September 2020"
    assert date_span(printed) == (date(2020, 3, 2), date(2020, 9, 18))


def test_every_date_is_given_in_order() -> None:
    assert dates_in("1 and 8 May 2024") == [date(2024, 5, 1), date(2024, 5, 8)]


@pytest.mark.parametrize("words", ["", "in spring 2022", "17 children", "paragraph 12 of 40", "May 2022"])
def test_words_without_a_day_hold_no_date(words: str) -> None:
    assert date_span(words) is None


@pytest.mark.parametrize("printed", ["31 February 2022", "0 May 2022", "99 June 2020"])
def test_an_impossible_day_is_left_out_and_never_bent(printed: str) -> None:
    assert dates_in(printed) == []


def test_a_day_without_a_year_anywhere_is_no_date() -> None:
    assert dates_in("from 3 to 14 May") == []


@given(st.dates(min_value=date(2009, 1, 1), max_value=date(2030, 12, 31)))
def test_every_day_is_read_as_printed(day: date) -> None:
    assert dates_in(f"Report published: {day.day} {day:%B %Y}") == [day]


@given(
    st.dates(min_value=date(2009, 1, 1), max_value=date(2030, 11, 1)),
    st.integers(min_value=1, max_value=60),
)
def test_a_span_with_one_year_printed_keeps_its_order(start: date, days: int) -> None:
    end = date.fromordinal(start.toordinal() + days)
    printed = f"{start.day} {start:%B} to {end.day} {end:%B %Y}"
    assert date_span(printed) == (start, end)
