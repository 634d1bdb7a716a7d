"""Corrections on a real Postgres server."""

from __future__ import annotations

import pytest

from tests.corrections_behaviour import CorrectionsBehaviour
from tests.corrections_behaviour_entries import CorrectionEntriesBehaviour
from tests.store_helpers import Addresses


@pytest.fixture
def addresses(database_url: str) -> Addresses:
    return database_url, database_url


class TestOnPostgres(CorrectionsBehaviour):
    """All that can be corrected."""


class TestEntriesOnPostgres(CorrectionEntriesBehaviour):
    """What is kept of them, undone and redacted."""
