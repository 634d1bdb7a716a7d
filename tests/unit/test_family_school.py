"""School reports: grades of page 1, what the school must do, and nothing that is not certain."""

from __future__ import annotations

from inspection_evidence.families.findings import Findings
from inspection_evidence.families.school import School
from inspection_evidence.model import Grade
from tests.pages import GRADE_COLUMN, MARGIN, Sheet, pages_of


def front(dates: str) -> Sheet:
    """Page 1 down to the dates."""
    sheet = Sheet().put("Inspection of Thornmere Fen Primary", size=20, bold=True)
    sheet.put("School", size=20, bold=True).put("Sluice Lane, Thornmere")
    return sheet.put("Inspection dates:", dates, at=(MARGIN, GRADE_COLUMN))


def details() -> Sheet:
    """The last page, with the school's details and the team."""
    sheet = Sheet(2).heading("School details")
    sheet.row("Unique reference number", "999999").row("Local authority", "Thornmere", bold=False)
    sheet.heading("Inspection team").row("Dora Sedge, lead inspector", "His Majesty’s Inspector", bold=False)
    return sheet.row("Emil Rush", "Ofsted Inspector", bold=False)


def read(first: Sheet, last: Sheet) -> Findings:
    """What is read of a report on these two pages."""
    pages = pages_of(first, last)
    assert School().recognises(pages)
    return School().read(pages)


def test_a_graded_inspection() -> None:
    sheet = front("10 and 11 May 2022").row("Overall effectiveness", "Good")
    sheet.row("The quality of education", "Outstanding").row("Leadership and management", "Good")
    found = read(sheet.row("Previous inspection grade", "Inadequate", bold=False), details())
    assert found.title == "Inspection of Thornmere Fen Primary School"
    assert [(one.area_key, one.grade) for one in found.judgements] == [
        ("overall_effectiveness", Grade.GOOD),
        ("other:the quality of education", Grade.OUTSTANDING),
        ("leadership", Grade.GOOD),
    ]
    assert [one.grade for one in found.previous_inspections] == [Grade.INADEQUATE]
    assert found.overall_grade_status == "graded"


def test_authority_team_and_lead_stand_on_the_last_page() -> None:
    found = read(front("10 May 2022"), details())
    assert found.local_authority == "Thornmere"
    assert found.lead_inspector == "Dora Sedge"
    assert [(one.role, one.name) for one in found.inspection_team] == [
        ("Lead inspector", "Dora Sedge"),
        ("Ofsted Inspector", "Emil Rush"),
    ]


def test_since_september_2024_no_overall_grade_is_reported() -> None:
    found = read(front("8 October 2024").row("The quality of education", "Good"), details())
    assert found.overall_grade_status == "not_reported"


def test_a_missing_overall_grade_before_that_is_flagged() -> None:
    found = read(front("8 October 2023").row("The quality of education", "Good"), details())
    assert found.overall_grade_status is None
    assert "The overall grade could not be read." in found.flags


def test_a_report_card_is_not_read_for_grades() -> None:
    found = read(front("2 December 2025").row("Achievement", "Expected standard"), details())
    assert found.judgements == []
    assert "The grades of this report card are not read." in found.flags


def test_items_end_with_the_next_heading() -> None:
    sheet = front("10 May 2022").heading("What does the school need to do to improve?")
    sheet.put("(Information for the school and appropriate authority)", bold=True)
    sheet.item("•", "Settle what is taught.").heading("Background").item("•", "It was good.")
    found = read(sheet, details())
    assert [item.text for item in found.recommendations] == ["Settle what is taught."]


def test_an_inspection_of_something_else_is_no_school() -> None:
    assert not School().recognises(pages_of(Sheet().put("Inspection of Thornmere College", bold=True)))
