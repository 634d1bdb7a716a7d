"""Progress: what later papers of the council report on a recommendation, quoted with paper and page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspection_evidence.linking import Link, LinkKind, Links
from inspection_evidence.linking.progress import Passage
from inspection_evidence.model import Recommendation
from inspection_evidence.pack.linked.selection import label_of, status_words
from inspection_evidence.pack.papers.selection import PublishedPaper
from inspection_evidence.pack.selection import PublishedInspection


@dataclass(frozen=True)
class Reported:
    """A passage of a later paper that reports on a recommendation; `status` is empty where confirmed.

    `why` is the reason that a person gave, else why it was suggested.
    """

    paper: PublishedPaper
    passage: Passage
    why: str
    status: str

    @property
    def place(self) -> str:
        """Where it stands in the paper, in words: page 2, paragraph 2.1."""
        label = f"{self.passage.kind} {self.passage.label}" if self.passage.label else self.passage.kind
        page = f"page {self.passage.page}" if self.passage.page else "page unknown (text copy)"
        return f"{page}, {label}"


@dataclass(frozen=True)
class ToDateFirst:
    """A paper without a known date that might report on recommendations, in words which."""

    file: str
    might_report_on: tuple[str, ...]


def reported_on(
    recommendation: str, links: Links, papers: Mapping[str, PublishedPaper], draft: bool
) -> tuple[Reported, ...]:
    """What later papers report on one recommendation, as a pack may print it; `papers` by their sha256.

    Confirmed first, then the likeliest. Only papers dated after the inspection count.
    """
    shown = links.to_show(recommendation, LinkKind.PROGRESS, draft)
    return tuple(_reported(link, links, papers) for link in shown)


def to_date_first(inspections: Sequence[PublishedInspection], links: Links) -> list[ToDateFirst]:
    """The undated papers that might report, each with the labels of recommendations by their inspection."""
    found = []
    for paper, told in links.linkable.to_date_first:
        wanted = {one.asked.reference for one in told}
        named = [
            _named(one, [item for item in one.recommendations if item.id in wanted]) for one in inspections
        ]
        found.append(ToDateFirst(paper.name, tuple(words for words in named if words)))
    return found


def _reported(link: Link, links: Links, papers: Mapping[str, PublishedPaper]) -> Reported:
    paper, passage = links.linkable.passages[link.key.target]
    why = link.decision.why if link.decision and link.decision.why else "; ".join(link.reasons)
    return Reported(papers[paper.key], passage, why, status_words(link))


def _named(inspection: PublishedInspection, items: list[Recommendation]) -> str:
    labels = ", ".join(label_of(inspection, item) for item in items)
    noun = "recommendation" if len(items) == 1 else "recommendations"
    return f"{noun} {labels} of {inspection.month}" if items else ""
