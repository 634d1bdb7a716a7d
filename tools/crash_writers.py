"""Processes that write to a register and note what it acknowledged, and whether it kept its word."""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from inspection_evidence.errors import StoreError
from inspection_evidence.store import Entry, Event, Store, open_store
from inspection_evidence.store.sqlite_file import check_sqlite

KIND = "crash_tried"
LARGEST_GROUP = 4


@dataclass(frozen=True)
class Trial:
    """Where a round writes and how hard it tries; `stop_server` is there where a server can be stopped."""

    register: Path | str
    cache: Path | str
    notes: Path
    writers: int = 8
    events: int = 10_000
    kills: int = 12
    massacres: int = 2
    longest_pause: float = 0.7
    stop_server: Callable[[], None] | None = field(default=None, compare=False)

    @property
    def share(self) -> int:
        """How many acknowledged events each writer stops at."""
        return -(-self.events // self.writers)


def write(trial: Trial, writer: int, seed: int) -> None:
    """Write groups of events until the writer's share is acknowledged, noting each on disk at once."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    notes = os.open(_notes(trial, writer), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    os.write(notes, b"\n")  # ends a line that an earlier life left unfinished
    done, group = sum(acknowledged(trial, writer).values()), 0
    with _opened(trial) as store:
        while done < trial.share:
            group += 1
            name, size = f"{writer}-{seed}-{group}", chance.randint(1, LARGEST_GROUP)
            try:
                store.append_planned([KIND], lambda held: _group(held, name, size), about=f"crash/{name}")  # noqa: B023
            except StoreError:
                time.sleep(0.1)  # the server is away for a moment
                continue
            os.write(notes, f"{name} {size}\n".encode())
            os.fsync(notes)
            done += size


def _opened(trial: Trial) -> Store:
    for _ in range(200):
        with suppress(StoreError):  # the server is away for a moment
            return open_store(trial.register, trial.cache)
        time.sleep(0.1)
    return open_store(trial.register, trial.cache)


def _group(held: tuple[Event, ...], name: str, size: int) -> list[Entry]:
    if held:
        raise SystemExit(f"Group {name} was there before it was written.")
    return [
        Entry(KIND, f"crash/{name}", {"group": name, "place": place, "of": size}, "a writer")
        for place in range(size)
    ]


def acknowledged(trial: Trial, writer: int) -> dict[str, int]:
    """Give the groups that a writer has noted, with their sizes; a line cut short by a kill is none."""
    file = _notes(trial, writer)
    lines = file.read_text().split("\n") if file.exists() else []
    return {name: int(size) for name, size in (line.split() for line in lines if line.count(" ") == 1)}


def _notes(trial: Trial, writer: int) -> Path:
    return trial.notes / f"{writer}.txt"


def compare(trial: Trial, promised: dict[str, int]) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """Give the groups that are missing, those that are not whole, and how many events there are."""
    if isinstance(trial.register, Path):
        check_sqlite(trial.register)
    with open_store(trial.register, trial.cache) as store:
        events = store.events(kind=KIND)
        store.append_event(f"{KIND}_after", "crash/after", {})
    counts = Counter(event.payload["group"] for event in events)
    sizes = {event.payload["group"]: event.payload["of"] for event in events}
    places = {(event.payload["group"], event.payload["place"]) for event in events}
    broken = [name for name, count in counts.items() if count != sizes[name]]
    if len(places) != len(events):
        broken.append("an event is there twice")
    lost = [name for name, size in promised.items() if counts.get(name) != size]
    return tuple(lost), tuple(broken), len(events)
