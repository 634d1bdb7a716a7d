"""A run over boroughs: two phases, and no borough's trouble is another's."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from inspection_evidence.batch import run as batch_run
from inspection_evidence.batch.outcome import Outcome
from inspection_evidence.batch.run import Run, run_boroughs
from inspection_evidence.errors import StoreError
from inspection_evidence.extract import Limits
from inspection_evidence.model import Document
from inspection_evidence.settings import BoroughParameters, RunParameters, Workspace, load_borough
from tests.example_workspace import EXAMPLE, add_borough, make_example_workspace, read_once

DUNMERE = "city-of-london"
"""A second borough: its code must be a real one, its reports are not."""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = make_example_workspace(tmp_path)
    folder = add_borough(workspace, DUNMERE, "City of London", "E09000001")
    folder.mkdir()
    (folder / "empty.pdf").touch()
    return workspace


def read_files(files: list[Path], limits: Limits) -> list[Document]:
    return [read_once(path) for path in files]


def make_pack(workspace: Workspace, borough: BoroughParameters, run: RunParameters) -> Outcome:
    return Outcome(borough.slug, Path(f"{borough.slug}.html"), Path(f"{borough.slug}.pdf"))


def run_in(
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    *,
    by_name: bool = True,
    **tasks: Callable[..., object],
) -> tuple[dict[str, Outcome], int | None, list[str]]:
    """Run both boroughs with these tasks; what became of each, the snapshot, and what was told."""
    for name, task in {"read_files": read_files, "make_pack": make_pack, **tasks}.items():
        monkeypatch.setattr(batch_run, name, task)
    lines: list[str] = []
    executor = partial(ThreadPoolExecutor, 2)
    run = Run(workspace, RunParameters(as_at=date(2026, 11, 22)), executor, lines.append, by_name)
    boroughs = [load_borough(workspace, slug) for slug in (EXAMPLE, DUNMERE)]
    outcomes, snapshot = run_boroughs(run, boroughs)
    assert [outcome.slug for outcome in outcomes] == [EXAMPLE, DUNMERE]
    return {outcome.slug: outcome for outcome in outcomes}, snapshot, lines


def test_each_borough_has_its_pack_and_what_could_not_be_read_is_noted(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcomes, snapshot, lines = run_in(workspace, monkeypatch)
    assert outcomes[EXAMPLE].html == Path("thornmere.html")
    assert outcomes[DUNMERE].notes == ("empty.pdf: is an empty file; download it again.",)
    assert snapshot == 1
    assert "Reading 17 new files of 2 boroughs." in lines


def test_a_scorecard_that_cannot_be_used_is_noted(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = workspace.kpi_folder / DUNMERE
    folder.mkdir(parents=True)
    (folder / "scorecard.xlsx").write_text("not a workbook", encoding="utf-8")
    outcomes, _, _ = run_in(workspace, monkeypatch)
    assert outcomes[DUNMERE].html is not None
    assert (
        outcomes[DUNMERE].notes[-1].startswith("scorecard.xlsx: the file cannot be read as an Excel workbook")
    )


def test_a_scorecard_in_which_nothing_is_filled_in_is_noted(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = workspace.kpi_folder / DUNMERE
    folder.mkdir(parents=True)
    (folder / "scorecard.csv").write_text("KPI id;Target;Apr 2026\nrereferrals;;\n", encoding="utf-8")
    outcomes, _, _ = run_in(workspace, monkeypatch)
    assert outcomes[DUNMERE].notes[-1].startswith("scorecard.csv: no figure is filled in yet")


def test_a_second_run_reads_no_file_again(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    run_in(workspace, monkeypatch)
    outcomes, snapshot, lines = run_in(workspace, monkeypatch)
    assert "Reading no new files of 2 boroughs." in lines
    assert outcomes[EXAMPLE].html is not None
    assert snapshot is not None


def test_all_documents_are_stored_before_the_first_pack_is_made(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []

    def read(files: list[Path], limits: Limits) -> list[Document]:
        order.append("read")
        return read_files(files, limits)

    def pack(workspace: Workspace, borough: BoroughParameters, run: RunParameters) -> Outcome:
        order.append("pack")
        return make_pack(workspace, borough, run)

    run_in(workspace, monkeypatch, read_files=read, make_pack=pack)
    assert order == ["read", "read", "pack", "pack"]


def test_a_borough_whose_reading_fails_stops_no_other(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(files: list[Path], limits: Limits) -> list[Document]:
        if files[0].name == "empty.pdf":
            raise RuntimeError("the lamp went out")
        return read_files(files, limits)

    outcomes, _, _ = run_in(workspace, monkeypatch, read_files=read)
    assert outcomes[EXAMPLE].html is not None
    assert outcomes[DUNMERE].failed
    assert outcomes[DUNMERE].why_not == (
        "a fault in the suite (RuntimeError: the lamp went out); please report it."
    )


def test_a_borough_whose_pack_fails_stops_no_other(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pack(workspace: Workspace, borough: BoroughParameters, run: RunParameters) -> Outcome:
        if borough.slug == EXAMPLE:
            return Outcome(EXAMPLE, why_not="A cell failed.")
        return make_pack(workspace, borough, run)

    outcomes, _, lines = run_in(workspace, monkeypatch, make_pack=pack)
    assert outcomes[EXAMPLE].failed and not outcomes[DUNMERE].failed
    assert any("thornmere: no pack: A cell failed." in line for line in lines)


@pytest.mark.parametrize(("by_name", "failed"), [(True, True), (False, False)])
def test_an_empty_folder_fails_a_borough_asked_for_by_name_and_is_passed_over_in_all(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, by_name: bool, failed: bool
) -> None:
    (workspace.inputs / "ofsted" / DUNMERE / "empty.pdf").unlink()
    outcomes, _, _ = run_in(workspace, monkeypatch, by_name=by_name)
    assert outcomes[DUNMERE].failed is failed
    assert outcomes[DUNMERE].skipped is not by_name
    assert "there are no PDFs in" in str(outcomes[DUNMERE].why_not)
    assert outcomes[EXAMPLE].html is not None


def test_a_store_that_cannot_be_opened_stops_the_run_in_a_sentence(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.register_file.parent.mkdir()
    workspace.register_file.write_text("not a database, though long enough to be taken for one\n" * 50)
    with pytest.raises(StoreError, match=r"register\.sqlite"):
        run_in(workspace, monkeypatch)
