"""Ruled tables through pdfplumber: where the borders of a page divide it into rows and cells.

pdfplumber takes about 0.1 seconds a page, fifty times pdfium's: ask only for pages that hold a table.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pdfplumber

from inspection_evidence.model import Box
from inspection_evidence.reading.page import Cell, Line, Pages

_THIN = 3.0
"""Points: what is thicker and merely filled is shading, not a border."""
_LEAST_WIDTH = 15.0
_LEAST_HEIGHT = 8.0
"""Points below which a cell is the gap between two lines of a double border."""
_LEVEL = 0.5
"""The share of a row's height that a cell beside it must cover to belong to it, as a merged cell does."""


@dataclass(frozen=True, slots=True)
class RuledRow:
    """One row of a ruled table on one page: its cells from left to right, as boxes in points."""

    page: int
    cells: tuple[Box, ...]

    @property
    def top(self) -> float:
        """The upper border of the row, by its last cell: one merged with rows above reaches higher."""
        return self.cells[-1][1]

    @property
    def bottom(self) -> float:
        """The lower border of the row, by its last cell."""
        return self.cells[-1][3]

    def column_of(self, part: Cell) -> int | None:
        """Which cell, from 0, holds the middle of `part`; None when it stands outside the row."""
        x, y = (part.box[0] + part.box[2]) / 2, (part.box[1] + part.box[3]) / 2
        inside = (left <= x <= right and top <= y <= bottom for left, top, right, bottom in self.cells)
        return next((column for column, found in enumerate(inside) if found), None)


def ruled_rows(path: Path, page_numbers: Iterable[int]) -> list[RuledRow]:
    """All rows of ruled tables on the pages `page_numbers` (from 1) of the file, down each page.

    Rows of one page that do not overlap in width belong to different tables. None are given where a
    page has no borders, or where they cannot be read.
    """
    rows: list[RuledRow] = []
    try:
        with pdfplumber.open(path, pages=sorted(set(page_numbers))) as document:
            for page in document.pages:
                try:
                    rows += rows_of(page.page_number, _cells(page))
                finally:
                    page.close()
    except Exception:
        # pdfminer raises whatever a damaged drawing leads it to; pdfium has read the words already.
        return []
    return rows


def ruled_rows_of(pages: Pages, page_numbers: Iterable[int]) -> list[RuledRow]:
    """The same of a paper that may be part of a file: pages are counted as the paper counts them."""
    rows = ruled_rows(pages.path, (number + pages.before for number in page_numbers))
    return [replace(row, page=row.page - pages.before) for row in rows]


def rows_of(page: int, cells: Iterable[Box]) -> list[RuledRow]:
    """`cells` of one page as rows: each rightmost cell with those to its left, merged ones included."""
    ordered = sorted(cells, key=lambda cell: (cell[1], cell[0]))
    rows = []
    for last in ordered:
        beside = [cell for cell in ordered if cell is not last and _share(cell, last) >= _LEVEL]
        if not any(cell[0] >= last[2] - _THIN for cell in beside):
            left = sorted(cell for cell in beside if cell[2] <= last[0] + _THIN)
            rows.append(RuledRow(page, (*left, last)))
    return rows


def parts_of(line: Line) -> tuple[Cell, ...]:
    """The parts of `line` as cells: itself where nothing divides it."""
    return line.cells if len(line.cells) > 1 else (Cell(line.text, line.box),)


def _share(cell: Box, row: Box) -> float:
    """The share of the height of `row` that `cell` covers."""
    return (min(cell[3], row[3]) - max(cell[1], row[1])) / max(row[3] - row[1], 1.0)


def _cells(page: Any) -> list[Box]:
    """The cells between the borders of a pdfplumber page, in points from its top left corner."""
    left, top = page.mediabox[0], page.mediabox[1]
    finder = page.filter(_is_border).debug_tablefinder()
    found = ((x0 - left, y0 - top, x1 - left, y1 - top) for x0, y0, x1, y1 in finder.cells)
    return [
        cell for cell in found if cell[2] - cell[0] >= _LEAST_WIDTH and cell[3] - cell[1] >= _LEAST_HEIGHT
    ]


def _is_border(drawn: dict[str, Any]) -> bool:
    """Whether a drawn object can be a border: a stroke or a thin bar, as word processors draw them."""
    if drawn["object_type"] != "rect":
        return drawn["object_type"] in {"line", "curve"}
    return bool(drawn.get("stroke")) or drawn["width"] < _THIN or drawn["height"] < _THIN
