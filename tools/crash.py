"""Kill writers of the register without warning, round after round, and see that nothing is lost.

A round: processes write groups of events, a transaction each, and note on disk every group that the store
has acknowledged; they are killed (SIGKILL) one by one and, on SQLite, all at once, at random moments, and
started again; a Postgres server is stopped without warning once. Then every acknowledged group must be
there, every group there must be whole, and the file must pass SQLite's own check. This is the death of
programs and of a server, not of a computer: a disk that lies about what it keeps is not found out.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from inspection_evidence.store import open_store
from tools.crash_writers import Trial, acknowledged, compare, write


@dataclass(frozen=True)
class Outcome:
    """What a round did and found: no acknowledged group may be lost, none may be part there."""

    acknowledged: int
    unacknowledged: int
    killed: int
    server_stops: int
    lost: tuple[str, ...]
    broken: tuple[str, ...]
    seconds: float

    @property
    def passed(self) -> bool:
        """Whether nothing was lost and nothing is half there."""
        return not self.lost and not self.broken

    def __str__(self) -> str:
        """One line for a person."""
        faults = "none lost, all whole" if self.passed else f"LOST {self.lost}, BROKEN {self.broken}"
        stops = ", server stopped once" if self.server_stops else ""
        return (
            f"{self.acknowledged} events acknowledged, {self.unacknowledged} more committed, "
            f"{self.killed} writers killed{stops}: {faults} ({self.seconds:.0f} s)"
        )


def run_round(trial: Trial, seed: int) -> Outcome:
    """Let the writers write and die, then open the register again and hold it against their notes."""
    started, chance = time.perf_counter(), random.Random(seed)  # noqa: S311 - not for secrets
    with open_store(trial.register, trial.cache):
        pass
    killed = _disturb(trial, chance)
    promised = {name: size for one in range(trial.writers) for name, size in acknowledged(trial, one).items()}
    lost, broken, found = compare(trial, promised)
    return Outcome(
        acknowledged=sum(promised.values()),
        unacknowledged=found - sum(promised.values()),
        killed=killed,
        server_stops=int(trial.stop_server is not None),
        lost=lost,
        broken=broken,
        seconds=time.perf_counter() - started,
    )


def _disturb(trial: Trial, chance: random.Random) -> int:
    """Start the writers, kill and restart them at random moments, and wait for the last; how many died."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tools.crash_writers"])

    def start(writer: int) -> ForkServerProcess:
        process = context.Process(
            target=write, args=(replace(trial, stop_server=None), writer, chance.getrandbits(40))
        )
        process.start()
        return process

    running = {writer: start(writer) for writer in range(trial.writers)}
    blows = ["one"] * trial.kills + ["all"] * trial.massacres + (["server"] if trial.stop_server else [])
    chance.shuffle(blows)
    killed = 0
    for blow in blows:
        time.sleep(chance.uniform(0.02, trial.longest_pause))
        living = [writer for writer, process in running.items() if process.is_alive()]
        if blow == "server" and trial.stop_server:
            trial.stop_server()
            continue
        struck = living if blow == "all" else living[:1] and [chance.choice(living)]
        for writer in struck:
            # One that has just ended by itself is passed over; its exit code says so.
            running[writer].kill()
        for writer in struck:
            running[writer].join()
            killed += running[writer].exitcode == -signal.SIGKILL
            running[writer] = start(writer)
    for process in running.values():
        process.join()
    if any(process.exitcode for process in running.values()):
        raise SystemExit("A writer ended with an error of its own; see above.")
    return killed


@contextmanager
def sqlite_trials() -> Iterator[Callable[[Path], Trial]]:
    """Give what makes a trial on new SQLite files in a folder."""
    yield lambda folder: Trial(folder / "records" / "register.sqlite", folder / "cache.sqlite", folder)


@contextmanager
def postgres_trials(*, durable: bool = True) -> Iterator[Callable[[Path], Trial]]:
    """Give what makes a trial on a new database of a server, which waits for its disk where `durable`."""
    from tests.slow.postgres_server import find_programs, running_server

    programs = find_programs()
    if programs is None:
        raise SystemExit("Postgres is not installed: make test-full installs it.")
    with running_server(programs, durable=durable) as server:

        def trial(folder: Path) -> Trial:
            server.run("DROP DATABASE IF EXISTS crash", "CREATE DATABASE crash")
            address = server.address("crash")
            return Trial(address, address, folder, massacres=0, stop_server=server.stop_at_once_and_start)

        yield trial


def run_rounds(trial_in: Callable[[Path], Trial], rounds: int, seed: int, **sizes: Any) -> Iterator[Outcome]:
    """Run rounds, each in a folder of its own; `sizes` are fields of the trial."""
    for number in range(rounds):
        with tempfile.TemporaryDirectory(prefix="crash-") as folder:
            yield run_round(replace(trial_in(Path(folder)), **sizes), seed + number)


def main(arguments: list[str] | None = None) -> int:
    """Run the rounds and tell of each; 1 where one of them lost or broke anything."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=20, help="rounds of each database")
    parser.add_argument("--events", type=int, default=10_000, help="events of a round")
    parser.add_argument("--writers", type=int, default=8, help="processes that write at once")
    parser.add_argument("--seed", type=int, default=0, help="for the moments of the kills")
    parser.add_argument("--database", choices=["sqlite", "postgres", "both"], default="both")
    chosen = parser.parse_args(arguments)
    failed = 0
    for name, trials in {"sqlite": sqlite_trials, "postgres": postgres_trials}.items():
        if chosen.database not in (name, "both"):
            continue
        with trials() as trial_in:
            rounds = run_rounds(
                trial_in, chosen.rounds, chosen.seed, writers=chosen.writers, events=chosen.events
            )
            for number, outcome in enumerate(rounds, start=1):
                print(f"{name} round {number}: {outcome}", flush=True)
                failed += not outcome.passed
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
