"""Measure reading against plain libraries, all in one run: ratios hold on any machine, seconds do not.

Ratios are of processor seconds, which other work on the machine hardly changes.

``make bench`` reads the whole corpus cold in as many processes as it is given, and again from the cache. A
bar that is missed makes the exit code 1. Where there is no corpus the example borough is read: ratios of so
few pages say little.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pdfplumber
import pypdfium2 as pdfium

from inspection_evidence.batch.evidence import split_by_cache
from inspection_evidence.extract import Limits, read_documents
from inspection_evidence.extract.files import readable_files
from inspection_evidence.families.version import EXTRACTOR_VERSION
from inspection_evidence.model import Document
from inspection_evidence.store import open_store
from tests.conftest import find_corpus

ROOT = Path(__file__).resolve().parent.parent
SAMPLE_FILES = 30
PAGES_A_FILE = 3
PLAIN_BAR = 4.0
PLUMBER_BAR = 20.0
WARM_BAR = 3.0
MEMORY_BAR = 400
_READER = """
import re, sys
from pathlib import Path
from inspection_evidence.families.reader import read_document
for path in sys.stdin.read().splitlines():
    read_document(Path(path))
print(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024)
"""
"""Not by getrusage, whose peak a new process takes over from the one that started it."""
Result = TypeVar("Result")


@dataclass(frozen=True)
class Spent:
    """Seconds by the clock, and of the processor: what else runs on the machine changes only the first."""

    clock: float
    processor: float

    def told(self, what: str, pages: int) -> str:
        """A line for a person."""
        by_clock = f"{self.clock:6.1f} s, {pages / self.clock:4.0f} pages/s"
        return f"{what:18} {by_clock}; processor {self.processor:.1f} s"


@dataclass(frozen=True)
class Bar:
    """A figure, the bar it is held to, and whether it passes."""

    name: str
    figure: float
    bar: float
    at_most: bool

    @property
    def passed(self) -> bool:
        """Whether the figure is on the right side of its bar."""
        return self.figure <= self.bar if self.at_most else self.figure >= self.bar

    def __str__(self) -> str:
        """The figure in a line for a person."""
        side = "at most" if self.at_most else "at least"
        return f"{'pass' if self.passed else 'MISS'}  {self.name}: {self.figure:.2f} ({side} {self.bar:g})"


def plain_text(path: Path) -> int:
    """Read every page's plain text with pdfium; how many pages. A file that does not open has none."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError:
        return 0
    try:
        for page in document:
            text_page = page.get_textpage()
            text_page.get_text_range()
            text_page.close()
            page.close()
        return len(document)
    finally:
        document.close()


def plumbed(paths: Iterable[Path]) -> tuple[int, float]:
    """Pages read, and processor seconds a page, of pdfplumber's extract_text over pages here and there."""
    started, read = time.process_time(), 0
    for path in paths:
        with pdfplumber.open(path) as document:
            for page in document.pages[:: max(1, len(document.pages) // PAGES_A_FILE)]:
                page.extract_text()
                page.close()
                read += 1
    return read, (time.process_time() - started) / max(read, 1)


def timed(work: Callable[[], Result]) -> tuple[Spent, Result]:
    """What `work` takes, here and in processes it starts and ends, and what it gives."""
    started, before = time.perf_counter(), _processor_seconds()
    result = work()
    return Spent(time.perf_counter() - started, _processor_seconds() - before), result


def _processor_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def plain_pass(files: list[Path], workers: int) -> int:
    """Plain text of all files in `workers` processes; how many pages."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        return sum(pool.map(plain_text, files, chunksize=4))


def peak_megabytes(files: list[Path]) -> float:
    """The most memory of an interpreter that reads all files and does nothing else, as a worker does."""
    done = subprocess.run(
        [sys.executable, "-c", _READER],
        input="\n".join(map(str, files)),
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def warm_pass(files: list[Path], documents: list[Document]) -> float:
    """Processor seconds to find all documents in a cache that holds them."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        with open_store(folder / "register.sqlite", folder / "cache.sqlite") as store:
            for document in documents:
                store.keep_document(document, EXTRACTOR_VERSION)
            spent, (known, new) = timed(lambda: split_by_cache(store, files))
    if new or len(known) != len(files):
        raise SystemExit(f"{len(new)} files were not found in the cache.")
    return spent.processor


def files_to_read() -> list[Path]:
    """The inspection reports of the corpus, else of the example borough; only PDFs."""
    folder = find_corpus() or ROOT / "inputs"
    return [path for path in readable_files(folder / "ofsted") if path.suffix.lower() == ".pdf"]


def measure(workers: int) -> list[Bar]:
    """All figures with their bars; what they come from is printed as it is known."""
    files = files_to_read()
    plain, pages = timed(lambda: plain_pass(files, workers))
    print(f"{len(files)} files, {pages} pages, {workers} processes")
    print(plain.told("plain pdfium text", pages))
    limits = Limits(seconds=60, megabytes=1024)
    cold, documents = timed(lambda: list(read_documents(files, limits, workers)))
    print(cold.told("extract", pages))
    read, a_page = plumbed(_openable(files, documents)[:: max(1, len(files) // SAMPLE_FILES)])
    print(f"pdfplumber         {read} pages: {1000 * a_page:.0f} ms of the processor each")
    warm = warm_pass(files, documents)
    peak = peak_megabytes(files)
    return [
        Bar("extract, times plain pdfium text", cold.processor / plain.processor, PLAIN_BAR, at_most=True),
        Bar(
            "pdfplumber in one process, times extract",
            a_page * pages / (cold.processor / workers),
            PLUMBER_BAR,
            at_most=False,
        ),
        Bar("all from the cache, seconds of the processor", warm, WARM_BAR, at_most=True),
        Bar("memory of a process, MB", peak, MEMORY_BAR, at_most=True),
    ]


def _openable(files: list[Path], documents: list[Document]) -> list[Path]:
    return [path for path, document in zip(files, documents, strict=True) if document.pages]


def main(arguments: list[str] | None = None) -> int:
    """Measure and tell; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--workers", type=int, default=2, help="processes")
    bars = measure(parser.parse_args(arguments).workers)
    for bar in bars:
        print(bar)
    return 0 if all(bar.passed for bar in bars) else 1


if __name__ == "__main__":
    sys.exit(main())
