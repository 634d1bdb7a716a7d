"""How many recommendations have a number beside them: a link to a KPI that has figures of the borough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from inspection_evidence.linking import Link, LinkKind, Links
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.kpis.selection import BoroughKpis, compared_kpis
from inspection_evidence.pack.linked.selection import inspections_of_the_authority
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import PublishedInspection, publishable
from inspection_evidence.pack.wording import framework_name
from inspection_evidence.settings import BoroughParameters, RunParameters


@dataclass(frozen=True)
class NumbersBeside:
    """Of `total` recommendations, how many have a number beside them, and why the others have none.

    `confirmed` of those `with_number` have a confirmed one. `without_figures` are linked only to KPIs
    without figures of the borough, `without_kpi` to none; the three add up to the total.
    """

    total: int
    confirmed: int
    with_number: int
    without_figures: int

    @property
    def without_kpi(self) -> int:
        """How many are linked to no KPI."""
        return self.total - self.with_number - self.without_figures


@dataclass(frozen=True)
class InspectionNumbers:
    """One inspection's row."""

    framework: str
    month: str
    numbers: NumbersBeside


def numbers_beside(
    inspections: Sequence[PublishedInspection], links: Links, with_figures: Collection[str], draft: bool
) -> NumbersBeside:
    """Count the printed recommendations of these inspections that have a number beside them.

    `with_figures` are the ids of the KPIs with a figure of the borough as at the day of the run; a
    published proxy does not count. Links are those that a pack shows: confirmed, in a draft suggested too.
    """
    linked = [
        links.to_show(item.id, LinkKind.KPI, draft) for one in inspections for item in one.recommendations
    ]
    shown = [[link for link in of_one if link.key.target in with_figures] for of_one in linked]
    with_number = sum(map(bool, shown))
    return NumbersBeside(
        total=len(linked),
        confirmed=sum(any(link.may_go_to_committee for link in of_one) for of_one in shown),
        with_number=with_number,
        without_figures=sum(map(bool, linked)) - with_number,
    )


def numbers_beside_recommendations(
    evidence: BoroughEvidence,
    kpis: BoroughKpis,
    links: Links,
    borough: BoroughParameters,
    run: RunParameters,
) -> Section:
    """Notebook 2's section: the count by inspection, suggestions too, and which figures would show more."""
    made = inspections_of_the_authority(publishable(evidence, borough, run))
    recommending = [one for one in made if one.recommendations]
    found = {one.kpi.id for one in compared_kpis(evidence, kpis, borough, run)}
    return render_section(
        "numbers_beside_recommendations",
        "Numbers beside recommendations",
        rows=[
            InspectionNumbers(
                framework_name(one.document), one.month, numbers_beside([one], links, found, draft=True)
            )
            for one in recommending
        ],
        whole=numbers_beside(recommending, links, found, draft=True),
        missed=_missed(recommending, links, found),
    )


def _missed(
    inspections: Sequence[PublishedInspection], links: Links, with_figures: Collection[str]
) -> list[tuple[str, int]]:
    """The KPIs without figures by name, each with how many recommendations it would show; most first."""
    counts = Counter(
        link.text
        for one in inspections
        for item in one.recommendations
        for link in _unshown(links.to_show(item.id, LinkKind.KPI, draft=True), with_figures)
    )
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _unshown(linked: Sequence[Link], with_figures: Collection[str]) -> list[Link]:
    return [link for link in linked if link.key.target not in with_figures]
