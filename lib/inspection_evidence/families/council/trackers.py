"""Trackers: ruled tables of actions or recommendations with who must act and by when.

A tracker is told by its header row alone: a column of actions or recommendations, and one of
owners or dates. A table without such a header is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from inspection_evidence.families.council.actions import action_of
from inspection_evidence.families.findings import recommendation_of
from inspection_evidence.model import Action, Recommendation
from inspection_evidence.reading.page import Cell, Line, Pages
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines
from inspection_evidence.reading.tables import RuledRow, parts_of, ruled_rows_of

_COLUMNS = {
    "action": re.compile(r"^(?:agreed )?actions?(?: (?:agreed|required|points?|to be taken))?$", re.I),
    "recommendation": re.compile(r"^(?:scrutiny )?recommendations?(?: made)?$", re.I),
    "owner": re.compile(
        r"^(?:action )?(?:owner|lead(?: officer| person)?|responsib(?:le|ility)(?: \w+)*|officer|"
        r"by whom|who|assigned to)$",
        re.I,
    ),
    "due": re.compile(
        r"^(?:due(?: date)?|deadline|target date|timescales?|by when|when|completion date|date due|due by)$",
        re.I,
    ),
    "number": re.compile(r"^(?:no|ref(?:erence)?|item(?: no)?|number|#)\.?$", re.I),
}


_TRACKED = re.compile(r"\b(?:actions?|recommendations?)\b", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:owner|lead|responsib\w+|officer|by whom|who|due|deadline|target date|timescales?|"
    r"by when|assigned)\b",
    re.I,
)
_LONGEST_HEAD = 90
_OVER = 3.0
"""Points by which a printed part reaches over a border and so holds the words of two cells."""


@dataclass
class Tracked:
    """What trackers hold."""

    actions: list[Action] = field(default_factory=list)
    recommendations: list[Recommendation] = field(default_factory=list)


def read_trackers(pages: Pages) -> Tracked:
    """The rows of every tracker in `pages`; nothing where no table has a tracker's header."""
    found = Tracked()
    numbers = sorted({line.page for line in pages.body if _may_head(line)})
    if not numbers:
        return found
    last = len(pages.pages)
    wanted = [page for number in numbers for page in range(number, min(number + 2, last) + 1)]
    vocabulary = Vocabulary(pages.body)
    columns: dict[str, int] = {}
    for page, rows in groupby(ruled_rows_of(pages, wanted), key=lambda row: row.page):
        for row in rows:
            columns = _read_row(row, pages.on_page(page), columns, vocabulary, found)
    return found


def _may_head(line: Line) -> bool:
    """Whether `line` prints, and little else, the heads of a tracker's columns."""
    return len(line.text) <= _LONGEST_HEAD and bool(_TRACKED.search(line.text) and _TOLD.search(line.text))


def _named(texts: list[str]) -> dict[str, int]:
    """Which column each head names."""
    return {
        name: at
        for at, text in enumerate(texts)
        for name, pattern in _COLUMNS.items()
        if pattern.match(text.strip(" :*"))
    }


def _is_tracker(columns: dict[str, int]) -> bool:
    return bool({"action", "recommendation"} & set(columns)) and bool({"owner", "due"} & set(columns))


def _read_row(
    row: RuledRow, lines: list[Line], columns: dict[str, int], vocabulary: Vocabulary, found: Tracked
) -> dict[str, int]:
    """Add the row to `found` under the heads `columns`, and give the heads that now hold."""
    cells = _cells(row, lines)
    texts = [join_lines(cell, vocabulary) for cell in cells]
    named = _named(texts)
    if _is_tracker(named):
        return named
    if not _is_tracker(columns) or len(texts) <= max(columns.values()):
        return {}
    _add_row(texts, cells, columns, found)
    return columns


def _add_row(texts: list[str], cells: list[list[Line]], columns: dict[str, int], found: Tracked) -> None:
    value = {name: texts[at] or None for name, at in columns.items()}
    if value.get("action"):
        at = columns["action"]
        found.actions.append(action_of(texts[at], value.get("owner"), value.get("due"), cells[at]))
    elif value.get("recommendation"):
        at = columns["recommendation"]
        found.recommendations.append(
            recommendation_of(
                texts[at], cells[at], number=value.get("number"), section=None, owner=value.get("owner")
            )
        )


def _cells(row: RuledRow, lines: list[Line]) -> list[list[Line]]:
    """The lines of each cell of `row`: a printed line is cut where it crosses into the next cell."""
    cells: list[list[Line]] = [[] for _ in row.cells]
    for line in lines:
        for part in (piece for whole in parts_of(line) for piece in _cut(whole, row)):
            if (at := row.column_of(part)) is not None:
                cells[at].append(_as_line(line, part))
    return cells


def _cut(part: Cell, row: RuledRow) -> list[Cell]:
    """`part` cut where a border runs through it: words of narrow cells stand close to their neighbours'.

    Where a word stands is told by its share of the letters; a wrong cut does not pass verification.
    """
    middle = (part.box[1] + part.box[3]) / 2
    borders = [cell[0] for cell in row.cells if cell[1] <= middle <= cell[3]]
    inside = [at for at in borders if part.x0 + _OVER < at < part.x1 - _OVER]
    if not inside:
        return [part]
    cells: dict[int, list[tuple[str, float, float]]] = {}
    for word, left, right in _words_placed(part):
        column = sum(border <= (left + right) / 2 for border in inside)
        cells.setdefault(column, []).append((word, left, right))
    return [
        Cell(" ".join(word for word, _, _ in words), (words[0][1], part.box[1], words[-1][2], part.box[3]))
        for words in cells.values()
    ]


def _words_placed(part: Cell) -> Iterator[tuple[str, float, float]]:
    """Each word of `part` with the left and right edge that its share of the letters gives."""
    letter = (part.x1 - part.x0) / max(len(part.text), 1)
    for word in re.finditer(r"\S+", part.text):
        yield word.group(), part.x0 + letter * word.start(), part.x0 + letter * word.end()


def _as_line(line: Line, part: Cell) -> Line:
    return Line(
        text=part.text,
        page=line.page,
        box=part.box,
        size=line.size,
        bold=line.bold,
        italic=line.italic,
        cells=(part,),
    )
