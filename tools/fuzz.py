"""Read thousands of broken PDFs: a verdict each, no fault of the suite, none over its limits unaccounted.

``make fuzz N=2000`` breaks the example borough's reports, and real ones where the corpus is here, each in
one of the ways of ``tests/hostile.py``. The same seed breaks the same files in the same ways. A file at which
the suite itself failed is kept, with how it was made; the exit code is then 1.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from random import Random

import pikepdf

from inspection_evidence.extract import Limits, read_documents
from inspection_evidence.model import Document, Verdict
from tests.conftest import find_corpus
from tests.hostile import MUTATORS, plain_objects

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "outputs" / "fuzz"
BATCH = 200
REAL_REPORTS = 24
LARGEST = 3 << 20
FAULT_OF_OURS = re.compile(r"could not be read \(\w+\)")
"""What `extract.limited` says of an exception that nobody foresaw."""


@dataclass
class Tally:
    """What became of the files read so far."""

    verdicts: Counter[str] = field(default_factory=Counter)
    without_verdict: int = 0
    without_sentence: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether every file has a verdict with its sentence, and none met a fault of the suite."""
        return not (self.faults or self.without_verdict or self.without_sentence)

    def add(self, document: Document) -> bool:
        """Count one document; whether its file met a fault of the suite."""
        self.verdicts[document.verdict] += 1
        self.without_sentence += document.verdict is not Verdict.READ and not document.error
        fault = bool(document.error and FAULT_OF_OURS.search(document.error))
        if fault:
            self.faults.append(document.error or "")
        return fault


def seeds() -> list[Path]:
    """The reports to break: the example borough's, and some of the corpus where it is found."""
    found = sorted((ROOT / "inputs" / "ofsted" / "thornmere").glob("*.pdf"))
    corpus = find_corpus()
    if corpus is not None:
        real = [path for path in sorted(corpus.glob("ofsted/*/*.pdf")) if path.stat().st_size < LARGEST]
        found += real[:: max(1, len(real) // REAL_REPORTS)]
    return found


def broken_files(count: int, seed: int, folder: Path) -> Iterator[Path]:
    """`count` broken files, written to `folder` one by one and named after how they were broken."""
    bodies = [(path, body) for path in seeds() for body in bodies_of(path)]
    for number in range(count):
        chance = Random(seed * 1_000_003 + number)  # noqa: S311 - chance, not secrets
        path, body = chance.choice(bodies)
        mutator = MUTATORS[number % len(MUTATORS)]
        file = folder / f"{number:06d} {mutator.__name__} {path.parent.name} {path.name}"
        file.write_bytes(mutator(body, chance))
        yield file


def bodies_of(path: Path) -> list[bytes]:
    """A report as it is, and with all its objects written out where it opens."""
    try:
        return [path.read_bytes(), plain_objects(path)]
    except pikepdf.PdfError:
        return [path.read_bytes()]


def fuzz(count: int, seed: int, limits: Limits, workers: int) -> Tally:
    """Read `count` broken files, a batch at a time."""
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name:
        files = broken_files(count, seed, Path(name))
        while batch := list(islice(files, BATCH)):
            read = list(read_documents(batch, limits, workers))
            tally.without_verdict += len(batch) - len(read)
            for file, document in zip(batch, read, strict=True):
                if tally.add(document):
                    keep(file)
                file.unlink()
            print(f"{sum(tally.verdicts.values())} of {count} read", file=sys.stderr)
    return tally


def keep(file: Path) -> None:
    """Keep a file at which the suite failed."""
    KEPT.mkdir(parents=True, exist_ok=True)
    shutil.copy(file, KEPT / file.name)


def main(arguments: list[str] | None = None) -> int:
    """Break, read, report; 1 where the suite failed at a file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=2000, help="how many broken files to read")
    parser.add_argument("--seed", type=int, default=0, help="another seed breaks them in other ways")
    parser.add_argument("--seconds", type=int, default=20, help="the limit of time a file")
    parser.add_argument("--megabytes", type=int, default=1024, help="the limit of memory a file")
    parser.add_argument("--workers", type=int, default=2, help="files read at once")
    given = parser.parse_args(arguments)
    started = time.monotonic()
    tally = fuzz(given.count, given.seed, Limits(given.seconds, given.megabytes), given.workers)
    print(f"{given.count} broken files in {time.monotonic() - started:.0f} s (seed {given.seed})")
    for verdict, number in tally.verdicts.most_common():
        print(f"  {number:6d} {verdict}")
    print(f"  {tally.without_verdict:6d} without a verdict")
    print(f"  {tally.without_sentence:6d} not read and without a sentence")
    print(
        f"  {len(tally.faults):6d} at which the suite itself failed"
        + (f", kept in {KEPT}" if tally.faults else "")
    )
    for fault in tally.faults[:20]:
        print(f"         {fault}")
    return 0 if tally.clean else 1


if __name__ == "__main__":
    sys.exit(main())
