"""What the form offers to choose from or to write again, so that names stay the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from inspection_evidence.pack.selection import file_name
from inspection_evidence.pack.tracked.borough import BoroughTracking
from inspection_evidence.pack.tracked.listing import line_of
from inspection_evidence.pack.tracked.rows import RowView
from inspection_evidence.tracker import TrackedAction, Tracker, Value


@dataclass(frozen=True)
class Offered:
    """Words for the fields: `kpis` are ids by name, `rows` identifiers by line, `actions` all there are."""

    officers: tuple[str, ...] = ()
    accountable: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    kpis: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, str] = field(default_factory=dict)
    actions: tuple[TrackedAction, ...] = ()


def offered_of(
    tracking: BoroughTracking, tracker: Tracker, views: Iterable[RowView], kpis: Mapping[str, str]
) -> Offered:
    """What was entered in the borough before, its papers and files, its rows and actions."""
    actions = tuple(tracker.actions.values())
    agreed = (one.value for item in tracker.items.values() for one in item.agreements)
    met = (paper.document.committee for paper in tracking.evidence.papers)
    return Offered(
        officers=_sorted(_entered(one.lead_officer) for one in actions),
        accountable=_sorted(_entered(one.accountable) for one in actions),
        committees=_sorted([*(one.committee for one in agreed if one), *met]),
        documents=_sorted(file_name(one) for one in tracking.evidence.documents),
        kpis=kpis,
        rows={line_of(view): view.identifier for view in views},
        actions=actions,
    )


def action_line(action: TrackedAction) -> str:
    """An action on one line: A1: its title."""
    return f"{action.number}: {action.title.value or action.title.origin.removed or 'without a title'}"


def _entered(value: Value[str] | None) -> str | None:
    return value.value if value else None


def _sorted(words: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({word for word in words if word}))
