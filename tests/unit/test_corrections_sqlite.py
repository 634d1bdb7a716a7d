"""Corrections in SQLite files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corrections_behaviour import CorrectionsBehaviour
from tests.corrections_behaviour_entries import CorrectionEntriesBehaviour
from tests.store_helpers import Addresses


@pytest.fixture
def addresses(tmp_path: Path) -> Addresses:
    return tmp_path / "register.sqlite", tmp_path / "cache.sqlite"


class TestOnSqlite(CorrectionsBehaviour):
    """All that can be corrected."""


class TestEntriesOnSqlite(CorrectionEntriesBehaviour):
    """What is kept of them, undone and redacted."""
