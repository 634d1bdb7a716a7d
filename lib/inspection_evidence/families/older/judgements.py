"""Judgements of 2009 to 2013: the "Record of main findings", a ruled table on the last pages.

The key that explains the four grades near the front holds no judgement. Reports of both safeguarding
and looked after children services judge each by itself, under headings of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from inspection_evidence.families.findings import Findings, judgement_of
from inspection_evidence.families.grades import grades_in, only_grade
from inspection_evidence.families.judgement_table import table_rows
from inspection_evidence.model import Grade
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line, Pages
from inspection_evidence.reading.tables import RuledRow, parts_of, ruled_rows

_HEADING = re.compile(r"^recordofmainfindings")
_ROW = re.compile(
    r"^(?:overall effectiveness|capacity (?:to improve|for improvement)|outcomes for|(?:the )?quality of"
    r"|the effectiveness of|the contribution of|leadership and|children and young people are|ambition and"
    r"|performance management|partnership working|equality and|being healthy|staying safe|enjoying and"
    r"|making a positive|economic well)",
    re.IGNORECASE,
)
_SERVICES = (
    ("safeguarding", re.compile(r"^safeguarding(?:services|outcomes|$)")),
    (
        "in_care",
        re.compile(
            r"^(?:servicesfor)?lookedafterchildren|^outcomesforlookedafter|^howgoodareoutcomesforlookedafter"
        ),
    ),
)
_SERVICE_NAMES = {"safeguarding": "Safeguarding services", "in_care": "Services for looked after children"}
_LEVEL = 4.0


@dataclass(frozen=True, slots=True)
class _Row:
    service: str | None
    area: str
    grade: Grade
    lines: list[Line]


def read_judgements(pages: Pages, found: Findings) -> None:
    """Put every judgement of the record of main findings into `found`; flag where it could not be read."""
    lines = _record(pages.body)
    ruled = ruled_rows(pages.path, {line.page for line in lines}) if lines else []
    rows = _ruled_judgements(lines, ruled) or _unruled_judgements(lines)
    services = {row.service for row in rows if row.service}
    for row in rows:
        service = row.service if len(services) > 1 else None
        area = f"{_SERVICE_NAMES[service]}: {row.area}" if service else row.area
        text = " ".join(line.text for line in row.lines)
        found.judgements.append(judgement_of(area_key(row.area, service), area, row.grade, text, row.lines))
    if any(_is_overall(row.area) for row in rows):
        found.overall_grade_status = "graded"
    else:
        found.flags.append(
            "No grade for overall effectiveness could be read from the record of main findings."
        )
    _check_against_headings(pages.body, found)


def area_key(area: str, service: str | None) -> str:
    """The contract's key for an area as printed, under the service it judges where a report has two."""
    words = letters(area)
    if _is_overall(area):
        return service or "overall_effectiveness"
    if words.startswith("leadershipand"):
        return "leadership"
    if "helpandprotection" in words:
        return "help_and_protection"
    return f"other:{area.lower()}"


def _is_overall(area: str) -> bool:
    return letters(area).startswith("overalleffectiveness")


def _record(body: list[Line]) -> list[Line]:
    """The lines from the last heading "Record of main findings" to the end: the contents list it too."""
    starts = [at for at, line in enumerate(body) if _HEADING.match(letters(line.text))]
    return body[starts[-1] + 1 :] if starts else []


def _ruled_judgements(lines: list[Line], ruled: list[RuledRow]) -> list[_Row]:
    """The rows whose last cell is a grade and nothing else; other lines can head a service."""
    rows: list[_Row] = []
    service: str | None = None
    done: set[int] = set()
    for line in lines:
        row = next((row for row in ruled if _stands_in(line, row)), None)
        if row is None or len(row.cells) < 2:
            service = _service(line) or service
        elif id(row) not in done:
            done.add(id(row))
            within = [one for one in lines if _stands_in(one, row)]
            area, grade = _columns(within, row)
            if area and grade:
                rows.append(_Row(service, area, grade, within))
            else:
                service = _service(line) or service
    return rows


def _stands_in(line: Line, row: RuledRow) -> bool:
    return line.page == row.page and all(row.column_of(part) is not None for part in parts_of(line))


def _columns(lines: list[Line], row: RuledRow) -> tuple[str, Grade | None]:
    """The words of the cells before the last, and the grade in the last."""
    last = len(row.cells) - 1
    parts = [(row.column_of(part) == last, part.text) for line in lines for part in parts_of(line)]
    area = " ".join(text for is_grade, text in parts if not is_grade)
    return area, only_grade(" ".join(text for is_grade, text in parts if is_grade))


def _unruled_judgements(lines: list[Line]) -> list[_Row]:
    """The rows by the frameworks' words, where no borders could be read."""
    rows: list[_Row] = []
    for row in table_rows(lines, _ROW):
        above = [line for line in lines[: lines.index(row.lines[0])] if _service(line)]
        grades = grades_in(row.grade)
        if len(grades) == 1:
            rows.append(_Row(_service(above[-1]) if above else None, row.area, grades[0], row.lines))
    return rows


def _service(line: Line) -> str | None:
    words = letters(line.text)
    return next((key for key, pattern in _SERVICES if pattern.match(words)), None)


_PRINTED_GRADE = re.compile(r"^Grade \d\s*\(\s*(?P<grade>[A-Za-z]+)\s*\)$")


def _check_against_headings(body: list[Line], found: Findings) -> None:
    """Flag a grade under a section's heading that the record of main findings gives otherwise."""
    for at, line in enumerate(body):
        match = _PRINTED_GRADE.match(line.text)
        if match is None or not at:
            continue
        heading = letters("".join(one.text for one in body[max(at - 3, 0) : at] if one.bold))
        fits = [one for one in found.judgements if letters(one.area) in heading]
        if len(fits) == 1 and only_grade(match["grade"]) not in {None, fits[0].grade}:
            found.flags.append(
                f"\u201c{fits[0].area}\u201d is {match['grade']} on page {line.page}, "
                f"but {fits[0].grade} in the record of main findings."
            )
