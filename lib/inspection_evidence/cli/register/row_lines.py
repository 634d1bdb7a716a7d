"""Lines of `register show ROW`: one recommendation, decision or action with all that hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import shorten

from inspection_evidence.cli.register.tables import indented
from inspection_evidence.errors import ParameterError
from inspection_evidence.pack.tracked.borough import BoroughTracking
from inspection_evidence.settings.days import day_of, day_words
from inspection_evidence.settings.messages import did_you_mean
from inspection_evidence.tracker import (
    EvidenceEntry,
    Labels,
    Note,
    Origin,
    Register,
    Row,
    TrackedAction,
    Tracker,
    Value,
)
from inspection_evidence.tracker.asked_words import asked_words
from inspection_evidence.tracker.text import cleaned_line

_FIRST_WORDS = 100
"""Characters of what was asked by which a person knows a row again."""


def row_lines(tracking: BoroughTracking, named: str) -> Iterator[str]:
    """The lines of a row on the tracking's day; raises ParameterError where there is no such row."""
    tracker = tracking.tracker(tracking.as_at)
    register = tracking.register(tracker)
    action = tracker.action(named)
    row = next((row for row in register.rows if row.identifier == named), None)
    if action is None and row is None:
        near = did_you_mean(named, {*tracker.actions, *(row.identifier for row in register.rows)})
        day = day_words(tracking.as_at)
        raise ParameterError(f"On {day} there is no row {named}{near or '; register show lists them.'}")
    lines = _action(action, register) if action else _item(row, register) if row else iter(())
    return (cleaned(line) for line in lines)


def heading_of(tracking: BoroughTracking, tracker: Tracker, named: str) -> str:
    """The identifier of a row with its first words: what was asked, or what an action does."""
    action = tracker.action(named)
    if action:
        words = action.title.value or action.title.origin.removed or ""
    else:
        row = next(row for row in tracking.register(tracker).rows if row.identifier == named)
        words = asked_words(row)
    return cleaned(f"{named}: {shorten(words, _FIRST_WORDS, placeholder=' …')}")


def cleaned(line: str) -> str:
    """A line without commands to a terminal, moved to the right as it was."""
    return " " * (len(line) - len(line.lstrip(" "))) + cleaned_line(line)


def _item(row: Row, register: Register) -> Iterator[str]:
    item, labels = row.item, register.rules.labels
    yield f"{row.identifier}, as at {day_words(register.as_at)}"
    yield asked_words(row)
    yield register.rag(row).sentence
    if item.response:
        answer = item.response
        said = labels.of(answer.value) if answer.value else answer.origin.removed
        yield f"Response: {said}{_why(answer.origin)} ({_entered(answer.origin)})"
    for one in item.agreements:
        told = one.value
        if told is None:
            yield f"Committee: {one.origin.removed}"
            continue
        yield (
            f"Committee: {labels.of(told.status)}, {told.committee}, {day_words(told.meeting_date)}, minute "
            f"{told.minute}{_why(one.origin)} ({_entered(one.origin)})"
        )
    yield from _notes(item.notes)
    for action in item.actions:
        yield from indented(_action(action, register))


def _action(action: TrackedAction, register: Register) -> Iterator[str]:
    title = action.title.value or action.title.origin.removed
    yield f"{action.number}: {title}"
    yield f"  {register.rag(action).sentence}"
    yield f"  For: {', '.join(action.recommendations)}"
    officers = (("Lead officer", action.lead_officer), ("Accountable", action.accountable))
    yield from (f"  {name}: {_value(entered)}" for name, entered in officers if entered)
    yield f"  Declared: {_declared(action, register.rules.labels)}"
    yield f"  Due: {day_words(action.due) if action.due else 'no date'}"
    for one in action.revisions:
        new = day_words(one.new) if one.new else one.origin.removed
        told = f"moved to {new}" if one.agreed_by else f"{new} was asked for"
        agreed = f"agreed by {one.agreed_by}" if one.agreed_by else "nobody had agreed"
        yield f"    {told}{_why(one.origin)}; {agreed} ({_entered(one.origin)})"
    yield from (f"  Evidence: {_evidence(one)} ({_entered(one.origin)})" for one in action.evidence)
    yield from indented(_notes(action.notes))


def _declared(action: TrackedAction, labels: Labels) -> str:
    done = f", completed on {day_words(action.completed_on)}" if action.completed_on else ""
    origin = f" ({_entered(action.declared.origin)})" if action.declared else ""
    return (
        f"{labels.of(action.status)}{done}{_why(action.declared.origin) if action.declared else ''}{origin}"
    )


def _notes(notes: Iterable[Note]) -> Iterator[str]:
    for note in notes:
        yield f"Note of {day_words(note.on)}: {note.text or note.origin.removed} ({_entered(note.origin)})"


def _evidence(one: EvidenceEntry) -> str:
    if one.origin.removed:
        return one.origin.removed
    page = f", page {one.page}" if one.page else ""
    return f"{one.kind} {one.value}{page}{f': {one.what}' if one.what else ''}"


def _value(entered: Value[str]) -> str:
    return entered.value or entered.origin.removed or "none"


def _why(origin: Origin) -> str:
    return f", because: {origin.why.rstrip('.')}" if origin.why and not origin.removed else ""


def _entered(origin: Origin) -> str:
    return f"{origin.who}, {day_words(day_of(origin.at))}, entry {origin.seq}"
