"""All that happened to a row, oldest first, a sentence an event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from inspection_evidence.settings.days import day_of, day_words
from inspection_evidence.store import Event
from inspection_evidence.tracker.folding.values import removed_words
from inspection_evidence.tracker.history.deeds import deed_of
from inspection_evidence.tracker.rules import TrackerRules
from inspection_evidence.tracker.state import Tracker
from inspection_evidence.tracker.vocabulary import EventKind

_ABOUT_ANOTHER = {EventKind.UNDONE: "undid", EventKind.REDACTED: "redacted"}


@dataclass(frozen=True)
class HistoryLine:
    """One event in words; `undone` says that it no longer holds. `sentence` is plain text: escape it."""

    seq: int
    at: datetime
    who: str
    sentence: str
    undone: bool


def history_of(
    tracker: Tracker, row: str, rules: TrackerRules, called: str | None = None
) -> tuple[HistoryLine, ...]:
    """Return the history of an item, by its identifier, or of an action, by its number or identifier.

    An item goes by `called`, else by the last part of its identifier; an action always by its number.

    A line reads "On 3 March 2026 Head of Quality moved the date of A3 from 1 May 2026 to 30 June 2026:
    staff vacancies; agreed by Scrutiny Committee." Undone and redacted entries stay, marked so.
    """
    action = tracker.action(row)
    events = action.events if action else tracker.item(row).events
    by_number = {event.seq: event for event in events}
    name = action.number if action else called or row.rpartition("/")[2]
    return tuple(_line(event, by_number, name, tracker, rules) for event in events)


def _line(
    event: Event, by_number: Mapping[int, Event], called: str, tracker: Tracker, rules: TrackerRules
) -> HistoryLine:
    undone = event.seq in tracker.undone
    told = f"On {day_words(day_of(event.at))} {event.who} {_deed(event, by_number, called, rules)}"
    removed = removed_words(event)
    told += f": {removed}" if removed else ""
    return HistoryLine(
        event.seq, event.at, event.who, f"{told.rstrip('.')}{' (undone later)' if undone else ''}.", undone
    )


def _deed(event: Event, by_number: Mapping[int, Event], called: str, rules: TrackerRules) -> str:
    verb = next((verb for kind, verb in _ABOUT_ANOTHER.items() if event.kind == kind), None)
    if verb is None:
        return deed_of(event, called, rules.labels)
    original = by_number.get(event.payload.get("event", 0))
    why = f": {event.payload['why']}" if event.payload.get("why") else ""
    if original is None:
        return f"{verb} an entry{why}"
    day = day_words(day_of(original.at))
    return (
        f"{verb} the entry of {day} in which {original.who} {_deed(original, by_number, called, rules)}{why}"
    )
