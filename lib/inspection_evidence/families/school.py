"""School inspection reports, 2019 on: the school is the subject, the local authority a detail.

Framework: Ofsted, "Education inspection framework". Grades stand on page 1; since September 2024 state
schools get no overall grade. Ungraded inspections print none. The report cards of November 2025 on have
other grades and are not read beyond their front page.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import takewhile

from inspection_evidence.families.findings import Findings, quote_of
from inspection_evidence.families.grades import grades_in
from inspection_evidence.families.judgement_table import TableRow, judgements_from, table_rows
from inspection_evidence.families.letters.headed_lists import ListHeadings, headed_lists, read_items
from inspection_evidence.families.letters.headings import set_alike
from inspection_evidence.families.title_page import below_title, read_title_page
from inspection_evidence.model import Family, PreviousInspection, TeamMember
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line, Pages
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

REPORT_CARDS_FROM = date(2025, 11, 10)
"""Inspections from this day on are reported on a report card with grades of its own."""
NO_OVERALL_GRADE_FROM = date(2024, 9, 1)
"""Inspections of state schools from this day on give no grade for overall effectiveness."""

LEAD = "Lead inspector"
_TITLE = re.compile(r"^Inspection of\b", re.IGNORECASE)
_SCHOOL_PAGES = re.compile(r"^(?:whatisitliketoattendthisschool|schooldetails|uniquereferencenumber\d*)$")
_ROW = re.compile(
    r"^(?:Overall effectiveness|(?:The )?quality of education|Behaviour and attitudes|Personal development"
    r"|Leadership and management|Early years provision|Sixth[ -]form provision|Previous inspection grade)\b",
    re.IGNORECASE,
)
_PREVIOUS = re.compile(r"^previous inspection", re.IGNORECASE)
_AIMED_AT = re.compile(r"^\(?information for the school.*\)?$", re.IGNORECASE)
_HEADINGS = ListHeadings(
    opens=re.compile(
        r"^whatdoestheschoolneedtodotoimprove(?:informationfortheschoolandappropriateauthority)?$"
    )
)
_LEAD = re.compile(r",?\s*\blead inspector\b.*$", re.IGNORECASE)
_INSPECTOR = re.compile(r"\binspector\b", re.IGNORECASE)


class School:
    """Reader of school inspection reports."""

    family = Family.SCHOOL

    def recognises(self, pages: Pages) -> bool:
        """By the title, and a section that only reports on schools have."""
        return bool(_title(pages)) and any(_SCHOOL_PAGES.match(letters(line.text)) for line in pages.body)

    def read(self, pages: Pages) -> Findings:
        """What is certain in a school report; no authority but the one under "School details"."""
        front = read_title_page(pages)
        title = _title(pages)
        found = Findings(
            title=join_lines(title, Vocabulary(title)),
            local_authority=_detail(pages.body, "Local authority"),
            inspection_start=front.inspection_start,
            inspection_end=front.inspection_end,
            inspection_team=_team(pages.body),
        )
        found.lead_inspector = next((one.name for one in found.inspection_team if one.role == LEAD), None)
        _read_judgements(pages, found)
        _read_recommendations(pages, found)
        return found


def area_key(area: str) -> str:
    """The contract's key for an area of a school report."""
    words = letters(area)
    if words == "overalleffectiveness":
        return "overall_effectiveness"
    return "leadership" if words == "leadershipandmanagement" else f"other:{area.lower()}"


def _title(pages: Pages) -> list[Line]:
    lines = pages.on_page(1)
    start = next((at for at, line in enumerate(lines) if _TITLE.match(line.text)), None)
    return set_alike(lines[start:]) if start is not None else []


def _detail(body: list[Line], label: str) -> str | None:
    """What stands in the right-hand column beside `label`."""
    for line in body:
        if len(line.cells) == 2 and line.cells[0].text.casefold() == label.casefold():
            return line.cells[1].text
    return None


def _team(body: list[Line]) -> list[TeamMember]:
    """The rows under "Inspection team": a name, and what the person is."""
    start = next((at for at, line in enumerate(body) if letters(line.text) == "inspectionteam"), len(body))
    rows = takewhile(lambda line: len(line.cells) == 2 and _INSPECTOR.search(line.text), body[start + 1 :])
    return [_member(line.cells[0].text, line.cells[1].text) for line in rows]


def _member(name: str, office: str) -> TeamMember:
    leads = _LEAD.search(name)
    return TeamMember(role=LEAD if leads else office, name=_LEAD.sub("", name))


def _read_judgements(pages: Pages, found: Findings) -> None:
    rows = table_rows(below_title(pages.on_page(1)), _ROW)
    found.previous_inspections = [_previous(row) for row in rows if _PREVIOUS.match(row.area)]
    graded = [row for row in rows if not _PREVIOUS.match(row.area)]
    found.judgements = judgements_from(graded, area_key)
    keys = [judgement.area_key for judgement in found.judgements]
    if "overall_effectiveness" in keys:
        found.overall_grade_status = "graded"
    elif keys and found.inspection_start and found.inspection_start >= NO_OVERALL_GRADE_FROM:
        found.overall_grade_status = "not_reported"
    elif keys:
        found.flags.append("The overall grade could not be read.")
    if _is_report_card(found):
        found.flags.append("The grades of this report card are not read.")
    elif not keys:
        found.flags.append("The report gives no grades that could be read; an ungraded inspection has none.")


def _previous(row: TableRow) -> PreviousInspection:
    grades = grades_in(row.grade)
    return PreviousInspection(
        what=row.area,
        date=None,
        grade=grades[0] if len(grades) == 1 else None,
        quote=quote_of(" ".join(line.text for line in row.lines), row.lines),
    )


def _is_report_card(found: Findings) -> bool:
    return found.inspection_start is not None and found.inspection_start >= REPORT_CARDS_FROM


def _read_recommendations(pages: Pages, found: Findings) -> None:
    body = [line for line in pages.body if not _AIMED_AT.match(line.text)]
    lists = headed_lists(body, _HEADINGS, found)
    if not lists:
        found.flags.append(
            "The heading \u201cWhat does the school need to do to improve?\u201d was not found."
        )
    read_items(lists, Vocabulary(pages.body), found)
