"""A borough's tracker out of the register, as it stands now or stood at a past moment."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time
from types import MappingProxyType

from inspection_evidence.corrections import borough_events
from inspection_evidence.settings.days import LONDON
from inspection_evidence.settings.names import checked_slug
from inspection_evidence.store import Store
from inspection_evidence.tracker.folding import Settlements, fold
from inspection_evidence.tracker.state import Tracker
from inspection_evidence.tracker.vocabulary import KINDS

_NONE: Settlements = MappingProxyType({})


def tracker_of(
    store: Store,
    slug: str,
    until: datetime | date | None = None,
    *,
    settlements: Settlements = _NONE,
    predecessors: Collection[str] | None = None,
) -> Tracker:
    """Return a borough's tracker, with the rows of orphans that were settled and of predecessors.

    Args:
        store: The open store.
        slug: The borough.
        until: The last moment that counts, or the last day, the whole of it; None: now.
        settlements: Orphans and the items they were settled to be, beside those the register knows.
        predecessors: Slugs of abolished authorities whose rows it carries; None for those that the
            table of authorities gives it.

    Raises:
        ParameterError: `slug` is none.
        StoreError: The register holds words of a newer version.
    """
    moment = end_of(until)
    carried = None if predecessors is None else tuple(predecessors)
    events = borough_events(store, checked_slug(slug), KINDS, moment, carried)
    return fold(slug, events, settlements, moment)


def end_of(until: datetime | date | None) -> datetime | None:
    """Return the last moment of a day in London; a moment stays, taken as London's where it says no zone."""
    if until is None:
        return None
    if isinstance(until, datetime):
        return until if until.tzinfo else until.replace(tzinfo=LONDON)
    return datetime.combine(until, time.max, LONDON)
