"""Lines of a page through pdfium: text, box, size, weight and the tie to the page's tags."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from inspection_evidence.model import Box
from inspection_evidence.reading.characters import LINE_END_HYPHEN, clean
from inspection_evidence.reading.order import in_reading_order
from inspection_evidence.reading.page import Cell, Line, Page
from inspection_evidence.reading.turned import Turn

_WIDE_GAP = 1.1
"""Ems between two words from which they stand in different columns."""
_BOLD_WEIGHT = 600
_ITALIC_FLAG = 1 << 6
_LONGEST_FONT_NAME = 128
_SLANT = 0.1
"""Word slants upright glyphs by a third where a font has no italic."""
_SUPERSCRIPT = re.compile(r"(?<=[^\W\d_]|[.,?!:;)\]\u2019'\"\u201d])\d{1,2}(?=\W|$)")
_DIGIT = re.compile(r"\d")
_RAISED = 0.8
"""A digit set below this share of its line's size is a footnote's mark."""


@dataclass(slots=True)
class _Span:
    """A run of characters of one printed line: first index in the text page, and its words."""

    start: int
    text: str
    joins: bool


class TextPage:
    """A page's text as pdfium gives it, with the turn that makes its points ours."""

    def __init__(self, page: pdfium.PdfPage, text: pdfium.PdfTextPage, number: int) -> None:
        self.number = number
        self._turn = Turn.of(page)
        self.width, self.height = page.get_size()
        self.raw = text.raw
        self.text, self._same = self._whole_text()
        self._edges = tuple(ctypes.c_double() for _ in range(4))
        self._font = ctypes.create_string_buffer(_LONGEST_FONT_NAME)
        self._flags = ctypes.c_int()

    def _whole_text(self) -> tuple[str, bool]:
        count = pdfium_c.FPDFText_CountChars(self.raw)
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium_c.FPDFText_GetText(self.raw, 0, count, buffer)
        units = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace")
        return units, len(units) == count

    def index(self, position: int) -> int:
        """The character index of `position` in `text`; they differ where text was generated."""
        if self._same:
            return position
        return int(pdfium_c.FPDFText_GetCharIndexFromTextIndex(self.raw, position))

    def boxes(self, start: int, count: int) -> list[Box]:
        """Boxes of the words from character `start` on, in points from the top left."""
        left, top, right, bottom = self._edges
        found = []
        for rect in range(pdfium_c.FPDFText_CountRects(self.raw, start, count)):
            pdfium_c.FPDFText_GetRect(self.raw, rect, left, top, right, bottom)
            found.append(self._turn.as_read((left.value, bottom.value, right.value, top.value)))
        return found

    def character_left(self, index: int) -> float:
        """The left edge of one character in points."""
        left, right, bottom, top = self._edges
        pdfium_c.FPDFText_GetCharBox(self.raw, index, left, right, bottom, top)
        return self._turn.as_read((left.value, bottom.value, right.value, top.value))[0]

    def shape(self, index: int) -> tuple[float, bool]:
        """The printed size of one character in points, and whether its glyphs are slanted."""
        matrix = pdfium_c.FS_MATRIX()
        nominal = float(pdfium_c.FPDFText_GetFontSize(self.raw, index))
        if not pdfium_c.FPDFText_GetMatrix(self.raw, index, matrix):
            return nominal, False
        # On a page turned sideways a glyph's height runs along the file's other axis.
        rise, across, slant = matrix.d, matrix.b, matrix.c
        if self._turn.sideways:
            rise, across, slant = matrix.c, matrix.a, matrix.d
        upright = abs(across) < _SLANT and 0.05 < abs(rise) < 20
        if not upright:
            return nominal, False
        return nominal * abs(float(rise)), abs(slant) > _SLANT * abs(rise)

    def style(self, index: int) -> tuple[bool, bool]:
        """(bold, italic) of one character, by weight, font flags and font name."""
        self._font[0] = b"\0"  # a character without a font leaves what was there
        self._flags.value = 0
        pdfium_c.FPDFText_GetFontInfo(self.raw, index, self._font, _LONGEST_FONT_NAME, self._flags)
        font = self._font.value.decode("utf-8", "replace").lower()
        bold = pdfium_c.FPDFText_GetFontWeight(self.raw, index) >= _BOLD_WEIGHT or "bold" in font
        return bold, bool(self._flags.value & _ITALIC_FLAG) or "italic" in font or "oblique" in font

    def content_id(self, index: int) -> int:
        """The marked-content number that ties a character to the tags, or -1."""
        drawn = pdfium_c.FPDFText_GetTextObject(self.raw, index)
        return int(pdfium_c.FPDFPageObj_GetMarkedContentID(drawn)) if drawn else -1


