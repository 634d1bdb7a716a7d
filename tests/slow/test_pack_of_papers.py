"""A pack of several hundred pages: split into its papers, in time, its memory told by its length alone."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import cycle
from pathlib import Path

import pikepdf
import pytest

from inspection_evidence.families.reader import read_document

LENGTHS = (100, 200, 400)
MEGABYTES_A_PAGE = 0.35
"""What a page read may leave in memory: its lines, and no more."""
_MEASURE = """
import json, resource, sys
from pathlib import Path
from inspection_evidence.families.reader import read_document
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
document = read_document(Path(sys.argv[1]))
print(json.dumps({
    "verdict": document.verdict, "pages": document.pages, "parts": document.flags[0],
    "megabytes": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024,
}))
"""


def stamp(page: pikepdf.Page, text: str, x: float, y: float) -> None:
    """Print `text` on a page as a committee system does, below what the page draws."""
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    name = page.add_resource(font, pikepdf.Name.Font)
    words = f"q BT {name} 11 Tf {x} {y} Td ({text}) Tj ET Q\n".encode()
    page.contents_add(words, prepend=True)


def make_pack(papers: list[Path], length: int, path: Path) -> int:
    """A pack of the first `length` pages of `papers`, over and over; how many items it has."""
    items = 0
    with pikepdf.new() as pack:
        for paper in cycle(papers):
            with pikepdf.open(paper) as source:
                first = len(pack.pages)
                pack.pages.extend(source.pages)
            items += 1
            stamp(pack.pages[first], f"Agenda Item {items}", 480, 815)
            if len(pack.pages) >= length:
                break
        del pack.pages[length:]
        for number, page in enumerate(pack.pages, 1):
            stamp(page, f"Page {number + 2}", 280, 12)
        pack.save(path)
    return items


@pytest.fixture(scope="module")
def papers(corpus: Path) -> list[Path]:
    """Council papers of every kind."""
    return sorted((corpus / "committee").glob("*/*.pdf"))


def test_memory_of_longer_and_longer_packs(papers: list[Path], tmp_path: Path) -> None:
    measured = {}
    for length in LENGTHS:
        pack = tmp_path / f"{length}.pdf"
        items = make_pack(papers, length, pack)
        command = [sys.executable, "-c", _MEASURE, str(pack)]
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        measured[length] = json.loads(output)
        assert measured[length]["parts"].startswith(f"A pack of {items} parts")
    assert all(one["verdict"] == "read" and one["pages"] == pages for pages, one in measured.items())
    grown = measured[400]["megabytes"] - measured[200]["megabytes"]
    assert grown < MEGABYTES_A_PAGE * (400 - 200)


def test_the_papers_of_a_pack_yield_what_they_yield_alone(papers: list[Path], tmp_path: Path) -> None:
    alone = [read_document(paper) for paper in papers]
    pack = tmp_path / "pack.pdf"
    make_pack(papers, sum(one.pages or 0 for one in alone), pack)
    whole = read_document(pack)
    for kind in ("recommendations", "decisions", "actions", "kpis", "statements"):
        separate = sorted(item.quote.text for one in alone for item in getattr(one, kind))
        assert sorted(item.quote.text for item in getattr(whole, kind)) == separate
