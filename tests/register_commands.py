"""Calling `inspection-evidence register` on a small borough whose evidence is made, not read from PDFs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import Result

from inspection_evidence.model import BoroughEvidence
from inspection_evidence.settings import Workspace
from tests.command_line import call
from tests.example_workspace import EXAMPLE, make_example_workspace, working_in
from tests.tracked_borough import evidence

WHO = "Head of Quality"


@contextmanager
def borough_with(told: BoroughEvidence, root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """A workspace in which the example borough has this evidence, and nothing is read."""
    workspace = make_example_workspace(root)
    monkeypatch.setattr("inspection_evidence.batch.tracking.read_borough", lambda _parameters: told)
    monkeypatch.setenv("COLUMNS", "140")
    with working_in(workspace):
        monkeypatch.setenv("INSPECTION_EVIDENCE_WHO", WHO)
        yield workspace


def no_inspections() -> BoroughEvidence:
    """The evidence of a borough of which nothing was read."""
    made = evidence()
    return made.model_copy(update={"documents": (), "inspections": ()})


def register(*arguments: str | Path) -> Result:
    """Call a command of the register."""
    return call("register", *arguments)


def entered(*arguments: str | Path) -> str:
    """Call a command that must succeed, and give what it printed."""
    result = register(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def number_in(told: str) -> str:
    """The number of the entry that a command told of."""
    return told.partition("Entry ")[2].partition(":")[0]


__all__ = ["EXAMPLE", "WHO", "borough_with", "entered", "no_inspections", "number_in", "register"]
