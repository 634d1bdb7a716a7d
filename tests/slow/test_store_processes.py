"""Several processes at one SQLite store."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store_behaviour_processes import ProcessBehaviour
from tests.store_helpers import Addresses


@pytest.fixture
def addresses(tmp_path: Path) -> Addresses:
    return tmp_path / "records" / "register.sqlite", tmp_path / "outputs" / "cache.sqlite"


class TestOnSqlite(ProcessBehaviour):
    """All that several processes do."""
