"""What keeps the unit ring fast: what takes long and comes out the same each time is done once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from inspection_evidence.kpis import Catalogue, Themes
from inspection_evidence.linking import kpi_links
from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.kpi_links import Suggestion
from inspection_evidence.store import open_store
from inspection_evidence.store.connection import Database
from inspection_evidence.store.disks import Journal
from inspection_evidence.store.sqlite_file import open_sqlite

_OPENING = "inspection_evidence.store.opening.open_sqlite"


@pytest.fixture(scope="session")
def empty_stores(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both databases as the migrations make them, and nothing in them."""
    folder = tmp_path_factory.mktemp("empty")
    with open_store(folder / "records" / "register.sqlite", folder / "outputs" / "cache.sqlite"):
        pass
    return folder


@pytest.fixture(scope="session", autouse=True)
def _new_stores_are_copies(empty_stores: Path) -> Iterator[None]:
    """A new database of the usual name begins as a copy: its migrations take longer than a short test.

    How one is made from nothing is the business of tests that ask for `stores_made_anew`.
    """
    made = {file.name: file for file in empty_stores.rglob("*.sqlite")}

    def begun_as_a_copy(file: Path, remedy: str, journal: Journal | None = None) -> Database:
        if file.name in made and not file.exists():
            with suppress(OSError):  # where no file can be made, the real opening says so
                file.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(made[file.name], file)
        return open_sqlite(file, remedy, journal)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_OPENING, begun_as_a_copy)
        yield


@pytest.fixture
def stores_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """New databases are made from nothing, by the migrations, as everywhere outside this ring."""
    monkeypatch.setattr(_OPENING, open_sqlite)


@pytest.fixture(scope="session", autouse=True)
def _suggestions_are_made_once() -> Iterator[None]:
    """The same recommendation is given the same KPIs: many tests make links, of few recommendations."""
    real = kpi_links._suggested
    known: dict[tuple[Asked, int, int], tuple[Suggestion, Catalogue, Themes]] = {}

    def remembered(asked: Asked, catalogue: Catalogue, themes: Themes) -> Suggestion:
        key = (asked, id(catalogue), id(themes))
        if key not in known:
            known[key] = real(asked, catalogue, themes), catalogue, themes  # which keeps their ids
        return known[key][0]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kpi_links, "_suggested", remembered)
        yield
