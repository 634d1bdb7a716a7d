"""Progress: what later papers of the council report on each recommendation, quoted with paper and page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inspection_evidence.linking import Link, LinkKind, Links
from inspection_evidence.linking.progress import Passage
from inspection_evidence.model import BoroughEvidence, Recommendation
from inspection_evidence.pack.linked.selection import (
    inspections_of_the_authority,
    label_of,
    links_left_out,
    status_words,
)
from inspection_evidence.pack.papers.selection import PublishedPaper, publishable_papers
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import PublishedInspection, publishable
from inspection_evidence.pack.wording import framework_name
from inspection_evidence.settings import BoroughParameters, RunParameters


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
class RecommendationProgress:
    """A recommendation with what later papers report on it: confirmed first, then the likeliest."""

    label: str
    item: Recommendation
    reported: tuple[Reported, ...]


@dataclass(frozen=True)
class InspectionProgress:
    """The recommendations of one inspection: those reported on, and the labels of the others."""

    framework: str
    inspection: PublishedInspection
    reported: tuple[RecommendationProgress, ...]
    others: tuple[str, ...]


@dataclass(frozen=True)
class ToDateFirst:
    """A paper without a known date that might report on recommendations, in words which."""

    file: str
    might_report_on: tuple[str, ...]


def progress_reported(
    evidence: BoroughEvidence, links: Links, borough: BoroughParameters, run: RunParameters
) -> Section:
    """The pack's section: progress that people confirmed; in a draft also what is suggested, marked so.

    Only papers dated after the inspection count. Undated papers that might report are named in a draft,
    to be dated first.
    """
    made = inspections_of_the_authority(publishable(evidence, borough, run))
    recommending = [one for one in made if one.recommendations]
    papers = {one.document.sha256: one for one in publishable_papers(evidence, borough, run).papers}
    followed = [one for one in recommending if any(paper.met > one.held for paper in papers.values())]
    return render_section(
        "progress_reported",
        "Progress reported since",
        groups=[_group(inspection, links, papers, run.draft) for inspection in followed],
        without=[one for one in recommending if one not in followed],
        to_date=_to_date_first(recommending, links) if run.draft else (),
        borough=borough,
        draft=run.draft,
        left_out=0 if run.draft else links_left_out(links, recommending, LinkKind.PROGRESS),
    )


def reported_on(
    recommendation: str, links: Links, papers: Mapping[str, PublishedPaper], draft: bool
) -> tuple[Reported, ...]:
    """What later papers report on one recommendation, as a pack may print it; `papers` by their sha256."""
    shown = links.to_show(recommendation, LinkKind.PROGRESS, draft)
    return tuple(_reported(link, links, papers) for link in shown)


def _group(
    inspection: PublishedInspection, links: Links, papers: Mapping[str, PublishedPaper], draft: bool
) -> InspectionProgress:
    found = [
        RecommendationProgress(label_of(inspection, item), item, reported_on(item.id, links, papers, draft))
        for item in inspection.recommendations
    ]
    return InspectionProgress(
        framework=framework_name(inspection.document),
        inspection=inspection,
        reported=tuple(one for one in found if one.reported),
        others=tuple(one.label for one in found if not one.reported),
    )


def _reported(link: Link, links: Links, papers: Mapping[str, PublishedPaper]) -> Reported:
    paper, passage = links.linkable.passages[link.key.target]
    why = link.decision.why if link.decision and link.decision.why else "; ".join(link.reasons)
    return Reported(papers[paper.key], passage, why, status_words(link))


def _to_date_first(inspections: list[PublishedInspection], links: Links) -> list[ToDateFirst]:
    """The undated papers that might report, each with the labels of recommendations by their inspection."""
    found = []
    for paper, told in links.linkable.to_date_first:
        wanted = {one.asked.reference for one in told}
        named = [
            _named(one, [item for item in one.recommendations if item.id in wanted]) for one in inspections
        ]
        found.append(ToDateFirst(paper.name, tuple(words for words in named if words)))
    return found


def _named(inspection: PublishedInspection, items: list[Recommendation]) -> str:
    labels = ", ".join(label_of(inspection, item) for item in items)
    noun = "recommendation" if len(items) == 1 else "recommendations"
    return f"{noun} {labels} of {inspection.month}" if items else ""
