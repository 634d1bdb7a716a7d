"""Whatever is read in whatever order, identifiers stay unique and stay with their items."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspection_evidence.model import Document
from inspection_evidence.store import Store, open_store
from tests.store_reports import CAREER, PLANS, SPRING, VISITS, identifiers, report, sha

TEXTS = st.sampled_from([CAREER, CAREER[:-20], CAREER + " Now.", VISITS, VISITS.upper(), PLANS, "—", ""])
ITEMS = st.lists(st.tuples(st.sampled_from([None, "1", "2", "1~2", "u1"]), TEXTS), max_size=5)
STARTS = st.sampled_from([None, SPRING, date(2019, 9, 2)])
# Two of the files share the first digits of their hash.
HASHES = ["abcd1" + "0" * 59, "abcd2" + "0" * 59, sha("third"), sha("fourth")]


@st.composite
def folders(draw: st.DrawFn) -> list[list[Document]]:
    """Give the readings of a folder: each some of the same files, in any order."""
    files = [
        report(f"{place}", draw(ITEMS), start=draw(STARTS), sha256=one) for place, one in enumerate(HASHES)
    ]
    some = st.lists(st.sampled_from(files), unique_by=lambda document: document.sha256)
    return draw(st.lists(some, min_size=2, max_size=6))


def read_all(store: Store, readings: list[list[Document]]) -> list[dict[str, list[str]]]:
    """Record each reading; gives the identifiers by file of each."""
    found = []
    for documents in readings:
        renamed = [one.model_copy(update={"path": f"{place}.pdf"}) for place, one in enumerate(documents)]
        evidence = store.record_reading("kent", SPRING, renamed, extractor_version="1")
        found.append({document.sha256: identifiers(document) for document in evidence.documents})
    return found


@pytest.fixture(scope="module")
def empty_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register made once: each example starts from a copy, for making one takes most of the time."""
    folder = tmp_path_factory.mktemp("empty")
    with open_store(folder / "register.sqlite", folder / "cache.sqlite"):
        pass
    return folder / "register.sqlite"


@settings(max_examples=60, deadline=None)
@given(readings=folders())
def test_identifiers_are_unique_and_stay(empty_register: Path, readings: list[list[Document]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(empty_register, Path(folder) / "register.sqlite")
        with open_store(Path(folder) / "register.sqlite", Path(folder) / "cache.sqlite") as store:
            first = read_all(store, readings)
        with open_store(Path(folder) / "register.sqlite", Path(folder) / "new-cache.sqlite") as store:
            again = read_all(store, list(reversed(readings)))
            minted = [event.subject for event in store.events(kind="identifier_minted")]
    by_file: dict[str, list[str]] = {}
    for reading in first + again:
        for sha256, named in reading.items():
            assert len(set(named)) == len(named)
            assert by_file.setdefault(sha256, named) == named
    assert len(set(minted)) == len(minted)
    assert set(minted) == {identifier for named in by_file.values() for identifier in named}
