"""Taking a person's changes into the records, and taking the last of them back."""

from __future__ import annotations

from collections.abc import Sequence

from inspection_evidence.pack.tracked.borough import BoroughTracking
from inspection_evidence.pack.tracked.told import ended
from inspection_evidence.store import Event, standing
from inspection_evidence.tracker import Change, TrackedAction, TrackedItem, Tracker, history_of, undo
from inspection_evidence.tracker.history.deeds import deed_of
from inspection_evidence.tracker.subjects import action_name, is_action

_SOURCE = "notebook"
AGAIN = "This form shows it now; the tables, and the pack, once you run their cells again."


class TrackerTaker:
    """Writes changes of a borough's tracker down, and says in a sentence what was written."""

    def __init__(self, tracking: BoroughTracking) -> None:
        """Take changes of this borough."""
        self._tracking = tracking

    def save(self, changes: Sequence[Change], who: str) -> str:
        """Write all changes down or none; raises TrackerError with a line for each that cannot be made."""
        events = self._tracking.apply(changes, who, _SOURCE)
        if not events:
            return "It stood so already; nothing was entered."
        deeds = "; ".join(self._deed(event) for event in events)
        return f"{ended(f'Saved in the records: {who} {deeds}')} {AGAIN}"

    def last_of(self, item: TrackedItem, who: str, tracker: Tracker) -> tuple[Event, str] | None:
        """The person's last entry about a row or its actions that still stands, with its sentence."""
        rows: tuple[TrackedItem | TrackedAction, ...] = (item, *item.actions)
        own = [(event, row) for row in rows for event in standing(row.events) if event.who == who]
        if not own:
            return None
        event, row = max(own, key=lambda pair: pair[0].seq)
        lines = history_of(tracker, row.identifier, self._tracking.rules)
        return event, next(ended(line.sentence) for line in lines if line.seq == event.seq)

    def undo(self, event: Event, why: str, who: str) -> str:
        """Take an entry back; it and the undoing both stay in the history."""
        self._tracking.apply([undo(event.subject, event.seq, why, place="Undo: ")], who, _SOURCE)
        return f"Undone by {who}; both stay in the history. It was: {ended(self._deed(event))} {AGAIN}"

    def _deed(self, event: Event) -> str:
        called = action_name(event.subject) if is_action(event.subject) else event.subject.rpartition("/")[2]
        return deed_of(event, called, self._tracking.rules.labels)
