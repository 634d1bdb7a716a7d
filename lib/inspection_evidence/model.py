"""What evidence is: documents, judgements and recommendations, each with its quote.

Field names follow the extraction contract (`docs/extraction.md`). Every object is frozen:
evidence is read once and never altered in place; corrections are events in the records.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in PDF points, measured from the page's top left corner."""


class Verdict(StrEnum):
    """What became of a file; "found nothing" and "could not read" never look alike."""

    READ = "read"
    NO_TEXT_LAYER = "no_text_layer"
    NOT_A_PDF = "not_a_pdf"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    OVER_LIMIT = "over_limit"
    UNRECOGNISED = "unrecognised"


class Family(StrEnum):
    """Kinds of document the suite reads."""

    ILACS = "ILACS"
    SIF = "SIF"


class Grade(StrEnum):
    """Ofsted's grades; "Adequate" stands in reports before the single inspection framework."""

    OUTSTANDING = "Outstanding"
    GOOD = "Good"
    REQUIRES_IMPROVEMENT = "Requires improvement"
    INADEQUATE = "Inadequate"
    ADEQUATE = "Adequate"


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
    reading of the file; an unverified quote is flagged and not published.
    """

    text: str
    places: tuple[Place, ...]
    verified: bool = False

    @property
    def page(self) -> int:
        """The page on which the quote begins."""
        return self.places[0].page

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes on the page on which the quote begins."""
        return self.places[0].boxes


class Judgement(Evidence):
    """A grade for an area of practice, as printed."""

    area_key: str
    area: str
    grade: Grade
    quote: Quote


class Recommendation(Evidence):
    """What a report says must improve.

    `id` is the identifier shown or minted; `number` is the label as printed, None for a bullet;
    `owner` is who must act where the document says so.
    """

    id: str
    number: str | None
    text: str
    section: str | None
    owner: str | None
    quote: Quote


class Document(Evidence):
    """One file: its verdict and all that was read from it.

    `error` is a sentence for a person where the verdict is not `read`; `flags` are things a
    person should check. Dates are None where the document does not print them.
    """

    path: str
    sha256: str
    verdict: Verdict
    error: str | None = None
    pages: int | None = None
    framework: Family | None = None
    title: str | None = None
    flags: tuple[str, ...] = ()
    local_authority: str | None = None
    local_authority_code: str | None = None
    inspection_start: date | None = None
    inspection_end: date | None = None
    published: date | None = None
    lead_inspector: str | None = None
    judgements: tuple[Judgement, ...] = ()
    overall_grade_status: Literal["graded", "not_reported"] | None = None
    recommendations: tuple[Recommendation, ...] = ()


class Inspection(Evidence):
    """One inspection of one authority, read from one source or several.

    `key` is `<authority>/<family>-<month>-<document key>`, minted once. `sources` has the
    document chosen to speak for the inspection first.
    """

    key: str
    authority: str
    sources: tuple[Document, ...]

    @property
    def document(self) -> Document:
        """The source that speaks for the inspection."""
        return self.sources[0]


class BoroughEvidence(Evidence):
    """All that a borough's notebooks and pack stand on, as the store gives it back.

    `documents` holds every file of the borough's folder, read or not, in path order;
    `inspections` oldest first; `run` names the run that stored it, `snapshot` the numbered
    state of all boroughs it belongs to (None outside a batch).
    """

    borough: str
    as_at: date
    run: str
    snapshot: int | None
    documents: tuple[Document, ...]
    inspections: tuple[Inspection, ...]
