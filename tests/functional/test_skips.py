"""What the test suite says of tests it could not run, and when such a test fails the run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).resolve().parent.parent / "conftest.py"

WANTS_A_SERVER = """
import pytest
@pytest.mark.skipif(True, reason="Postgres server not installed")
def test_on_a_server(): ...
@pytest.mark.skipif(True, reason="Postgres server not installed")
def test_on_a_server_again(): ...
def test_ring(request): assert request.node.get_closest_marker("slow")
"""
WANTS_THE_CORPUS = "def test_real_reports(corpus): ...\ndef test_alone(): ..."


def run_suite(folder: Path, ring: str, source: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run a suite of one file, with this project's conftest and no corpus."""
    tests = folder / "tests" / ring
    tests.mkdir(parents=True)
    shutil.copy(CONFTEST, folder / "tests")
    (tests / "test_it.py").write_text(source, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", f"--rootdir={folder}", "-p", "no:cacheprovider", *options]
    environment = os.environ | {"INSPECTION_EVIDENCE_CORPUS": str(folder / "absent")}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_what_was_skipped_is_said_once_with_the_way_to_have_it(tmp_path: Path) -> None:
    result = run_suite(tmp_path, "slow", WANTS_A_SERVER)
    assert result.returncode == 0
    lines = [line for line in result.stdout.splitlines() if line.startswith("skipped:")]
    assert lines == ["skipped: Postgres server not installed (2 tests); make test-full installs it"]
    assert "1 passed, 2 skipped" in result.stdout.splitlines()[-1]


@pytest.mark.parametrize(
    ("ring", "source", "code"), [("slow", WANTS_A_SERVER, 1), ("corpus", WANTS_THE_CORPUS, 0)]
)
def test_under_test_full_only_the_corpus_may_be_missing(
    tmp_path: Path, ring: str, source: str, code: int
) -> None:
    result = run_suite(tmp_path, ring, source, "--nothing-missing")
    assert result.returncode == code, result.stdout


def test_a_corpus_that_is_not_there_is_said(tmp_path: Path) -> None:
    result = run_suite(tmp_path, "corpus", WANTS_THE_CORPUS)
    assert (
        "skipped: the corpus of real reports is not here (1 test); set INSPECTION_EVIDENCE_CORPUS"
        in result.stdout
    )


def test_whole_rings_that_were_not_asked_for_are_said(tmp_path: Path) -> None:
    result = run_suite(tmp_path, "unit", "def test_alone(): ...", "tests/unit")
    assert "left out: the tests of functional and slow and corpus; make test-full runs them" in result.stdout


def test_one_file_leaves_nothing_out(tmp_path: Path) -> None:
    assert "left out" not in run_suite(tmp_path, "unit", "def test_alone(): ...").stdout


def test_skips_are_told_from_several_processes_too(tmp_path: Path) -> None:
    result = run_suite(tmp_path, "slow", WANTS_A_SERVER, "--nothing-missing", "--numprocesses", "2")
    assert "skipped: Postgres server not installed (2 tests); make test-full installs it" in result.stdout
    assert result.returncode == 1, result.stdout
