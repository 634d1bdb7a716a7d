"""Days and texts of cells, as people and programs write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_evidence.tracker.incoming.cells import compared, safe_text, text_in
from inspection_evidence.tracker.incoming.days import day_written

FIFTH = date(2026, 3, 5)


@pytest.mark.parametrize(
    "written",
    [
        "5 March 2026",
        "05/03/2026",
        "5/3/26",
        "5.3.2026",
        "05-03-2026",
        "2026-03-05",
        "2026-03-05T00:00:00",
        "5th Mar 2026",
        "Thursday 5 March 2026",
        "05-Mar-26",
        "March 5, 2026",
        " 5  March\n2026 ",
        FIFTH,
        datetime(2026, 3, 5, 9, 30),
    ],
)
def test_a_day_is_read_with_the_day_first(written: object) -> None:
    assert day_written(written) == FIFTH


@pytest.mark.parametrize(
    "written", ["31/02/2026", "03/25/2026", "March 2026", "soon", "5/3", "2026", "5 Mai 2026"]
)
def test_what_is_no_day_is_never_guessed(written: str) -> None:
    with pytest.raises(ValueError, match="is not a date; write it as 5 March 2026 or 05/03/2026"):
        day_written(written)


def test_a_number_in_place_of_a_day_is_told_with_the_day_it_may_mean() -> None:
    with pytest.raises(ValueError, match="if 5 March 2026 is meant, write that"):
        day_written(46086)
    with pytest.raises(ValueError, match="is a number, not a date; write it as"):
        day_written(7.5)


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_every_day_in_words_is_that_day(day: date) -> None:
    assert day_written(f"{day.day} {day:%B %Y}") == day_written(f"{day:%d/%m/%Y}") == day


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zs", "Zl", "Zp"]), max_size=80))
def test_text_of_a_cell_comes_back_as_it_was(text: str) -> None:
    assert text_in(safe_text(text)) == text.replace("\ufffe", "").replace("\uffff", "")


def test_what_looks_like_an_escape_is_escaped_itself() -> None:
    assert safe_text("see _x0041_ there") == "see _x005F_x0041_ there"
    assert text_in("see _x005F_x0041_ there") == "see _x0041_ there"


def test_numbers_have_no_needless_point_and_dates_are_no_text() -> None:
    assert (text_in(3.0), text_in(2.5), text_in(True), text_in(None)) == ("3", "2.5", "TRUE", "")
    with pytest.raises(ValueError, match="is a date where text belongs"):
        text_in(FIFTH)


def test_white_space_is_no_difference_between_cells() -> None:
    assert compared(" one\r\ntwo ") == compared("one two")
    assert compared("05/03/2026", is_day=True) == compared(datetime(2026, 3, 5), is_day=True)
    assert compared("5 March") != compared("6 March")


@pytest.mark.parametrize("number", [float("inf"), float("nan"), 10**30, -1])
def test_a_number_that_no_calendar_has_is_a_sentence(number: float) -> None:
    with pytest.raises(ValueError, match="is a number, not a date; write it as"):
        day_written(number)
