"""Notebook 2 with nobody there: tables of links, no buttons, nothing decided; the pack takes up the links."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from inspection_evidence.batch.notebooks import run_notebook
from inspection_evidence.linking.decisions import EVENT_KINDS
from inspection_evidence.settings import Workspace
from inspection_evidence.store import Event, open_workspace_store
from tests.example_workspace import EXAMPLE, make_example_workspace, working_in
from tests.pack_text import readable


@pytest.fixture(scope="module")
def executed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, nbformat.NotebookNode]:
    """The notebooks of the example borough, run in order by nobody."""
    workspace = make_example_workspace(tmp_path_factory.mktemp("suite"))
    with working_in(workspace):
        found = {"1-read-documents": _run(workspace, "1-read-documents")}
        before = _decided(workspace)
        found |= {name: _run(workspace, name) for name in ("2-link-kpis", "4-pack")}
        assert _decided(workspace) == before
    return found


def _decided(workspace: Workspace) -> tuple[Event, ...]:
    """What was decided about links; the example comes with some of it."""
    with open_workspace_store(workspace) as store:
        return store.events_of(EVENT_KINDS.values())


def _run(workspace: Workspace, name: str) -> nbformat.NotebookNode:
    file: Path = workspace.outputs / f"{name}.ipynb"
    run_notebook(workspace.notebook(name), file, {"slug": EXAMPLE})
    notebook: nbformat.NotebookNode = nbformat.read(file, 4)
    return notebook


def shown(notebook: nbformat.NotebookNode) -> str:
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", []) if "data" in output]
    return "\n".join(output.data.get("text/html", "") for output in outputs)


def test_links_stand_in_tables_and_no_widget_is_made(executed: dict[str, nbformat.NotebookNode]) -> None:
    html = shown(executed["2-link-kpis"])
    assert "Links to settle" in html and "wait</strong> for a person to settle, " in html
    assert "nobody is here to settle them" in html
    outputs = [one for cell in executed["2-link-kpis"].cells for one in cell.get("outputs", [])]
    kinds = {kind for one in outputs for kind in one.get("data", {})}
    assert not [kind for kind in kinds if "widget" in kind]
    assert "widgets" not in executed["2-link-kpis"].metadata


def test_draft_pack_marks_what_nobody_confirmed(executed: dict[str, nbformat.NotebookNode]) -> None:
    html = shown(executed["4-pack"])
    assert "Each recommendation" in html and "Told before" in html
    assert "Suggested, not confirmed" in html


def test_draft_pack_quotes_the_paper_that_reports_progress(
    executed: dict[str, nbformat.NotebookNode],
) -> None:
    html = shown(executed["4-pack"])
    # Days stand on one line by spaces that do not break.
    told = [" ".join(line.split()) for line in readable(html) if line.startswith("Progress")]
    assert any(
        "Children and Education Scrutiny Committee, 11 March 2025, page 2" in line
        and "the timeliness of initial child protection conferences has improved" in line
        for line in told
    )
    assert "fourteen-year-old" not in html


def test_notebook_counts_the_recommendations_with_a_number_beside_them(
    executed: dict[str, nbformat.NotebookNode],
) -> None:
    assert "Recommendations by what stands beside them" in shown(executed["2-link-kpis"])
