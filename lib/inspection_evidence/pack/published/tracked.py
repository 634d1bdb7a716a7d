"""The tracker as two packs are compared by it: each row's fields in words, and the counts of an index."""

from __future__ import annotations

from collections.abc import Iterator

from inspection_evidence.pack.facts import TrackerCounts
from inspection_evidence.pack.officers import officer_shown
from inspection_evidence.pack.published.position import ACTION_TITLE
from inspection_evidence.pack.registers.standing import PackRegister
from inspection_evidence.pack.wording import day
from inspection_evidence.settings import BoroughParameters, RunParameters
from inspection_evidence.tracker import Labels, TrackedAction, TrackedItem, Tracker

_NO_DATE = "No date"


def tracked_fields(
    tracker: Tracker, labels: Labels, borough: BoroughParameters, run: RunParameters
) -> dict[str, dict[str, str]]:
    """What the tracker holds, a row an item or action; officers as the pack's audience may read them."""
    items = {one.identifier: dict(_of_item(one, labels)) for one in tracker.items.values()}
    actions = {one.number: dict(_of_action(one, labels, borough, run)) for one in tracker.actions.values()}
    return {row: fields for row, fields in (items | actions).items() if fields}


def tracker_counts(told: PackRegister) -> TrackerCounts | None:
    """Open recommendations and overdue actions, counted as at the head of the pack.

    None where nothing is tracked: then "none open" would be untrue.
    """
    if not told.is_tracked:
        return None
    return TrackerCounts(open=told.counts.open, overdue=told.counts.overdue)


def _of_item(item: TrackedItem, labels: Labels) -> Iterator[tuple[str, str]]:
    if item.response and item.response.value:
        yield "Response", labels.response[item.response.value]
    if item.agreements:
        yield "Agreed status", labels.agreed[item.status]


def _of_action(
    action: TrackedAction, labels: Labels, borough: BoroughParameters, run: RunParameters
) -> Iterator[tuple[str, str]]:
    if action.title.value:
        yield ACTION_TITLE, action.title.value
    yield "Declared status", labels.declared[action.status]
    yield "Due", day(action.due) if action.due else _NO_DATE
    if action.requested and action.requested.new:
        yield "New date asked for", day(action.requested.new)
    for name, entered in (("Lead officer", action.lead_officer), ("Accountable", action.accountable)):
        shown = officer_shown(entered.value, borough, run) if entered else None
        if shown:
            yield name, shown
