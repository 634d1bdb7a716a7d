"""The notebooks as people and papermill run them: each alone, in order, and wrongly."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from inspection_evidence.batch.notebooks import NotebookError, run_notebook
from inspection_evidence.settings import Workspace
from tests.example_workspace import EXAMPLE, environment_of, make_example_workspace, working_in

READ, KPIS, PACK = "1-read-documents", "2-link-kpis", "4-pack"
PAPERMILL = "An Exception was encountered at"
"""The words of the banner that papermill puts at the top of a notebook that failed."""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace whose first notebook has not been run."""
    return make_example_workspace(tmp_path_factory.mktemp("suite"))


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace of one test's own, in which this process works."""
    made = make_example_workspace(tmp_path / "suite")
    with working_in(made):
        yield made


def papermill(workspace: Workspace, name: str, *arguments: str) -> nbformat.NotebookNode:
    """Run a notebook with bare papermill, as the README says; the executed notebook."""
    executed = workspace.root / f"{name}-executed.ipynb"
    command = [sys.executable, "-m", "papermill", f"notebooks/{name}.ipynb", str(executed), *arguments]
    result = subprocess.run(
        command,
        cwd=workspace.root,
        env=environment_of(workspace),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    notebook: nbformat.NotebookNode = nbformat.read(executed, 4)
    return notebook


def shown(notebook: nbformat.NotebookNode) -> str:
    """All HTML that the cells show."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return "\n".join(output.data.get("text/html", "") for output in outputs if "data" in output)


def assert_every_cell_ran(notebook: nbformat.NotebookNode) -> None:
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.source for cell in code if cell.execution_count is None] == []
    assert [output for cell in code for output in cell.outputs if output.output_type == "error"] == []


def assert_no_childs_story(html: str) -> None:
    """The example's paper tells one child's story in paragraph 3.2: it is named, and none of its words."""
    assert "Paragraph 3.2 tells one child’s story and is not quoted." in html
    assert "river" not in html


@pytest.mark.parametrize(
    "arguments", [("-f", "parameters/boroughs/thornmere.yml"), ()], ids=["borough's file", "as it stands"]
)
class TestRunByPapermill:
    def test_read_documents_shows_what_was_read_beside_its_page(
        self, workspace: Workspace, arguments: tuple[str, ...]
    ) -> None:
        notebook = papermill(workspace, READ, *arguments)
        assert_every_cell_ran(notebook)
        html = shown(notebook)
        assert "2022-09-13-childrens-services.pdf" in html
        assert "is damaged" in html
        assert html.count("data:image/png;base64,") >= 19
        assert "return home interview within 72 hours" in html.lower()
        assert "2025-03-11-scrutiny-minutes.pdf with decision 42 (i) boxed." in html
        assert_no_childs_story(html)

    def test_link_kpis_shows_charts_by_theme_and_what_to_supply(
        self, workspace: Workspace, arguments: tuple[str, ...]
    ) -> None:
        notebook = papermill(workspace, KPIS, *arguments)
        assert_every_cell_ran(notebook)
        html = shown(notebook)
        assert html.count('alt="Line chart of ') >= 10
        for words in (
            "Figures behind the chart",
            "England",
            "inspection-evidence scorecard template thornmere",
        ):
            assert words in html

    def test_the_pack_shows_grades_recommendations_and_what_was_not_read(
        self, workspace: Workspace, arguments: tuple[str, ...]
    ) -> None:
        notebook = papermill(workspace, PACK, *arguments)
        assert_every_cell_ran(notebook)
        html = shown(notebook)
        for words in ("At a glance", "Requires improvement", "is damaged", "Each recommendation"):
            assert words in html
        assert "Minute 42 (i), Children and Education Scrutiny Committee, 11 March 2025" in html
        assert_no_childs_story(html)
        assert "Every KPI with figures, by theme" in html


def mistake(workspace: Workspace, name: str, **parameters: Any) -> str:
    """The message of a notebook that stops, which is also all that its failing cell shows."""
    executed = workspace.outputs / f"{name}.ipynb"
    with pytest.raises(NotebookError) as error:
        run_notebook(workspace.notebook(name), executed, parameters)
    message, _, tail = str(error.value).partition(" (See ")
    assert tail == f"{name}.ipynb, saved where it stopped.)"
    notebook = nbformat.read(executed, 4)
    errors = [out for cell in notebook.cells for out in cell.get("outputs", []) if out.output_type == "error"]
    assert [one.traceback for one in errors] == [[message]]
    assert PAPERMILL in notebook.cells[0].source
    return message


@pytest.mark.usefixtures("fresh")
class TestMistakes:
    def test_an_unknown_parameter_and_a_misspelt_borough_are_told_at_once(self, fresh: Workspace) -> None:
        unknown, misspelt = mistake(fresh, READ, slug="thornmeer", as_att="2026-06-30").splitlines()
        assert unknown.startswith(
            "Parameters of this notebook: as_att is not a parameter; did you mean as_at"
        )
        assert misspelt == (
            f"There is no borough 'thornmeer' in {fresh.boroughs_folder}; did you mean thornmere?"
        )

    def test_kpis_or_a_pack_before_anything_was_read_name_what_to_run_first(self, fresh: Workspace) -> None:
        for name in (KPIS, PACK):
            message = mistake(fresh, name, slug=EXAMPLE, as_at="2026-06-30")
            assert (
                message == "Nothing is stored for Thornmere as at 30 June 2026: run 1-read-documents first."
            )

    def test_a_folder_without_reports_is_told(self, fresh: Workspace) -> None:
        for kind in ("ofsted", "committee"):
            for file in (fresh.inputs / kind / EXAMPLE).iterdir():
                file.unlink()
        message = mistake(fresh, READ, slug=EXAMPLE)
        assert re.fullmatch(
            r"Thornmere: there are no PDFs in \S+/inputs/ofsted/thornmere; put the reports there, "
            r"or run: inspection-evidence fetch thornmere",
            message,
        )

    def test_a_borough_without_kpi_files_has_a_sentence_and_no_failure(self, fresh: Workspace) -> None:
        shutil.rmtree(fresh.inputs / "kpi")
        for name in (READ, KPIS, PACK):
            executed = fresh.outputs / f"{name}.ipynb"
            run_notebook(fresh.notebook(name), executed, {"slug": EXAMPLE, "as_at": "2026-06-30"})
            notebook = nbformat.read(executed, 4)
            assert name == READ or "There are no KPI figures of Thornmere" in shown(notebook)


def one_cell(folder: Path, source: str) -> Path:
    """A notebook of one cell with that source."""
    file = folder / "one.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell(source)]), file)
    return file


class TestKernels:
    def test_what_a_kernel_tells_while_it_is_stopped_stays_out_of_the_lines_of_the_run(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        source = "import atexit, os\natexit.register(os.write, 2, b'Traceback: a quarrel with a socket')"
        run_notebook(one_cell(tmp_path, source), tmp_path / "executed.ipynb", {})
        assert capfd.readouterr() == ("", "")

    def test_a_kernel_that_dies_twice_has_a_sentence(self, tmp_path: Path) -> None:
        with pytest.raises(NotebookError) as error:
            run_notebook(one_cell(tmp_path, "import os\nos.abort()"), tmp_path / "executed.ipynb", {})
        assert str(error.value) == "one.ipynb: its kernel died twice; is there enough memory?"
