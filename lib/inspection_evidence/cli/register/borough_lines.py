"""Lines of `register show BOROUGH`: the counts, the rows by what told them, the actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from inspection_evidence.cli.register.tables import indented, table_lines
from inspection_evidence.settings.days import day_words
from inspection_evidence.tracker import (
    Due,
    Register,
    Row,
    TrackedAction,
    asked_dates,
    counts_of,
    due_soon_actions,
    likely_misses,
    open_rows,
    overdue_actions,
    retired_rows,
)
from inspection_evidence.tracker.asked_words import asked_words

_ROWS = ("Row", "Colour", "Agreed status", "Response", "Actions", "What was asked")
_ACTIONS = ("Action", "Colour", "Declared", "Due", "Lead officer", "What is done")
_LONGEST = 120
"""Characters of what was asked; the row by itself is shown whole."""
Chosen = tuple[list[Row], list[tuple[TrackedAction, str]]]
"""Rows to show, and actions with a reason, empty where none need be given."""


def borough_lines(register: Register, borough: str, question: str | None) -> Iterator[str]:
    """The lines of a register on its day; `question` is one of the command's, None for all rows."""
    rows, actions = _chosen(register, question)
    yield f"{borough}, as at {day_words(register.as_at)}"
    yield from _counts(register)
    for holder, held in groupby(rows, lambda row: row.identifier.rpartition("/")[0]):
        yield f"\n{holder}/"
        yield from indented(table_lines(_ROWS, [_row_cells(row, register) for row in held]))
    if actions:
        yield "\nActions"
        cells = [_action_cells(action, reason, register) for action, reason in actions]
        yield from indented(table_lines(_ACTIONS, cells))
    if not rows and not actions:
        yield "\nNone."
    elif rows:
        yield f"\nA row is called by both its names, such as {rows[0].identifier}."


def _counts(register: Register) -> Iterator[str]:
    counts = counts_of(register)
    labels = register.rules.labels
    colours = ", ".join(
        f"{number} {labels.of(colour).lower()}" for colour, number in counts.by_rag.items() if number
    )
    yield f"Recommendations and decisions: {counts.rows}, open {counts.open} ({colours or 'none'})"
    yield (
        f"Actions: {counts.overdue} overdue, {counts.due_soon} due soon, {counts.likely_to_miss} likely to "
        f"miss their date, {counts.new_dates_asked} with a new date asked for"
    )


def _chosen(register: Register, question: str | None) -> Chosen:
    if question is None:
        return list(register.rows), _all_actions(register.rows)
    if question == "open":
        rows = list(open_rows(register))
        return rows, _all_actions(rows)
    if question == "retired":
        return list(retired_rows(register)), []
    due = _due(register)[question]
    wanted = {row.identifier for one in due for row in one.rows}
    rows = [row for row in register.rows if row.identifier in wanted]
    return rows, [(one.action, one.reason) for one in due]


def _due(register: Register) -> Mapping[str, Iterable[Due]]:
    asked = [Due(one.action, one.rows, one.revision.origin.why or "") for one in asked_dates(register)]
    return {
        "overdue": overdue_actions(register),
        "due-soon": due_soon_actions(register),
        "likely-to-miss": likely_misses(register),
        "new-dates": asked,
    }


def _all_actions(rows: Iterable[Row]) -> list[tuple[TrackedAction, str]]:
    found = {action.identifier: action for row in rows for action in row.item.actions}
    ordered = sorted(found.values(), key=lambda action: (len(action.identifier), action.identifier))
    return [(action, "") for action in ordered]


def _row_cells(row: Row, register: Register) -> tuple[str, ...]:
    item, labels = row.item, register.rules.labels
    response = item.response
    said = labels.of(response.value) if response and response.value else ""
    words = asked_words(row)
    return (
        row.identifier.rpartition("/")[2],
        register.rag(row).label,
        labels.of(item.status),
        said or (response.origin.removed if response and response.origin.removed else ""),
        " ".join(action.number for action in item.actions),
        words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…",
    )


def _action_cells(action: TrackedAction, reason: str, register: Register) -> tuple[str, ...]:
    lead, asked = action.lead_officer, action.requested
    title = action.title.value or action.title.origin.removed or ""
    new = f"; {day_words(asked.new)} is asked for" if asked and asked.new else ""
    return (
        action.number,
        register.rag(action).label,
        register.rules.labels.of(action.status),
        day_words(action.due) if action.due else "No date",
        (lead.value or lead.origin.removed or "") if lead else "",
        f"{title}{new}{f'. {reason}' if reason else ''}",
    )
