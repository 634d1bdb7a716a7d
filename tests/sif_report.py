"""A made-up report under the single inspection framework, built page by page."""

from __future__ import annotations

from inspection_evidence.families.findings import Findings
from inspection_evidence.families.sif.report import Sif
from inspection_evidence.model import Grade
from tests.pages import MARGIN, Sheet, pages_of

G, RI = Grade.GOOD, Grade.REQUIRES_IMPROVEMENT
BOARD_PAGE = 30
TITLE = (
    "Inspection of services for children in need of help",
    "and protection, children looked after and care leavers",
)
ROWS = (
    ("1.", "Children who need help and protection", "Requires improvement"),
    ("2.", "Children looked after and achieving permanence", "Good"),
    ("2.1", "Adoption performance", "Outstanding"),
    ("2.2", "Experiences and progress of care leavers", "Inadequate"),
    ("3.", "Leadership, management and governance", "Good"),
)


def front(
    overall: str | None = "Children\u2019s services in Thornmere require improvement to be good",
) -> Sheet:
    """Page 1: title, dates, the overall grade in a sentence, the other five in a table."""
    sheet = Sheet(1).put("Thornmere Council", size=20)
    for text in TITLE:
        sheet.put(text, size=16)
    sheet.put("Inspection date: 12 April 2016 to 5 May 2016", space=8).put("Report published: 14 June 2016")
    if overall:
        sheet.put(overall, bold=True, space=20)
    for number, area, grade in ROWS:
        sheet.put(number, area, grade, at=(MARGIN, MARGIN + 30, 400.0), bold=True, space=6)
    return sheet


def recommendations(number: int = 5, heading: str = "Recommendations") -> Sheet:
    """A page with the authority's list."""
    return (
        Sheet(number)
        .heading(heading)
        .item("1.", "Review all plans for children", "in care every six months.")
        .item("2.", "Visit every child within five working days.")
    )


def board(
    grade: str | None = "The Local Safeguarding Children Board requires improvement to be good",
) -> Sheet:
    """The first page of the review of the board."""
    sheet = Sheet(BOARD_PAGE).heading("The Local Safeguarding Children Board (LSCB)", size=16)
    return sheet.put(grade, bold=True, space=10) if grade else sheet


def board_list() -> Sheet:
    return Sheet(BOARD_PAGE + 1).heading("Recommendations").item("51.", "Audit practice every year.")


def findings(number: int = 6) -> Sheet:
    return (
        Sheet(number)
        .heading("The experiences and progress of children who need help and protection")
        .item("3.", "Children are seen alone.")
        .item("4.", "Plans are clear.")
    )


def read(*sheets: Sheet) -> Findings:
    return Sif().read(pages_of(*sheets))


def grades(found: Findings) -> dict[str, Grade]:
    return {judgement.area_key: judgement.grade for judgement in found.judgements}


def numbered(found: Findings) -> list[tuple[str | None, str]]:
    return [(item.number, item.text) for item in found.recommendations]


WHOLE = [("1", "Review all plans for children in care every six months."),
         ("2", "Visit every child within five working days.")]  # fmt: skip
