"""Quotes found again at their place: a second reading, by boxes, of the file itself.

The first reading runs through a page's text and asks where it stands; this one asks what stands
inside the boxes. A wrong page, a shifted box or words from elsewhere do not pass.
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
from rapidfuzz.distance import LCSseq

from inspection_evidence.model import Box, Quote
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.opened import OpenedPdf
from inspection_evidence.reading.turned import Drawn, Turn

_MARGIN = 1.5
"""Points around a box: glyphs reach over their boxes a little."""
_MARKS_A_LINE = 4
"""Letters or digits a line may print beyond the quote: its number, a footnote's mark."""


def verified_quotes(path: Path, quotes: list[Quote], opened: OpenedPdf | None = None) -> list[Quote]:
    """`quotes` with `verified` set to whether the file at `path` prints them at their boxes.

    `opened` is the same file, where it is open already; it is left open.
    """
    if not quotes:
        return []
    if opened is None:
        with OpenedPdf(path) as own:
            return verified_quotes(path, quotes, own)
    printed: dict[tuple[int, Box], str] = {}
    for page in sorted({place.page for quote in quotes for place in quote.places}):
        printed |= _printed_on(opened, page, quotes)
    return [quote.model_copy(update={"verified": _is_printed(quote, printed)}) for quote in quotes]


def _printed_on(opened: OpenedPdf, number: int, quotes: list[Quote]) -> dict[tuple[int, Box], str]:
    """What stands in each box of `quotes` on page `number`."""
    boxes = {box for quote in quotes for place in quote.places if place.page == number for box in place.boxes}
    with opened.page(number) as (page, text):
        turn = Turn.of(page)
        return {(number, box): _within(text, turn.as_drawn(box)) for box in boxes}


def _within(text: pdfium.PdfTextPage, drawn: Drawn) -> str:
    """What a page prints within a box as drawn, and a little around it."""
    left, bottom, right, top = drawn
    return str(text.get_text_bounded(left - _MARGIN, bottom - _MARGIN, right + _MARGIN, top + _MARGIN))


def _is_printed(quote: Quote, printed: dict[tuple[int, Box], str]) -> bool:
    lines = [letters(printed[place.page, box]) for place in quote.places for box in place.boxes]
    wanted = letters(quote.text)
    return bool(wanted) and (_fills(wanted, lines) or (quote.within_lines and _is_part_of(wanted, lines)))


def _fills(wanted: str, lines: list[str]) -> bool:
    """Whether `lines` print the wanted letters and little else: numbers, footnotes' marks."""
    there = "".join(lines)
    surplus = len(there) - len(wanted)
    return 0 <= surplus <= _MARKS_A_LINE * len(lines) and LCSseq.similarity(wanted, there) == len(wanted)


def _is_part_of(wanted: str, lines: list[str]) -> bool:
    """Whether the wanted letters stand in `lines` unbroken, from within the first into the last.

    A quote can begin after a lead-in ("RESOLVED that …") or end before the next sentence.
    """
    there = "".join(lines)
    at = there.find(wanted)
    return 0 <= at < len(lines[0]) and at + len(wanted) > len(there) - len(lines[-1])
