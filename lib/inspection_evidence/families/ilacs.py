"""Inspections of local authority children's services (ILACS), 2018 on.

Framework: Ofsted, "Inspecting local authority children's services". Until 2022 children in care
and care leavers share one judgement; since April 2026 no overall grade is reported.
"""

from __future__ import annotations

import re
from datetime import date

from inspection_evidence.families.findings import Findings, recommendation_of
from inspection_evidence.families.judgement_table import judgements_from, table_rows
from inspection_evidence.families.lists import ListEntry, list_entries, starts_item
from inspection_evidence.families.title_page import read_title_page, title_lines
from inspection_evidence.model import Family, Recommendation
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line, Pages
from inspection_evidence.reading.paragraphs import Vocabulary

NO_OVERALL_GRADE_FROM = date(2026, 4, 1)
"""Inspections from this day on report no overall effectiveness grade."""

_TITLE = re.compile(r"^.*inspectionof.*childrens(?:socialcare)?services$")
_ROW = re.compile(
    r"^(?:The (?:impact|experiences?|effectiveness|quality)\b|Overall effectiveness\b)", re.IGNORECASE
)
_HEADING = re.compile(r"^whatneedstoimprove\d?$")
_NEXT_SECTION = re.compile(r"^(?:the)?(?:experiencesandprogressof|impactofleaderson)")
_HEADING_SIZE = 12.9


class Ilacs:
    """Reader of ILACS reports."""

    family = Family.ILACS

    def recognises(self, pages: Pages) -> bool:
        """By the title, and the table of judgements under it on page 1."""
        lines = pages.on_page(1)
        title = letters("".join(line.text for line in title_lines(lines)))
        return bool(_TITLE.match(title)) and _table_start(lines) is not None

    def read(self, pages: Pages) -> Findings:
        """All evidence of an ILACS report."""
        front = read_title_page(pages)
        found = Findings(
            title=front.title,
            local_authority=front.authority,
            inspection_start=front.inspection_start,
            inspection_end=front.inspection_end,
            published=front.published,
            lead_inspector=front.lead_inspector,
        )
        _read_judgements(pages, found)
        _read_recommendations(pages, found)
        return found


def area_key(area: str) -> str:
    """The contract's key for an area as printed, by the words it is known by."""
    words = letters(area)
    if "overall" in words:
        return "overall_effectiveness"
    if "leader" in words or "leadership" in words:
        return "leadership"
    if "helpandprotection" in words:
        return "help_and_protection"
    leavers = "careleavers" in words
    in_care = "incare" in words or "lookedafter" in words
    if leavers and in_care:
        return "in_care_and_care_leavers"
    if leavers:
        return "care_leavers"
    if in_care:
        return "in_care"
    return f"other:{area.lower()}"


def _table_start(lines: list[Line]) -> int | None:
    return next(
        (at for at, line in enumerate(lines) if letters(line.text).startswith("judgementgrade")), None
    )


def _read_judgements(pages: Pages, found: Findings) -> None:
    lines = pages.body
    start = _table_start(lines)
    rows = table_rows(lines[start + 1 :], _ROW, _grade_column(lines[start])) if start is not None else []
    found.judgements = judgements_from(rows, area_key)
    found.flags += [
        f"No single grade could be read for \u201c{row.area}\u201d."
        for row in rows
        if not _graded(row.area, found)
    ]
    keys = [judgement.area_key for judgement in found.judgements]
    if "overall_effectiveness" in keys:
        found.overall_grade_status = "graded"
    elif found.inspection_start and found.inspection_start >= NO_OVERALL_GRADE_FROM:
        found.overall_grade_status = "not_reported"
    else:
        found.flags.append("The overall grade could not be read, though reports of this date print one.")
    _check_areas(keys, found)


def _grade_column(heading: Line) -> float | None:
    """Where the column of grades begins, by the word that heads it."""
    return next((cell.x0 for cell in heading.cells[1:] if letters(cell.text) == "grade"), None)


def _graded(area: str, found: Findings) -> bool:
    return any(judgement.area == area for judgement in found.judgements)


def _check_areas(keys: list[str], found: Findings) -> None:
    care = (
        {"in_care", "care_leavers"}
        if "in_care_and_care_leavers" not in keys
        else {"in_care_and_care_leavers"}
    )
    missing = ({"leadership", "help_and_protection"} | care) - set(keys)
    if missing:
        found.flags.append(f"No grade could be read for: {', '.join(sorted(missing))}.")
    if len(set(keys)) != len(keys):
        found.flags.append("Two rows of the table of judgements name the same area.")


def _read_recommendations(pages: Pages, found: Findings) -> None:
    body = pages.body
    start = _recommendations_start(body)
    if start is None:
        found.flags.append("The heading \u201cWhat needs to improve\u201d was not found.")
        return
    region = _region(body, start + 1)
    vocabulary = Vocabulary(body)
    section = body[start].text
    for entry in list_entries(region):
        if entry.kind == "item":
            found.recommendations.append(_recommendation(entry, section, vocabulary))
        elif found.recommendations or entry.kind == "text":
            text = entry.text(vocabulary)[:80]
            found.flags.append(f"Text under \u201c{section}\u201d is not a bullet: \u201c{text}\u201d.")
    if not found.recommendations:
        found.flags.append(f"No item could be read under \u201c{section}\u201d.")


def _recommendations_start(body: list[Line]) -> int | None:
    """The heading; a bold line before one that merely ends a paragraph with the same words."""
    named = [at for at, line in enumerate(body) if _HEADING.match(letters(line.text))]
    return next((at for at in named if body[at].bold), named[0] if named else None)


def _region(body: list[Line], start: int) -> list[Line]:
    region = []
    for line in body[start:]:
        if _NEXT_SECTION.match(letters(line.text)) and not starts_item(line):
            break
        if line.bold and line.size >= _HEADING_SIZE and not starts_item(line):
            break
        region.append(line)
    return region


def _recommendation(entry: ListEntry, section: str, vocabulary: Vocabulary) -> Recommendation:
    return recommendation_of(
        entry.text(vocabulary), entry.lines, number=entry.label, section=section, owner=None
    )
