"""What of a borough's council papers a pack may print, and what it counts instead.

Printed: items of children's services, education and SEND, their words found again at their place, of
papers that are dated and not later than the as-at date. A decision that only carries the meeting on
is left out. An item that tells one child's story stands without its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from inspection_evidence.families.council.remit_words import named_in
from inspection_evidence.model import (
    Action,
    BoroughEvidence,
    Decision,
    Document,
    Paper,
    Recommendation,
    Remit,
    Statement,
    Verdict,
)
from inspection_evidence.pack.selection import file_name, held_on, is_of_another
from inspection_evidence.pack.wording import framework_name
from inspection_evidence.settings import BoroughParameters, RunParameters

OWN_REMITS = (Remit.CHILDREN, Remit.EDUCATION, Remit.SEND)
"""Whose business an item must be to stand in a pack; others are kept in the store."""

_Remitted = TypeVar("_Remitted", Recommendation, Decision, Action)
_Quoted = TypeVar("_Quoted", Recommendation, Decision, Action, Statement)


@dataclass(frozen=True)
class PublishedPaper:
    """A paper with the items of it that a pack prints; `met` is the date it stands at."""

    paper: Paper
    met: date
    recommendations: tuple[Recommendation, ...]
    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]
    statements: tuple[Statement, ...]

    @property
    def document(self) -> Document:
        """The source that speaks for the paper."""
        return self.paper.document

    @property
    def holds_items(self) -> bool:
        """Whether it recommends, decides or asks for anything that is printed."""
        return bool(self.recommendations or self.decisions or self.actions)

    @property
    def body(self) -> str:
        """Who met: the committee, else the kind of paper."""
        return self.document.committee or framework_name(self.document)

    @property
    def file(self) -> str:
        """The paper's file."""
        return file_name(self.document)


@dataclass(frozen=True)
class PaperSelection:
    """What a pack prints of papers, newest first, and the files it leaves out."""

    papers: tuple[PublishedPaper, ...]
    undated: tuple[str, ...]
    later: int
    waiting: int
    of_others: tuple[str, ...]

    @property
    def holding(self) -> tuple[PublishedPaper, ...]:
        """The papers with something to print among what is recommended and decided."""
        return tuple(paper for paper in self.papers if paper.holds_items)


def publishable_papers(
    evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters
) -> PaperSelection:
    """What of the borough's council papers may stand in a pack as at the run's date."""
    own = [one for one in evidence.papers if not is_of_another(one.document, borough)]
    dated = [(one, held_on(one.document, borough)) for one in own]
    current = [(one, met) for one, met in dated if met is not None and met <= run.as_at]
    papers = sorted((_published(*pair) for pair in current), key=lambda one: one.met, reverse=True)
    return PaperSelection(
        papers=tuple(papers),
        undated=tuple(
            file_name(one.document) for one, met in dated if met is None and holds_anything(one.document)
        ),
        later=sum(met is not None and met > run.as_at for _, met in dated),
        waiting=sum(_unverified(one.document) for one, _ in current),
        of_others=tuple(file_name(one.document) for one in evidence.papers if one not in own),
    )


def items_by_kind(document: Document) -> dict[str, Sequence[Recommendation | Decision | Action]]:
    """What a document recommends, decides and asks for, by the kind's name in words."""
    return {
        "recommendation": document.recommendations,
        "decision": document.decisions,
        "action": document.actions,
    }


def holds_anything(document: Document) -> bool:
    """Whether a paper was read and holds an item, a KPI or a statement, so that its date matters."""
    held = document.recommendations, document.decisions, document.actions, document.kpis, document.statements
    return document.verdict is Verdict.READ and any(held)


def _published(paper: Paper, met: date) -> PublishedPaper:
    document = paper.document
    recommendations = _of_own_remit(document.recommendations)
    decisions = _of_own_remit([one for one in document.decisions if not one.procedural])
    actions = _of_own_remit(document.actions)
    is_ours = bool(recommendations or decisions or actions) or _tells_of_ours(document)
    statements = [one for one in document.statements if is_ours or one.type == "school_judgement"]
    return PublishedPaper(
        paper=paper,
        met=met,
        recommendations=_found_again(recommendations),
        decisions=_found_again(decisions),
        actions=_found_again(actions),
        statements=_found_again(statements),
    )


def _tells_of_ours(document: Document) -> bool:
    """Whether a paper's statements are of children's services, education or SEND, by their own words."""
    named = (named_in(f"{one.subject or ''}. {one.text}") for one in document.statements)
    return any(found is not None and found.remit in OWN_REMITS for found in named)


def _of_own_remit(items: list[_Remitted] | tuple[_Remitted, ...]) -> list[_Remitted]:
    return [item for item in items if item.remit in OWN_REMITS]


def _found_again(items: list[_Quoted]) -> tuple[_Quoted, ...]:
    return tuple(item for item in items if item.quote.verified)


def _unverified(document: Document) -> int:
    """How many items of the pack's remits wait, because their words were not found again."""
    items = [item for of_kind in items_by_kind(document).values() for item in of_kind]
    return sum(
        item.remit in OWN_REMITS and not item.quote.verified
        for item in items
        if not getattr(item, "procedural", False)
    )
