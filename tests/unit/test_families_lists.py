"""Lists of items: numbers, bullets, sub-bullets, sub-headings, page breaks."""

from __future__ import annotations

import pytest

from inspection_evidence.families.lists import ListEntry, list_entries, starts_item
from inspection_evidence.reading.page import Line
from inspection_evidence.reading.paragraphs import Vocabulary
from tests.pages import HANGING, MARGIN, Sheet, line


def told(lines: list[Line]) -> list[tuple[str, str | None, str]]:
    """Each entry's kind, label and text."""
    return [(entry.kind, entry.label, entry.text(Vocabulary(lines))) for entry in list_entries(lines)]


def items(*sheets: Sheet) -> list[str]:
    lines = [one for sheet in sheets for one in sheet.lines]
    return [text for kind, _, text in told(lines) if kind == "item"]


@pytest.mark.parametrize("mark", ["\u2022", "-", "\u2013", "o"])
def test_a_bullet_begins_an_item_without_a_label(mark: str) -> None:
    sheet = Sheet().item(mark, "Supervision of social workers.").item(mark, "Visits to children.")
    assert told(sheet.lines) == [
        ("item", None, "Supervision of social workers."),
        ("item", None, "Visits to children."),
    ]


@pytest.mark.parametrize(("mark", "label"), [("7.", "7"), ("12)", "12"), ("103.", "103")])
def test_a_number_begins_an_item_and_is_its_label(mark: str, label: str) -> None:
    assert told(Sheet().item(mark, "Review all plans.").lines) == [("item", label, "Review all plans.")]


def test_a_number_may_stand_against_the_first_word() -> None:
    assert told([line("10.When children go missing, ask them why.")]) == [
        ("item", "10", "When children go missing, ask them why.")
    ]


@pytest.mark.parametrize(
    "text", ["2.5 visits a month", "15% of children", "2019 was a year of change", "20 working days", "1,200"]
)
def test_a_figure_at_a_lines_beginning_is_no_number_of_an_item(text: str) -> None:
    assert not starts_item(line(text))


def test_a_wrapped_item_is_one_whether_it_ends_in_a_full_stop_or_not() -> None:
    sheet = (
        Sheet()
        .item("\u2022", "The timeliness of", "life-story work")
        .item("\u2022", "The quality of", "chronologies")
    )
    assert items(sheet) == ["The timeliness of life-story work", "The quality of chronologies"]


def test_a_capital_within_an_item_begins_no_new_one() -> None:
    sheet = Sheet().item("\u2022", "The oversight of the", "Thornmere Improvement Board.")
    assert items(sheet) == ["The oversight of the Thornmere Improvement Board."]


def test_an_item_of_several_sentences_is_one() -> None:
    sheet = Sheet().item("1.", "Review all plans.", "Do so every six months.")
    assert items(sheet) == ["Review all plans. Do so every six months."]


def test_an_item_goes_on_over_a_page_break() -> None:
    first = Sheet(1, y=740).item("3.", "Make sure that every child in care has")
    second = Sheet(2).put("a plan that is up to date.", at=(MARGIN + HANGING,)).item("4.", "Review it.")
    assert items(first, second) == [
        "Make sure that every child in care has a plan that is up to date.",
        "Review it.",
    ]


def test_sub_bullets_belong_to_their_item() -> None:
    sheet = (
        Sheet()
        .item("1.", "Improve:")
        .item("\u2022", "visits;", indent=HANGING)
        .item("\u2022", "plans.", indent=HANGING)
        .item("2.", "Review progress.")
    )
    assert items(sheet) == ["Improve: visits; plans.", "Review progress."]


def test_sub_bullets_without_a_colon_before_them_are_joined_with_semicolons() -> None:
    sheet = (
        Sheet()
        .item("\u2022", "The quality of plans")
        .item("-", "for care leavers", indent=HANGING)
        .item("-", "for children in need", indent=HANGING)
    )
    assert items(sheet) == ["The quality of plans; for care leavers; for children in need"]


def test_a_short_line_above_items_is_a_heading() -> None:
    sheet = Sheet().put("Priority actions", italic=True).item("1.", "Review all plans.")
    assert told(sheet.lines)[0] == ("heading", None, "Priority actions")


def test_a_sub_heading_between_items_is_not_part_of_the_item_before() -> None:
    sheet = (
        Sheet()
        .item("1.", "Review all plans")
        .put("Areas for improvement", italic=True, space=10)
        .item("2.", "Visit children.")
    )
    assert [(kind, text) for kind, _, text in told(sheet.lines)] == [
        ("item", "Review all plans"),
        ("heading", "Areas for improvement"),
        ("item", "Visit children."),
    ]


def test_a_sentence_that_stands_apart_is_text_and_no_item() -> None:
    sheet = Sheet().item("1.", "Review all plans.").paragraph("Inspectors will look at this again.")
    assert [entry.kind for entry in list_entries(sheet.lines)] == ["item", "text"]


def test_a_hyphen_at_a_lines_end_never_begins_an_entry() -> None:
    sheet = Sheet().item("1.", "Strengthen multi\ufffe").put("agency work.", space=30)
    assert items(sheet) == ["Strengthen multi-agency work."]


def test_an_empty_region_has_no_entries() -> None:
    assert list_entries([]) == []


def test_every_line_is_in_exactly_one_entry() -> None:
    sheet = (
        Sheet()
        .heading("Areas for improvement")
        .item("1.", "Improve:")
        .item("\u2022", "visits;", indent=HANGING)
        .paragraph("More on this below.")
    )
    entries: list[ListEntry] = list_entries(sheet.lines)
    assert [one for entry in entries for one in entry.lines] == sheet.lines
