"""A borough's evidence: which files are read, which come from the cache, what is stored."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.batch import evidence as batch_evidence
from inspection_evidence.batch.evidence import (
    borough_files,
    read_borough,
    record_unless_stored,
    split_by_cache,
    stored_evidence,
)
from inspection_evidence.errors import NothingReadError
from inspection_evidence.extract import Limits
from inspection_evidence.extract.limited import UNSETTLED
from inspection_evidence.families.version import EXTRACTOR_VERSION
from inspection_evidence.model import Document, Verdict
from inspection_evidence.settings import NotebookParameters, RunParameters, Workspace, load_borough
from inspection_evidence.store import Store, open_workspace_store
from tests.example_workspace import EXAMPLE, make_example_workspace, read_once

AS_AT = date(2026, 11, 22)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_example_workspace(tmp_path)


@pytest.fixture
def parameters(workspace: Workspace) -> NotebookParameters:
    return NotebookParameters(workspace, load_borough(workspace, EXAMPLE), RunParameters(as_at=AS_AT))


class Reading:
    """Reads in this process, and remembers which files it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, paths: list[Path], limits: Limits) -> list[Document]:
        self.asked += [path.name for path in paths]
        return [read_once(path) for path in paths]


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Reading:
    made = Reading()
    monkeypatch.setattr(batch_evidence, "read_documents", made)
    return made


def test_all_files_of_the_folder_are_read_and_stored(
    parameters: NotebookParameters, reading: Reading
) -> None:
    evidence = read_borough(parameters)
    assert len(reading.asked) == len(evidence.documents) == 4 + 12
    assert (evidence.borough, evidence.as_at) == (EXAMPLE, AS_AT)
    assert len(evidence.inspections) == 3
    assert len(evidence.papers) == 11  # one was published twice
    assert stored_evidence(parameters) == evidence


