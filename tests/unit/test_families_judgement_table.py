"""The table of judgements in each way a report wraps it."""

from __future__ import annotations

import re

import pytest

from inspection_evidence.families.ilacs import area_key
from inspection_evidence.families.judgement_table import judgements_from, table_rows
from inspection_evidence.model import Grade
from tests.pages import GRADE_COLUMN, MARGIN, Sheet

ROW = re.compile(r"^(?:The (?:impact|experiences?)|Overall effectiveness)", re.IGNORECASE)
LEADERS = "The impact of leaders on social work practice"


def graded(sheet: Sheet, grade_column: float | None = GRADE_COLUMN) -> list[tuple[str, Grade]]:
    """Area and grade of each row that has one."""
    judgements = judgements_from(table_rows(sheet.lines, ROW, grade_column), area_key)
    return [(judgement.area, judgement.grade) for judgement in judgements]


def test_a_row_on_one_level() -> None:
    assert graded(Sheet().row(LEADERS, "Good")) == [(LEADERS, Grade.GOOD)]


def test_area_and_grade_wrap_and_interleave() -> None:
    sheet = (
        Sheet()
        .row("The experiences of children who need", "Requires improvement")
        .row("help and protection", "to be good")
        .row("Overall effectiveness", "Inadequate")
    )
    assert graded(sheet) == [
        ("The experiences of children who need help and protection", Grade.REQUIRES_IMPROVEMENT),
        ("Overall effectiveness", Grade.INADEQUATE),
    ]


def test_a_grade_may_stand_below_all_lines_of_its_area() -> None:
    sheet = Sheet().area("The experiences of care").area("leavers").grade("Outstanding")
    assert graded(sheet) == [("The experiences of care leavers", Grade.OUTSTANDING)]


def test_a_grade_glued_to_the_areas_last_line_is_cut_off() -> None:
    sheet = Sheet().area("The experiences of children in care").area("and care leavers Good")
    assert graded(sheet, None) == [("The experiences of children in care and care leavers", Grade.GOOD)]


def test_a_row_that_was_not_judged_has_no_grade() -> None:
    sheet = Sheet().row(LEADERS, "Not judged").row("Overall effectiveness", "Good")
    rows = table_rows(sheet.lines, ROW, GRADE_COLUMN)
    assert [row.area for row in rows] == [LEADERS, "Overall effectiveness"]
    assert graded(sheet) == [("Overall effectiveness", Grade.GOOD)]


def test_a_row_with_two_grades_is_none_rather_than_a_guess() -> None:
    sheet = Sheet().row(LEADERS, "Good").grade("Inadequate")
    assert graded(sheet) == []


@pytest.mark.parametrize(
    "last", ["are good", "Good", "inadequate.", "to be good", "Overall effectiveness is good"]
)
def test_prose_below_the_table_changes_no_grade(last: str) -> None:
    prose = "Services for children in care in Thornmere were inadequate when last inspected, and now"
    sheet = Sheet().row(LEADERS, "Requires improvement").paragraph(prose, last)
    assert graded(sheet) == [(LEADERS, Grade.REQUIRES_IMPROVEMENT)]


def test_a_short_sentence_that_passes_the_column_of_grades_ends_the_table() -> None:
    area = "The experiences and progress of children looked after"
    prose = "Inspectors found that services for children in care are now"
    assert graded(Sheet().row(area, "Inadequate").put(prose, "Good", at=(MARGIN, GRADE_COLUMN + 40))) == [
        (area, Grade.INADEQUATE)
    ]


def test_the_quote_of_a_judgement_is_its_row_as_printed() -> None:
    sheet = Sheet().row("The experiences of care", "Requires improvement").row("leavers", "to be good")
    (judgement,) = judgements_from(table_rows(sheet.lines, ROW, GRADE_COLUMN), area_key)
    assert judgement.quote.text == "The experiences of care Requires improvement leavers to be good"
    assert judgement.quote.page == 1
    assert len(judgement.quote.boxes) == 2


def test_a_number_before_an_area_is_no_part_of_it() -> None:
    sheet = Sheet().put(
        "1.", "The experiences of care leavers", "Good", at=(MARGIN, MARGIN + 30, GRADE_COLUMN), bold=True
    )
    pattern = re.compile(r"^(?:\d\.?\s+)?The experiences", re.IGNORECASE)
    (row,) = table_rows(sheet.lines, pattern)
    assert (row.area, row.grade) == ("The experiences of care leavers", "Good")


def test_no_lines_are_no_rows() -> None:
    assert table_rows([], ROW) == []
