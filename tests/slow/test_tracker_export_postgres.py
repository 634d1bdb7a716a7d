"""Everything people entered, out and back, on a real Postgres server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from inspection_evidence.store import Store, open_store
from inspection_evidence.tracker import export_all, import_export
from tests.export_behaviour import ExportBehaviour, fill
from tests.store_helpers import Addresses


@pytest.fixture
def addresses(tmp_path: Path) -> Addresses:
    return tmp_path / "register.sqlite", tmp_path / "cache.sqlite"


@pytest.fixture
def postgres(database_url: str) -> Iterator[Store]:
    with open_store(database_url, database_url) as store:
        yield store


class TestFromSqliteToPostgres(ExportBehaviour):
    """What one database wrote out, the other brings back, and writes out to the same byte."""

    @pytest.fixture(autouse=True)
    def _second(self, postgres: Store) -> None:
        self.second = postgres

    @contextmanager
    def another(self, addresses: Addresses, tmp_path: Path) -> Iterator[Store]:
        """An empty register on the server."""
        yield self.second


def test_from_postgres_to_sqlite(postgres: Store, tmp_path: Path) -> None:
    fill(postgres)
    files = export_all(postgres, tmp_path / "one")
    with open_store(tmp_path / "r.sqlite", tmp_path / "c.sqlite") as second:
        assert import_export(second, tmp_path / "one") == postgres.events()
        export_all(second, tmp_path / "two")
    assert all(file.read_bytes() == (tmp_path / "two" / file.name).read_bytes() for file in files)
