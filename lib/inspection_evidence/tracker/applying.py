"""Writing changes down: all of them or none, and none over what somebody else changed meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from types import MappingProxyType

from inspection_evidence.corrections import carried_events, settlements_of
from inspection_evidence.corrections.kinds import ORPHAN_SETTLED
from inspection_evidence.settings.names import checked_slug
from inspection_evidence.settings.person import person_named
from inspection_evidence.store import Entry, Event, Store
from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.folding import Settlements
from inspection_evidence.tracker.planning import Planner
from inspection_evidence.tracker.vocabulary import KINDS

_NONE: Settlements = MappingProxyType({})


def apply_changes(
    store: Store,
    slug: str,
    changes: Sequence[Change],
    who: str | None,
    source: str,
    *,
    known: Collection[str] | None = None,
    kpis: Collection[str] | None = None,
    settlements: Settlements = _NONE,
    predecessors: Collection[str] | None = None,
) -> tuple[Event, ...]:
    """Write down all of these changes or none; what stands already is passed over.

    Args:
        store: The open store.
        slug: The borough.
        changes: In their order; a later one may build on an earlier one.
        who: The person, as `person_named` takes it.
        source: Where it was entered: "notebook", "command", "workbook:<name>" or "import:<name>".
        known: The identifiers of the borough's items; with it, a change about another is refused.
        kpis: The ids of the catalogue's KPIs; with it, evidence by another is refused.
        settlements: Orphans and the items they were settled to be, beside those the register knows.
        predecessors: Slugs of abolished authorities whose rows it carries; None for those that the
            table of authorities gives it.

    Returns:
        The events written, in the order of the changes.

    Raises:
        TrackerError: A line for each mistake, also where somebody changed the same field since `seen`.
        ParameterError: `slug` is none, or no name says who.
    """
    person = person_named(who)
    before = None if predecessors is None else tuple(predecessors)
    carried = carried_events(store, checked_slug(slug), KINDS, None, before)

    def plan(events: tuple[Event, ...]) -> list[Entry]:
        followed = {**settlements_of(events), **settlements}
        planner = Planner(slug, (*carried, *events), settlements=followed, known=known, kpis=kpis)
        return planner.entries(changes, person, source)

    return store.append_planned({*KINDS, ORPHAN_SETTLED}, plan, about=slug)
