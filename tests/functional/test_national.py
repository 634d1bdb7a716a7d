"""The national notebook from a snapshot to its page, and the pack's sections that stand on it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pikepdf
import pytest

from inspection_evidence.batch import links_of, stored_evidence
from inspection_evidence.batch.national_run import make_national
from inspection_evidence.batch.notebooks import run_notebook
from inspection_evidence.linking import Act, LinkKind, choose, decide
from inspection_evidence.model import Document
from inspection_evidence.settings import NotebookParameters, RunParameters, Workspace, load_borough
from inspection_evidence.store import open_workspace_store
from tests import pack_evidence as thornmere
from tests.example_workspace import EXAMPLE, make_example_workspace, working_in

RUN = RunParameters(as_at=thornmere.AS_AT)
NEIGHBOURS = {"ashenmere": "X09000002", "birchollow": "X09000003"}


def renamed(document: Document, slug: str) -> Document:
    """The same report as if on another authority."""
    return document.model_copy(update={"sha256": f"{NEIGHBOURS[slug][-2:]}{document.sha256[2:]}"})


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The example borough and two fictional neighbours, read and in snapshot 1."""
    made = make_example_workspace(tmp_path_factory.mktemp("national") / "suite")
    reports = [thornmere.sif_2016(), thornmere.ilacs_2020(), thornmere.ilacs_2026()]
    with working_in(made), open_workspace_store(made) as store:
        store.record_reading(EXAMPLE, thornmere.AS_AT, reports, extractor_version="1")
        for slug, code in NEIGHBOURS.items():
            text = f"slug: {slug}\nname: {slug.title()}\nons_code: {code}\nfictional: true\n"
            (made.boroughs_folder / f"{slug}.yml").write_text(text, encoding="utf-8")
            theirs = [renamed(one, slug) for one in reports]
            store.record_reading(slug, thornmere.AS_AT, theirs, extractor_version="1")
        assert store.take_snapshot() == 1
        yield made


def shown(executed: Path) -> str:
    """All HTML that a notebook's cells show."""
    cells = nbformat.read(executed, 4).cells
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    return "\n".join(output.data.get("text/html", "") for output in outputs if "data" in output)


def test_the_notebook_shows_the_boroughs_place_among_others(workspace: Workspace, tmp_path: Path) -> None:
    executed = tmp_path / "5-national-picture.ipynb"
    os.environ.update(workspace.environment)
    values = {"slug": EXAMPLE, "snapshot": 1, "as_at": thornmere.AS_AT.isoformat()}
    run_notebook(workspace.notebook("5-national-picture"), executed, values)
    html = shown(executed)
    assert "<strong>9 reports</strong> of 3 authorities" in html
    assert "3 reports on Thornmere beside 6 reports on 2 other authorities." in " ".join(html.split())
    assert html.count('src="data:image/svg+xml;base64,') >= 3


def test_the_page_is_made_as_html_and_as_a_tagged_pdf(workspace: Workspace) -> None:
    """Without a borough chosen the picture is of real authorities, of which there are none here."""
    outcome = make_national(workspace, RUN, 1)
    assert outcome.why_not is None
    assert outcome.html is not None and outcome.pdf is not None
    assert outcome.html.parent == workspace.national_folder(thornmere.AS_AT)
    html = outcome.html.read_text(encoding="utf-8")
    assert "No report with recommendations is in snapshot 1" in html
    assert "Run All Cells" not in html
    assert "Section(" not in html  # the section on a borough's place is empty, not its name in code
    with pikepdf.open(outcome.pdf) as document:
        assert "/StructTreeRoot" in document.Root


def test_a_snapshot_that_is_not_there_is_a_sentence(workspace: Workspace) -> None:
    outcome = make_national(workspace, RUN, 9)
    assert outcome.html is None
    assert str(outcome.why_not).startswith("There is no snapshot 9; the newest is 1.")


def pack_shown(workspace: Workspace, executed: Path, draft: bool) -> str:
    """All HTML of the pack's notebook, run for the example borough."""
    os.environ.update(workspace.environment)
    values = {"slug": EXAMPLE, "as_at": thornmere.AS_AT.isoformat(), "draft": draft}
    run_notebook(workspace.notebook("4-pack"), executed, values)
    return shown(executed)


def test_a_draft_pack_learns_from_others_by_suggested_themes(workspace: Workspace, tmp_path: Path) -> None:
    html = pack_shown(workspace, tmp_path / "4-pack.ipynb", draft=True)
    assert "Learning from others" in html and "Themes by inspection, oldest first" in html
    assert "6 reports on 2 other authorities were read for this (snapshot 1)" in html
    assert "the software gave each recommendation its theme (*)" in html


def test_a_committee_pack_learns_from_others_once_a_theme_is_affirmed(
    workspace: Workspace, tmp_path: Path
) -> None:
    nothing = pack_shown(workspace, tmp_path / "before.ipynb", draft=False)
    assert "No theme of a recommendation is confirmed yet" in nothing
    assert "No theme of a recommendation of May 2026 is confirmed yet" in nothing
    assert "Themes by inspection, oldest first" not in nothing
    parameters = NotebookParameters(
        workspace, load_borough(workspace, EXAMPLE), RunParameters(as_at=thornmere.AS_AT)
    )
    links = links_of(parameters, stored_evidence(parameters))
    latest = next(iter(links.linkable.recommendations))
    with open_workspace_store(workspace) as store:
        decide(store, [choose(links, links.of(latest, LinkKind.THEME)[0].key, Act.CONFIRM)], "Ann Lead")
    html = pack_shown(workspace, tmp_path / "after.ipynb", draft=False)
    assert "Themes by inspection, oldest first" in html
    assert "6 reports on 2 other authorities were read for this (snapshot 1)" in html
    assert "No theme of a recommendation" not in html
