"""What an ILACS report says must improve, trap by trap; every word is made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inspection_evidence.families.ilacs import Ilacs
from tests.ilacs_report import (
    closing,
    graded,
    improvements,
    read,
    texts,
)
from tests.pages import BODY_TOP, HANGING, MARGIN, Sheet, pages_of


class TestRecommendations:
    @pytest.mark.parametrize(
        "heading",
        [
            "What needs to improve",
            "What needs to improve?",
            "WHAT NEEDS TO IMPROVE?",
            "What needs to improve?1",
        ],
    )
    def test_the_heading_in_every_spelling(self, heading: str) -> None:
        found = read(improvements(graded(), heading), closing())
        assert texts(found) == ["The timeliness of visits.", "The quality of pathway plans."]
        assert {item.section for item in found.recommendations} == {heading}
        assert {item.number for item in found.recommendations} == {None}
        assert {item.owner for item in found.recommendations} == {None}

    def test_the_heading_may_stand_on_page_3(self) -> None:
        found = read(graded(), Sheet(2).paragraph("Leaders know their services."), improvements(Sheet(3)))
        assert [item.quote.page for item in found.recommendations] == [3, 3]

    def test_a_bold_heading_counts_before_a_paragraph_that_ends_in_its_words(self) -> None:
        sheet = graded().paragraph("Leaders have told inspectors", "what needs to improve")
        assert texts(read(improvements(sheet))) == [
            "The timeliness of visits.",
            "The quality of pathway plans.",
        ]

    def test_a_heading_set_like_the_paragraph_before_it_is_still_found(self) -> None:
        sheet = graded().paragraph("Children are safe in Thornmere.").put("What needs to improve")
        assert texts(read(sheet.item("\u25cf", "The timeliness of visits."))) == ["The timeliness of visits."]

    def test_bullets_need_no_full_stop(self) -> None:
        sheet = graded().heading("What needs to improve")
        sheet = sheet.item("\u25cf", "The timeliness of", "visits to children").item(
            "\u25cf", "Pathway plans"
        )
        assert texts(read(sheet, closing())) == ["The timeliness of visits to children", "Pathway plans"]

    def test_the_outcome_in_brackets_after_the_full_stop_belongs_to_the_item(self) -> None:
        sheet = graded().heading("What needs to improve?")
        sheet = sheet.item("\u25cf", "Pathway plans.", "(outcome 4, national framework)")
        sheet = sheet.item("\u25cf", "Visits to children. (outcome 2,", "national framework)")
        assert texts(read(sheet)) == [
            "Pathway plans. (outcome 4, national framework)",
            "Visits to children. (outcome 2, national framework)",
        ]

    def test_an_item_crosses_a_page_and_its_running_lines(self) -> None:
        first = graded().heading("What needs to improve?")
        first.y = 700
        first.item("\u25cf", "The quality of plans for")
        first.y = 800
        first.put("Inspection report of Thornmere 1")
        second = Sheet(2, y=30).put("Inspection report of Thornmere 2")
        second.y = BODY_TOP
        second.put("children in care.", at=(MARGIN + HANGING,)).item("\u25cf", "Visits.")
        pages = pages_of(first, second)
        for sheet in pages.pages:
            for line in sheet.lines:
                line.furniture = line.text.startswith("Inspection report of")
        found = Ilacs().read(pages)
        assert texts(found) == ["The quality of plans for children in care.", "Visits."]
        assert [place.page for place in found.recommendations[0].quote.places] == [1, 2]

    @pytest.mark.parametrize(
        "follows",
        [
            lambda sheet: sheet.heading("The experiences and progress of children who need help"),
            lambda sheet: sheet.heading("The impact of leaders on social work practice"),
            lambda sheet: sheet.heading("Early help in Thornmere"),
            lambda sheet: sheet.put("The experiences and progress of children in care", bold=True, space=14),
        ],
        ids=["next section", "leaders", "a heading of its own", "small heading"],
    )
    def test_the_next_section_ends_the_list(self, follows: Callable[[Sheet], Sheet]) -> None:
        sheet = follows(improvements(graded())).item("\u25cf", "A finding, no item.")
        assert len(read(sheet).recommendations) == 2

    def test_priority_action_in_prose_is_no_item(self) -> None:
        sheet = graded().paragraph("At a visit in 2018, inspectors found areas for priority action:")
        assert (
            len(read(improvements(sheet.item("\u25cf", "visits to children.")), closing()).recommendations)
            == 2
        )

    def test_words_under_the_heading_that_are_no_bullet_are_flagged(self) -> None:
        sheet = improvements(graded()).paragraph("Inspectors will return to these matters within a year.")
        assert any(
            flag.startswith("Text under \u201cWhat needs to improve?\u201d") for flag in read(sheet).flags
        )

    def test_a_report_without_the_heading_is_flagged(self) -> None:
        found = read(graded(), closing())
        assert found.recommendations == []
        assert "The heading \u201cWhat needs to improve\u201d was not found." in found.flags

    def test_a_heading_without_items_is_flagged(self) -> None:
        found = read(graded().heading("What needs to improve?"), closing())
        assert "No item could be read under \u201cWhat needs to improve?\u201d." in found.flags
