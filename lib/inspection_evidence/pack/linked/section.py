"""The links of a borough as tables: what waits to be settled, what was decided, what has lost its place."""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.linking import Decision, Link, LinkKind, Links, decided_words
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import publishable
from inspection_evidence.pack.wording import counted, framework_name
from inspection_evidence.settings import BoroughParameters, RunParameters

KIND_WORDS = {
    LinkKind.KPI: "KPI",
    LinkKind.REPEAT: "Told before",
    LinkKind.PROGRESS: "Progress",
    LinkKind.THEME: "Theme",
}


@dataclass(frozen=True)
class LinkRow:
    """One link in words."""

    kind: str
    text: str
    target: str
    why: str
    state: str
    decided: str
    is_open: bool


@dataclass(frozen=True)
class RecommendationLinks:
    """A recommendation with its links."""

    identifier: str
    text: str
    rows: tuple[LinkRow, ...]


@dataclass(frozen=True)
class InspectionLinks:
    """The recommendations of one inspection with their links."""

    title: str
    recommendations: tuple[RecommendationLinks, ...]


def links_table(
    evidence: BoroughEvidence, links: Links, borough: BoroughParameters, run: RunParameters
) -> Section:
    """Every link of the borough, newest inspection first; nothing is decided by looking at it."""
    inspections = reversed(publishable(evidence, borough, run).inspections)
    told = links.linkable.recommendations
    groups = [
        InspectionLinks(
            f"{framework_name(one.document)}, {one.month}",
            tuple(_of(item.id, item.text, links) for item in one.recommendations if item.id in told),
        )
        for one in inspections
    ]
    waiting = sum(link.is_open for link in links.every)
    return render_section(
        "links_table",
        "Links to settle",
        waiting=waiting,
        settled=len(links.every) - waiting,
        groups=[group for group in groups if group.recommendations],
        orphans=[_orphan_words(one) for one in links.orphans],
    )


def link_row(link: Link, target: str | None = None) -> LinkRow:
    """One link in words; `target` says what it is linked to where its key alone would not."""
    changed = ", but the words have changed since" if link.has_changed else ""
    return LinkRow(
        kind=KIND_WORDS[link.key.kind],
        text=link.text,
        target=target or link.key.target,
        why="; ".join(link.reasons),
        state=f"{link.state.value}{changed}",
        decided=decided_words(link.decision) if link.decision else "",
        is_open=link.is_open,
    )


def _of(identifier: str, text: str, links: Links) -> RecommendationLinks:
    rows = (link_row(link, place_words(link, links)) for link in links.of(identifier))
    return RecommendationLinks(identifier, text, tuple(rows))


def place_words(link: Link, links: Links) -> str:
    """The key of a link's target; of a passage also its paper and page, by which a person finds it."""
    target = link.key.target
    if link.key.kind is not LinkKind.PROGRESS:
        return target
    paper, passage = links.linkable.passages[target]
    page = f"page {passage.page}" if passage.page else "page unknown"
    return f"{passage.kind} in {paper.name}, {page}; {target}"


def _orphan_words(one: Decision) -> str:
    key = one.key
    what = f"{KIND_WORDS[key.kind]} {key.target} of {key.recommendation}"
    return f"{what}: {one.act} by {decided_words(one)}. It was decided about “{one.text}”"


def waiting_words(links: Links) -> str:
    """How many recommendations have links to settle, as a sentence."""
    return f"{counted(len(links.queue()), 'recommendation')} with links to settle"
