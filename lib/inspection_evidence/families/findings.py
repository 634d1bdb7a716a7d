"""What a family's reader finds in a document, before it is verified and given identifiers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from inspection_evidence.model import (
    Action,
    AuthorityFact,
    Decision,
    Family,
    Grade,
    Judgement,
    KpiReading,
    Paragraph,
    PreviousInspection,
    Quote,
    Recommendation,
    StatedFigure,
    Statement,
    TeamMember,
)
from inspection_evidence.reading.page import Line, Pages, places_of


@dataclass
class Findings:
    """The fields of a document that its family's reader fills; see `model.Document`."""

    title: str | None = None
    local_authority: str | None = None
    inspection_start: date | None = None
    inspection_end: date | None = None
    published: date | None = None
    lead_inspector: str | None = None
    inspection_team: list[TeamMember] = field(default_factory=list)
    response_due: date | None = None
    judgements: list[Judgement] = field(default_factory=list)
    overall_grade_status: Literal["graded", "not_reported"] | None = None
    outcome_category: Literal[1, 2, 3] | None = None
    outcome: str | None = None
    recommendations: list[Recommendation] = field(default_factory=list)
    previous_inspections: list[PreviousInspection] = field(default_factory=list)
    authority_facts: list[AuthorityFact] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    figures: list[StatedFigure] = field(default_factory=list)
    council: str | None = None
    committee: str | None = None
    meeting_date: date | None = None
    author: str | None = None
    decisions: list[Decision] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    kpis: list[KpiReading] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)


class FamilyReader(Protocol):
    """A kind of document: how it is recognised and how its evidence is found."""

    family: Family

    def recognises(self, pages: Pages) -> bool:
        """Whether `pages` are a document of this kind, by its title, never by its file name."""

    def read(self, pages: Pages) -> Findings:
        """All evidence of `pages`, quotes still unverified."""


def quote_of(text: str, lines: list[Line], *, within_lines: bool = False) -> Quote:
    """`text` as a quote that stands on `lines`, or `within_lines` of them, not yet verified."""
    return Quote(text=text, places=places_of(lines), within_lines=within_lines)


def judgement_of(area_key: str, area: str, grade: Grade, text: str, lines: list[Line]) -> Judgement:
    """A judgement with its quote: `text` is what `lines` print of it."""
    return Judgement(area_key=area_key, area=area, grade=grade, quote=quote_of(text, lines))


def recommendation_of(
    text: str,
    lines: list[Line],
    *,
    number: str | None,
    section: str | None,
    owner: str | None,
    within_lines: bool = False,
) -> Recommendation:
    """A recommendation with its quote; its identifier comes later."""
    quote = quote_of(text, lines, within_lines=within_lines)
    return Recommendation(id="", number=number, text=text, section=section, owner=owner, quote=quote)
