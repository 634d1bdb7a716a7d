"""A register in memory for tests of the tracker: changes are planned as they would be, and kept."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from inspection_evidence.store import Event
from inspection_evidence.tracker import Change, Planner, Settlements, Tracker, TrackerRules, fold, load_rules

ROOT = Path(__file__).resolve().parent.parent
SLUG = "thornmere"
FIRST = f"{SLUG}/ilacs-2024-03-b2d5/1"
SECOND = f"{SLUG}/ilacs-2024-03-b2d5/2"
THIRD = f"{SLUG}/jtai-2023-05-a1c3/u1"
START = datetime(2026, 1, 5, 10, tzinfo=UTC)
AS_AT = date(2026, 6, 1)


@cache
def rules() -> TrackerRules:
    """The rules as the suite is supplied with them."""
    return load_rules(ROOT / "parameters" / "tracker.yml")


class Diary:
    """A borough's events; every entry is an hour after the one before, or at the moment given."""

    def __init__(self, events: tuple[Event, ...] = ()) -> None:
        self.events = list(events)
        self.settlements: Settlements = {}

    def apply(
        self,
        *changes: Change,
        who: str = "Head of Quality",
        at: datetime | None = None,
        known: frozenset[str] | None = None,
    ) -> list[Event]:
        """Make changes as `apply_changes` would, all or none; gives the events."""
        moment = at or START + timedelta(hours=len(self.events))
        planner = Planner(SLUG, self.events, settlements=self.settlements, known=known, now=moment)
        return [
            self.take(entry.kind, entry.subject, dict(entry.payload), entry.who, moment)
            for entry in planner.entries(changes, who, "notebook")
        ]

    def take(
        self,
        kind: str,
        subject: str,
        payload: dict[str, object],
        who: str = "Anna",
        at: datetime | None = None,
    ) -> Event:
        """Put an event down as it is."""
        moment = at or START + timedelta(hours=len(self.events))
        event = Event(len(self.events) + 1, moment, who, kind, subject, payload)
        self.events.append(event)
        return event

    def redact(self, seq: int, **kept: object) -> None:
        """Leave a tombstone in place of an event's payload, and say so, as the store does."""
        stone = {"redacted": {"who": "Anna", "when": "2026-05-04T10:00:00+00:00", "why": "names a child"}}
        at = seq - 1
        event = self.events[at]
        self.events[at] = Event(seq, event.at, event.who, event.kind, event.subject, {**kept, **stone})
        self.take("redacted", event.subject, {"event": seq, "why": "names a child", "also": []})

    @property
    def now(self) -> Tracker:
        """The tracker as it stands."""
        return fold(SLUG, self.events, self.settlements)