def test_progress_is_no_red_mistake_to_a_person_in_a_notebook(
    parameters: NotebookParameters,
    reading: Reading,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for is_there, stream in ((True, "out"), (False, "err")):
        monkeypatch.setattr(batch_evidence, "somebody_is_there", lambda is_there=is_there: is_there)
        parameters.workspace.cache_file.unlink(missing_ok=True)
        read_borough(parameters)
        told = capsys.readouterr()._asdict()
        assert "16/16" in told.pop(stream) and list(told.values()) == [""]


def test_paths_are_counted_from_the_inputs_folder(parameters: NotebookParameters, reading: Reading) -> None:
    paths = [document.path for document in read_borough(parameters).documents]
    assert paths == sorted(paths)
    assert paths[0] == "committee/thornmere/2025-03-11-progress-in-childrens-services.pdf"
    assert paths[-1] == "ofsted/thornmere/2026-06-23-childrens-services.pdf"


def test_a_second_reading_opens_no_file_and_changes_nothing(
    parameters: NotebookParameters, reading: Reading
) -> None:
    first = read_borough(parameters)
    reading.asked.clear()
    assert read_borough(parameters) == first
    assert reading.asked == []


def test_only_a_new_file_is_read_and_identifiers_stay(
    parameters: NotebookParameters, reading: Reading
) -> None:
    folder = parameters.workspace.ofsted_folder(parameters.borough)
    kept = folder / "2026-06-23-childrens-services.pdf"
    content = kept.read_bytes()
    kept.unlink()
    before = {inspection.key for inspection in read_borough(parameters).inspections}
    kept.write_bytes(content)
    reading.asked.clear()
    after = {inspection.key for inspection in read_borough(parameters).inspections}
    assert reading.asked == [kept.name]
    assert before < after


def test_a_file_under_another_name_comes_from_the_cache_with_its_own_name(
    parameters: NotebookParameters, reading: Reading
) -> None:
    read_borough(parameters)
    folder = parameters.workspace.ofsted_folder(parameters.borough)
    (folder / "2022-09-13-childrens-services.pdf").rename(folder / "copy.pdf")
    with open_workspace_store(parameters.workspace) as store:
        known, new = split_by_cache(store, [folder / "copy.pdf"])
    assert new == []
    assert known[0].path == str(folder / "copy.pdf")
    assert known[0].error is not None and known[0].error.startswith("copy.pdf: is damaged")


def test_a_file_over_the_limit_is_tried_again(workspace: Workspace) -> None:
    path = workspace.inputs / "ofsted" / EXAMPLE / "2016-06-14-childrens-services.pdf"
    sentence = f"{path.name}: took longer than 1 seconds to read."
    unread = read_once(path).model_copy(update={"verdict": Verdict.OVER_LIMIT, "error": sentence})
    with open_workspace_store(workspace) as store:
        store.keep_document(unread, EXTRACTOR_VERSION)
        assert split_by_cache(store, [path]) == ([], [path])


def reread(store: Store, workspace: Workspace, *names: str) -> str:
    """Store a reading of these files of the example; return the run it belongs to."""
    folder = workspace.inputs / "ofsted" / EXAMPLE
    documents = [read_once(folder / name) for name in names]
    borough = load_borough(workspace, EXAMPLE)
    return record_unless_stored(store, workspace, borough, AS_AT, documents).run


def test_the_same_documents_are_stored_once_whatever_their_order(workspace: Workspace) -> None:
    old, new = "2016-06-14-childrens-services.pdf", "2020-02-25-childrens-services.pdf"
    with open_workspace_store(workspace) as store:
        first = reread(store, workspace, old, new)
        assert reread(store, workspace, new, old) == first
        assert reread(store, workspace, old) != first


def test_an_empty_folder_is_told_with_what_to_do(workspace: Workspace, tmp_path: Path) -> None:
    borough = load_borough(workspace, EXAMPLE)
    for folder in (workspace.ofsted_folder(borough), workspace.committee_folder(borough)):
        for file in folder.iterdir():
            file.unlink()
    with pytest.raises(NothingReadError) as error:
        borough_files(workspace, borough)
    assert str(error.value) == (
        f"Thornmere: there are no PDFs in {tmp_path}/inputs/ofsted/thornmere; put the reports there, "
        "or run: inspection-evidence fetch thornmere"
    )


def test_nothing_stored_names_the_notebook_to_run_first(parameters: NotebookParameters) -> None:
    with pytest.raises(NothingReadError) as error:
        stored_evidence(parameters)
    assert str(error.value) == (
        "Nothing is stored for Thornmere as at 22 November 2026: run 1-read-documents first."
    )


def test_a_file_the_suite_failed_at_is_tried_again(
    parameters: NotebookParameters, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fail(paths: list[Path], limits: Limits) -> list[Document]:
        asked.extend(path.name for path in paths)
        return [read_once(path).model_copy(update={"flags": (UNSETTLED,)}) for path in paths]

    monkeypatch.setattr(batch_evidence, "read_documents", fail)
    read_borough(parameters)
    once = list(asked)
    read_borough(parameters)
    assert asked == once * 2


def test_ties_are_stored_and_made_anew_only_when_something_changed(
    parameters: NotebookParameters, reading: Reading
) -> None:
    evidence = read_borough(parameters)
    tied = [tie for paper in evidence.papers for tie in paper.document.ties]
    asked = {item.id for one in evidence.documents for item in one.recommendations}
    decided = {item.id for one in evidence.documents for item in one.decisions}
    assert len(tied) == 4
    assert all(tie.recommendation in asked and tie.decided_by["id"] in decided for tie in tied)
    assert read_borough(parameters).run == evidence.run


def test_a_date_that_a_person_enters_makes_a_new_reading(
    parameters: NotebookParameters, reading: Reading
) -> None:
    workspace, borough, run = parameters
    bare = NotebookParameters(workspace, borough.model_copy(update={"papers": ()}), run)
    undated = [one for one in read_borough(bare).papers if one.document.meeting_date is None]
    reading.asked.clear()
    dated = read_borough(parameters).papers
    assert reading.asked == []
    assert {one.key for one in undated} <= {one.key for one in dated}
    assert sum(one.document.meeting_date is None for one in dated) == len(undated) - 1
