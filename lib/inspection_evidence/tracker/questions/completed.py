"""What was completed since a day: declared by officers and agreed by committees, never mixed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inspection_evidence.tracker.questions.register import Register, Row
from inspection_evidence.tracker.state import Agreement, TrackedAction
from inspection_evidence.tracker.vocabulary import DeclaredStatus


@dataclass(frozen=True)
class Completed:
    """What was completed, by whose word.

    `declared`: actions that officers say are complete, by the day of completion; `agreed`: rows that a
    committee closed, each with what it agreed (status, committee, meeting, minute).
    """

    declared: tuple[TrackedAction, ...]
    agreed: tuple[tuple[Row, Agreement], ...]


def completed_since(register: Register, since: date | None) -> Completed:
    """Return what was completed after `since` (None: ever) up to the register's day.

    An action counts by the day it was completed, else that of its entry; a row by the day of the meeting.
    """
    actions = {action.identifier: action for row in register.rows for action in row.item.actions}
    declared = [
        action
        for action in actions.values()
        if action.status is DeclaredStatus.COMPLETE and _within(action.completed_on, since, register.as_at)
    ]
    agreed = [
        (row, row.item.agreed.value)
        for row in register.rows
        if not row.is_open and row.item.agreed and row.item.agreed.value
    ]
    return Completed(
        tuple(sorted(declared, key=lambda action: (action.completed_on or date.min, action.identifier))),
        tuple(pair for pair in agreed if _within(pair[1].meeting_date, since, register.as_at)),
    )


def _within(day: date | None, since: date | None, as_at: date) -> bool:
    return day is not None and (since is None or day > since) and day <= as_at
