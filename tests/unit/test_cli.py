"""`inspection-evidence extract`: what it writes where, its exit codes, a sentence for each mistake."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from inspection_evidence import __version__
from inspection_evidence.extract import Limits
from inspection_evidence.model import Document
from inspection_evidence.settings import Workspace
from tests.command_line import assert_a_mistake, call
from tests.example_workspace import EXAMPLE, make_example_workspace, read_once, working_in


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = make_example_workspace(tmp_path / "suite")
    with working_in(made):
        yield made


@pytest.fixture
def reports(workspace: Workspace) -> Path:
    return workspace.inputs / "ofsted" / EXAMPLE


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Limits, int]]:
    """Files are read in this process; the limits and workers asked for are given."""
    asked: list[tuple[Limits, int]] = []

    def read(paths: Iterable[Path], limits: Limits, workers: int = 1) -> Iterator[Document]:
        asked.append((limits, workers))
        return map(read_once, paths)

    monkeypatch.setattr(import_module("inspection_evidence.cli.extract"), "read_documents", read)
    return asked


def rows(text: str) -> list[dict[str, Any]]:
    """The rows of JSON Lines; fails where a line is no JSON."""
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.usefixtures("here")
class TestExtract:
    def test_a_file_that_cannot_be_written_is_told_before_anything_is_read(
        self, reports: Path, here: list[tuple[Limits, int]], tmp_path: Path
    ) -> None:
        nowhere = tmp_path / "no-such" / "evidence.jsonl"
        assert_a_mistake(
            call("extract", reports, "--output", nowhere), f"there is no folder {nowhere.parent}"
        )
        assert_a_mistake(
            call("extract", reports, "--output", tmp_path), f"{tmp_path} is a folder; name a file"
        )
        assert here == []

    def test_a_line_a_document_in_path_order_and_progress_apart(self, reports: Path) -> None:
        result = call("extract", reports)
        found = rows(result.stdout)
        assert [Path(row["path"]).name for row in found] == sorted(file.name for file in reports.iterdir())
        assert "Extracting" in result.stderr and "Extracting" not in result.stdout

    def test_exit_code_0_where_every_file_was_read(self, reports: Path) -> None:
        assert call("extract", reports / "2020-02-25-childrens-services.pdf").exit_code == 0

    def test_exit_code_3_where_one_was_not_and_it_is_written_all_the_same(self, reports: Path) -> None:
        result = call("extract", reports)
        assert result.exit_code == 3
        unread = [row for row in rows(result.stdout) if row["verdict"] != "read"]
        assert [row["verdict"] for row in unread] == ["damaged"]
        assert unread[0]["error"].startswith("2022-09-13-childrens-services.pdf: is damaged")

    def test_output_goes_to_a_file_and_nothing_to_standard_output(
        self, reports: Path, tmp_path: Path
    ) -> None:
        printed = call("extract", reports).stdout
        result = call("extract", reports, "--output", tmp_path / "evidence.jsonl")
        assert result.stdout == ""
        assert (tmp_path / "evidence.jsonl").read_text(encoding="utf-8") == printed

    def test_a_file_named_twice_is_written_once(self, reports: Path) -> None:
        file = reports / "2020-02-25-childrens-services.pdf"
        assert len(rows(call("extract", file, file).stdout)) == 1

    def test_identifiers_are_those_that_a_run_would_mint(self, reports: Path) -> None:
        (row,) = rows(call("extract", reports / "2016-06-14-childrens-services.pdf").stdout)
        identifiers = [item["id"] for item in row["recommendations"]]
        start = f"thornmere/sif-2016-04-{row['sha256'][:4]}/"
        assert identifiers == [f"{start}{item['number']}" for item in row["recommendations"]]

    def test_words_beyond_ascii_are_written_as_they_are(self, reports: Path) -> None:
        assert "\u2019" in call("extract", reports / "2020-02-25-childrens-services.pdf").stdout

    def test_nothing_is_stored(self, reports: Path, workspace: Workspace) -> None:
        call("extract", reports)
        assert not workspace.records.exists() and not workspace.outputs.exists()

    def test_paths_that_are_not_there_are_all_told_and_nothing_is_written(
        self, reports: Path, tmp_path: Path
    ) -> None:
        output = tmp_path / "evidence.jsonl"
        result = call("extract", reports, "no-such.pdf", "nor-this", "--output", output)
        assert_a_mistake(
            result,
            "no-such.pdf: there is no such file or folder.",
            "nor-this: there is no such file or folder.",
        )
        assert not output.exists()

    def test_an_empty_folder_yields_no_line_and_is_told(self, workspace: Workspace, tmp_path: Path) -> None:
        (tmp_path / "empty").mkdir()
        result = call("extract", tmp_path / "empty")
        assert (result.exit_code, result.stdout) == (0, "")
        assert f"{tmp_path / 'empty'}: nothing to read lies there" in result.stderr

    def test_limits_and_workers_come_from_the_run_and_the_command_line(
        self, reports: Path, workspace: Workspace, here: list[tuple[Limits, int]]
    ) -> None:
        workspace.defaults_file.write_text("seconds_per_file: 7\nmegabytes_per_file: 300\nworkers: 5\n")
        call("extract", reports)
        call("extract", reports, "--workers", "2")
        assert here == [(Limits(7, 300), 5), (Limits(7, 300), 2)]

    def test_no_path_is_a_mistake_in_use(self, workspace: Workspace) -> None:
        result = call("extract")
        assert result.exit_code == 2
        assert "Missing argument" in result.stderr


def test_a_folder_that_is_no_workspace_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSPECTION_EVIDENCE_HOME", str(tmp_path))
    sentence = f"INSPECTION_EVIDENCE_HOME is {tmp_path}, but that folder does not hold parameters/boroughs."
    assert_a_mistake(call("run", EXAMPLE), sentence)


@pytest.mark.parametrize(
    "arguments", [("--help",), ("-h",), ("run", "--help"), ("extract", "-h"), ("fetch", "-h")]
)
def test_help_is_there_without_a_workspace(arguments: tuple[str, ...]) -> None:
    result = call(*arguments)
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")


def test_the_version_is_the_packages() -> None:
    assert call("--version").stdout == f"inspection-evidence, version {__version__}\n"
