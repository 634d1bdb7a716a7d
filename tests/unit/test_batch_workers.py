"""A worker that fails or dies costs its own task and no other."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from inspection_evidence.batch.workers import Task, local_executor, results_of
from tests import worker_tasks

THREADS = partial(ThreadPoolExecutor, 2)
LOST = "the process that worked on it ended by itself, perhaps for want of memory."


def results(tasks: Sequence[Task[Any]], executor: Any = THREADS) -> dict[str, Any]:
    return dict(results_of(tasks, executor))


def test_every_task_has_its_result() -> None:
    tasks = [Task(str(number), worker_tasks.double, (number,)) for number in range(5)]
    assert results(tasks) == {str(number): 2 * number for number in range(5)}


def test_results_come_as_they_are_done_and_not_in_order() -> None:
    tasks = [Task("slow", time.sleep, (0.2,)), Task("quick", time.sleep, (0.0,))]
    assert [slug for slug, _ in results_of(tasks, THREADS)] == ["quick", "slow"]


def test_a_fault_is_a_sentence_and_stops_no_other() -> None:
    tasks = [Task("bad", worker_tasks.fail, ("no such thing",)), Task("good", worker_tasks.double, (4,))]
    assert results(tasks) == {
        "bad": "a fault in the suite (ValueError: no such thing); please report it.",
        "good": 8,
    }


def test_no_tasks_start_no_workers() -> None:
    def executor() -> Executor:
        pytest.fail("a pool was started for nothing")

    assert results([], executor) == {}


class TestProcesses:
    def test_a_worker_that_dies_costs_only_its_task(self) -> None:
        tasks: list[Task[int]] = [
            Task("good", worker_tasks.double, (1,)),
            Task("deadly", worker_tasks.die, ()),
            Task("later", worker_tasks.double, (3,)),
        ]
        assert results(tasks, local_executor(1)) == {"good": 2, "deadly": LOST, "later": 6}

    def test_a_task_lost_with_its_pool_is_tried_once_more(self, tmp_path: Path) -> None:
        tasks = [Task("unlucky", worker_tasks.die_once, (tmp_path / "mark",))]
        assert results(tasks, local_executor(1)) == {"unlucky": "done at the second try"}


class _Cluster(Executor):
    """An executor that is no process pool, as a cluster's is."""

    def submit(self, function: Any, /, *arguments: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(function(*arguments, **named))
        return future


def test_any_executor_will_do() -> None:
    assert results([Task("a", worker_tasks.double, (21,))], _Cluster) == {"a": 42}
