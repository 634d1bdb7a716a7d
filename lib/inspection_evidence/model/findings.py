"""What an inspection report says: judgements, recommendations, paragraphs, figures, facts."""

from __future__ import annotations

from pydantic import Field

from inspection_evidence.model.by_hand import ByHand
from inspection_evidence.model.kinds import Grade, Remit
from inspection_evidence.model.quotes import Evidence, Quote


class Judgement(Evidence):
    """A grade for an area of practice, as printed."""

    area_key: str
    area: str
    grade: Grade
    quote: Quote
    by_hand: ByHand | None = Field(default=None, exclude=True)


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
    remit: Remit | None = None
    remit_reason: str | None = None
    by_hand: ByHand | None = Field(default=None, exclude=True)


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
    by_hand: ByHand | None = Field(default=None, exclude=True)


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
