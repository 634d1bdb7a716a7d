"""The example borough's notebook 4, executed and rendered as a run does it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from inspection_evidence.batch.evidence import borough_files, record_unless_stored
from inspection_evidence.batch.example import load_example_history
from inspection_evidence.batch.notebooks import run_notebook
from inspection_evidence.batch.tasks import PACK_NOTEBOOK, notebook_values
from inspection_evidence.pack import PackFiles, load_brand, render_pack
from inspection_evidence.settings import RunParameters, Workspace, load_borough
from inspection_evidence.store import open_workspace_store
from tests.example_workspace import EXAMPLE, make_example_workspace, read_once, working_in

AS_AT = date(2026, 11, 22)


def example_read(root: Path, tracked: bool = False) -> Workspace:
    """A workspace at `root` in which the example's files are read and stored; with its history if asked."""
    workspace = make_example_workspace(root)
    borough = load_borough(workspace, EXAMPLE)
    documents = [read_once(file) for file in borough_files(workspace, borough)]
    with open_workspace_store(workspace) as store:
        record_unless_stored(store, workspace, borough, AS_AT, documents)
        if tracked:
            load_example_history(store, workspace, borough)
    return workspace


def executed(workspace: Workspace, folder: Path, draft: bool) -> Path:
    """Notebook 4 of the example, executed in `folder`."""
    notebook = folder / f"{PACK_NOTEBOOK}.ipynb"
    with working_in(workspace):
        run_notebook(
            workspace.notebook(PACK_NOTEBOOK),
            notebook,
            notebook_values(load_borough(workspace, EXAMPLE), _parameters(draft)),
        )
    return notebook


def rendered(workspace: Workspace, notebook: Path, folder: Path, draft: bool) -> PackFiles:
    """The HTML and PDF of an executed notebook 4."""
    borough = load_borough(workspace, EXAMPLE)
    return render_pack(notebook, folder, borough, _parameters(draft), load_brand(borough, workspace))


def _parameters(draft: bool) -> RunParameters:
    return RunParameters(as_at=AS_AT, draft=draft)
