"""Stated figures: value, unit, period and comparator of what a report counts, and of nothing else."""

from __future__ import annotations

import pytest

from inspection_evidence.families.parts.blocks import read_blocks
from inspection_evidence.families.parts.figures import read_figures
from inspection_evidence.families.parts.sections import fact_places, findings_blocks
from inspection_evidence.model import StatedFigure
from tests.pages import Sheet, pages_of


def figures(sheet: Sheet) -> list[StatedFigure]:
    blocks = findings_blocks(read_blocks(pages_of(sheet)), set())
    return [one.figure for one in read_figures(blocks, among_facts=fact_places(blocks))]


def stated(*lines: str) -> list[tuple[float, str]]:
    return [(one.value, one.unit) for one in figures(Sheet().item("1.", *lines))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("There are 1,559 children in need.", [(1559, "count")]),
        ("Eleven children live in hostels.", [(11, "count")]),
        ("Twenty-five carers were approved.", [(25, "count")]),
        ("Of 40 assessments, 87% (35) were on time.", [(40, "count"), (87, "percent"), (35, "count")]),
        ("Nineteen per cent of care leavers stay put.", [(19, "percent")]),
        ("Attendance rose by three percentage points.", [(3, "percentage points")]),
        ("The rate is 56.9 per 10,000 children.", [(56.9, "rate per 10 000")]),
        ("Two thirds of pathway plans are good.", [(0.6667, "fraction")]),
        ("Seven out of eight pupils passed.", [(0.875, "fraction")]),
        ("Results fell from half in 2012/13.", [(0.5, "fraction")]),
        ("Over a third (37%) of pupils passed.", [(37, "percent")]),
        ("Proceedings took 29 weeks on average.", [(29, "weeks")]),
        ("The budget grew by \u00a33.5m last year.", [(3_500_000, "pounds")]),
        ("A very few children (eight) are taught at home.", [(8, "count")]),
        ("The number of children taught at home was 65 in the autumn term 2015.", [(65, "count")]),
    ],
)
def test_figures_are_read(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert stated(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The inspection ended on 12 May 2016.",
        "Children under 18 and 16- and 17-year-olds are housed.",
        "Young people aged 18 to 25 are visited.",
        "Care leavers are helped until aged 21.",
        "Enquiries under section 47 are timely.",
        "Results at Key Stage 2 and in Year 11 are good.",
        "Pupils gained five GCSEs at grades A* to C.",
        "Visits are made within 24 hours.",
        "Plans were reviewed over the last eight months.",
        "A team was set up 18 months ago.",
        "Three boards and two phases describe the partnership.",
        "Homes are more than 20 miles away.",
        "The law sets a timescale of 26 weeks, and timeliness is good.",
        "Since the third quarter of 2015\u201316 plans are better.",
        "Support is one-to-one, and one of the best.",
        "Working Together 2015 is followed.",
        "A 12-month pilot and a two-year plan began.",
    ],
)
def test_numbers_that_state_no_figure(sentence: str) -> None:
    assert stated(sentence) == []


def test_values_of_others_stand_in_the_comparator_only() -> None:
    sentence = "Absence fell from 14% in 2012/13 to 7.5% in 2013/14, lower than similar authorities at 13.2%"
    first, second = figures(Sheet().item("1.", sentence, "and England at 13.8%."))
    assert (first.value, first.period, first.comparator) == (14, "2012/13", None)
    assert (second.value, second.period) == (7.5, "2013/14")
    assert second.comparator == "similar authorities at 13.2%; England at 13.8%"


def test_a_target_is_no_figure() -> None:
    (found,) = figures(Sheet().item("1.", "In all, 16 assessments were completed, against a target of 25."))
    assert (found.value, found.comparator) == (16, "target of 25")


def test_bullets_take_their_period_from_the_lead_in() -> None:
    sheet = Sheet().heading("Information about this local authority area")
    sheet.item("\u2022", "At 31 March 2015, 185 children were looked after. Of this number:")
    sheet.item("\u2022", "142 (77%) live outside the area", indent=40.0)
    sheet.item("\u2022", "one lives with parents", indent=40.0)
    found = figures(sheet)
    assert [one.value for one in found] == [185, 142, 77, 1]
    assert {one.period for one in found} == {"31 March 2015"}


def test_a_sentence_that_refers_back_counts_what_the_one_before_counts() -> None:
    sheet = Sheet().heading("Child protection in this area")
    sheet.item("\u2022", "At 31 March 2015, 172 children had a plan. This is an increase from 161")
    sheet.put("at 31 March 2014.", at=(75.0,))
    now, before = figures(sheet)
    assert (before.value, before.period, before.what) == (161, "31 March 2014", now.what)


def test_a_doubted_figure_is_hedged() -> None:
    (found,) = figures(Sheet().item("1.", "Provisional data show that 89% of plans are on time."))
    assert found.hedged


def test_standing_text_states_nothing() -> None:
    sheet = Sheet().heading("The inspection team").paragraph("Six inspectors visited 40 families.")
    assert figures(sheet) == []


def test_a_hostile_sentence_is_read_at_once() -> None:
    long = "at 1 of 2 in 3 to 4 and " * 2000
    assert isinstance(stated(long), list)
