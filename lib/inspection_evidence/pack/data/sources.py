"""What a pack's data are made from, together: evidence, figures, links, and for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from inspection_evidence.linking import Link, LinkKind, Links
from inspection_evidence.model import Action, BoroughEvidence, Decision, Recommendation, Statement
from inspection_evidence.pack.kpis.selection import BoroughKpis
from inspection_evidence.pack.officers import text_shown
from inspection_evidence.pack.papers.selection import PaperSelection, PublishedPaper, publishable_papers
from inspection_evidence.pack.selection import Selection, publishable
from inspection_evidence.settings import BoroughParameters, RunParameters

PaperItem = Recommendation | Decision | Action
PRINTED_STATEMENTS = ("school_judgement", "strength", "area_for_development")
"""Kinds of statement that the pack prints; one of progress stands on a card, once it is linked."""


def items_of_paper(paper: PublishedPaper) -> list[PaperItem]:
    """What a council paper recommends, decides and asks for, as far as it may be printed."""
    return [*paper.recommendations, *paper.decisions, *paper.actions]


def statements_of_paper(paper: PublishedPaper) -> list[Statement]:
    """What a council paper says of schools' inspections and of the authority itself, where it is printed."""
    return [one for one in paper.statements if one.type in PRINTED_STATEMENTS]


@dataclass(frozen=True)
class PackSources:
    """The borough's evidence, its KPIs and links, and the parameters of the pack."""

    evidence: BoroughEvidence
    kpis: BoroughKpis
    links: Links
    borough: BoroughParameters
    run: RunParameters

    @cached_property
    def selection(self) -> Selection:
        """What of inspections may be printed."""
        return publishable(self.evidence, self.borough, self.run)

    def shown(self, text: str, owner: str | None = None) -> str:
        """Words of others, and of their `owner`, as the pack's audience may read them."""
        return text_shown(text, self.borough, self.run, owner)

    def passage_shown(self, paper: str, text: str) -> str:
        """Words of a paper, named by its sha256, as the audience may read them.

        In public nobody whom the paper gives a task is named in them, as in the table of its actions.
        """
        for owner in self._owners.get(paper, ()):
            text = self.shown(text, owner)
        return self.shown(text)

    def link_shown(self, link: Link) -> str:
        """What a link leads to, in words that the pack's audience may read."""
        if link.key.kind is not LinkKind.PROGRESS:
            return self.shown(link.text)
        paper, _ = self.links.linkable.passages[link.key.target]
        return self.passage_shown(paper.key, link.text)

    @cached_property
    def _owners(self) -> Mapping[str, tuple[str, ...]]:
        """Who must act by the papers that may be printed, by each paper's sha256."""
        found: dict[str, tuple[str, ...]] = {}
        for document in (one.document for one in self.papers.papers):
            owners = (*(one.owner for one in document.decisions), *(one.owner for one in document.actions))
            found[document.sha256] = tuple(dict.fromkeys(filter(None, owners)))
        return found

    def as_public(self) -> PackSources:
        """The same as anyone may read it."""
        run = self.run.model_copy(update={"audience": "public", "exempt_paragraph": None})
        return replace(self, run=run)

    @cached_property
    def papers(self) -> PaperSelection:
        """What of council papers may be printed."""
        return publishable_papers(self.evidence, self.borough, self.run)

    @cached_property
    def papers_by_day(self) -> tuple[PublishedPaper, ...]:
        """These papers, the oldest first."""
        return tuple(sorted(self.papers.papers, key=lambda one: (one.met, one.paper.key)))
