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

_MARGIN = 1.5
"""Points around a box: glyphs reach over their boxes a little."""
_MARKS_A_LINE = 4
"""Letters or digits a line may print beyond the quote: its number, a footnote's mark."""


def verified_quotes(path: Path, quotes: list[Quote]) -> list[Quote]:
    """`quotes` with `verified` set to whether the file at `path` prints them at their boxes."""
    if not quotes:
        return []
    document = pdfium.PdfDocument(path)
    try:
        printed: dict[tuple[int, Box], str] = {}
        for page in sorted({place.page for quote in quotes for place in quote.places}):
            printed |= _printed_on(document, page, quotes)
        return [quote.model_copy(update={"verified": _is_printed(quote, printed)}) for quote in quotes]
    finally:
        document.close()


def _printed_on(document: pdfium.PdfDocument, number: int, quotes: list[Quote]) -> dict[tuple[int, Box], str]:
    """What stands in each box of `quotes` on page `number`."""
    page = document[number - 1]
    try:
        text_page = page.get_textpage()
        left, _, _, top = page.get_mediabox()
        boxes = {
            box for quote in quotes for place in quote.places if place.page == number for box in place.boxes
        }
        return {
            (number, box): text_page.get_text_bounded(
                left=left + box[0] - _MARGIN,
                bottom=top - box[3] - _MARGIN,
                right=left + box[2] + _MARGIN,
                top=top - box[1] + _MARGIN,
            )
            for box in boxes
        }
    finally:
        page.close()


def _is_printed(quote: Quote, printed: dict[tuple[int, Box], str]) -> bool:
    lines = [printed[place.page, box] for place in quote.places for box in place.boxes]
    wanted, there = letters(quote.text), letters("".join(lines))
    if not wanted:
        return False
    surplus = len(there) - len(wanted)
    return 0 <= surplus <= _MARKS_A_LINE * len(lines) and LCSseq.similarity(wanted, there) == len(wanted)
