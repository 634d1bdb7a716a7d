"""Pages of made-up reports, built line by line in the words a typesetter would use.

A sheet is A4 in points. Lines are put one under another unless a test says where they stand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from inspection_evidence.reading.characters import LINE_END_HYPHEN, clean
from inspection_evidence.reading.page import Cell, Line, Page, Pages

WIDTH, HEIGHT = 595.0, 842.0
MARGIN = 57.0
BODY_TOP = 110.0
"""Below what runs along the top of every page."""
GRADE_COLUMN = 390.0
LETTER = 0.5
"""The width of a letter, as a share of its size."""
HANGING = 18.0
"""Points by which the further lines of an item stand to the right of its mark."""


def cell(text: str, x0: float, top: float, size: float) -> Cell:
    """A part of a line as wide as its letters."""
    return Cell(text, (x0, top, x0 + LETTER * size * len(text), top + size))


def line(
    *texts: str,
    at: tuple[float, ...] = (MARGIN,),
    top: float = BODY_TOP,
    page: int = 1,
    size: float = 12.0,
    bold: bool = False,
    italic: bool = False,
) -> Line:
    """One printed line of one part or several, each beginning at its place in `at`."""
    joins = texts[-1].endswith(LINE_END_HYPHEN)
    parts = tuple(
        cell(clean(text.removesuffix(LINE_END_HYPHEN)), x0, top, size)
        for text, x0 in zip(texts, at, strict=True)
    )
    return Line(
        text=" ".join(part.text for part in parts),
        page=page,
        box=(parts[0].x0, top, parts[-1].x1, top + size),
        size=size,
        bold=bold,
        italic=italic,
        cells=parts,
        joins=joins,
    )


@dataclass
class Sheet:
    """A page being set: each call puts a line under the one before it."""

    number: int = 1
    y: float = BODY_TOP
    lines: list[Line] = field(default_factory=list)

    def put(
        self,
        *texts: str,
        at: tuple[float, ...] = (MARGIN,),
        size: float = 12.0,
        bold: bool = False,
        italic: bool = False,
        space: float = 0.0,
    ) -> Sheet:
        """Put one line, `space` points below where it would stand."""
        self.y += space
        self.lines.append(
            line(*texts, at=at, top=self.y, page=self.number, size=size, bold=bold, italic=italic)
        )
        self.y += 1.2 * size
        return self

    def heading(self, text: str, size: float = 14.0) -> Sheet:
        """Put a bold heading, with space above it."""
        return self.put(text, size=size, bold=True, space=12.0)

    def paragraph(self, *texts: str) -> Sheet:
        """Put the lines of a paragraph, with space above it."""
        self.put(texts[0], space=8.0)
        for text in texts[1:]:
            self.put(text)
        return self

    def item(self, mark: str, *texts: str, indent: float = 0.0) -> Sheet:
        """Put an item of a list: its mark, then its lines, the further ones hanging."""
        self.put(f"{mark} {texts[0]}", at=(MARGIN + indent,), space=4.0)
        for text in texts[1:]:
            self.put(text, at=(MARGIN + indent + HANGING,))
        return self

    def row(self, area: str, grade: str, bold: bool = True) -> Sheet:
        """Put a row of a table of judgements, area and grade on one level."""
        return self.put(area, grade, at=(MARGIN, GRADE_COLUMN), bold=bold, space=4.0)

    def area(self, text: str) -> Sheet:
        """Put a line of a table's left column alone."""
        return self.put(text, bold=True)

    def grade(self, text: str) -> Sheet:
        """Put a line of a table's right column alone."""
        return self.put(text, at=(GRADE_COLUMN,), bold=True)


def pages_of(*sheets: Sheet) -> Pages:
    """The sheets as one file's pages; nothing is yet marked as running on or as a footnote."""
    pages = [Page(sheet.number, WIDTH, HEIGHT, sheet.lines) for sheet in sheets]
    return Pages(path=Path("report.pdf"), sha256="0" * 64, pages=pages)


def texts_of(lines: list[Line]) -> list[str]:
    """The words of `lines`, a text each."""
    return [one.text for one in lines]
