"""Measure the tracker with a hundred boroughs in one register: a borough opened, a past day, a change.

``make bench`` runs it on SQLite, and on Postgres where that is installed: 100 boroughs with 60
recommendations of 30 entries each, 180,000 in all. Opening takes the borough's entries out of the register,
folds them and gives every row and action its colour. A bar that is missed makes the exit code 1.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from inspection_evidence.store import Event, Store, open_workspace_store
from inspection_evidence.tracker import (
    Register,
    TrackerRules,
    apply_changes,
    counts_of,
    load_rules,
    note_item,
    register_of,
    tracker_of,
)
from tests.store_backups import Workspace
from tools.bench_store import NOTE, median_seconds, told

ROOT = Path(__file__).resolve().parent.parent
RECOMMENDATIONS, ENTRIES = 60, 30
OPENING_BAR = 0.3
START = datetime(2024, 1, 1, tzinfo=UTC)
AS_AT, PAST = date(2026, 1, 31), date(2024, 12, 31)
"""All entries lie before the first; about half of them before the second."""


def entries_of(borough: str, number: int) -> Iterator[tuple[str, str, dict[str, object]]]:
    """The entries of one recommendation as kind, subject and payload: an answer, two actions, their lives."""
    item = f"{borough}/ilacs-2024-03-b2d5/{number}"
    actions = [f"{borough}/action/A{2 * number - 1}", f"{borough}/action/A{2 * number}"]
    yield "response_set", item, {"new": "accepted"}
    for place, action in enumerate(actions):
        due = f"2025-0{3 + place}-28"
        yield "action_added", action, {"title": "Hold a rota", "recommendations": [item], "due": due}
        yield "action_changed", action, {"field": "declared", "new": "in_progress"}
    for month in range(ENTRIES - 10):
        action = actions[month % 2]
        yield "action_noted", action, {"text": NOTE, "on": f"2024-{month % 12 + 1:02}-15"}
    moved = {"new": "2025-09-30", "why": "Two posts are vacant."}
    yield "action_date_revised", actions[0], {**moved, "agreed_by": "Scrutiny Committee"}
    yield "evidence_added", actions[1], {"kind": "kpi", "value": "icpc_15_days"}
    yield "action_changed", actions[1], {"field": "declared", "new": "complete", "on": "2025-03-31"}
    met = {"committee": "Scrutiny Committee", "meeting_date": "2025-05-13", "minute": "12"}
    yield "status_agreed", item, {"new": "closed_implemented" if number % 3 else "open", **met}
    yield "item_noted", item, {"text": NOTE, "on": "2025-05-14"}


def events_of(borough: int) -> Iterator[Event]:
    """Two years of events of one borough, its recommendations in turn; numbers follow those of others."""
    name = f"borough-{borough:03}"
    each = [list(entries_of(name, number)) for number in range(1, RECOMMENDATIONS + 1)]
    in_turn = [entries[place] for place in range(ENTRIES) for entries in each]
    first = borough * len(in_turn) + 1
    for place, (kind, subject, payload) in enumerate(in_turn):
        at = START + timedelta(hours=10 * place)
        yield Event(first + place, at, "Head of Quality", kind, subject, {**payload, "source": "notebook"})


def opened(store: Store, rules: TrackerRules, until: date, number: int) -> Register:
    """A borough's tracker as at a day, every colour worked out."""
    tracker = tracker_of(store, f"borough-{number:03}", until, predecessors=())
    register = register_of(tracker, None, until, rules)
    counts_of(register)
    for row in register.rows:
        register.rag(row)
        for action in row.item.actions:
            register.rag(action)
    return register


def measure(place: Workspace, boroughs: int) -> dict[str, tuple[float, float | None]]:
    """Seconds by what was done, with the bar where there is one."""
    rules = load_rules(ROOT / "parameters" / "tracker.yml")
    with open_workspace_store(place) as store:
        started = time.perf_counter()
        store.restore_events(event for borough in range(boroughs) for event in events_of(borough))
        filled = time.perf_counter() - started
        register = opened(store, rules, AS_AT, boroughs - 1)
        entries = sum(len(row.item.events) for row in register.rows)
        if len(register.rows) != RECOMMENDATIONS or not 0 < entries < RECOMMENDATIONS * ENTRIES:
            raise SystemExit(f"{len(register.rows)} rows of {entries} entries were opened.")
        turn = partial(_turn, boroughs)
        looked = median_seconds(lambda number: opened(store, rules, AS_AT, turn(number)))
        past = median_seconds(lambda number: opened(store, rules, PAST, turn(number)))
        changed = median_seconds(lambda number: _note(store, turn(number), number))
    return {
        "a borough's tracker opened": (looked, OPENING_BAR),
        "the same as at a day of the past": (past, OPENING_BAR),
        "a change written down": (changed, OPENING_BAR),
        "putting all entries in": (filled, None),
    }


def _turn(boroughs: int, number: int) -> int:
    """Another borough each time, far from the last one."""
    return number * 37 % boroughs


def _note(store: Store, borough: int, number: int) -> None:
    name = f"borough-{borough:03}"
    change = note_item(f"{name}/ilacs-2024-03-b2d5/1", f"{NOTE} {number}", AS_AT)
    apply_changes(store, name, [change], "Head of Quality", "notebook", predecessors=())


def main(arguments: list[str] | None = None) -> int:
    """Measure and tell; 1 where a bar is missed."""
    return told(__doc__ or "", measure, RECOMMENDATIONS * ENTRIES, arguments)


if __name__ == "__main__":
    sys.exit(main())
