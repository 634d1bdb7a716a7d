"""What was completed since the last pack: declared by officers and agreed by committees, never mixed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from inspection_evidence.settings.days import day_of
from inspection_evidence.tracker.questions.register import Register, Row
from inspection_evidence.tracker.state import Agreement, Origin, TrackedAction, TrackedItem, Tracker
from inspection_evidence.tracker.vocabulary import DeclaredStatus

Completions = Mapping[str, int]
"""What stood as completed on a day: for each row's or action's identifier, how often it had been so."""


@dataclass(frozen=True)
class Completed:
    """What was completed, by whose word.

    `declared`: actions that officers say are complete, by the day of completion; `agreed`: rows that a
    committee closed, each with what it agreed (status, committee, meeting, minute).
    """

    declared: tuple[TrackedAction, ...]
    agreed: tuple[tuple[Row, Agreement], ...]


def completions_of(tracker: Tracker, as_at: date) -> Completions:
    """Return what a pack of a day counts as completed, to be held against by the next one.

    The number tells a second completion, after a reopening, from the first one.
    """
    closed = {name: len(item.closings) for name, item in tracker.items.items() if _closed(item, as_at)}
    done = {
        name: len(action.completions)
        for name, action in tracker.actions.items()
        if _is_declared(action, as_at)
    }
    return closed | done


def completed_since(register: Register, told: Completions | None) -> Completed:
    """Return what stands as completed on the register's day and was not told before.

    It is what has been entered that counts, not the day of the meeting or of the work: what is entered
    late belongs to the next pack. A completion that was undone or reopened is none; one told before and
    entered again, to correct its day, is not told twice.

    Args:
        register: The rows on their day.
        told: `completions_of` the last pack; None where there is none: then all that was ever completed.
    """
    before = told or {}
    actions = {action.identifier: action for row in register.rows for action in row.item.actions}
    declared = [
        action
        for action in actions.values()
        if _is_declared(action, register.as_at) and len(action.completions) > before.get(action.identifier, 0)
    ]
    agreed = [
        pair for pair in _agreed(register) if len(pair[0].item.closings) > before.get(pair[0].identifier, 0)
    ]
    return Completed(
        tuple(sorted(declared, key=lambda action: (action.completed_on or date.min, action.identifier))),
        tuple(agreed),
    )


def entered_late(day: date | None, entry: Origin | None, since: date | None) -> date | None:
    """Return the day of an entry that the pack of `since` should have told of and could not; else None."""
    if day is None or entry is None or since is None or day > since:
        return None
    return day_of(entry.at)


def _agreed(register: Register) -> Iterator[tuple[Row, Agreement]]:
    for row in register.rows:
        agreement = _closed(row.item, register.as_at)
        if agreement:
            yield row, agreement


def _closed(item: TrackedItem, as_at: date) -> Agreement | None:
    agreed = item.agreed.value if item.agreed and item.is_closed else None
    return agreed if agreed and agreed.meeting_date <= as_at else None


def _is_declared(action: TrackedAction, as_at: date) -> bool:
    done = action.status is DeclaredStatus.COMPLETE
    return done and action.completed_on is not None and action.completed_on <= as_at
