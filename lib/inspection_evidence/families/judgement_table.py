"""The table of judgements: areas on the left, grades on the right, either of them wrapped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from inspection_evidence.families.findings import judgement_of
from inspection_evidence.families.grades import grades_in, is_grade_fragment, trailing_grade
from inspection_evidence.model import Judgement
from inspection_evidence.reading.page import Line

_TOLERANCE = 12.0
"""Points by which an area may reach into the column of grades."""
_FAR_BELOW = 2.2
"""Line heights below a row's last words from which text belongs to no row."""


@dataclass(slots=True)
class _Part:
    text: str
    x0: float
    x1: float
    line: Line


@dataclass(slots=True)
class _Row:
    area: list[str] = field(default_factory=list)
    grade: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    def add(self, part: _Part, *, is_grade: bool) -> None:
        (self.grade if is_grade else self.area).append(part.text)
        if part.line not in self.lines:
            self.lines.append(part.line)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row as printed: its area, the words of its grade, its lines."""

    area: str
    grade: str
    lines: list[Line]


def table_rows(
    lines: list[Line], starts_row: re.Pattern[str], grade_column: float | None = None
) -> list[TableRow]:
    """The rows of a judgement table that begins with the first of `lines`.

    `starts_row` matches the first words of an area, which stand left of `grade_column` (points)
    where that is known. A row holds what follows in reading order up to the next row; the table
    ends at text that is neither area, grade nor near the row above.
    """
    rows: list[_Row] = []
    for part in _parts(lines):
        if grade_column is not None and _runs_past(part, grade_column):
            break
        if starts_row.match(part.text):
            rows.append(_Row())
            rows[-1].add(part, is_grade=False)
        elif rows and is_grade_fragment(part.text):
            rows[-1].add(part, is_grade=True)
        elif rows and _continues(rows[-1], part):
            rows[-1].add(part, is_grade=False)
        elif rows:
            break
    return [_finished(row) for row in rows]


def judgements_from(rows: list[TableRow], area_key: Callable[[str], str]) -> list[Judgement]:
    """Rows with a grade as judgements; a row that names no grade ("Not judged") is none."""
    return [
        judgement_of(area_key(row.area), row.area, grades_in(row.grade)[0], _as_printed(row.lines), row.lines)
        for row in rows
        if len(grades_in(row.grade)) == 1
    ]


def _runs_past(part: _Part, grade_column: float) -> bool:
    """Whether `part` is running text: its words, but for a grade at their end, pass the column."""
    if part.x0 >= grade_column - _TOLERANCE:
        return False
    split = trailing_grade(part.text)
    share = len(split[0]) / len(part.text) if split else 1.0
    return part.x0 + (part.x1 - part.x0) * share > grade_column + _TOLERANCE


def _as_printed(lines: list[Line]) -> str:
    return " ".join(line.text for line in lines)


def _parts(lines: list[Line]) -> Iterator[_Part]:
    for line in lines:
        label = ""
        for cell in line.cells:
            if re.fullmatch(r"\d(?:\.\d)?\.?", cell.text):
                label = cell.text
                continue
            yield _Part(f"{label} {cell.text}".strip(), cell.x0, cell.x1, line)
            label = ""


def _continues(row: _Row, part: _Part) -> bool:
    """Whether `part` is a further line of the area of `row`, rather than text below the table."""
    last = row.lines[-1]
    height = max(last.bottom - last.top, last.size)
    near = part.line.page == last.page and abs(part.line.top - last.top) < _FAR_BELOW * height
    left_column = max(line.cells[0].x1 for line in row.lines)
    return near and not part.text.endswith((".", ":")) and part.x1 < left_column + 60 and len(part.text) < 60


def _finished(row: _Row) -> TableRow:
    area, grade = " ".join(row.area), " ".join(row.grade)
    if not grade and (split := trailing_grade(area)):
        cut = len(split[0])
        area, grade = area[:cut].strip(), area[cut:].strip()
    return TableRow(area=re.sub(r"^\d(?:\.\d)?\.?\s+", "", area), grade=grade, lines=row.lines)
