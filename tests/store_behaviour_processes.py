"""What several processes may do at one store at once; each database's tests inherit these."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.synchronize import Barrier

from inspection_evidence.errors import StoreError
from inspection_evidence.store import Entry, Event, Store, open_store
from tests.store_helpers import Addresses, read
from tests.store_reports import report

COUNTER = "kent/action/A1"
TURNS = 15


def read_growing_folder(addresses: Addresses, barrier: Barrier) -> None:
    """Open the store when all are there, and read a folder again and again, each time one report larger."""
    barrier.wait(timeout=120)
    with open_store(*addresses) as store:
        for size in range(1, 7):
            barrier.wait(timeout=120)
            read(store, *(report(f"report-{number}", start=None) for number in range(size)))


def in_processes(
    work: Callable[[Addresses, Barrier], None], addresses: Addresses, count: int
) -> list[int | None]:
    """Do some work in several processes at once; gives their exit codes."""
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(count)
    workers = [context.Process(target=work, args=(addresses, barrier)) for _ in range(count)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=120)
    return [worker.exitcode for worker in workers]


def count_up(addresses: Addresses, barrier: Barrier) -> None:
    """Raise a number that others raise too, looking again whenever somebody was faster."""
    with open_store(*addresses) as store:
        barrier.wait(timeout=120)
        for _ in range(TURNS):
            while not _raised(store):
                pass


def _raised(store: Store) -> bool:
    """Write the next number down, unless somebody has since the last one was looked up."""
    known = store.events_about(COUNTER)
    seen, value = (known[-1].seq, known[-1].payload["new"]) if known else (0, 0)

    def plan(events: tuple[Event, ...]) -> list[Entry]:
        if events and events[-1].seq != seen:
            raise StoreError(f"Somebody wrote {events[-1].payload['new']} since.")
        return [
            Entry("number_raised", COUNTER, {"old": value, "new": value + 1}, "Ann Abara"),
            Entry("number_told", COUNTER, {"new": value + 1}, "Ann Abara"),
        ]

    try:
        store.append_planned(None, plan, about=COUNTER)
    except StoreError:
        return False
    return True


class ProcessBehaviour:
    """What several processes may do at once; it takes seconds, for each starts anew."""

    def test_processes_that_open_and_mint_at_once_do_not_collide(self, addresses: Addresses) -> None:
        assert in_processes(read_growing_folder, addresses, 4) == [0, 0, 0, 0]
        with open_store(*addresses) as store:
            minted = [event.subject for event in store.events(kind="identifier_minted")]
            assert len(minted) == len(set(minted)) == 12
            assert len(store.events(kind="inspection_registered")) == 6

    def test_nobody_overwrites_what_somebody_else_wrote_meanwhile(self, addresses: Addresses) -> None:
        assert in_processes(count_up, addresses, 4) == [0, 0, 0, 0]
        with open_store(*addresses) as store:
            events = store.events_about("kent")
        raised = [event for event in events if event.kind == "number_raised"]
        assert [event.payload["new"] for event in raised] == list(range(1, 4 * TURNS + 1))
        assert [event.kind for event in events] == ["number_raised", "number_told"] * (4 * TURNS)
        assert [event.at for event in events] == sorted(event.at for event in events)
