"""Pictures of places on pages, for notebook 1: a PNG as a data URI, or the sentence why there is none."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from inspection_evidence.errors import InspectionEvidenceError
from inspection_evidence.model import Box, Quote
from inspection_evidence.reading.page_image import AROUND, page_image

PALETTE_COLOURS = 64
"""Print on white needs no more; the notebook is a third of the size."""


@dataclass(frozen=True)
class Picture:
    """A picture as a data URI; `source` None where `trouble` says why."""

    source: str | None
    trouble: str | None


def picture_of(
    path: Path, quote: Quote, resolution: int, *, around: float = AROUND, hidden: Sequence[Box] = ()
) -> Picture:
    """As `picture_source`; never raises for a bad file, whose sentence stands in the picture's place."""
    if not path.is_file():
        return Picture(None, f"{path.name} is no longer in the borough’s folder.")
    try:
        return Picture(picture_source(path, quote, resolution, around=around, hidden=hidden), None)
    except InspectionEvidenceError as error:
        return Picture(None, str(error))


def picture_source(
    path: Path, quote: Quote, resolution: int, *, around: float = AROUND, hidden: Sequence[Box] = ()
) -> str:
    """The quote's place on its page as a PNG data URI, what stands in `hidden` painted over.

    Raises RenderError where there is no such picture, as `page_image` does.
    """
    picture = page_image(path, quote, resolution, around=around, hidden=hidden).convert("RGB")
    buffer = io.BytesIO()
    few = picture.quantize(PALETTE_COLOURS, method=Image.Quantize.MEDIANCUT)
    few.save(buffer, format="PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")
