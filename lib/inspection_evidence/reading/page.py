"""What a page holds once read: lines with their place and style, in reading order."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from inspection_evidence.model import Box, Place

_LEVEL = 1.2
"""A line taller than this many of its parts joins cells of a table that are not level."""


@dataclass(slots=True)
class Cell:
    """A part of a line set off from its neighbour by a wide gap, as in a table's row."""

    text: str
    box: Box

    @property
    def x0(self) -> float:
        """The part's left edge in points."""
        return self.box[0]

    @property
    def x1(self) -> float:
        """The part's right edge in points."""
        return self.box[2]


@dataclass(slots=True)
class Line:
    """One printed line.

    `text` is normalised (see `characters`); `box` is (x0, top, x1, bottom) in points from the
    page's top left; `size` in points; `joins` says that a hyphen at the line's end binds it to
    the next line; `content_id` ties the line to the page's tags; `furniture` marks running
    headers, footers and page numbers, `footnote` footnotes and marks that point to them.
    """

    text: str
    page: int
    box: Box
    size: float
    bold: bool
    italic: bool
    cells: tuple[Cell, ...]
    joins: bool = False
    content_id: int = -1
    role: str | None = None
    furniture: bool = False
    footnote: bool = False

    @property
    def x0(self) -> float:
        """The line's left edge in points."""
        return self.box[0]

    @property
    def top(self) -> float:
        """The line's upper edge in points from the page's top."""
        return self.box[1]

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Where the line stands: one box, or one a part where its parts are not level."""
        tallest = max(cell.box[3] - cell.box[1] for cell in self.cells)
        return (
            (self.box,)
            if self.bottom - self.top <= _LEVEL * tallest
            else tuple(cell.box for cell in self.cells)
        )

    @property
    def bottom(self) -> float:
        """The line's lower edge in points from the page's top."""
        return self.box[3]


@dataclass(slots=True)
class Page:
    """One page: its number from 1, its size in points, and its lines in reading order."""

    number: int
    width: float
    height: float
    lines: list[Line]


@dataclass
class Pages:
    """All pages of one paper, with its file's path (for its ruled tables) and hash.

    Pages count from 1, the paper's first; `before` are the pages of the file in front of it: some
    only where the file is a pack of papers.
    """

    path: Path
    sha256: str
    pages: list[Page] = field(default_factory=list)
    before: int = 0

    @cached_property
    def body(self) -> list[Line]:
        """All lines but running headers, footers, page numbers and footnotes, in order."""
        lines = (line for page in self.pages for line in page.lines)
        return [line for line in lines if not line.furniture and not line.footnote]

    def on_page(self, number: int) -> list[Line]:
        """The body lines of page `number` (from 1); none when there is no such page."""
        return [line for line in self.body if line.page == number]


def places_of(lines: list[Line]) -> tuple[Place, ...]:
    """The places that `lines` occupy, a place a page, in order."""
    boxes: dict[int, list[Box]] = {}
    for line in lines:
        boxes.setdefault(line.page, []).extend(line.boxes)
    return tuple(Place(page=page, boxes=tuple(of_page)) for page, of_page in boxes.items())
