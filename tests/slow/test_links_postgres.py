"""Decisions about links on a real Postgres server."""

from __future__ import annotations

import pytest

from tests.links_behaviour import LinksBehaviour
from tests.store_helpers import Addresses


@pytest.fixture
def addresses(database_url: str) -> Addresses:
    return database_url, database_url


class TestOnPostgres(LinksBehaviour):
    """All that can be decided."""
