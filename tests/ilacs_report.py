"""A made-up ILACS report, built page by page, for tests of its reader."""

from __future__ import annotations

from inspection_evidence.families.findings import Findings
from inspection_evidence.families.ilacs import Ilacs
from inspection_evidence.model import Grade
from tests.pages import GRADE_COLUMN, MARGIN, Sheet, pages_of

LEADERS = "The impact of leaders on social work practice"
PROTECTION = "The experiences of children who need help and protection"
CARE, LEAVERS = "The experiences of children in care", "The experiences of care leavers"
COMBINED = "The experiences of children in care and care leavers"
OVERALL = "Overall effectiveness"
G, RI = Grade.GOOD, Grade.REQUIRES_IMPROVEMENT


def front(dates: str = "13 to 24 January 2020") -> Sheet:
    """Page 1 down to the heads of the table's columns."""
    return (
        Sheet(1)
        .put("London Borough of Thornmere", size=20)
        .put("Inspection of children\u2019s social care services", size=14)
        .put(f"Inspection dates: {dates}", bold=True, space=6)
        .put("Lead inspector: Hester Lindqvist, His Majesty\u2019s Inspector", bold=True)
        .put("Judgement", "Grade", at=(MARGIN, GRADE_COLUMN), bold=True, space=10)
    )


def graded(sheet: Sheet | None = None) -> Sheet:
    """Page 1 with its whole table: the four rows of 2020."""
    return (
        (sheet or front())
        .row(LEADERS, "Good")
        .row(PROTECTION, "Requires improvement")
        .row(COMBINED, "Good")
        .row(OVERALL, "Good")
    )


def improvements(sheet: Sheet, heading: str = "What needs to improve?") -> Sheet:
    """The list that every report has, with two items."""
    return (
        sheet.heading(heading)
        .item("\u25cf", "The timeliness of visits.")
        .item("\u25cf", "The quality of pathway plans.")
    )


def read(*sheets: Sheet) -> Findings:
    return Ilacs().read(pages_of(*sheets))


def grades(found: Findings) -> dict[str, Grade]:
    return {judgement.area_key: judgement.grade for judgement in found.judgements}


def texts(found: Findings) -> list[str]:
    return [item.text for item in found.recommendations]


def closing(number: int = 2) -> Sheet:
    """The page after the list: the next section's heading and findings."""
    return (
        Sheet(number)
        .heading("The experiences and progress of children who need help")
        .paragraph("1. Children are seen quickly.", "Help is good.")
        .item("\u25cf", "A finding in a bulleted list.")
    )
