"""Measure the register with the events of a hundred boroughs: a borough looked up, written to, backed up.

``make bench`` runs it on SQLite, and on Postgres where that is installed: 100 boroughs with 60
recommendations of 30 events each, 180,000 in all. A bar that is missed makes the exit code 1.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from inspection_evidence.store import Entry, Event, Store, back_up, open_workspace_store
from tests.slow.postgres_server import find_programs, running_server
from tests.store_backups import Workspace

RECOMMENDATIONS, EVENTS = 60, 30
BOROUGH_BAR, WRITE_BAR = 0.1, 0.1
TIMES = 15
NOTE = "The team met on Tuesday and agreed what is to be done by whom, and when it will be looked at again."


def events_of(borough: int) -> Iterator[Event]:
    """Two years of events of one borough, its recommendations in turn; numbers follow those of others."""
    first = borough * RECOMMENDATIONS * EVENTS + 1
    for place in range(RECOMMENDATIONS * EVENTS):
        item = f"borough-{borough:03}/ilacs-2024-03-b2d5/{place % RECOMMENDATIONS + 1}"
        at = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=10 * place)
        payload = {"field": "declared", "old": "not_started", "new": "in_progress", "why": NOTE}
        yield Event(first + place, at, "Ann Abara", "action_changed", item, payload)


def fill(store: Store, boroughs: int) -> None:
    """Put every borough's events in."""
    store.restore_events(event for borough in range(boroughs) for event in events_of(borough))


def median_seconds(work: Callable[[int], object]) -> float:
    """The median of some times that the work took."""
    taken = []
    for number in range(TIMES):
        started = time.perf_counter()
        work(number)
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def measure(place: Workspace, boroughs: int) -> dict[str, tuple[float, float | None]]:
    """Seconds by what was done, with the bar where there is one."""
    with open_workspace_store(place) as store:
        started = time.perf_counter()
        fill(store, boroughs)
        filled = time.perf_counter() - started
        found = store.events_about(f"borough-{boroughs - 1:03}/")
        if len(found) != RECOMMENDATIONS * EVENTS:
            raise SystemExit(f"{len(found)} events were found, not {RECOMMENDATIONS * EVENTS}.")
        looked_up = median_seconds(lambda number: store.events_about(f"borough-{number % boroughs:03}/"))
        written = median_seconds(lambda number: _write(store, f"borough-{number % boroughs:03}"))
        started = time.perf_counter()
        store.redact(found[0].seq, "names a parent", "Ann Abara")
        redacted = time.perf_counter() - started
        started = time.perf_counter()
        back_up(place)
        backed_up = time.perf_counter() - started
    opened = median_seconds(lambda _number: open_workspace_store(place).close())
    return {
        "opening the store": (opened, None),
        "events of one borough": (looked_up, BOROUGH_BAR),
        "a change planned on a borough's events": (written, WRITE_BAR),
        "a redaction": (redacted, None),
        "a backup": (backed_up, None),
        "putting all events in": (filled, None),
    }


def _write(store: Store, borough: str) -> None:
    entry = Entry("action_noted", f"{borough}/action/A1", {"text": NOTE}, "Ann Abara")
    store.append_planned(None, lambda _events: [entry], about=f"{borough}/")


@contextmanager
def places() -> Iterator[Iterator[tuple[str, Workspace]]]:
    """Give each database with its place; Postgres only where it is installed."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        yield _places(Path(name))


def _places(folder: Path) -> Iterator[tuple[str, Workspace]]:
    yield "SQLite", Workspace(folder / "sqlite")
    programs = find_programs()
    if programs is None:
        print("Postgres is not installed, so it is not measured.")
        return
    with running_server(programs, durable=True) as server:
        yield "Postgres", Workspace(folder / "postgres", server.address("postgres"))


def main(arguments: list[str] | None = None) -> int:
    """Measure and tell; 1 where a bar is missed."""
    return told(__doc__ or "", measure, EVENTS * RECOMMENDATIONS, arguments)


def told(
    purpose: str,
    measured: Callable[[Workspace, int], dict[str, tuple[float, float | None]]],
    events: int,
    arguments: list[str] | None,
) -> int:
    """Print what `measured` gives for each database, seconds and where there is one the bar; 1 where missed.

    `events` is how many of a borough there are.
    """
    parser = argparse.ArgumentParser(description=purpose.partition("\n")[0])
    parser.add_argument("--boroughs", type=int, default=100)
    boroughs = parser.parse_args(arguments).boroughs
    missed = 0
    print(f"{boroughs} boroughs, {boroughs * events} events")
    with places() as databases:
        for name, place in databases:
            for what, (seconds, bar) in measured(place, boroughs).items():
                verdict = (
                    "" if bar is None else f" (at most {bar} s: {'met' if seconds <= bar else 'MISSED'})"
                )
                print(f"{name:9} {what:40} {seconds:8.4f} s{verdict}", flush=True)
                missed += bar is not None and seconds > bar
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
