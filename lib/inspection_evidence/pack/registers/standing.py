"""Where a borough's recommendations stand: what the pack prints, with what the tracker holds of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from inspection_evidence.linking import LinkKind
from inspection_evidence.model import Family
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.linked.selection import Printed, printed_recommendations
from inspection_evidence.pack.officers import officer_shown
from inspection_evidence.pack.selection import PublishedInspection
from inspection_evidence.tracker import Rag, Register, Row, Tracker, TrackerRules, register_of


@dataclass(frozen=True)
class PackRegister:
    """What a pack prints of inspections, with the tracker at the end of the run's day.

    `since` is the as-at date of the pack published last, None where none was: then everything ever
    completed counts as completed since.
    """

    sources: PackSources
    tracker: Tracker
    rules: TrackerRules
    since: date | None = None

    @cached_property
    def printed(self) -> Mapping[str, Printed]:
        """Every recommendation to the authority or its partners that may be printed, by identifier."""
        found = printed_recommendations(self.sources.selection)
        return {name: one for name, one in found.items() if not is_of_school(one[0])}

    @cached_property
    def register(self) -> Register:
        """All rows: what is printed, and what is tracked whether it is printed or not; none is lost."""
        of_schools = {
            item.id
            for one in self.sources.selection.inspections
            if is_of_school(one)
            for item in one.recommendations
        }
        only = {*self.printed, *self.tracker.items} - (of_schools - set(self.tracker.items))
        found = register_of(self.tracker, self.sources.evidence, self.sources.run.as_at, self.rules, only)
        there = {row.identifier for row in found.rows}
        inspections = {one.key: one for one in self.sources.evidence.inspections}
        further = [
            Row(self.tracker.item(name), item, inspections[one.key])
            for name, (one, item) in self.printed.items()
            if name not in there
        ]
        return Register((*found.rows, *further), found.as_at, self.rules)

    @cached_property
    def confirmed(self) -> frozenset[str]:
        """The identifiers of recommendations with a link to a KPI that a person confirmed."""
        links = self.sources.links
        return frozenset(
            name
            for name in self.printed
            if any(one.may_go_to_committee for one in links.to_show(name, LinkKind.KPI, False))
        )

    @property
    def is_tracked(self) -> bool:
        """Whether anybody entered anything of any row."""
        return bool(self.tracker.items or self.tracker.actions)

    def person(self, entered: str | None) -> str:
        """A person or body as the pack's audience may read it; empty where nobody was entered."""
        return officer_shown(entered, self.sources.borough, self.sources.run) or ""

    def rag_words(self, rag: Rag) -> str:
        """The colour's label and its reason; who set it by hand as the pack's audience may read it."""
        if rag.overridden is None:
            return rag.sentence
        who = rag.overridden.origin.who
        return rag.sentence.replace(who, self.person(who), 1)


def is_of_school(inspection: PublishedInspection) -> bool:
    """Whether it inspected a school: what it asks is the school's to do, not the authority's."""
    return inspection.document.framework is Family.SCHOOL
