"""The picture of a quote's place: part of its page, with the quoted lines boxed."""

from __future__ import annotations

from pathlib import Path

import pdfplumber
from PIL import Image

from inspection_evidence.errors import RenderError
from inspection_evidence.model import Box, Quote

_AROUND = 28.0
"""Points of the page shown above and below the quote, so that its heading can be seen."""
_LINE = (178, 34, 34)
_FILL = (255, 214, 0, 50)


def page_image(path: Path, quote: Quote, resolution: int) -> Image.Image:
    """The part of the page on which `quote` begins, across its whole width, each line boxed.

    `resolution` is in dots an inch. Raises RenderError when the file no longer opens or
    lacks the page, as a text copy lacks all.
    """
    if quote.page is None:
        raise RenderError(f"{path.name}: is a text copy, which has no pages to show.")
    try:
        with pdfplumber.open(path, pages=[quote.page]) as document:
            if not document.pages:
                raise RenderError(f"{path.name}: has no page {quote.page}; read the folder again.")
            page = document.pages[0]
            picture = page.to_image(resolution=resolution)
            picture.draw_rects(list(quote.boxes), fill=_FILL, stroke=_LINE, stroke_width=1)
            return _cut(picture.annotated, quote.boxes, float(page.height), float(page.width))
    except RenderError:
        raise
    except Exception as reason:  # a damaged file can fail in any way inside two libraries
        raise RenderError(f"{path.name}: page {quote.page} cannot be shown as a picture.") from reason


def _cut(picture: Image.Image, boxes: tuple[Box, ...], height: float, width: float) -> Image.Image:
    scale = picture.height / height
    top = max(min(box[1] for box in boxes) - _AROUND, 0.0)
    bottom = min(max(box[3] for box in boxes) + _AROUND, height)
    return picture.crop((0, round(top * scale), round(width * scale), round(bottom * scale)))
