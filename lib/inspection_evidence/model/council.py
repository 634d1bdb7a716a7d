"""What a council's paper says: decisions, actions, KPIs, statements, ties."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from inspection_evidence.model.by_hand import ByHand
from inspection_evidence.model.kinds import Grade, Remit
from inspection_evidence.model.quotes import Evidence, Quote


class Decision(Evidence):
    """What a meeting or a person decided, a limb each.

    `number` is that of minute and limb as printed; `owner` who decides or must act; `procedural`
    says that it only carries the meeting on; `vote` as printed; `outcome` one of agreed, amended,
    deferred, lost, noted where the paper says so.
    """

    id: str
    number: str | None
    text: str
    owner: str | None
    procedural: bool
    vote: str | None
    outcome: str | None
    quote: Quote
    remit: Remit | None = None
    remit_reason: str | None = None
    by_hand: ByHand | None = Field(default=None, exclude=True)


class Action(Evidence):
    """A task that a meeting gave somebody; `owner` a name, role or initials, `due` as printed."""

    id: str
    text: str
    owner: str | None
    due: str | None
    quote: Quote
    remit: Remit | None = None
    remit_reason: str | None = None
    by_hand: ByHand | None = Field(default=None, exclude=True)


class KpiReading(Evidence):
    """A KPI as a performance report prints it: values with their own signs, RAG word, direction."""

    name: str
    period: str | None
    value: str
    target: str | None
    floor: str | None
    previous: str | None
    rag: str | None
    direction: str | None
    quote: Quote
    by_hand: ByHand | None = Field(default=None, exclude=True)


class Statement(Evidence):
    """Something a paper says of inspections or of the authority's own evaluation of itself."""

    type: Literal["school_judgement", "strength", "area_for_development", "national_finding", "progress"]
    subject: str | None
    date: str | None
    grade: Grade | None
    text: str
    quote: Quote
    by_hand: ByHand | None = Field(default=None, exclude=True)


class Tie(Evidence):
    """A recommendation of a report with the minute that decided it, and the outcome.

    `recommendation` is an identifier; `decided_by` has the `document` (its path) and the `number` of the
    decision as printed, and the decision's identifier as `id` where it has one.
    """

    recommendation: str
    decided_by: dict[str, str]
    outcome: Literal["agreed", "amended", "deferred", "lost", "noted"]
