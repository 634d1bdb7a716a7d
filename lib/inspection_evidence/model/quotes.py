"""Quotes: words as printed, and where."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in PDF points, measured from the page's top left corner."""


class Evidence(BaseModel):
    """Base of all evidence: frozen, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Place(Evidence):
    """Where on one page a quote stands. `page` counts from 1, the PDF's first."""

    page: int
    boxes: tuple[Box, ...]


class Quote(Evidence):
    """Words as printed and where: one place a page they touch.

    `verified` says that the words were found again at those boxes by a second, independent
    reading of the file; an unverified quote is flagged and not published. A text copy has lost its
    pages: its quotes have no `places`, and `characters` says from which character of the text up to
    which (not included) they stand. `within_lines` says that the words may begin or end inside a
    line, after a lead-in or before the next sentence; else they are all that the lines print.
    """

    text: str
    places: tuple[Place, ...]
    verified: bool = False
    characters: tuple[int, int] | None = None
    within_lines: bool = False

    @property
    def page(self) -> int | None:
        """The page on which the quote begins; None where the file has lost its pages."""
        return self.places[0].page if self.places else None

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes on the page on which the quote begins; none where the file has lost its pages."""
        return self.places[0].boxes if self.places else ()
