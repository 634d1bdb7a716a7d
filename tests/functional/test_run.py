"""`inspection-evidence run` from end to end, in a workspace of its own."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import nbformat
import pikepdf
import pytest
from nbformat.v4 import new_code_cell

from inspection_evidence.batch.tasks import NOTEBOOKS, make_pack
from inspection_evidence.settings import RunParameters, Workspace, load_borough
from inspection_evidence.store import open_workspace_store
from tests.example_workspace import (
    EXAMPLE,
    add_borough,
    environment_of,
    make_example_workspace,
    working_in,
    workspace_at,
)

AS_AT = date(2026, 11, 22)
SAMPLE = "2020-02-25-childrens-services.pdf"
BAD = "city-of-london"
EMPTY = "kent"


def command(workspace: Workspace, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Call `inspection-evidence` from a folder that is not the suite's, with nobody there."""
    return subprocess.run(
        [sys.executable, "-m", "inspection_evidence.cli", *arguments],
        cwd=workspace.root.parent,
        env=environment_of(workspace),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def pack(workspace: Workspace, slug: str = EXAMPLE) -> Path:
    return workspace.pack_folder(slug, AS_AT) / f"{slug}-pack.html"


def identifiers(workspace: Workspace) -> list[str]:
    with open_workspace_store(workspace) as store:
        evidence = store.borough_evidence(EXAMPLE, AS_AT)
    assert evidence is not None
    return [item.id for one in evidence.inspections for item in one.document.recommendations]


def scan(path: Path) -> None:
    """A PDF of one page without a letter, as a scanner makes it."""
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(path)


def locked(path: Path, whole: Path) -> None:
    """A report under a password."""
    with pikepdf.open(whole) as document:
        document.save(path, encryption=pikepdf.Encryption(user="secret", owner="secret"))


def put_bad_files(folder: Path, whole: Path) -> None:
    """One of each kind of file that cannot be read, and one that can."""
    folder.mkdir(parents=True)
    (folder / "empty.pdf").touch()
    (folder / "page.pdf").write_text("<!DOCTYPE html><title>Report</title>", encoding="utf-8")
    (folder / "truncated.pdf").write_bytes(whole.read_bytes()[:4000])
    (folder / "whole.pdf").write_bytes(whole.read_bytes())
    scan(folder / "scan.pdf")
    locked(folder / "locked.pdf", whole)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The example borough alone."""
    return make_example_workspace(tmp_path_factory.mktemp("one") / "suite")


@pytest.fixture(scope="module")
def first(example: Workspace) -> subprocess.CompletedProcess[str]:
    """The first run of the example borough."""
    return command(example, "run", EXAMPLE, "--as-at", AS_AT.isoformat())


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A good borough, one of bad files, one without files and one of broken parameters."""
    workspace = make_example_workspace(tmp_path_factory.mktemp("all") / "suite")
    whole = workspace.inputs / "ofsted" / EXAMPLE / SAMPLE
    put_bad_files(add_borough(workspace, BAD, "City of London", "E09000001"), whole)
    add_borough(workspace, EMPTY, "Kent", "E10000016")
    (workspace.boroughs_folder / "dunmere.yml").write_text("slug: [dunmere\n", encoding="utf-8")
    return workspace


@pytest.fixture(scope="module")
def all_boroughs(several: Workspace) -> subprocess.CompletedProcess[str]:
    """One run of all boroughs."""
    return command(several, "run", "--all", "--as-at", AS_AT.isoformat())


class TestOneBorough:
    def test_it_writes_the_pack_and_says_where(
        self, example: Workspace, first: subprocess.CompletedProcess[str]
    ) -> None:
        assert first.returncode == 0, first.stderr
        assert f"HTML {pack(example)}" in first.stdout
        assert "is damaged and cannot be opened; download it again." in first.stdout
        assert "Thornmere" in pack(example).read_text(encoding="utf-8")
        with pikepdf.open(pack(example).with_suffix(".pdf")) as document:
            assert len(document.pages) > 1

    def test_progress_is_told_on_standard_error_alone(self, first: subprocess.CompletedProcess[str]) -> None:
        assert "Reading 16 new files of 1 borough." in first.stderr
        assert "Reading" not in first.stdout
        assert "Traceback" not in first.stderr

    def test_the_notebooks_are_kept_as_they_ran(
        self, example: Workspace, first: subprocess.CompletedProcess[str]
    ) -> None:
        kept = sorted(path.name for path in pack(example).parent.glob("*.ipynb"))
        assert kept == [f"{name}.ipynb" for name in NOTEBOOKS]

    def test_a_second_run_reads_nothing_again_and_keeps_every_identifier(
        self, example: Workspace, first: subprocess.CompletedProcess[str]
    ) -> None:
        before = identifiers(example)
        second = command(example, "run", EXAMPLE, "--as-at", AS_AT.isoformat())
        assert second.returncode == 0, second.stderr
        assert "Reading no new files of 1 borough." in second.stderr
        assert identifiers(example) == before
        assert len(set(before)) == len(before) > 15


class TestAllBoroughs:
    def test_the_good_ones_have_packs_and_the_exit_code_says_that_not_all_is_well(
        self, several: Workspace, all_boroughs: subprocess.CompletedProcess[str]
    ) -> None:
        assert all_boroughs.returncode == 3
        assert pack(several).is_file() and pack(several, BAD).is_file()
        assert all_boroughs.stdout.splitlines()[-1] == "2 packs made, 1 failed, 1 skipped. Snapshot 1."

    @pytest.mark.parametrize(
        ("file", "sentence"),
        [
            ("empty.pdf", "is an empty file"),
            ("page.pdf", "is a web page saved under a PDF's name"),
            ("truncated.pdf", "is damaged"),
            ("scan.pdf", "is a scan without text"),
            ("locked.pdf", "is locked with a password"),
        ],
    )
    def test_each_bad_file_has_its_sentence_in_the_summary_and_in_the_pack(
        self, several: Workspace, all_boroughs: subprocess.CompletedProcess[str], file: str, sentence: str
    ) -> None:
        assert f"note: {file}: {sentence}" in all_boroughs.stdout
        html = pack(several, BAD).read_text(encoding="utf-8")
        assert file in html

    def test_the_borough_without_files_and_the_broken_one_have_a_sentence(
        self, all_boroughs: subprocess.CompletedProcess[str]
    ) -> None:
        told = {
            line.split(":")[0]: line for line in all_boroughs.stdout.splitlines() if not line.startswith(" ")
        }
        assert told[EMPTY].startswith("kent: skipped. Kent: there are no PDFs in ")
        assert told["dunmere"].startswith("dunmere: NO PACK. dunmere.yml")
        assert "Traceback" not in all_boroughs.stdout + all_boroughs.stderr


def test_a_failure_midway_keeps_the_old_pack_and_saves_the_notebook_with_its_banner(
    example: Workspace, first: subprocess.CompletedProcess[str], tmp_path: Path
) -> None:
    assert first.returncode == 0, first.stderr
    workspace = workspace_at(Path(shutil.copytree(example.root, tmp_path / "suite")))
    before = digests(workspace)
    break_notebook(workspace.notebook("4-pack"))
    with working_in(workspace):
        outcome = make_pack(workspace, load_borough(workspace, EXAMPLE), RunParameters(as_at=AS_AT))
    assert outcome.why_not == "the lamp went out (See 4-pack.ipynb, saved where it stopped.)"
    assert digests(workspace) == before
    saved = nbformat.read(pack(workspace).parent / "4-pack.ipynb", 4)
    assert "An Exception was encountered at" in saved.cells[0].source
    assert json.dumps(saved).count("the lamp went out") >= 2


def digests(workspace: Workspace) -> dict[str, str]:
    """The hash of each file of the pack."""
    files = [pack(workspace), pack(workspace).with_suffix(".pdf")]
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def break_notebook(path: Path) -> None:
    """Put a cell that fails in the middle of a notebook."""
    notebook = nbformat.read(path, 4)
    notebook.cells.insert(len(notebook.cells) - 2, new_code_cell('raise RuntimeError("the lamp went out")'))
    nbformat.write(notebook, path)


def test_extract_writes_json_lines_to_a_pipe(tmp_path: Path) -> None:
    workspace = make_example_workspace(tmp_path / "suite")
    result = command(workspace, "extract", str(workspace.inputs / "ofsted"), "--workers", "2")
    assert result.returncode == 3
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["verdict"] for row in rows] == ["read", "read", "damaged", "read"]
    assert [row["path"] for row in rows] == sorted(row["path"] for row in rows)
    assert "Extracting" in result.stderr


def test_a_command_with_a_mistake_ends_with_2_and_one_sentence(tmp_path: Path) -> None:
    result = command(make_example_workspace(tmp_path / "suite"), "run", "thornmeer")
    assert (result.returncode, result.stdout) == (2, "")
    (sentence,) = result.stderr.splitlines()
    assert sentence.startswith("There is no borough 'thornmeer'")
    assert sentence.endswith("did you mean thornmere?")
