"""Notebook 3 with nobody there: tables, no widgets, nothing entered; nothing tracked, and with a history."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import nbformat
import pytest

from inspection_evidence.batch import read_borough, tracking_of
from inspection_evidence.batch.notebooks import NotebookError, run_notebook
from inspection_evidence.settings import NotebookParameters, Workspace, load_borough, load_run
from inspection_evidence.store import open_workspace_store
from inspection_evidence.tracker import KINDS, add_action, change_action, set_response
from tests.example_workspace import EXAMPLE, working_in
from tests.tracked_notebook import untracked_example

REVIEW = "3-review-and-track"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The example borough, whose documents have been read."""
    made = untracked_example(tmp_path_factory.mktemp("suite"))
    with working_in(made):
        read_borough(parameters_of(made))
    return made


def parameters_of(workspace: Workspace) -> NotebookParameters:
    run = load_run(workspace, {}, "The test")
    return NotebookParameters(workspace, load_borough(workspace, EXAMPLE), run)


def entries(workspace: Workspace) -> int:
    with open_workspace_store(workspace) as store:
        return len(store.events_about(f"{EXAMPLE}/", KINDS))


def executed(workspace: Workspace, folder: Path) -> nbformat.NotebookNode:
    """The notebook, run by nobody."""
    file = folder / f"{REVIEW}.ipynb"
    with working_in(workspace):
        run_notebook(workspace.notebook(REVIEW), file, {"slug": EXAMPLE})
    notebook: nbformat.NotebookNode = nbformat.read(file, 4)
    return notebook


def shown(notebook: nbformat.NotebookNode) -> str:
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", []) if "data" in output]
    assert not [kind for output in outputs for kind in output.data if "widget" in kind]
    return "\n".join(output.data.get("text/html", "") for output in outputs)


def test_with_nothing_tracked_and_then_with_a_history(workspace: Workspace, tmp_path: Path) -> None:
    html = shown(executed(workspace, tmp_path))
    assert "Nothing is tracked yet" in html and "Nobody is here to enter anything." in html
    assert "no action is recorded" in html.lower() and entries(workspace) == 0
    with working_in(workspace):
        parameters = parameters_of(workspace)
        tracking = tracking_of(parameters, read_borough(parameters))
    row = tracking.evidence.inspections[-1].document.recommendations[0].id
    made = [
        set_response(row, "accepted"),
        add_action("A weekly meeting", [row], lead_officer="Head of Assessment", due=date(2026, 1, 31)),
        change_action("A1", "declared", "in_progress"),
    ]
    tracking.apply(made, "Head of Quality", "command")
    html = shown(executed(workspace, tmp_path))
    assert "Nothing is tracked yet" not in html and "Bar chart of 1 action still to be done" in html
    assert "A1 was due on 31 January 2026 and is not complete" in html and "1 action overdue" in html
    assert entries(workspace) == len(made)


def test_before_anything_was_read_it_says_what_to_run_first(tmp_path: Path) -> None:
    workspace = untracked_example(tmp_path / "suite")
    with (
        working_in(workspace),
        pytest.raises(NotebookError, match=r"Nothing is stored for Thornmere .*: run 1-read-documents first"),
    ):
        run_notebook(workspace.notebook(REVIEW), tmp_path / "out.ipynb", {"slug": EXAMPLE})
