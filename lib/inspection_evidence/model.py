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
    JTAI = "JTAI"
    AREA_SEND = "AREA_SEND"
    OLDER_OFSTED = "OLDER_OFSTED"
    FOCUSED_VISIT = "FOCUSED_VISIT"
    MONITORING_VISIT = "MONITORING_VISIT"
    SCHOOL = "SCHOOL"


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


class Paragraph(Evidence):
    """A paragraph of the findings, with the number printed before it.

    `supports` holds the numbers of the recommendations it is marked as evidence for: empty where
    it is marked but the recommendation could not be settled, None where it carries no mark.
    `child_story` says that it tells one child's story, and must not be quoted.
    """

    number: str
    text: str
    section: str | None
    child_story: bool
    supports: tuple[str, ...] | None
    quote: Quote


class StatedFigure(Evidence):
    """A figure that a report states, in the report's own unit.

    `text` is the sentence it stands in; `unit` one of the contract's units; `what` the words that
    say what is counted; `period` as printed; `comparator` what it is compared with, as printed;
    `hedged` says that the paper itself doubts it.
    """

    text: str
    value: float
    unit: str
    what: str
    period: str | None
    comparator: str | None
    hedged: bool
    quote: Quote


class PreviousInspection(Evidence):
    """An earlier inspection that a report tells of: what was inspected, when (as printed), its grade."""

    what: str
    date: str | None
    grade: Grade | None
    quote: Quote


class AuthorityFact(Evidence):
    """What a report says of the authority itself, such as who leads it; `as_at` is as printed."""

    fact: str
    value: str
    as_at: str | None
    quote: Quote


class TeamMember(Evidence):
    """One of the inspection team: the role as printed, and the name."""

    role: str
    name: str


class Document(Evidence):
    """One file: its verdict and all that was read from it.

    `error` is a sentence for a person where the verdict is not `read`; `flags` are things a
    person should check. Dates are None where the document does not print them; `response_due` is the
    day by which a letter asks for an action plan or statement. `outcome_category` is that of an area
    SEND inspection: 1 typically positive, 2 inconsistent, 3 widespread and/or systemic failings;
    `outcome` its first statement.
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
    inspection_team: tuple[TeamMember, ...] = ()
    response_due: date | None = None
    judgements: tuple[Judgement, ...] = ()
    overall_grade_status: Literal["graded", "not_reported"] | None = None
    outcome_category: Literal[1, 2, 3] | None = None
    outcome: str | None = None
    recommendations: tuple[Recommendation, ...] = ()
    previous_inspections: tuple[PreviousInspection, ...] = ()
    authority_facts: tuple[AuthorityFact, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    figures: tuple[StatedFigure, ...] = ()


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
