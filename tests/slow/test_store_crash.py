"""Writers and servers that die without warning lose nothing that was acknowledged.

Twenty small rounds of each database; `make crash ROUNDS=100` does rounds of 10,000.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from inspection_evidence.store import open_store
from tests.slow.postgres_server import find_programs
from tools import crash, crash_writers

ROUNDS = 20
SIZES: dict[str, dict[str, Any]] = {
    "sqlite": {"writers": 8, "events": 240, "kills": 3, "massacres": 1, "longest_pause": 0.1},
    "postgres": {"writers": 4, "events": 120, "kills": 2, "massacres": 0, "longest_pause": 0.1},
}


def trials_of(database: str) -> AbstractContextManager[Callable[[Path], crash_writers.Trial]]:
    """Give what makes trials on a database; skips where its server is not installed."""
    if database == "sqlite":
        return crash.sqlite_trials()
    if find_programs() is None:
        pytest.skip("Postgres is not installed: no initdb on the path or in /usr/lib/postgresql")
    return crash.postgres_trials(
        durable=False
    )  # the computer stays up, so waiting for the disk shows nothing


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_nothing_acknowledged_is_lost_and_nothing_is_half_there(database: str) -> None:
    sizes = SIZES[database]
    with trials_of(database) as trial_in:
        outcomes = list(crash.run_rounds(trial_in, ROUNDS, seed=1, **sizes))
    assert [outcome for outcome in outcomes if not outcome.passed] == []
    assert min(outcome.acknowledged for outcome in outcomes) >= sizes["events"]
    assert sum(outcome.killed for outcome in outcomes) > ROUNDS


@pytest.fixture
def trial(tmp_path: Path) -> Iterator[crash_writers.Trial]:
    """A trial whose one writer wrote all there is to write."""
    with crash.sqlite_trials() as trial_in:
        trial = replace(trial_in(tmp_path), writers=1, events=20)
        crash_writers.write(trial, 0, seed=3)
        yield trial


def test_loss_is_found_out(trial: crash_writers.Trial) -> None:
    promised = crash_writers.acknowledged(trial, 0)
    assert crash_writers.compare(trial, promised)[:2] == ((), ())
    lost, broken, _ = crash_writers.compare(trial, {**promised, "0-3-999": 2})
    assert (lost, broken) == (("0-3-999",), ())


def test_part_of_a_group_is_found_out(trial: crash_writers.Trial) -> None:
    with open_store(trial.register, trial.cache) as store:
        store.append_event(crash_writers.KIND, "crash/half", {"group": "half", "place": 0, "of": 2})
    assert crash_writers.compare(trial, {})[:2] == ((), ("half",))
    with open_store(trial.register, trial.cache) as store:
        store.append_event(crash_writers.KIND, "crash/half", {"group": "half", "place": 0, "of": 2})
    assert "an event is there twice" in crash_writers.compare(trial, {})[1]


def test_note_that_a_kill_cut_short_promises_nothing(trial: crash_writers.Trial) -> None:
    promised = crash_writers.acknowledged(trial, 0)
    with (trial.notes / "0.txt").open("a") as notes:
        notes.write("0-3-99")
    assert crash_writers.acknowledged(trial, 0) == promised
    assert sum(promised.values()) >= 20
