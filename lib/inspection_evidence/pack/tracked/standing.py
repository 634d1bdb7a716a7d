"""How a row stands, in words: colour and reason, response, agreed status, actions, history in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inspection_evidence.model import COUNCIL_PAPERS
from inspection_evidence.pack.section import render_section
from inspection_evidence.pack.selection import report_of
from inspection_evidence.pack.tracked.borough import BoroughTracking
from inspection_evidence.pack.tracked.rows import NOBODY_YET, RowView
from inspection_evidence.pack.tracked.told import ended
from inspection_evidence.pack.wording import day
from inspection_evidence.tracker import (
    EvidenceEntry,
    HistoryLine,
    Labels,
    Note,
    Rag,
    ResponseDate,
    Row,
    TrackedAction,
    TrackedItem,
    Tracker,
    Value,
    history_of,
    rag_of,
    response_dates,
)


@dataclass(frozen=True)
class ActionRow:
    """An action in words; `dates` and `notes` are lines below its date and its title."""

    number: str
    title: str
    lead: str
    accountable: str
    due: str
    dates: tuple[str, ...]
    status: str
    completed: str
    rag: Rag
    notes: tuple[str, ...]


def standing(tracking: BoroughTracking, view: RowView) -> str:
    """How the row stands on the run's day, in a few lines of HTML."""
    item, labels = view.row.item, tracking.rules.labels
    return render_section(
        "tracked_standing",
        "How it stands",
        rag=view.rag,
        why=ended(view.rag.reason),
        response=_response(item, labels),
        agreed=_agreed(item, labels),
        answers=_answers(view.row, tracking),
    ).html


def entered(tracking: BoroughTracking, view: RowView, tracker: Tracker) -> str:
    """The row's actions and notes, and all that happened to it, newest first, as HTML."""
    item, rules = view.row.item, tracking.rules
    rows = (item.identifier, *(one.identifier for one in item.actions))
    history = [line for row in rows for line in history_of(tracker, row, rules)]
    rated = [(action, rag_of(action, tracking.as_at, rules)) for action in item.actions]
    return render_section(
        "tracked_entered",
        "Actions and history",
        notes=[_note(note) for note in item.notes],
        actions=[_action_row(action, rag, rules.labels) for action, rag in rated],
        history=[ended(line.sentence) for line in sorted(history, key=_number, reverse=True)],
    ).html


def _number(line: HistoryLine) -> int:
    return line.seq


def evidence_words(entry: EvidenceEntry) -> str:
    """An action's evidence in words."""
    page = f", page {entry.page}" if entry.page else ""
    what = f" ({entry.what})" if entry.what else ""
    return entry.origin.removed or f"{entry.value}{page}{what}"


def _response(item: TrackedItem, labels: Labels) -> str:
    held = item.response
    if held is None:
        return "none yet"
    why = f": {held.origin.why}" if held.origin.why else ""
    return held.origin.removed or (f"{labels.of(held.value)}{why}" if held.value else "none yet")


def _agreed(item: TrackedItem, labels: Labels) -> str:
    held = item.agreed
    if held is None or held.value is None:
        return (held and held.origin.removed) or labels.of(item.status)
    told = held.value
    return f"{labels.of(told.status)} ({told.committee}, {day(told.meeting_date)}, minute {told.minute})"


def _answers(row: Row, tracking: BoroughTracking) -> tuple[ResponseDate, ...]:
    """What the inspection asks the authority to send, and by when."""
    if row.holder is None or row.holder.document.framework in COUNCIL_PAPERS:
        return ()
    document = row.holder.document
    report = report_of(document, tracking.parameters.borough)
    on_site = report.published_on_site if report else None
    return response_dates(document, published=document.published or on_site)


def _action_row(action: TrackedAction, rag: Rag, labels: Labels) -> ActionRow:
    return ActionRow(
        number=action.number,
        title=_entered(action.title) or "",
        lead=_entered(action.lead_officer) or NOBODY_YET,
        accountable=_entered(action.accountable) or NOBODY_YET,
        due=day(action.due) if action.due else "No date",
        dates=tuple(_dates(action)),
        status=labels.of(action.status),
        completed=day(action.completed_on) if action.completed_on else "",
        rag=rag,
        notes=(
            *(_note(note) for note in action.notes),
            *(f"Evidence: {evidence_words(one)}" for one in action.evidence),
        ),
    )


def _dates(action: TrackedAction) -> Iterator[str]:
    """The first date where it was moved, and the one that is asked for."""
    first = action.original_due.value if action.original_due else None
    if first and first != action.due:
        yield f"first {day(first)}"
    asked = action.requested
    if asked and asked.new:
        yield f"{day(asked.new)} asked for"


def _note(note: Note) -> str:
    return f"Note of {day(note.on)}: {note.origin.removed or note.text}"


def _entered(value: Value[str] | None) -> str | None:
    return (value.value or value.origin.removed) if value else None
