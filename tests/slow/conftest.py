"""What slow tests share: a Postgres server with an empty database for each test, and a browser."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.browser import running_browser
from tests.slow.postgres_server import PostgresServer, find_programs, running_server

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Give a headless Chromium that reaches this machine only, or skip where there is none."""
    with running_browser() as running:
        yield running


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """Give a running server, or skip where Postgres is not installed."""
    programs = find_programs()
    if programs is None:
        pytest.skip("Postgres is not installed: no initdb on the path or in /usr/lib/postgresql")
    with running_server(programs) as server:
        yield server


@pytest.fixture
def database_name(postgres_server: PostgresServer) -> Iterator[str]:
    """Give the name of an empty database."""
    name = f"test_{uuid.uuid4().hex}"
    postgres_server.run(f"CREATE DATABASE {name}")
    yield name
    postgres_server.run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database_url(postgres_server: PostgresServer, database_name: str) -> str:
    """Give the address of an empty database."""
    return postgres_server.address(database_name)
