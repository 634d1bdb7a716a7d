"""Dates and deadlines that letters print in sentences only."""

from __future__ import annotations

import re
from datetime import date

import pytest

from inspection_evidence.families.letters.letter import find_title, read_letter, response_due
from tests.pages import Sheet, pages_of

TITLE = re.compile(r"^Visit of\b")


def visit_in(*opening: str, written: str = "2 January 2019") -> tuple[tuple[date, date] | None, bool]:
    """The visit that a letter with these opening lines tells of, and whether its year was assumed."""
    sheet = Sheet().paragraph(written).paragraph("Dear partners").heading("Visit of Thornmere")
    body = pages_of(sheet.paragraph(*opening)).body
    letter = read_letter(body, find_title(body, TITLE))
    return letter.visit, letter.assumed_year


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("The inspection took place from 4 to 8 March 2019.", date(2019, 3, 4), date(2019, 3, 8)),
        ("Between 3 June 2018 and 7 June 2018, we undertook it.", date(2018, 6, 3), date(2018, 6, 7)),
        ("This summarises the findings of the visit on 5 May 2021.", date(2021, 5, 5), date(2021, 5, 5)),
        (
            "It took place from Monday 30 March to Friday 3 April 2020.",
            date(2020, 3, 30),
            date(2020, 4, 3),
        ),
        ("The visit took place on 1st and 2nd July 2020.", date(2020, 7, 1), date(2020, 7, 2)),
    ],
)
def test_days_of_a_visit_in_a_sentence(sentence: str, first: date, last: date) -> None:
    assert visit_in(sentence) == ((first, last), False)


def test_an_earlier_inspection_is_not_this_visit() -> None:
    visit, _ = visit_in(
        "Services were judged inadequate on 4 May 2016. This letter",
        "summarises the findings of the visit on 3 and 4 July 2018.",
    )
    assert visit == (date(2018, 7, 3), date(2018, 7, 4))


def test_a_year_left_out_is_the_last_before_the_letter() -> None:
    visit, assumed = visit_in("Between 10 and 14 December, we undertook it.")
    assert visit == (date(2018, 12, 10), date(2018, 12, 14))
    assert assumed


def test_no_year_and_no_letter_date_is_no_date() -> None:
    assert visit_in("Between 10 and 14 December, we undertook it.", written="Undated") == (None, False)


def test_an_impossible_span_is_no_visit() -> None:
    assert visit_in("The inspection took place from 4 March 2017 to 8 March 2019.") == (None, False)


def test_response_due_is_the_day_for_the_statement() -> None:
    sheet = Sheet().paragraph("Funds must be spent by 1 May 2019, we were told.")
    sheet.paragraph("The council should send the written statement of", "action to a@example.org by")
    sheet.put("3 June 2019.This statement will inform us.")
    assert response_due(pages_of(sheet).body) == date(2019, 6, 3)


def test_another_deadline_is_no_response_due() -> None:
    sheet = Sheet().paragraph("Schools should send their figures to the board by 1 May 2019.")
    assert response_due(pages_of(sheet).body) is None


def test_a_title_is_bold_or_follows_the_salutation() -> None:
    mention = pages_of(Sheet().paragraph("We wrote of the", "Visit of Thornmere in spring.")).body
    plain = pages_of(Sheet().put("Dear partners").put("Visit of Thornmere")).body
    assert find_title(mention, TITLE) == []
    assert [line.text for line in find_title(plain, TITLE)] == ["Visit of Thornmere"]
