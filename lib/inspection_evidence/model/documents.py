"""Documents, the inspections they tell of, and all of a borough's evidence."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from inspection_evidence.model.by_hand import ByHand, Predecessor, Rejected, Unplaced
from inspection_evidence.model.council import Action, Decision, KpiReading, Statement, Tie
from inspection_evidence.model.findings import (
    AuthorityFact,
    Judgement,
    Paragraph,
    PreviousInspection,
    Recommendation,
    StatedFigure,
    TeamMember,
)
from inspection_evidence.model.kinds import Family, Verdict
from inspection_evidence.model.quotes import Evidence


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
    council: str | None = None
    committee: str | None = None
    meeting_date: date | None = None
    author: str | None = None
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    kpis: tuple[KpiReading, ...] = ()
    statements: tuple[Statement, ...] = ()
    ties: tuple[Tie, ...] = ()
    by_hand: ByHand | None = Field(default=None, exclude=True)


class Holder(Evidence):
    """What items hang on: one inspection or one council paper, read from one source or several.

    `key` is `<authority>/<family>-<month>-<document key>`, minted once. `sources` has the
    document chosen to speak for it first.
    """

    key: str
    authority: str
    sources: tuple[Document, ...]

    @property
    def document(self) -> Document:
        """The source that speaks for it."""
        return self.sources[0]


class Inspection(Holder):
    """One inspection of one authority by an inspectorate.

    `carried_from` names the abolished authority whose inspection it was, where its successor carries it.
    """

    carried_from: Predecessor | None = None


class Paper(Holder):
    """One paper of a council; further sources are copies of it, or papers that it holds whole."""


class BoroughEvidence(Evidence):
    """All that a borough's notebooks and pack stand on, as the store gives it back.

    `documents` holds every file of the borough's folders, read or not, in path order;
    `inspections` and `papers` are oldest first, a paper published twice being one; `run` names the run
    that stored it, `snapshot` the numbered state of all boroughs it belongs to (None outside a batch).
    `rejected` is what people took out, `unplaced` what they decided about items that are no longer read;
    both are empty in what the store keeps, which is the machine's reading alone. `notes` are sentences on
    abolished predecessors whose inspections could not be carried.
    """

    borough: str
    as_at: date
    run: str
    snapshot: int | None
    documents: tuple[Document, ...]
    inspections: tuple[Inspection, ...]
    papers: tuple[Paper, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    notes: tuple[str, ...] = ()