def read_page(page: pdfium.PdfPage, text: pdfium.PdfTextPage, number: int) -> Page:
    """`page`, whose text is `text`, as lines in reading order; `number` counts from 1."""
    text_page = TextPage(page, text, number)
    lines = [line for span in _spans(text_page) if (line := _line(text_page, span)) is not None]
    return Page(number, text_page.width, text_page.height, in_reading_order(lines))


def _spans(page: TextPage) -> Iterator[_Span]:
    """Printed lines: pdfium runs on over a hyphen at a line's end, a reader does not."""
    position = 0
    for piece in page.text.split("\r\n"):
        offset = position
        parts = piece.split(LINE_END_HYPHEN)
        for number, part in enumerate(parts):
            if part.strip():
                indent = len(part) - len(part.lstrip())
                yield _Span(offset + indent, part.strip(), joins=number < len(parts) - 1)
            offset += len(part) + 1
        position += len(piece) + 2


def _line(page: TextPage, span: _Span) -> Line | None:
    start = page.index(span.start)
    boxes = page.boxes(start, len(span.text))
    if start < 0 or not boxes:
        return None
    sample = start + _first_letter(span.text)
    size, slanted = page.shape(sample)
    bold, italic = page.style(sample)
    printed = _without_footnote_marks(page, start, span.text, size)
    text = clean(printed)
    if not text:
        return None
    box = _rounded(_union(boxes))
    return Line(
        text=text,
        page=page.number,
        box=box,
        size=round(size, 1),
        bold=bold,
        italic=italic or slanted,
        cells=_cells(page, start, printed, boxes, size) or (Cell(text, box),),
        joins=span.joins,
        content_id=page.content_id(sample),
    )


def _first_letter(text: str) -> int:
    """Where the first letter stands: a bullet's or number's font is not the line's."""
    if text[0].isascii() and text[0].isalpha():
        return 0
    return next(
        (at for at, char in enumerate(text) if char.isalpha() and not "\ue000" <= char <= "\uf8ff"), 0
    )


def _without_footnote_marks(page: TextPage, start: int, text: str, size: float) -> str:
    """`text` with each mark as so many characters that cleaning drops: places in it stay what they are."""
    if not _DIGIT.search(text):
        return text
    for match in reversed(list(_SUPERSCRIPT.finditer(text))):
        if page.shape(start + match.start())[0] < _RAISED * size:
            text = text[: match.start()] + "\0" * len(match.group()) + text[match.end() :]
    return text


def _cells(page: TextPage, start: int, text: str, boxes: list[Box], size: float) -> tuple[Cell, ...]:
    """The parts of a line divided by wide gaps; none where there is no such gap."""
    gap = _WIDE_GAP * max(size, 6.0)
    columns = [right[0] for left, right in pairwise(boxes) if right[0] - left[2] > gap]
    if not columns:
        return ()
    cuts = [0]
    for column in columns:
        at = next(
            (
                index
                for index in range(cuts[-1] + 1, len(text))
                if not text[index].isspace() and page.character_left(start + index) >= column - 1
            ),
            None,
        )
        if at is not None:
            cuts.append(at)
    ends = [*cuts[1:], len(text)]
    texts = (clean(text[first:last]) for first, last in zip(cuts, ends, strict=True))
    return tuple(Cell(part, box) for part, box in zip(texts, _column_boxes(boxes, columns), strict=False))


def _column_boxes(boxes: list[Box], columns: list[float]) -> list[Box]:
    """The box of each part of a line, whose columns after the first begin at `columns`."""
    edges = [float("-inf"), *columns, float("inf")]
    parts = ([box for box in boxes if left <= box[0] < right] for left, right in pairwise(edges))
    return [_rounded(_union(part)) for part in parts if part]


def _union(boxes: list[Box]) -> Box:
    if len(boxes) == 1:
        return boxes[0]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _rounded(box: Box) -> Box:
    return (round(box[0], 1), round(box[1], 1), round(box[2], 1), round(box[3], 1))
