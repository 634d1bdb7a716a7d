"""Tables A to E: every recommendation by where it stands."""

from __future__ import annotations

from inspection_evidence.pack.registers.names import row_names
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
from inspection_evidence.tracker import Row, completed_since, open_rows, retired_rows

MOST_IN_BRIEF = 7
"""Rows of a table that leave a briefing on two pages."""


def register_tables(told: PackRegister) -> Section:
    """A live, B completed since the last pack, C new dates asked for, D overdue without, E put aside.

    The member briefing has D and C alone: what needs somebody now.
    """
    brief = told.sources.run.length == "brief"
    asked, overdue = asked_rows(told), overdue_rows(told)
    most = MOST_IN_BRIEF if brief else len(asked) + len(overdue)
    return render_section(
        "register_tables",
        "Where each recommendation stands",
        brief=brief,
        is_tracked=told.is_tracked,
        since=told.since,
        as_at=told.register.as_at,
        live=live_rows(told),
        declared=declared_rows(told),
        closed=closed_rows(told),
        asked=asked,
        overdue=overdue,
        most=most,
        open=len(open_rows(told.register)),
        aside=aside_rows(told),
        before=row_names(newest_first(_closed_before(told), told), told),
    )


def _closed_before(told: PackRegister) -> list[Row]:
    """The rows that were closed before the last pack, which stand in none of the tables."""
    shown = {row.identifier for row, _ in completed_since(told.register, told.since).agreed}
    shown |= {row.identifier for row in retired_rows(told.register)}
    return [row for row in told.register.rows if not row.is_open and row.identifier not in shown]
