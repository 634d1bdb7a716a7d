"""Joint targeted area inspections: which bullets are areas for improvement, and whose letter it is."""

from __future__ import annotations

import pytest

from inspection_evidence.families.findings import Findings
from inspection_evidence.families.letters.jtai import Jtai, authority_in
from inspection_evidence.families.letters.letter import Letter
from tests.pages import MARGIN, Sheet, pages_of


def opened() -> Sheet:
    """A letter down to its findings."""
    sheet = Sheet().put("Dear partners").heading("Joint targeted area inspection of Thornmere", size=12)
    return sheet.paragraph("This inspection took place from 4 to 8 March 2024.")


def read(*sheets: Sheet) -> Findings:
    """What is read of a letter on these pages."""
    pages = pages_of(*sheets)
    assert Jtai().recognises(pages)
    return Jtai().read(pages)


def sections_and_texts(found: Findings) -> list[tuple[str | None, str]]:
    """Each recommendation's section and words."""
    return [(item.section, item.text) for item in found.recommendations]


def test_strengths_after_the_list_are_not_read() -> None:
    sheet = opened().heading("What needs to improve?", size=12).item("•", "How soon help comes.")
    sheet.heading("Early help strengths", size=12).item("•", "Partners share news.")
    sheet.heading("Main findings", size=12).paragraph("1. Partners meet.")
    assert sections_and_texts(read(sheet)) == [("What needs to improve?", "How soon help comes.")]


def test_strengths_before_the_list_are_not_read_and_subheadings_divide_it() -> None:
    sheet = opened().heading("Key strengths").item("•", "Partners share news.")
    sheet.heading("Areas for improvement").heading("Leadership", size=12).item("•", "Nobody counts.")
    sheet.heading("Work at the door", size=12).item("•", "Nobody answers.")
    sheet.heading("Next steps").item("•", "Write to us.")
    found = read(sheet)
    assert sections_and_texts(found) == [
        ("Areas for improvement / Leadership", "Nobody counts."),
        ("Areas for improvement / Work at the door", "Nobody answers."),
    ]
    assert not [flag for flag in found.flags if "No item" in flag]


def test_numbered_findings_do_not_go_on_with_a_list_of_bullets() -> None:
    sheet = opened().heading("What needs to improve", size=12).item("•", "How soon help comes.")
    sheet.heading("The front door", size=12).item("1.", "Partners meet each week.")
    assert len(read(sheet).recommendations) == 1


def test_an_item_keeps_its_second_paragraph_and_its_bold_words() -> None:
    sheet = opened().heading("Areas for improvement").item("•", "Plans are not kept up to", "date.")
    sheet.put("This is so everywhere.", at=(MARGIN + 18,), space=9)
    sheet.item("•", "Leaders do not use the")
    sheet.put("Thornmere Index of need.", at=(MARGIN + 18,), bold=True)
    for line in sheet.lines[-2:]:
        line.content_id = 7
    assert [text for _, text in sections_and_texts(read(sheet))] == [
        "Plans are not kept up to date. This is so everywhere.",
        "Leaders do not use the Thornmere Index of need.",
    ]


def test_an_item_goes_on_over_the_page() -> None:
    first = opened().heading("Areas for improvement").item("•", "Plans are not kept", "up to date.")
    second = Sheet(2).put("Nobody looks at them.", at=(MARGIN + 18,))
    (item,) = read(first, second).recommendations
    assert item.text == "Plans are not kept up to date. Nobody looks at them."
    assert [place.page for place in item.quote.places] == [1, 2]


def boxed(inset: float) -> Sheet:
    """A list with a boxed example between its two items."""
    sheet = opened().heading("Areas for improvement").item("•", "Nobody counts.")
    sheet.put("Case study: area for improvement", at=(MARGIN + inset,), bold=True, space=20)
    sheet.put("One count was lost. This is an area for improvement.", at=(MARGIN + inset,), space=8)
    return sheet.item("•", "Nobody answers.").heading("Next steps").item("•", "Write to us.")


def test_a_boxed_example_is_no_item_and_the_list_goes_on_below_it() -> None:
    texts = [text for _, text in sections_and_texts(read(boxed(inset=24)))]
    assert texts == ["Nobody counts.", "Nobody answers."]


def test_bullets_that_may_be_the_boxes_own_are_flagged() -> None:
    found = read(boxed(inset=0))
    assert [item.text for item in found.recommendations] == ["Nobody counts."]
    assert any("box \u201cCase study: area for improvement\u201d on page 1" in flag for flag in found.flags)


def test_a_letter_without_a_list_says_so() -> None:
    found = read(opened().heading("Key strengths").item("•", "Partners share news."))
    assert found.recommendations == []
    assert "No heading of a list of areas for improvement was found." in found.flags


def test_a_list_without_items_says_so() -> None:
    found = read(opened().heading("What needs to improve?").paragraph("Much must be done."))
    assert any(flag.startswith("No item could be read") for flag in found.flags)


def test_a_report_that_mentions_such_an_inspection_is_none() -> None:
    sheet = Sheet().paragraph("There was a", "joint targeted area inspection of Thornmere.")
    assert not Jtai().recognises(pages_of(sheet))


OPENING = "It sets out the work of individual agencies in the Royal Borough of Thornmere local authority."


@pytest.mark.parametrize(
    ("title", "opening", "authority"),
    [
        ("of London Borough of Thornmere", "", "London Borough of Thornmere"),
        ("of Thornmere and Fenbury", "", "Thornmere and Fenbury"),
        ("of the multi-agency response to abuse in the family in the City of Fenbury", "", "City of Fenbury"),
        ("of the multi-agency response to cold homes in Fenbury-on-Sea", "", "Fenbury-on-Sea"),
        ("of the multi-agency response to abuse in the family", OPENING, "Royal Borough of Thornmere"),
        ("of the multi-agency response to abuse in the family", "", None),
    ],
)
def test_the_authority_is_the_place_not_the_theme(title: str, opening: str, authority: str | None) -> None:
    letter = Letter(f"Joint targeted area inspection {title}", opening, None, None, assumed_year=False)
    assert authority_in(letter) == authority
