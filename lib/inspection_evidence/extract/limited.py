"""Reading under limits: each file in a process of its own kind, stopped when it takes too much.

A PDF is untrusted, and the library that opens it is not written in Python: a file can hang it,
fill the memory or end the process. None of that may cost another file.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import dataclass
from pathlib import Path

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from inspection_evidence.errors import path_text, shown_name
from inspection_evidence.model import Document, Verdict
from inspection_evidence.reading.fingerprint import file_sha256
from inspection_evidence.reading.unreadable import UnreadableError, check_regular

UNSETTLED = "The suite failed at this file, not the file itself perhaps; it is tried again at the next run."
"""The flag of a file whose verdict must not be kept."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take: seconds of time, megabytes of memory."""

    seconds: int = 60
    megabytes: int = 1024


def read_documents(paths: Iterable[Path], limits: Limits, workers: int = 1) -> Iterator[Document]:
    """The documents of `paths`, in that order, read by `workers` processes at once.

    A file over a limit has the verdict `over_limit`, one that ends its process `damaged`; each
    with a sentence. Nothing is raised for a bad file. Who stops asking stops the reading.
    """
    # Here, because the readers take longer to load than most commands that find nothing new to read.
    from inspection_evidence.extract.process import limit_process, read_document

    context = multiprocessing.get_context("spawn")
    with ProcessPool(
        workers, initializer=limit_process, initargs=[limits.megabytes], context=context
    ) as pool:
        try:
            waiting = deque(
                (path, pool.schedule(read_document, args=[path], timeout=limits.seconds)) for path in paths
            )
            while waiting:
                yield _document_of(*waiting.popleft(), limits)
        except BaseException:
            pool.stop()  # type: ignore[no-untyped-call]
            raise


def is_settled(document: Document) -> bool:
    """Whether another reading would come to the same: not so where the suite itself failed."""
    return UNSETTLED not in document.flags


def _document_of(path: Path, future: ProcessFuture[Document], limits: Limits) -> Document:
    try:
        return future.result()
    except TookTooLong:
        return _unread(path, Verdict.OVER_LIMIT, f"took longer than {limits.seconds} seconds to read")
    except MemoryError:
        return _unread(path, Verdict.OVER_LIMIT, f"needs more than {limits.megabytes} MB of memory to read")
    except ProcessExpired:
        what = f"stopped the program that opened it: it is damaged, or needs more than {limits.megabytes} MB"
        return _unread(path, Verdict.DAMAGED, what)
    except Exception as fault:  # a fault of ours in one file must not cost the others
        found = _unread(path, Verdict.DAMAGED, f"could not be read ({type(fault).__name__})")
        return found.model_copy(update={"flags": (UNSETTLED,)})


def _unread(path: Path, verdict: Verdict, what: str) -> Document:
    sha256 = ""
    with contextlib.suppress(OSError, UnreadableError):
        check_regular(path)
        sha256 = file_sha256(path)
    sentence = f"{shown_name(path)}: {what}; ask for the file again or have it looked at."
    return Document(path=path_text(path), sha256=sha256, verdict=verdict, error=sentence)


def cores() -> int:
    """How many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
