"""What a pack's data are made from, together: evidence, figures, links, and for whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from inspection_evidence.linking import Links
from inspection_evidence.model import Action, BoroughEvidence, Decision, Recommendation
from inspection_evidence.pack.kpis.selection import BoroughKpis
from inspection_evidence.pack.officers import text_shown
from inspection_evidence.pack.papers.selection import PaperSelection, PublishedPaper, publishable_papers
from inspection_evidence.pack.selection import Selection, publishable
from inspection_evidence.settings import BoroughParameters, RunParameters

PaperItem = Recommendation | Decision | Action


def items_of_paper(paper: PublishedPaper) -> list[PaperItem]:
    """What a council paper recommends, decides and asks for, as far as it may be printed."""
    return [*paper.recommendations, *paper.decisions, *paper.actions]


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

    def as_public(self) -> PackSources:
        """The same as anyone may read it."""
        run = self.run.model_copy(update={"audience": "public", "exempt_paragraph": None})
        return replace(self, run=run)

    @cached_property
    def papers(self) -> PaperSelection:
        """What of council papers may be printed."""
        return publishable_papers(self.evidence, self.borough, self.run)
