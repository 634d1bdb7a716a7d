"""Text copies of reports under the single inspection framework (see `sif`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from inspection_evidence.families.findings import Findings
from inspection_evidence.families.sif.judgements import area_key
from inspection_evidence.families.sif.report import LOCAL_AUTHORITY, SAFEGUARDING_BOARD, Sif
from inspection_evidence.families.text_copies.judgements import (
    AreaNames,
    GradeStatement,
    row_statements,
    sentence_statements,
    settle,
)
from inspection_evidence.families.text_copies.report import (
    read_front,
    read_region,
    text_regions,
)
from inspection_evidence.model import Family
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.text_copy import TextCopy, TextLine

_ROW = re.compile(
    r"^(?:\d(?:\.\d)?\.?\s+)?(?:children who need help|children looked after and|adoption performance"
    r"|(?:the )?experiences? and progress of|leadership, management and)",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"^\d{0,2}(?:the)?(?:experiencesandprogressof)?(?:childrenwhoneedhelpandprotection"
    r"|childrenlookedafterandachievingpermanence|careleavers)$|^\d{0,2}adoptionperformance$"
    r"|^\d{0,2}(?:the)?experiencesandprogressofcareleavers$|^\d{0,2}leadershipmanagementandgovernance$"
)
_AREAS = AreaNames(_ROW, _NAME, area_key)
_GRADED_JUDGEMENT = re.compile(
    r"^the graded judgements? (?:for|about|of|on) (?P<area>.+?) (?:is|are) (?:that (?:it|they) )?"
    r"(?:is |are )?(?P<grade>\S.*)$",
    re.IGNORECASE,
)
_OVERALL = re.compile(
    r"^(?P<area>children.?s services in .+?|the overall judgement) (?:(?:is|are)(?: that .+? (?:is|are))? )?"
    r"(?P<grade>(?:outstanding|good|requires?\b.*|inadequate))$",
    re.IGNORECASE,
)
_BOARD = re.compile(
    r"^(?P<area>(?:the effectiveness of )?the (?:local safeguarding children.{0,2} board|lscb)"
    r"(?: \(lscb\))?) "
    r"(?:(?:is|are) )?(?P<grade>(?:outstanding|good|requires?\b.*|inadequate))$",
    re.IGNORECASE,
)
_AREA_NAME = re.compile(
    r"helpandprotection|childrenlookedafter|adoption|careleavers|leadership|safeguardingchildrens?board|lscb"
)
_BOARD_HEADING = re.compile(r"^(?:section\d)?(?:the)?localsafeguardingchildrens?board(?:lscb)?$")
_OPENS = re.compile(
    r"^(?:recommendations?|areasforimprovements?"
    r"|(?:areasfor)?priority(?:and|or)?immediateactions?|priorityactions?)$"
)
_ENDS = re.compile(
    r"^(?:summary(?:forchildrenandyoungpeople)?|executivesummary|contents|inspectionfindings.*"
    r"|informationabout.*|theexperiencesandprogress.*|leadershipmanagementand.*|keystrengths.*"
    r"|strengthsandprogress.*|the(?:local)?authority|whattheinspection.*)$"
)
_EXPECTED = {
    "overall_effectiveness",
    "help_and_protection",
    "in_care",
    "adoption",
    "care_leavers",
    "leadership",
}


class SifText:
    """Reader of text copies of reports under the single inspection framework."""

    family = Family.SIF

    def recognises(self, copy: TextCopy) -> bool:
        """By the title in the first lines, as of the PDF."""
        return Sif().recognises(copy.as_pages)

    def read(self, copy: TextCopy) -> Findings:
        """What is left of a report in its text copy."""
        found = read_front(copy)
        board = _board_start(copy.lines)
        expected = _EXPECTED | ({"lscb"} if board is not None else set())
        settle(copy, _statements(copy.lines), expected, found)
        if any(judgement.area_key == "overall_effectiveness" for judgement in found.judgements):
            found.overall_grade_status = "graded"
        _read_lists(copy, board, found)
        return found


def _statements(lines: list[TextLine]) -> Iterator[GradeStatement]:
    """Every grade that the copy gives: in headline sentences, in rows, at the head of sections."""
    yield from _naming(0, sentence_statements(lines, _OVERALL, lambda _: "overall_effectiveness"))
    yield from row_statements(lines, _AREAS)
    yield from _naming(1, sentence_statements(lines, _GRADED_JUDGEMENT, area_key))
    yield from sentence_statements(lines, _BOARD, lambda _: "lscb")


def _naming(areas: int, statements: Iterable[GradeStatement]) -> Iterator[GradeStatement]:
    """Those that name so many areas: where lines are lost, one area's sentence runs into another's grade."""
    for statement in statements:
        words = letters(" ".join(line.text for line in statement.lines))
        if len(set(_AREA_NAME.findall(words))) == areas:
            yield statement


def _read_lists(copy: TextCopy, board: int | None, found: Findings) -> None:
    regions = text_regions(copy.lines, _OPENS, _ENDS)
    for region in regions:
        of_board = board is not None and region.start > board
        read_region(copy, region, SAFEGUARDING_BOARD if of_board else LOCAL_AUTHORITY, found)
    if not any(board is None or region.start < board for region in regions):
        found.flags.append("No list of recommendations for the local authority is left in the copy.")
    if board is not None and not any(region.start > board for region in regions):
        found.flags.append("No list of recommendations for the safeguarding board is left in the copy.")


def _board_start(lines: list[TextLine]) -> int | None:
    """Where the review of the safeguarding board begins: the last heading, as the contents come first."""
    headings = [at for at, line in enumerate(lines) if _BOARD_HEADING.match(letters(line.text))]
    return headings[-1] if headings else None
