"""Both lists of recommendations of a report under the single inspection framework, trap by trap."""

from __future__ import annotations

import pytest

from inspection_evidence.families.sif.report import LOCAL_AUTHORITY, SAFEGUARDING_BOARD
from tests.pages import HANGING, MARGIN, Sheet
from tests.sif_report import (
    WHOLE,
    board,
    board_list,
    findings,
    front,
    numbered,
    read,
    recommendations,
)


class TestRecommendations:
    @pytest.mark.parametrize(
        "heading",
        ["Recommendations", "Areas for improvement", "Areas for priority action", "Recommendations:"],
    )
    def test_the_list_under_each_of_its_headings(self, heading: str) -> None:
        found = read(front(), recommendations(heading=heading), findings())
        assert numbered(found) == WHOLE
        assert {item.section for item in found.recommendations} == {heading.rstrip(":")}

    def test_the_board_has_a_list_of_its_own(self) -> None:
        found = read(front(), recommendations(), findings(), board(), board_list())
        assert [(item.number, item.owner) for item in found.recommendations] == [
            ("1", LOCAL_AUTHORITY),
            ("2", LOCAL_AUTHORITY),
            ("51", SAFEGUARDING_BOARD),
        ]

    def test_the_next_heading_ends_the_list_and_not_the_number(self) -> None:
        found = read(front(), recommendations(), findings())
        assert numbered(found) == WHOLE

    @pytest.mark.parametrize("heading", ["Summary of findings", "Summary for children and young people"])
    def test_paragraphs_whose_numbers_run_on_are_no_items(self, heading: str) -> None:
        sheet = recommendations().heading(heading).item("3.", "Leaders know their services.")
        assert numbered(read(front(), sheet)) == WHOLE

    def test_strengths_and_progress_in_the_same_numbering_are_no_items(self) -> None:
        sheet = recommendations(heading="Areas for improvement")
        sheet.put("The local authority\u2019s strengths", bold=True, space=12)
        sheet.item("3.", "Adoption is a strength.")
        sheet.put("Progress since the last inspection", bold=True, space=12).item("4.", "Visits are quicker.")
        assert numbered(read(front(), sheet)) == WHOLE

    def test_priority_actions_and_areas_for_improvement_under_one_question(self) -> None:
        sheet = (
            Sheet(5)
            .heading("What does the local authority need to improve?")
            .put("Priority and immediate action", bold=True, space=8)
            .item("1.", "See every child now.")
            .put("Areas for improvement", bold=True, space=8)
            .item("2.", "Review all plans.")
        )
        found = read(front(), sheet, findings())
        assert numbered(found) == [("1", "See every child now."), ("2", "Review all plans.")]
        assert [item.section for item in found.recommendations] == [
            "Priority and immediate action",
            "Areas for improvement",
        ]

    def test_an_italic_sub_heading_carries_over_the_page(self) -> None:
        first = (
            Sheet(5)
            .heading("Areas for improvement")
            .put("Care leavers", italic=True, space=8)
            .item("1.", "Review all plans.")
        )
        second = Sheet(6).item("2.", "Offer homes.").put("Leadership", italic=True, space=8)
        second.item("3.", "Supervise staff.")
        found = read(front(), first, second, findings(7))
        assert [(item.number, item.section) for item in found.recommendations] == [
            ("1", "Areas for improvement / Care leavers"),
            ("2", "Areas for improvement / Care leavers"),
            ("3", "Areas for improvement / Leadership"),
        ]

    def test_an_item_may_cross_a_page(self) -> None:
        first = Sheet(5, y=740).heading("Recommendations").item("1.", "Review all plans for")
        second = Sheet(6).put("children in care.", at=(MARGIN + HANGING,)).item("2.", "Visit children.")
        found = read(front(), first, second, findings(7))
        assert numbered(found) == [("1", "Review all plans for children in care."), ("2", "Visit children.")]
        assert [place.page for place in found.recommendations[0].quote.places] == [5, 6]

    def test_a_contents_page_holds_no_list(self) -> None:
        contents = Sheet(2).heading("Contents").put("Recommendations", bold=True)
        contents.item("5.", "Children who need help and protection").put("Areas for improvement", bold=True)
        assert numbered(read(front(), contents, recommendations(), findings())) == WHOLE

    @pytest.mark.parametrize(
        "nothing",
        [
            "The inspection did not find any areas for priority or immediate action.",
            "There are no areas for priority action.",
            "No areas for priority action were found.",
            "Inspectors did not find any areas for priority action.",
        ],
    )
    def test_a_sentence_that_there_are_none_is_no_item_and_no_doubt(self, nothing: str) -> None:
        sheet = Sheet(4).heading("Priority and immediate action").item("1.", nothing)
        found = read(front(), sheet, recommendations(), findings())
        assert numbered(found) == WHOLE
        assert found.flags == []

    def test_a_similar_heading_over_bulleted_findings_elsewhere_is_not_a_list(self) -> None:
        sheet = findings(9).paragraph("Areas for improvement include")
        sheet.item("\u2022", "the timeliness of visits")
        assert numbered(read(front(), recommendations(), sheet)) == WHOLE

    def test_a_report_without_a_list_is_flagged(self) -> None:
        found = read(front(), findings())
        assert found.recommendations == []
        assert "No recommendation for the local authority could be read." in found.flags

    def test_a_board_without_a_list_is_flagged(self) -> None:
        found = read(front(), recommendations(), findings(), board())
        assert "No list of recommendations for the safeguarding board was found." in found.flags

    def test_text_between_items_is_flagged_and_never_an_item(self) -> None:
        sheet = recommendations().paragraph(
            "These matters will be looked at again within a year of this report."
        )
        found = read(front(), sheet, findings())
        assert numbered(found) == WHOLE
        assert any(
            flag.startswith("Text under \u201cRecommendations\u201d is not an item") for flag in found.flags
        )
