"""What a machine that lacks something is told before anything is set up."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tools import check_system


@pytest.fixture
def bare_debian(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Debian machine with Python and nothing else."""
    monkeypatch.delenv("CONDA_PREFIX", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(check_system, "missing_python_packages", lambda: ["python3-venv"])
    monkeypatch.setattr(check_system, "can_load", lambda library: False)
    monkeypatch.setattr(check_system, "has_font", lambda: False)


@pytest.mark.usefixtures("bare_debian")
@pytest.mark.parametrize(("user", "prefix"), [(0, ""), (1000, "sudo ")])
def test_one_command_installs_all_that_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], user: int, prefix: str
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user)
    assert check_system.main() == 2
    packages = "python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"
    assert capsys.readouterr().err.splitlines()[-1].strip() == f"{prefix}apt install {packages}"


@pytest.mark.usefixtures("bare_debian")
def test_what_is_there_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_system, "missing_python_packages", lambda: [])
    monkeypatch.setattr(check_system, "can_load", lambda library: library != "libpango-1.0.so.0")
    monkeypatch.setattr(check_system, "has_font", lambda: True)
    assert check_system.missing_packages() == ["libpango-1.0-0"]


@pytest.mark.usefixtures("bare_debian")
def test_without_ctypes_everything_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_system, "missing_python_packages", lambda: ["python3"])
    monkeypatch.setattr(check_system, "can_load", lambda library: True)
    assert set(check_system.LIBRARIES.values()) <= set(check_system.missing_packages())


@pytest.mark.usefixtures("bare_debian")
def test_conda_brings_its_own_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONDA_PREFIX", "somewhere")
    assert check_system.missing_packages() == ["python3-venv"]


@pytest.mark.parametrize(("version", "recent"), [((3, 9), False), ((3, 11), True), ((3, 14), True)])
def test_which_pythons_will_do(version: tuple[int, int], recent: bool) -> None:
    assert check_system.python_is_recent(version) is recent


def test_an_old_python_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check_system, "python_is_recent", lambda: False)
    assert check_system.main() == 2
    assert "Python 3.11 or later is needed" in capsys.readouterr().err


def test_a_font_is_found_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "truetype").mkdir()
    assert not check_system.has_font((str(tmp_path), str(tmp_path / "absent")))
    (tmp_path / "truetype" / "Some.TTF").touch()
    assert check_system.has_font((str(tmp_path),))


def test_a_library_that_is_not_there_cannot_be_loaded() -> None:
    assert not check_system.can_load("libnosuchlibrary.so.0")
