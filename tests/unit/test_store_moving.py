"""Copying a whole register from one file to another."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspection_evidence.errors import StoreError
from inspection_evidence.store import copy_register, open_store
from tests.store_helpers import read
from tests.store_reports import report


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """Give a register that holds one reading."""
    file = tmp_path / "records" / "register.sqlite"
    with open_store(file, tmp_path / "records" / "cache.sqlite") as store:
        read(store, report())
    return file


def test_register_is_copied_whole_into_an_empty_one_only(register: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "register.sqlite"
    copy_register(register, target)
    with open_store(register, tmp_path / "a") as old, open_store(target, tmp_path / "b") as new:
        assert new.events() == old.events() != ()
        assert read(new, report()).inspections == read(old, report()).inspections
    with pytest.raises(StoreError, match="holds rows already"):
        copy_register(register, target)


def test_register_to_copy_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"regster\.sqlite is not there"):
        copy_register(tmp_path / "regster.sqlite", tmp_path / "target.sqlite")
    assert list(tmp_path.iterdir()) == []
