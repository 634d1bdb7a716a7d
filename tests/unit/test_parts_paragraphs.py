"""Numbered paragraphs: whole over lines and pages, and never a recommendation or a line of contents."""

from __future__ import annotations

import pytest

from inspection_evidence.families.findings import recommendation_of
from inspection_evidence.families.parts.blocks import read_blocks
from inspection_evidence.families.parts.child_story import tells_one_childs_story
from inspection_evidence.families.parts.paragraphs import numbered_paragraphs, paragraph_of, places_quoted
from inspection_evidence.model import Paragraph, Recommendation
from inspection_evidence.reading.page import Pages
from tests.pages import Sheet, pages_of


def paragraphs(pages: Pages, recommended: list[Recommendation] | None = None) -> list[Paragraph]:
    quoted = places_quoted(item.quote for item in recommended or [])
    return [paragraph_of(one, None) for one in numbered_paragraphs(read_blocks(pages), quoted)]


def test_a_paragraph_goes_on_over_a_page_break() -> None:
    first = Sheet().heading("Inspection findings").item("7.", "Help comes early.", "It is planned")
    second = Sheet(number=2).put("with the family.", at=(75.0,)).item("8.", "Visits are regular.")
    found = paragraphs(pages_of(first, second))
    assert [(one.number, one.text) for one in found] == [
        ("7", "Help comes early. It is planned with the family."),
        ("8", "Visits are regular."),
    ]
    assert [place.page for place in found[0].quote.places] == [1, 2]
    assert found[0].section == "Inspection findings"


def test_a_number_without_a_space_and_a_paragraph_that_begins_with_a_number() -> None:
    sheet = Sheet().item("9.When", "children move, plans follow.").item("10.", "35 children are supported.")
    assert [one.number for one in paragraphs(pages_of(sheet))] == ["9", "10"]


def test_a_line_that_goes_on_with_a_number_opens_no_paragraph() -> None:
    sheet = Sheet().item("4.", "Most reviews were held in quarter", "3. Plans are then shared.")
    assert [one.text for one in paragraphs(pages_of(sheet))] == [
        "Most reviews were held in quarter 3. Plans are then shared."
    ]


def test_bullets_belong_to_the_paragraph_above_them() -> None:
    sheet = Sheet().item("5.", "Progress was made in:").item("\u2022", "health;", indent=30.0)
    sheet.item("\u2022", "housing.", indent=30.0).item("6.", "Staff stay.")
    assert [one.text for one in paragraphs(pages_of(sheet))] == [
        "Progress was made in: health; housing.",
        "Staff stay.",
    ]


def test_recommendations_and_contents_are_no_paragraphs() -> None:
    sheet = Sheet().put("1. The local authority 6").item("1.", "Improve the plans.").item("2.", "Plans vary.")
    asked = recommendation_of("Improve the plans.", [sheet.lines[1]], number="1", section=None, owner=None)
    assert [one.text for one in paragraphs(pages_of(sheet), [asked])] == ["Plans vary."]


@pytest.mark.parametrize(
    "text",
    [
        "One young person told inspectors that moving had been hard.",
        "For example, a child was helped to settle, and her carers were supported.",
        "In one case, help came late. He had waited for a year.",
        "Child B was seen weekly and Child B\u2019s wishes were heard. For Child B this was new.",
    ],
)
def test_one_childs_story_is_told(text: str) -> None:
    assert tells_one_childs_story(text)


@pytest.mark.parametrize(
    "text",
    [
        "Children told inspectors that they like their social workers.",
        "Only one child was adopted in the year.",
        "A serious case review on Child D was published.",
        "Every child has a plan, and a child who needs an advocate is offered one.",
    ],
)
def test_children_in_general_are_no_story(text: str) -> None:
    assert not tells_one_childs_story(text)
