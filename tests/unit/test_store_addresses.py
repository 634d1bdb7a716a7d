"""Addresses of databases that cannot be used, without a server."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from inspection_evidence.errors import StoreError
from inspection_evidence.store import open_store


@pytest.mark.parametrize(
    "address",
    [
        "mysql://ada:secret@localhost/evidence",
        "postgresql://ada:secret@localhost",
        "postgresql://ada:secret@localhost:port/evidence",
        "https://ada:secret@localhost/evidence",
        "://secret",
    ],
)
def test_what_is_no_postgres_address_is_refused_without_its_password(address: str) -> None:
    with pytest.raises(StoreError, match="INSPECTION_EVIDENCE_DATABASE_URL is not the address") as caught:
        open_store(address, address)
    assert "secret" not in str(caught.value)


def test_server_that_does_not_answer_is_named_without_the_password() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))  # bound but not listening: the connection is refused
        port = unused.getsockname()[1]
        address = f"postgresql://ada:s%65cret@127.0.0.1:{port}/evidence"
        with pytest.raises(StoreError, match=rf"evidence at 127\.0\.0\.1:{port} cannot be used") as caught:
            open_store(address, address)
    assert "secret" not in str(caught.value)


def test_unknown_option_in_the_address_is_a_sentence() -> None:
    address = "postgresql://ada:secret@127.0.0.1:1/evidence?colour=blue"
    with pytest.raises(StoreError, match="colour") as caught:
        open_store(address, address)
    assert "secret" not in str(caught.value)


def test_cache_that_cannot_be_opened_leaves_the_register_whole(tmp_path: Path) -> None:
    (tmp_path / "outputs").write_text("a file")
    with pytest.raises(StoreError, match="outputs cannot be made"):
        open_store(tmp_path / "register.sqlite", tmp_path / "outputs" / "cache.sqlite")
    with open_store(tmp_path / "register.sqlite", tmp_path / "cache.sqlite") as store:
        assert store.events() == ()
