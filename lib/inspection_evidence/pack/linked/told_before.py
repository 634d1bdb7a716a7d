"""Told before: recommendations of the latest inspections that say again what an earlier one said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inspection_evidence.linking import Link, LinkKind, Links
from inspection_evidence.model import BoroughEvidence, Recommendation
from inspection_evidence.pack.linked.selection import (
    Printed,
    label_of,
    latest_inspections,
    links_left_out,
    printed_recommendations,
    status_words,
)
from inspection_evidence.pack.links import page_address
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import PublishedInspection, publishable
from inspection_evidence.pack.wording import framework_name
from inspection_evidence.settings import BoroughParameters, RunParameters


@dataclass(frozen=True)
class Earlier:
    """An earlier recommendation: its inspection, its words, its page, and why it says the same."""

    framework: str
    inspection: PublishedInspection
    item: Recommendation
    address: str | None
    why: str
    status: str


@dataclass(frozen=True)
class ToldBefore:
    """A recommendation with what said it before, the likeliest first."""

    label: str
    item: Recommendation
    earlier: tuple[Earlier, ...]


@dataclass(frozen=True)
class InspectionRepeats:
    """The recommendations of one inspection that were told before; `total` how many it made."""

    framework: str
    inspection: PublishedInspection
    repeats: tuple[ToldBefore, ...]
    total: int


def told_before(
    evidence: BoroughEvidence, links: Links, borough: BoroughParameters, run: RunParameters
) -> Section:
    """The pack's section: repeats that people confirmed; in a draft also those suggested, marked so."""
    selection = publishable(evidence, borough, run)
    latest = latest_inspections(selection)
    printed = printed_recommendations(selection)
    groups = [_group(inspection, printed, links, borough, run) for inspection in latest]
    return render_section(
        "told_before",
        "Told before",
        groups=groups,
        draft=run.draft,
        left_out=0 if run.draft else links_left_out(links, latest, LinkKind.REPEAT),
    )


def _group(
    inspection: PublishedInspection,
    printed: Mapping[str, Printed],
    links: Links,
    borough: BoroughParameters,
    run: RunParameters,
) -> InspectionRepeats:
    repeats = []
    for item in inspection.recommendations:
        shown = links.to_show(item.id, LinkKind.REPEAT, run.draft)
        earlier = tuple(_earlier(link, printed[link.key.target], borough) for link in shown)
        if earlier:
            repeats.append(ToldBefore(label_of(inspection, item), item, earlier))
    return InspectionRepeats(
        framework_name(inspection.document), inspection, tuple(repeats), len(inspection.recommendations)
    )


def _earlier(link: Link, found: Printed, borough: BoroughParameters) -> Earlier:
    inspection, item = found
    why = link.decision.why if link.decision and link.decision.why else "; ".join(link.reasons)
    return Earlier(
        framework=framework_name(inspection.document),
        inspection=inspection,
        item=item,
        address=page_address(inspection.document, item.quote.page, borough),
        why=why,
        status=status_words(link),
    )
