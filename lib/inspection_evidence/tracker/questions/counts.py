"""The counts at the head of a pack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from inspection_evidence.tracker.questions.completed import Completions, completed_since
from inspection_evidence.tracker.questions.dates import asked_dates
from inspection_evidence.tracker.questions.evidenced import evidenced_by_kpi
from inspection_evidence.tracker.questions.open import (
    due_soon_actions,
    likely_misses,
    open_rows,
    overdue_actions,
)
from inspection_evidence.tracker.questions.register import Register
from inspection_evidence.tracker.vocabulary import RagColour


@dataclass(frozen=True)
class Counts:
    """How many of each there are on the register's day.

    Of rows: `rows`, `open`, `overdue_rows` (open, with an overdue action), `closed_since` (agreed),
    `evidenced` (by a KPI), `by_rag` (open ones). Of actions: all others.
    """

    rows: int
    open: int
    overdue: int
    overdue_rows: int
    due_soon: int
    likely_to_miss: int
    declared_complete_since: int
    closed_since: int
    new_dates_asked: int
    evidenced: int
    by_rag: Mapping[RagColour, int]


def counts_of(register: Register, told: Completions | None = None, confirmed: Collection[str] = ()) -> Counts:
    """Return how many of each there are; `told` and `confirmed` as for the questions themselves."""
    completed, overdue = completed_since(register, told), overdue_actions(register)
    return Counts(
        rows=len(register.rows),
        open=len(open_rows(register)),
        overdue=len(overdue),
        overdue_rows=len({row.identifier for due in overdue for row in due.rows}),
        due_soon=len(due_soon_actions(register)),
        likely_to_miss=len(likely_misses(register)),
        declared_complete_since=len(completed.declared),
        closed_since=len(completed.agreed),
        new_dates_asked=len(asked_dates(register)),
        evidenced=len(evidenced_by_kpi(register, confirmed)),
        by_rag=counts_by_rag(register),
    )


def counts_by_rag(register: Register) -> Mapping[RagColour, int]:
    """Return how many open rows have each colour; colours that the scale shows are all there."""
    found = Counter(register.rag(row).value for row in open_rows(register))
    return {colour: found[colour] for colour in RagColour if register.rules.shown(colour) is colour}
