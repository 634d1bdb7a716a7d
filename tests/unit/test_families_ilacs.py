"""ILACS reports: recognition, judgements and metadata, trap by trap; every word is made up."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.families.ilacs import Ilacs, area_key
from inspection_evidence.model import Grade
from inspection_evidence.reading.furniture import mark_furniture
from tests.ilacs_report import (
    CARE,
    COMBINED,
    LEADERS,
    LEAVERS,
    OVERALL,
    PROTECTION,
    RI,
    G,
    closing,
    front,
    graded,
    grades,
    improvements,
    read,
)
from tests.pages import GRADE_COLUMN, MARGIN, Sheet, pages_of


class TestRecognition:
    def test_by_its_title_and_table(self) -> None:
        assert Ilacs().recognises(pages_of(graded()))

    @pytest.mark.parametrize(
        "title",
        [
            "Joint targeted area inspection of Thornmere",
            "Focused visit to Thornmere children\u2019s services",
            "Inspection of services for children in need of help and protection",
        ],
    )
    def test_another_title_is_another_family(self, title: str) -> None:
        sheet = Sheet(1).put(title).put("Judgement", "Grade", at=(MARGIN, GRADE_COLUMN)).row(OVERALL, "Good")
        assert not Ilacs().recognises(pages_of(sheet))

    def test_a_letter_of_that_title_without_a_table_is_not_a_report(self) -> None:
        sheet = Sheet(1).put("Thornmere").put("Inspection of children\u2019s social care services")
        assert not Ilacs().recognises(pages_of(sheet.paragraph("Dear Director")))

    def test_an_empty_first_page_is_nothing(self) -> None:
        assert not Ilacs().recognises(pages_of(Sheet(1)))


class TestJudgements:
    def test_four_rows_until_2022(self) -> None:
        found = read(improvements(graded()), closing())
        assert grades(found) == {
            "leadership": G,
            "help_and_protection": RI,
            "in_care_and_care_leavers": G,
            "overall_effectiveness": G,
        }
        assert found.overall_grade_status == "graded"
        assert found.flags == []

    def test_children_in_care_and_care_leavers_have_a_row_each_from_2023(self) -> None:
        sheet = front("6 to 17 March 2023").row(LEADERS, "Good").row(PROTECTION, "Good")
        sheet = sheet.row(CARE, "Outstanding").row(LEAVERS, "Inadequate").row(OVERALL, "Good")
        found = read(improvements(sheet))
        assert grades(found)["in_care"] is Grade.OUTSTANDING
        assert grades(found)["care_leavers"] is Grade.INADEQUATE
        assert found.flags == []

    def test_care_leavers_may_wrap_after_care(self) -> None:
        sheet = front().row(LEADERS, "Good").row(PROTECTION, "Good").row(CARE, "Good")
        sheet = sheet.row("The experiences and progress of care", "Requires improvement")
        sheet = sheet.row("leavers", "to be good").row(OVERALL, "Good")
        assert grades(read(improvements(sheet)))["care_leavers"] is RI

    def test_no_overall_row_since_april_2026_and_prose_on_the_last_one_is_no_judgement(self) -> None:
        sheet = front("11 to 22 May 2026").row(LEADERS, "Good").row(PROTECTION, "Good").row(CARE, "Good")
        sheet = sheet.row(LEAVERS, "Good")
        sheet = sheet.paragraph("At the last inspection, in 2020, overall effectiveness was inadequate.")
        found = read(improvements(sheet))
        assert "overall_effectiveness" not in grades(found)
        assert found.overall_grade_status == "not_reported"
        assert found.flags == []

    def test_an_overall_row_missing_before_that_is_flagged_and_not_called_unreported(self) -> None:
        sheet = front().row(LEADERS, "Good").row(PROTECTION, "Good").row(COMBINED, "Good")
        found = read(improvements(sheet))
        assert found.overall_grade_status is None
        assert any("overall grade could not be read" in flag for flag in found.flags)

    def test_the_first_day_without_overall_grade_is_1_april_2026(self) -> None:
        for dates, status in (("30 March to 3 April 2026", None), ("1 to 3 April 2026", "not_reported")):
            assert read(improvements(front(dates).row(LEADERS, "Good"))).overall_grade_status == status

    def test_prose_after_the_table_changes_nothing(self) -> None:
        prose = "Services for children who need help and protection in Thornmere have become better and"
        sheet = graded().paragraph(prose, "are good", "Good")
        assert grades(read(improvements(sheet)))["help_and_protection"] is RI

    def test_a_misprinted_area_is_kept_as_printed_and_flagged(self) -> None:
        sheet = (
            front().row(LEADERS, "Good").row(LEADERS, "Inadequate").row(COMBINED, "Good").row(OVERALL, "Good")
        )
        found = read(improvements(sheet))
        assert len(found.judgements) == 4
        assert "Two rows of the table of judgements name the same area." in found.flags
        assert any("help_and_protection" in flag for flag in found.flags)

    def test_a_row_not_judged_is_flagged_and_has_no_grade(self) -> None:
        sheet = front().row(LEADERS, "Good").row(PROTECTION, "Not judged").row(COMBINED, "Good")
        found = read(improvements(sheet.row(OVERALL, "Good")))
        assert "help_and_protection" not in grades(found)
        assert f"No single grade could be read for \u201c{PROTECTION}\u201d." in found.flags


@pytest.mark.parametrize(
    ("area", "key"),
    [
        ("The impact of leaders on social work practice with children and families", "leadership"),
        ("The effectiveness of leaders and managers", "leadership"),
        (PROTECTION, "help_and_protection"),
        ("The experiences and progress of children in care", "in_care"),
        ("The experiences and progress of children looked after", "in_care"),
        (LEAVERS, "care_leavers"),
        (COMBINED, "in_care_and_care_leavers"),
        (OVERALL, "overall_effectiveness"),
        ("The quality of fostering", "other:the quality of fostering"),
    ],
)
def test_areas_by_the_words_they_are_known_by(area: str, key: str) -> None:
    assert area_key(area) == key


class TestMetadata:
    def test_title_page(self) -> None:
        found = read(improvements(graded()))
        assert found.local_authority == "London Borough of Thornmere"
        assert (found.inspection_start, found.inspection_end) == (date(2020, 1, 13), date(2020, 1, 24))
        assert found.lead_inspector == "Hester Lindqvist"
        assert found.published is None

    def test_page_1_counts_where_the_footer_prints_other_dates(self) -> None:
        sheets = [
            improvements(graded()),
            *(Sheet(number).paragraph("More findings.") for number in (2, 3, 4)),
        ]
        for sheet in sheets:
            sheet.y = 800
            sheet.put("Inspection dates: 1 to 5 June 2019")
        pages = pages_of(*sheets)
        mark_furniture(pages.pages)
        assert Ilacs().read(pages).inspection_start == date(2020, 1, 13)


def test_a_page_without_words_yields_flags_and_no_fault() -> None:
    found = read(Sheet(1))
    assert (found.judgements, found.recommendations) == ([], [])
    assert len(found.flags) >= 2
