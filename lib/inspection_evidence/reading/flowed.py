"""Documents without pages of their own, such as web pages and Word files, laid out as one long page.

Families tell a heading, an item and a table's columns by their places, as on a printed page; so each
paragraph is given one. Quotes are kept by their characters in the document's text: where a printer
would break its pages is not known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from inspection_evidence.model import Box, Quote, Verdict
from inspection_evidence.reading.characters import clean, letters
from inspection_evidence.reading.page import Cell, Line, Page, Pages
from inspection_evidence.reading.text_copy import TextCopy, TextLine

BODY_SIZE = 12.0
_LEFT, _WIDTH, _PAGE_WIDTH = 57.0, 480.0, 595.0
_LETTER = 0.45
"""The width of a letter, as a share of its size."""
_INDENT = 18.0
_PARAGRAPH_SPACE = 1.2
"""Of the type's size: the white between two paragraphs; families take this much for a new one."""
_LINE_SPACE = 0.2
_COLUMN_GAP = 20.0


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph's words and look: size in points, weight, how far it is indented, from 0.

    `goes_on` says that only a line break stands between it and the paragraph before.
    """

    text: str
    size: float = BODY_SIZE
    bold: bool = False
    italic: bool = False
    indent: int = 0
    goes_on: bool = False


@dataclass(frozen=True)
class FlowedCopy(TextCopy):
    """The text of a document without pages, its lines laid out on one long page."""

    @property
    def as_pages(self) -> Pages:
        """The lines as one page as long as they need."""
        height = max((line.bottom for line in self.lines), default=0.0) + _LEFT
        return Pages(self.path, self.sha256, [Page(1, _PAGE_WIDTH, height, list[Line](self.lines))])

    def in_characters(self, quote: Quote) -> Quote:
        """`quote`, made from these lines, by its characters in the text, and looked up there."""
        boxes = [box for place in quote.places for box in place.boxes]
        lines = [line for line in self.lines if any(_touches(line.box, box) for box in boxes)]
        if not lines:
            return quote.model_copy(update={"places": (), "characters": (0, 0), "verified": False})
        start, end = min(line.start for line in lines), max(line.end for line in lines)
        verified = bool(letters(quote.text)) and letters(quote.text) in letters(self.text[start:end])
        return Quote(text=quote.text, places=(), characters=(start, end), verified=verified)


@dataclass(frozen=True, slots=True)
class FlowedRead:
    """What came of a file: its hash, verdict, a sentence where it is not `read`, its text."""

    sha256: str
    verdict: Verdict
    error: str | None
    copy: FlowedCopy | None


class _Part(NamedTuple):
    words: Words
    left: float


@dataclass
class Layout:
    """A document being laid out: paragraphs and rows of tables one under another."""

    lines: list[TextLine] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _y: float = _LEFT

    def add(self, words: Words) -> None:
        """Put a paragraph; one without letters or digits, such as an empty one, is left out."""
        self._put([_Part(words, _LEFT + _INDENT * words.indent)])

    def add_row(self, cells: list[list[Words]]) -> None:
        """Put a table's row: the first paragraphs of its cells side by side, further ones below them."""
        if not cells:
            return
        width = _WIDTH / len(cells)
        lefts = [_LEFT + width * column for column in range(len(cells))]
        first = [_Part(cell[0], left) for cell, left in zip(cells, lefts, strict=True) if cell]
        if first:
            self._put(first)
        for cell, left in zip(cells, lefts, strict=True):
            for words in cell[1:]:
                self._put([_Part(words, left + _INDENT * words.indent)])

    def copy(self, path: Path, sha256: str) -> FlowedCopy:
        """What was laid out, as the text and lines of the file at `path`."""
        return FlowedCopy(path, sha256, "\n".join(self._pieces), self.lines)

    def _put(self, parts: list[_Part]) -> None:
        cleaned = [(part, text) for part in parts if (text := clean(part.words.text))]
        if not cleaned:
            return
        look = cleaned[0][0].words
        self._y += look.size * (_LINE_SPACE if look.goes_on else _PARAGRAPH_SPACE)
        cells = tuple(self._cell(part, text, cleaned) for part, text in cleaned)
        text = " ".join(cell.text for cell in cells)
        self.lines.append(
            TextLine(
                text=text,
                page=1,
                box=(cells[0].x0, self._y, cells[-1].x1, self._y + look.size),
                size=look.size,
                bold=_of_first_word(cleaned).bold,
                italic=_of_first_word(cleaned).italic,
                cells=cells,
                start=self._length,
                end=self._length + len(text),
                after_gap=not look.goes_on,
            )
        )
        self._pieces.append(text)
        self._length += len(text) + 1
        self._y += look.size

    def _cell(self, part: _Part, text: str, row: Iterable[tuple[_Part, str]]) -> Cell:
        """The cell of `part`, no wider than up to the next cell of its row."""
        following = min((other.left for other, _ in row if other.left > part.left), default=_LEFT + _WIDTH)
        widest = max(following - _COLUMN_GAP, part.left + 1.0)
        right = min(part.left + _LETTER * part.words.size * len(text), widest)
        return Cell(text, (part.left, self._y, right, self._y + part.words.size))


def _of_first_word(row: list[tuple[_Part, str]]) -> Words:
    """The look of a row: that of its first part with a letter, as of a printed line."""
    return next((part for part, text in row if any(map(str.isalpha, text))), row[0][0]).words


def _touches(line: Box, box: Box) -> bool:
    """Whether a line stands within the height of a quote's box."""
    return line[1] >= box[1] - 0.1 and line[3] <= box[3] + 0.1
