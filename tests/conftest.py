"""Rings by folder, the corpus where there is one, and plain words on what was skipped.

A test's ring is its folder: `unit`, `functional`, `slow` or `corpus`.
"""

from __future__ import annotations

import gc
import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
RINGS = ("unit", "functional", "slow", "corpus")

NO_CORPUS = "the corpus of real reports is not here"

# A word of a skip's reason -> how to have what is missing. First match wins.
REMEDIES = {
    "corpus": "set INSPECTION_EVIDENCE_CORPUS to its folder, or put it at ../shared/corpus",
    "postgres": "make test-full installs it",
    "chromium": "make test-full installs it",
    "playwright": "make test-full installs it",
    "browser": "make test-full installs it",
    "poppler": "make test-full installs it",
    "pdftoppm": "make test-full installs it",
    "libreoffice": "make test-full installs it",
}

settings.register_profile("person", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "person")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --nothing-missing, which `make test-full` gives."""
    parser.addoption(
        "--nothing-missing",
        action="store_true",
        help="fail where a test was skipped for want of anything but the corpus",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test with the ring whose folder it lies in."""
    for item in items:
        ring = item.path.relative_to(ROOT / "tests").parts[0]
        if ring in RINGS:
            item.add_marker(ring)


def pytest_collection_finish() -> None:
    """Search for garbage seldom, and not in what was imported: a test run is short, and that is much."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def find_corpus() -> Path | None:
    """The corpus's folder: INSPECTION_EVIDENCE_CORPUS, else ../shared/corpus, else None."""
    named = os.environ.get("INSPECTION_EVIDENCE_CORPUS")
    folder = Path(named).expanduser() if named else ROOT.parent / "shared" / "corpus"
    return folder.resolve() if (folder / "ofsted").is_dir() else None


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The corpus of real reports; a test that asks for it is skipped where there is none."""
    folder = find_corpus()
    if folder is None:
        pytest.skip(NO_CORPUS)
    return folder


def skip_reasons(reports: list[pytest.TestReport]) -> Counter[str]:
    """How many tests were skipped for each reason."""
    reasons: Counter[str] = Counter()
    for report in reports:
        place = report.longrepr
        words = str(place[2]) if isinstance(place, tuple) else str(place)
        reasons[words.removeprefix("Skipped: ")] += 1
    return reasons


def remedy(reason: str) -> str | None:
    """How to have what a skipped test wanted, where that is known."""
    return next((how for word, how in REMEDIES.items() if word in reason.lower()), None)


def skipped_reports(config: pytest.Config) -> list[pytest.TestReport]:
    """The reports of all skipped tests of this session."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return list(reporter.stats.get("skipped", [])) if reporter else []


def rings_left_out(config: pytest.Config) -> str:
    """The rings of which nothing was asked for, where whole rings were asked for: "slow and corpus"."""
    asked = {Path(argument).resolve() for argument in config.args}
    whole = [ring for ring in RINGS if ROOT / "tests" / ring in asked]
    return " and ".join(ring for ring in RINGS if ring not in whole) if whole else ""


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Under --nothing-missing, a test skipped for want of a tool is a failure."""
    if not session.config.getoption("--nothing-missing") or exitstatus != pytest.ExitCode.OK:
        return
    if any("corpus" not in reason.lower() for reason in skip_reasons(skipped_reports(session.config))):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say at the end which rings were left out, and what was skipped, why, and how to have it."""
    left_out = rings_left_out(config)
    if left_out:
        terminalreporter.line(f"left out: the tests of {left_out}; make test-full runs them")
    reasons = skip_reasons(skipped_reports(config))
    if not reasons:
        return
    terminalreporter.section("skipped")
    for reason, count in sorted(reasons.items()):
        how = remedy(reason)
        tests = "1 test" if count == 1 else f"{count} tests"
        terminalreporter.line(f"skipped: {reason} ({tests})" + (f"; {how}" if how else ""))
    if config.getoption("--nothing-missing"):
        terminalreporter.line("Nothing but the corpus may be missing here: any other skip fails this run.")
