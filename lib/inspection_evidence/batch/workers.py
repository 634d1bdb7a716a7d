"""Tasks through an Executor: processes on this machine, or a cluster's workers, with one interface."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Task(Generic[Result]):
    """Something to do for one borough: a function of a module and its plain arguments."""

    slug: str
    function: Callable[..., Result]
    arguments: tuple[Any, ...]


def local_executor(workers: int) -> Callable[[], Executor]:
    """A way to start `workers` processes on this machine, each a fresh interpreter."""
    return partial(ProcessPoolExecutor, workers, mp_context=multiprocessing.get_context("spawn"))


def results_of(
    tasks: Sequence[Task[Result]], executor: Callable[[], Executor]
) -> Iterator[tuple[str, Result | str]]:
    """(borough, result) of each task as it is done; a sentence instead where its worker was lost.

    A worker that dies takes its whole pool with it: what was not done then is tried once more,
    each task in a pool of its own, so that only the one at fault is lost.
    """
    lost: list[Task[Result]] = []
    yield from _first_round(tasks, executor, lost)
    for task in lost:
        with executor() as own:
            future = own.submit(task.function, *task.arguments)
            done = _result(future)
            yield task.slug, done


def _first_round(
    tasks: Sequence[Task[Result]], executor: Callable[[], Executor], lost: list[Task[Result]]
) -> Iterator[tuple[str, Result | str]]:
    if not tasks:
        return
    with executor() as shared:
        try:
            futures = {shared.submit(task.function, *task.arguments): task for task in tasks}
        except BrokenProcessPool:
            lost.extend(tasks)
            return
        for future in as_completed(futures):
            if isinstance(future.exception(), BrokenProcessPool):
                lost.append(futures[future])
            else:
                done = _result(future)
                yield futures[future].slug, done


def _result(future: Future[Result]) -> Result | str:
    fault = future.exception()
    if fault is None:
        return future.result()
    if isinstance(fault, BrokenProcessPool):
        return "the process that worked on it ended by itself, perhaps for want of memory."
    return f"a fault in the suite ({type(fault).__name__}: {fault}); please report it."
