"""Text copies of inspections of local authority children's services (see `ilacs`)."""

from __future__ import annotations

import re

from inspection_evidence.families.findings import Findings
from inspection_evidence.families.ilacs import NO_OVERALL_GRADE_FROM, area_key
from inspection_evidence.families.text_copies.judgements import AreaNames, row_statements, settle
from inspection_evidence.families.text_copies.report import read_front, read_region, text_regions
from inspection_evidence.families.title_page import title_lines
from inspection_evidence.model import Family
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line
from inspection_evidence.reading.text_copy import TextCopy

_TITLE = re.compile(r"^.*inspectionof.*childrens(?:socialcare)?services$")
_ROW = re.compile(
    r"^(?:The (?:impact|experiences?|effectiveness|quality)\b|Overall effectiveness\b)", re.IGNORECASE
)
_NAME = re.compile(
    r"^(?:the)?(?:impactofleadersonsocialworkpracticewithchildrenandfamilies|overalleffectiveness"
    r"|experiencesandprogressof(?:childrenwhoneedhelpandprotection|childrenincare(?:andcareleavers)?|careleavers))$"
)
_AREAS = AreaNames(_ROW, _NAME, area_key)
_OPENS = re.compile(r"^whatneedstoimprove\d?$")
_ENDS = re.compile(r"^(?:the)?(?:experiencesandprogressof|impactofleaderson|overalleffectiveness).*$")


class IlacsText:
    """Reader of text copies of ILACS reports."""

    family = Family.ILACS

    def recognises(self, copy: TextCopy) -> bool:
        """By the title in the first lines and the heading that every such report has."""
        title = letters("".join(line.text for line in title_lines(list[Line](copy.lines))))
        return bool(_TITLE.match(title)) and any(_OPENS.match(letters(line.text)) for line in copy.lines)

    def read(self, copy: TextCopy) -> Findings:
        """What is left of a report in its text copy."""
        found = read_front(copy)
        statements = list(row_statements(copy.lines, _AREAS))
        keys = {statement.area_key for statement in statements}
        settle(copy, statements, _expected(keys, found), found)
        if any(judgement.area_key == "overall_effectiveness" for judgement in found.judgements):
            found.overall_grade_status = "graded"
        elif not _prints_overall_grade(found):
            found.overall_grade_status = "not_reported"
        _read_list(copy, found)
        return found


def _expected(keys: set[str], found: Findings) -> set[str]:
    care = {"in_care", "care_leavers"}
    if "in_care_and_care_leavers" in keys:
        care = {"in_care_and_care_leavers"}
    overall = {"overall_effectiveness"} if _prints_overall_grade(found) else set()
    return {"leadership", "help_and_protection"} | care | overall


def _prints_overall_grade(found: Findings) -> bool:
    return found.inspection_start is None or found.inspection_start < NO_OVERALL_GRADE_FROM


def _read_list(copy: TextCopy, found: Findings) -> None:
    regions = text_regions(copy.lines, _OPENS, _ENDS)
    for region in regions:
        read_region(copy, region, None, found)
    if not regions:
        found.flags.append(
            "The items under \u201cWhat needs to improve\u201d are lost in this copy; see the PDF."
        )
