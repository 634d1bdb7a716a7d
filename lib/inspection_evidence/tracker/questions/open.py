"""What is open, overdue, due soon, likely to miss its date; and what is put aside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from inspection_evidence.tracker.questions.register import Register, Row
from inspection_evidence.tracker.rating.cases import is_due_soon, is_overdue, likely_to_miss
from inspection_evidence.tracker.state import TrackedAction
from inspection_evidence.tracker.vocabulary import AgreedStatus, DeclaredStatus, Response


@dataclass(frozen=True)
class Due:
    """An action, the open rows it is for, and why it is listed."""

    action: TrackedAction
    rows: tuple[Row, ...]
    reason: str


def open_rows(register: Register) -> tuple[Row, ...]:
    """Return the rows that no committee has closed, reopened ones among them."""
    return tuple(row for row in register.rows if row.is_open)


def overdue_actions(register: Register) -> tuple[Due, ...]:
    """Return the unfinished actions of open rows whose date is past, longest overdue first."""
    return _listed(register, lambda action: is_overdue(action, register.as_at))


def overdue_without_request(register: Register) -> tuple[Due, ...]:
    """Return the overdue actions for which no new date is asked for."""
    return tuple(due for due in overdue_actions(register) if due.action.requested is None)


def due_soon_actions(register: Register) -> tuple[Due, ...]:
    """Return the unfinished actions of open rows due within the rule's days, the next first."""
    return _listed(register, lambda action: is_due_soon(action, register.as_at, register.rules))


def likely_misses(register: Register) -> tuple[Due, ...]:
    """Return the actions that are likely to miss their date by the stated rule, with its reason."""
    found = []
    for action, rows in register.live_actions():
        miss = likely_to_miss(action, register.as_at, register.rules)
        if miss:
            found.append(Due(action, rows, miss.reason))
    return tuple(sorted(found, key=_by_date))


def retired_rows(register: Register) -> tuple[Row, ...]:
    """Return the rows that were only noted, rejected, superseded or closed without being implemented."""
    return tuple(row for row in register.rows if _is_retired(row))


def _is_retired(row: Row) -> bool:
    item = row.item
    response = item.response.value if item.response else None
    superseded = {action.status for action in item.actions} == {DeclaredStatus.SUPERSEDED}
    answered = response in (Response.NOTED, Response.REJECTED) and not item.actions
    return item.status is AgreedStatus.CLOSED_NOT_IMPLEMENTED or superseded or answered


def _listed(register: Register, wanted: Callable[[TrackedAction], bool]) -> tuple[Due, ...]:
    found = [
        Due(action, rows, register.rag(action).reason)
        for action, rows in register.live_actions()
        if wanted(action)
    ]
    return tuple(sorted(found, key=_by_date))


def _by_date(due: Due) -> tuple[str, int, str]:
    day = due.action.due.isoformat() if due.action.due else "9999"
    return day, len(due.action.identifier), due.action.identifier
