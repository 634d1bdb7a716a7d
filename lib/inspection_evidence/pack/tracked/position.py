"""Where a borough stands: how many are open, overdue, due soon, likely to miss; which, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inspection_evidence.linking import Links
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.tracked.borough import BoroughTracking
from inspection_evidence.pack.tracked.due_chart import due_chart
from inspection_evidence.pack.tracked.listing import leads_of
from inspection_evidence.pack.tracked.rows import NOBODY_YET, RowView, label_of, place_words, row_views
from inspection_evidence.pack.wording import counted, day, sentence
from inspection_evidence.settings import BoroughParameters
from inspection_evidence.tracker import (
    Counts,
    Due,
    Register,
    Row,
    asked_dates,
    counts_of,
    due_soon_actions,
    likely_misses,
    overdue_actions,
)


@dataclass(frozen=True)
class DueRow:
    """An action to look after, in words; `about` are the recommendations it is for."""

    number: str
    title: str
    lead: str
    due: str
    about: str
    why: str


def where_it_stands(tracking: BoroughTracking) -> Section:
    """The counts on the run's day as a table and a drawing, and the actions whose dates need somebody."""
    register = tracking.position()
    counts = counts_of(register)
    labels = register.rules.labels
    return render_section(
        "tracked_position",
        "Where it stands",
        as_at=tracking.as_at,
        tracked=sum(_is_tracked(row) for row in register.rows),
        counts=_counted(counts, register),
        colours=[(colour, labels.of(colour), number) for colour, number in counts.by_rag.items()],
        chart=due_chart(register),
        watched=_watched(register, tracking.parameters.borough),
    )


def open_rows_table(tracking: BoroughTracking, links: Links) -> Section:
    """Every open row on the run's day with its colour and the reason, newest inspection first."""
    views = [view for view in row_views(tracking, tracking.position(), links) if view.is_open]
    groups: dict[str, list[tuple[RowView, str]]] = {}
    for view in views:
        groups.setdefault(view.place, []).append((view, ", ".join(leads_of(view))))
    return render_section("tracked_rows", "Open recommendations", as_at=tracking.as_at, groups=groups)


def position_sentence(register: Register) -> str:
    """The counts in one sentence, for a person at work."""
    told = counts_of(register)
    parts = (
        f"{counted(told.open, 'recommendation')} open",
        f"{counted(told.overdue, 'action')} overdue",
        f"{counted(told.due_soon, 'action')} due soon",
        f"{counted(told.likely_to_miss, 'action')} likely to miss the date",
    )
    return f"{sentence(', '.join(parts))}, on {day(register.as_at)}."


def _counted(told: Counts, register: Register) -> tuple[tuple[str, int, str], ...]:
    """Each count with its name and what is counted."""
    soon = register.rules.due_soon_days
    untouched = sum(row.is_open and not _is_tracked(row) for row in register.rows)
    return (
        ("Open", told.open, "recommendations that no committee has closed"),
        ("Not taken up", untouched, "of them, about which nobody has entered anything"),
        (
            "Overdue",
            told.overdue,
            f"actions whose date is past, for {counted(told.overdue_rows, 'recommendation')}",
        ),
        ("Due soon", told.due_soon, f"actions due within {soon} days"),
        ("Likely to miss", told.likely_to_miss, "actions that by the rule will miss their date"),
        ("New dates asked for", told.new_dates_asked, "that nobody has agreed yet"),
        ("Closed", told.rows - told.open, "recommendations, by a committee"),
    )


def _watched(register: Register, borough: BoroughParameters) -> dict[str, Sequence[DueRow]]:
    asked = [Due(one.action, one.rows, one.revision.origin.why or "") for one in asked_dates(register)]
    lists = {
        "Overdue": overdue_actions(register),
        "Due soon": due_soon_actions(register),
        "Likely to miss their date": likely_misses(register),
        "New dates asked for": asked,
    }
    return {name: [_due_row(due, borough) for due in found] for name, found in lists.items() if found}


def _due_row(due: Due, borough: BoroughParameters) -> DueRow:
    action = due.action
    asked = action.requested
    moved = f", {day(asked.new)} asked for" if asked and asked.new else ""
    return DueRow(
        number=action.number,
        title=action.title.value or action.title.origin.removed or "",
        lead=(action.lead_officer.value if action.lead_officer else None) or NOBODY_YET,
        due=f"{day(action.due) if action.due else 'No date'}{moved}",
        about="; ".join(f"{label_of(row)}, {place_words(row.holder, borough)}" for row in due.rows),
        why=due.reason,
    )


def _is_tracked(row: Row) -> bool:
    return bool(row.item.events or row.item.actions)
