"""Which dates moved and why, and which new dates are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inspection_evidence.settings.days import day_of
from inspection_evidence.tracker.questions.register import Register, Row
from inspection_evidence.tracker.state import DateRevision, TrackedAction


@dataclass(frozen=True)
class Moved:
    """A revision of an action's date, with the rows it is for; `revision` has why and who agreed."""

    action: TrackedAction
    rows: tuple[Row, ...]
    revision: DateRevision


def asked_dates(register: Register) -> tuple[Moved, ...]:
    """Return the new dates that are asked for and that nobody has agreed yet."""
    return tuple(
        Moved(action, rows, action.requested)
        for action, rows in register.live_actions()
        if action.requested is not None
    )


def moved_since(register: Register, since: date | None) -> tuple[Moved, ...]:
    """Return the agreed moves of dates entered after `since` (None: ever), oldest first."""
    rows_of: dict[str, list[Row]] = {}
    actions: dict[str, TrackedAction] = {}
    for row in register.rows:
        for action in row.item.actions:
            actions[action.identifier] = action
            rows_of.setdefault(action.identifier, []).append(row)
    found = [
        Moved(action, tuple(rows_of[name]), revision)
        for name, action in actions.items()
        for revision in action.agreed_revisions
        if since is None or day_of(revision.origin.at) > since
    ]
    return tuple(sorted(found, key=lambda moved: moved.revision.origin.seq))
