"""The picture of a quote's place: part of its page, with the quoted lines boxed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pdfplumber
from PIL import Image

from inspection_evidence.errors import RenderError
from inspection_evidence.model import Box, Quote

AROUND = 28.0
"""Points of the page shown above and below the quote, so that its heading can be seen."""
_LINE = (178, 34, 34)
_FILL = (255, 214, 0, 50)
_COVER = (90, 90, 90, 255)


def page_image(
    path: Path, quote: Quote, resolution: int, *, around: float = AROUND, hidden: Sequence[Box] = ()
) -> Image.Image:
    """The part of the page on which `quote` begins, across its whole width, each line boxed.

    A quote without boxes, as an item entered by hand has it, shows the whole page. `resolution` is in
    dots an inch, `around` in points above and below; what stands in the boxes `hidden` of that page,
    one child's story say, is painted over. Raises RenderError when the file no longer opens or lacks the
    page, as a text copy lacks all.
    """
    if quote.page is None:
        raise RenderError(f"{path.name}: is a text copy, which has no pages to show.")
    try:
        with pdfplumber.open(path, pages=[quote.page]) as document:
            if not document.pages:
                raise RenderError(f"{path.name}: has no page {quote.page}; read the folder again.")
            page = document.pages[0]
            picture = page.to_image(resolution=resolution)
            picture.draw_rects(list(hidden), fill=_COVER, stroke=_COVER, stroke_width=2)
            picture.draw_rects(list(quote.boxes), fill=_FILL, stroke=_LINE, stroke_width=1)
            return _cut(picture.annotated, quote.boxes, around, (float(page.width), float(page.height)))
    except RenderError:
        raise
    except Exception as reason:  # a damaged file can fail in any way inside two libraries
        raise RenderError(f"{path.name}: page {quote.page} cannot be shown as a picture.") from reason


def _cut(
    picture: Image.Image, boxes: tuple[Box, ...], around: float, size: tuple[float, float]
) -> Image.Image:
    if not boxes:  # entered by hand: the page is known, the place on it is not
        return picture
    width, height = size
    scale = picture.height / height
    top = max(min(box[1] for box in boxes) - around, 0.0)
    bottom = min(max(box[3] for box in boxes) + around, height)
    return picture.crop((0, round(top * scale), round(width * scale), round(bottom * scale)))
