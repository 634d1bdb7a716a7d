"""Where a borough's recommendations stand: what the pack prints, with what the tracker holds of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from inspection_evidence.linking import LinkKind
from inspection_evidence.model import Family
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.kpis.selection import ComparedKpi, compared_kpis
from inspection_evidence.pack.linked.selection import Printed, printed_recommendations
from inspection_evidence.pack.officers import officer_shown
from inspection_evidence.pack.selection import PublishedInspection
from inspection_evidence.pack.wording import day
from inspection_evidence.tracker import (
    Completed,
    Completions,
    Counts,
    Rag,
    Register,
    Row,
    Tracker,
    TrackerRules,
    completed_since,
    counts_of,
    register_of,
)


@dataclass(frozen=True)
class LastPack:
    """The pack published last: its as-at date, and what it told as completed (`completions_of`)."""

    as_at: date
    completed: Completions


@dataclass(frozen=True)
class PackRegister:
    """What a pack prints of inspections, with the tracker at the end of the run's day.

    `last` is the pack published last, None where none was: then everything ever completed counts as
    completed since.
    """

    sources: PackSources
    tracker: Tracker
    rules: TrackerRules
    last: LastPack | None = None

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
    def compared(self) -> Mapping[str, ComparedKpi]:
        """The KPIs with figures of the borough, by id."""
        sources = self.sources
        found = compared_kpis(sources.evidence, sources.kpis, sources.borough, sources.run)
        return {one.kpi.id: one for one in found}

    @cached_property
    def confirmed(self) -> frozenset[str]:
        """The recommendations linked to a KPI that has figures, a person having confirmed the link."""
        return frozenset(name for name in self.printed if self.has_figures(name, suggested=False))

    def has_figures(self, name: str, suggested: bool) -> bool:
        """Whether a KPI linked to a recommendation has figures: without any nothing is evidenced yet."""
        links = self.sources.links.to_show(name, LinkKind.KPI, suggested)
        return any(one.key.target in self.compared for one in links if suggested or one.may_go_to_committee)

    @property
    def is_brief(self) -> bool:
        """Whether it is for a member briefing."""
        return self.sources.run.length == "brief"

    @property
    def since(self) -> date | None:
        """The as-at date of the pack published last."""
        return self.last.as_at if self.last else None

    @cached_property
    def counts(self) -> Counts:
        """The counts at the head of the pack, of the very rows that its tables show."""
        return counts_of(self.register, self._told, self.confirmed)

    @cached_property
    def completed(self) -> Completed:
        """What was completed, by whose word, and not told in the last pack."""
        return completed_since(self.register, self._told)

    @property
    def _told(self) -> Completions | None:
        return self.last.completed if self.last else None

    @property
    def is_tracked(self) -> bool:
        """Whether anybody entered anything of any row."""
        return bool(self.tracker.items or self.tracker.actions)

    def person(self, entered: str | None) -> str:
        """A person or body as the pack's audience may read it; empty where nobody was entered."""
        return officer_shown(entered, self.sources.borough, self.sources.run) or ""

    def agreed_words(self, row: Row) -> str:
        """Where a committee says a row stands, which one, when, by which minute, and the reason it gave."""
        label, found = self.rules.labels.of(row.item.status), row.item.agreed
        if found is None or found.value is None:
            return f"{label}. No committee has decided on it."
        agreed, why = found.value, (found.origin.why or "").rstrip(".")
        where = f"Agreed by {agreed.committee} on {day(agreed.meeting_date)}, minute {agreed.minute}."
        return f"{label}. {where} Reason: {why}." if why else f"{label}. {where}"

    def rag_words(self, rag: Rag) -> str:
        """The colour's label and its reason; who set it by hand as the pack's audience may read it."""
        if rag.overridden is None:
            return rag.sentence
        who = rag.overridden.origin.who
        return rag.sentence.replace(who, self.person(who), 1)


def is_of_school(inspection: PublishedInspection) -> bool:
    """Whether it inspected a school: what it asks is the school's to do, not the authority's."""
    return inspection.document.framework is Family.SCHOOL
