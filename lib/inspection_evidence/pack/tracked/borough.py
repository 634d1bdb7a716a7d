"""A borough's tracker, to be looked at and changed: with its evidence, rules and predecessors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from inspection_evidence.model import BoroughEvidence, Document, Family
from inspection_evidence.pack.selection import held_on, is_of_another
from inspection_evidence.settings import BoroughParameters, NotebookParameters
from inspection_evidence.store import Event, open_workspace_store
from inspection_evidence.tracker import (
    Change,
    Register,
    Row,
    Tracker,
    TrackerRules,
    apply_changes,
    register_of,
    tracker_of,
)


@dataclass(frozen=True)
class BoroughTracking:
    """What the tracker of one borough is opened with; each look opens the store anew, and closes it.

    `evidence` is as people left it; `predecessors` are the slugs of abolished authorities whose rows
    the borough carries on the run's day; `kpis` the ids of the catalogue, one of which evidence names
    (None: not asked).
    """

    parameters: NotebookParameters
    evidence: BoroughEvidence
    rules: TrackerRules
    predecessors: tuple[str, ...] = ()
    kpis: frozenset[str] | None = None

    @property
    def as_at(self) -> date:
        """The day of the run, from which "overdue" and "due soon" are counted."""
        return self.parameters.run.as_at

    @property
    def slug(self) -> str:
        """The borough."""
        return self.parameters.borough.slug

    @cached_property
    def known(self) -> frozenset[str]:
        """The identifiers of all recommendations and decisions that are read: a change names one of them."""
        holders = (*self.evidence.inspections, *self.evidence.papers)
        documents = [holder.document for holder in holders]
        recommendations = {item.id for one in documents for item in one.recommendations}
        return frozenset(recommendations | {item.id for one in documents for item in one.decisions})

    def tracker(self, until: date | None = None) -> Tracker:
        """The tracker as it stood at the end of a day; now where none is given.

        Raises StoreError for the store.
        """
        with open_workspace_store(self.parameters.workspace) as store:
            return tracker_of(store, self.slug, until, predecessors=self.predecessors)

    def position(self) -> Register:
        """All rows as they stood at the end of the run's day."""
        return self.register(self.tracker(self.as_at))

    def register(self, tracker: Tracker) -> Register:
        """The rows of a tracker: what was read of the borough by the run's day, and all that is tracked.

        Left out, until something is entered of it: what another authority was told, what a school was
        told, and what was told after the day.
        """
        only = self._own | set(tracker.items)
        return register_of(tracker, self.evidence, self.as_at, self.rules, only)

    def apply(self, changes: Sequence[Change], who: str | None, source: str) -> tuple[Event, ...]:
        """Write down all changes or none, as `apply_changes` does, and give the events.

        Raises TrackerError with a line a mistake, ParameterError without a name, StoreError.
        """
        with open_workspace_store(self.parameters.workspace) as store:
            return apply_changes(
                store,
                self.slug,
                changes,
                who,
                source,
                known=self.known,
                kpis=self.kpis,
                predecessors=self.predecessors,
            )

    @cached_property
    def _own(self) -> set[str]:
        """What the borough was told; items of council papers are rows once something is entered of them."""
        documents = [one.document for one in self.evidence.inspections if self._is_told(one.document)]
        return {item.id for document in documents for item in document.recommendations}

    def _is_told(self, document: Document) -> bool:
        """Whether a document tells this authority something, by the run's day; an undated one may."""
        held = held_on(document, self.parameters.borough)
        if is_of_another(document, self.parameters.borough) or document.framework is Family.SCHOOL:
            return False
        return held is None or held <= self.as_at


def newest_first(rows: Iterable[Row], borough: BoroughParameters) -> tuple[Row, ...]:
    """Return rows by their inspection or meeting, newest first, each in its order; what is undated last."""

    def turn(row: Row) -> int:
        held = held_on(row.holder.document, borough) if row.holder else None
        return -(held or date.min).toordinal()

    return tuple(sorted(rows, key=turn))
