"""Tables A to E: every recommendation by where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.pack.registers.names import counted_rows, row_names, rows_noun
from inspection_evidence.pack.registers.standing import PackRegister
from inspection_evidence.pack.registers.tables import (
    aside_rows,
    asked_rows,
    closed_rows,
    declared_rows,
    live_rows,
    newest_first,
    overdue_rows,
)
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.tracker import Row, retired_rows

MOST_IN_BRIEF = 4
"""Rows of a table that leave a briefing on two pages."""


@dataclass(frozen=True)
class Sum:
    """How the rows add up: all of them in words, and how many are live, open and put aside, and closed.

    `closed_now` are those of the closed that table B tells.
    """

    words: str
    live: int
    aside: int
    closed: int
    closed_now: int


def register_tables(told: PackRegister) -> Section:
    """A live, B completed since the last pack, C new dates asked for, D overdue without, E put aside.

    The member briefing has D and C alone: what needs somebody now.
    """
    brief = told.is_brief
    asked, overdue, live, aside = asked_rows(told), overdue_rows(told), live_rows(told), aside_rows(told)
    closed = closed_rows(told)
    now = {row.name.identifier for row in closed}
    return render_section(
        "register_tables",
        "Where each recommendation stands",
        brief=brief,
        is_tracked=told.is_tracked,
        since=told.since,
        sum=_sum(told, len(live)),
        live=live,
        live_words=rows_noun(told.register.rows, len(live)),
        declared=declared_rows(told),
        closed=closed,
        asked=asked,
        overdue=overdue,
        overdue_asked=told.counts.overdue - len(overdue),
        most=MOST_IN_BRIEF,
        aside=aside,
        aside_in_b=sum(row.name.identifier in now for row in aside),
        before=row_names(newest_first(_told_before(told), told), told),
    )


def _sum(told: PackRegister, live: int) -> Sum:
    rows, is_open = told.register.rows, told.counts.open
    return Sum(counted_rows(rows), live, is_open - live, len(rows) - is_open, told.counts.closed_since)


def _told_before(told: PackRegister) -> list[Row]:
    """The closed rows that an earlier pack told of, and that stand in none of the tables."""
    shown = {row.identifier for row, _ in told.completed.agreed}
    shown |= {row.identifier for row in retired_rows(told.register)}
    return [row for row in told.register.rows if not row.is_open and row.identifier not in shown]
