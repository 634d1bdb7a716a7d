"""Title, authority, dates and lead inspector of page 1, in the ways reports print them."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.families.title_page import TitlePage, below_title, read_title_page, title_lines
from tests.pages import MARGIN, Sheet, pages_of, texts_of


def title_page(*lines: str) -> TitlePage:
    """What is read from a page 1 of these lines."""
    sheet = Sheet()
    for text in lines:
        sheet.put(text, bold=True)
    return read_title_page(pages_of(sheet))


ILACS = ("London Borough of Thornmere", "Inspection of children\u2019s social care services")
DATES = "Inspection dates: 13 to 24 January 2020"


@pytest.mark.parametrize(
    ("title", "authority"),
    [
        (ILACS, "London Borough of Thornmere"),
        (("Dunmere", "Inspection of children\u2019s social care services"), "Dunmere"),
        (
            ("Thornmere, Ashdale and Upper", "Wick", "Inspection of children\u2019s social care services"),
            "Thornmere, Ashdale and Upper Wick",
        ),
        (("Inspection of Thornmere local authority", "children\u2019s services"), "Thornmere"),
        (("Inspection of the Isle of Wick children\u2019s services",), "Isle of Wick"),
    ],
)
def test_the_authority_as_titled(title: tuple[str, ...], authority: str) -> None:
    assert title_page(*title, DATES).authority == authority


def test_a_title_over_several_lines_is_one() -> None:
    assert title_page(*ILACS, DATES).title == (
        "London Borough of Thornmere Inspection of children\u2019s social care services"
    )


@pytest.mark.parametrize(
    "dates",
    [
        ("Inspection dates: 13 to 24 January 2020",),
        ("Inspection date: 13 to 24 January 2020",),
        ("Inspection dates:", "13 January 2020 to 24 January 2020"),
        ("Inspection dates: 13 January to", "24 January 2020"),
    ],
)
def test_the_dates_of_the_inspection(dates: tuple[str, ...]) -> None:
    front = title_page(*ILACS, *dates)
    assert (front.inspection_start, front.inspection_end) == (date(2020, 1, 13), date(2020, 1, 24))


def test_other_dates_further_down_do_not_count() -> None:
    front = title_page(*ILACS, DATES, "Dates of previous inspection: 4 to 8 March 2016")
    assert (front.inspection_start, front.inspection_end) == (date(2020, 1, 13), date(2020, 1, 24))


def test_what_is_not_printed_is_not_known() -> None:
    front = title_page(*ILACS, "Judgement Grade")
    assert (front.inspection_start, front.inspection_end, front.published, front.lead_inspector) == (
        None,
        None,
        None,
        None,
    )


def test_the_day_of_publication_where_it_is_printed() -> None:
    assert title_page(*ILACS, DATES, "Report published: 14 June 2016").published == date(2016, 6, 14)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        (("Lead inspector: Hester Lindqvist, Her Majesty\u2019s Inspector",), "Hester Lindqvist"),
        (("Lead inspector: Hester Lindqvist", "His Majesty\u2019s Inspector"), "Hester Lindqvist"),
        (("Lead inspector: Hester Lindqvist HMI",), "Hester Lindqvist"),
        (("Lead inspector:", "Hester Lindqvist, HMI"), "Hester Lindqvist"),
        (("Lead inspector on site: Hester Lindqvist",), "Hester Lindqvist"),
        (
            ("Lead inspector: Hester Lindqvist and Rowan Ashby, His Majesty\u2019s Inspectors",),
            "Hester Lindqvist and Rowan Ashby",
        ),
    ],
)
def test_the_lead_inspectors_name_without_the_office(printed: tuple[str, ...], name: str) -> None:
    assert title_page(*ILACS, DATES, *printed).lead_inspector == name


def test_the_title_ends_where_the_table_of_judgements_begins() -> None:
    sheet = Sheet().put(ILACS[0]).put("Judgement", "Grade", at=(MARGIN, 390.0)).put("Overall effectiveness")
    assert texts_of(title_lines(sheet.lines)) == [ILACS[0]]
    assert texts_of(below_title(sheet.lines)) == ["Judgement Grade", "Overall effectiveness"]
