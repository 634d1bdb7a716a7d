"""Pages that a file turns before they are shown: places as drawn into places as read, and back.

ISO 32000-1, 7.7.3.3: /Rotate is the number of degrees by which a page is turned clockwise when shown.
"""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium

from inspection_evidence.model import Box

Drawn = tuple[float, float, float, float]
"""(left, bottom, right, top) in the file's own points, upwards from the page's origin."""


@dataclass(frozen=True, slots=True)
class Turn:
    """How one page is turned: degrees clockwise, and its box as drawn."""

    degrees: int
    media: Drawn

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> Turn:
        """The turn of `page`; pages are turned by quarters or not at all."""
        left, bottom, right, top = page.get_mediabox()
        return cls(page.get_rotation(), (left, bottom, right, top))

    @property
    def sideways(self) -> bool:
        """Whether lines that are read across run up or down as drawn."""
        return self.degrees in {90, 270}

    def as_read(self, drawn: Drawn) -> Box:
        """A box as drawn, in points from the top left corner of the page as it is shown."""
        left, bottom, right, top = drawn
        x0, y0, x1, y1 = self.media
        if self.degrees == 90:
            return bottom - y0, left - x0, top - y0, right - x0
        if self.degrees == 180:
            return x1 - right, bottom - y0, x1 - left, top - y0
        if self.degrees == 270:
            return y1 - top, x1 - right, y1 - bottom, x1 - left
        return left - x0, y1 - top, right - x0, y1 - bottom

    def as_drawn(self, box: Box) -> Drawn:
        """The opposite of `as_read`."""
        left, top, right, bottom = box
        x0, y0, x1, y1 = self.media
        if self.degrees == 90:
            return x0 + top, y0 + left, x0 + bottom, y0 + right
        if self.degrees == 180:
            return x1 - right, y0 + top, x1 - left, y0 + bottom
        if self.degrees == 270:
            return x1 - bottom, y1 - right, x1 - top, y1 - left
        return x0 + left, y1 - bottom, x0 + right, y1 - top
