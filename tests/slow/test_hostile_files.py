"""Files that are broken or mean harm: a verdict and a sentence each, nothing obeyed, limits kept."""

from __future__ import annotations

import os
import re
import resource
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from random import Random

import pikepdf
import pytest

from inspection_evidence.extract import Limits, contract_row, read_documents
from inspection_evidence.extract.files import files_of, readable_files
from inspection_evidence.model import Document, Verdict
from inspection_evidence.reading.file import read_file
from tests import hostile

WHOLE = Path(__file__).parents[2] / "inputs" / "ofsted" / "thornmere" / "2020-02-25-childrens-services.pdf"
LIMITS = Limits(seconds=60, megabytes=1024)
GIGABYTE = 1 << 30
SWELLS_TO = 120
"""Megabytes."""


def read_one(path: Path, limits: Limits = LIMITS) -> Document:
    """The document of one file, read as a run reads it; its sentence is on one line and names no class."""
    (document,) = read_documents([path], limits)
    assert len(document.sha256) in (0, 64)
    if document.verdict is not Verdict.READ:
        assert document.error and document.error.endswith(".") and "\n" not in document.error
        assert "Error" not in document.error and "Traceback" not in document.error
    return document


def made(path: Path, make: Callable[[Path], object]) -> Path:
    make(path)
    return path


FILES: dict[str, tuple[Callable[[Path], object], set[Verdict]]] = {
    "empty": (Path.touch, {Verdict.NOT_A_PDF}),
    "web page": (lambda path: path.write_text("<!doctype html><html></html>"), {Verdict.NOT_A_PDF}),
    "cut short": (lambda path: path.write_bytes(WHOLE.read_bytes()[:5000]), {Verdict.DAMAGED}),
    "no pages": (hostile.no_pages, {Verdict.DAMAGED}),
    "scan": (hostile.scan, {Verdict.NO_TEXT_LAYER}),
    "opens with a password": (lambda path: hostile.locked(path, "user", "owner"), {Verdict.ENCRYPTED}),
    "a password for changes": (lambda path: hostile.locked(path, "", "owner"), {Verdict.UNRECOGNISED}),
    "deep page tree": (
        lambda path: hostile.deep_page_tree(path, 5000),
        {Verdict.DAMAGED, Verdict.NO_TEXT_LAYER},
    ),
    "circular page tree": (hostile.page_tree_in_a_circle, {Verdict.DAMAGED}),
    "deep arrays": (
        lambda path: hostile.deep_arrays(path, 200_000),
        {Verdict.DAMAGED, Verdict.NO_TEXT_LAYER},
    ),
    "2,000 pages": (lambda path: hostile.many_pages(path, 2000), {Verdict.UNRECOGNISED}),
    "a gigabyte of nothing": (lambda path: hostile.sparse(path, GIGABYTE), {Verdict.DAMAGED}),
    "a gigabyte of zeros": (lambda path: hostile.sparse(path, GIGABYTE, b""), {Verdict.NOT_A_PDF}),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_verdict_and_a_sentence_each(tmp_path: Path, kind: str) -> None:
    make, verdicts = FILES[kind]
    assert read_one(made(tmp_path / "report.pdf", make)).verdict in verdicts


def test_a_file_that_swells_is_stopped_by_the_limits(tmp_path: Path) -> None:
    path = made(tmp_path / "report.pdf", lambda file: hostile.swelling(file, SWELLS_TO))
    assert path.stat().st_size < 2 << 20
    started = time.monotonic()
    document = read_one(path, Limits(seconds=5, megabytes=400))
    assert document.verdict in {Verdict.OVER_LIMIT, Verdict.DAMAGED}
    assert time.monotonic() - started < 15


def test_a_locked_report_that_opens_for_all_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    with pikepdf.open(WHOLE) as document:
        document.save(path, encryption=pikepdf.Encryption(user="", owner="secret"))
    assert len(read_one(path).recommendations) == len(read_one(WHOLE).recommendations) > 0


class _Witness(BaseHTTPRequestHandler):
    asked: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Say nothing on standard error."""


@pytest.fixture
def witness() -> Iterator[HTTPServer]:
    _Witness.asked.clear()
    with HTTPServer(("127.0.0.1", 0), _Witness) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_nothing_is_run_or_fetched(tmp_path: Path, witness: HTTPServer) -> None:
    address, done = f"http://127.0.0.1:{witness.server_port}", tmp_path / "done"
    path = made(tmp_path / "report.pdf", lambda file: hostile.with_actions(file, address, done))
    before = set(tmp_path.iterdir())
    assert read_one(path).verdict is Verdict.UNRECOGNISED  # its words were read, and nothing else happened
    assert set(tmp_path.iterdir()) == before
    assert _Witness.asked == []


@pytest.mark.parametrize("suffix", [".pdf", ".txt"])
def test_a_pipe_or_a_folder_is_never_waited_for(tmp_path: Path, suffix: str) -> None:
    pipe, folder = tmp_path / f"pipe{suffix}", tmp_path / f"folder{suffix}"
    os.mkfifo(pipe)
    folder.mkdir()
    started = time.monotonic()
    assert {read_one(path).verdict for path in (pipe, folder)} == {Verdict.NOT_A_PDF}
    assert time.monotonic() - started < LIMITS.seconds
    assert readable_files(tmp_path) == []


def test_a_circle_of_links_is_no_file_and_told_when_named(tmp_path: Path) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    first.symlink_to(second)
    second.symlink_to(first)
    (tmp_path / "below").symlink_to(tmp_path, target_is_directory=True)
    shutil.copy(WHOLE, tmp_path / "whole.pdf")
    assert [path.name for path in readable_files(tmp_path)] == ["whole.pdf"]
    assert read_one(first).verdict is Verdict.DAMAGED


@pytest.mark.parametrize(
    "name",
    ["a" * 250 + ".pdf", "a\nb: <b>c & 'd'.pdf", "\x1b[31mred.pdf", "caf\udce9.pdf", "-rf.pdf", "..pdf"],
)
def test_odd_names_are_told_and_written_out(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"not a report")
    document = read_one(path)
    assert document.verdict is Verdict.NOT_A_PDF
    assert document.error and document.error.isprintable() and len(document.error) < 250
    document.model_dump_json().encode()
    assert contract_row(document)["path"].encode()


def test_a_file_that_may_not_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # to the superuser every file is open
    read = read_file(WHOLE)
    assert (read.verdict, read.error) == (
        Verdict.DAMAGED,
        f"{WHOLE.name}: cannot be opened (Permission denied).",
    )


@pytest.mark.parametrize("mutator", hostile.MUTATORS, ids=lambda mutator: mutator.__name__)
def test_a_broken_report_has_a_verdict(tmp_path: Path, mutator: hostile.Mutator) -> None:
    data = hostile.plain_objects(WHOLE)
    paths = [tmp_path / f"{seed}.pdf" for seed in range(12)]
    for seed, path in enumerate(paths):
        path.write_bytes(mutator(data, Random(seed)))
    documents = list(read_documents(paths, LIMITS, workers=2))
    assert [document.path for document in documents] == [str(path) for path in paths]
    assert all(document.error for document in documents if document.verdict is not Verdict.READ)
    assert not [one.error for one in documents if one.error and re.search(r"\(\w+Error\)", one.error)]


def test_one_hanging_file_costs_its_limit_and_nothing_else(tmp_path: Path) -> None:
    for number in range(8):
        shutil.copy(WHOLE, tmp_path / f"{number}.pdf")
    hostile.swelling(tmp_path / "4-hangs.pdf", SWELLS_TO)
    started = time.monotonic()
    documents = list(read_documents(files_of([tmp_path]), Limits(seconds=4, megabytes=4096), workers=2))
    assert time.monotonic() - started < 4 + 15
    assert [Path(one.path).name for one in documents] == sorted(path.name for path in tmp_path.iterdir())
    assert [Path(one.path).name for one in documents if one.verdict is not Verdict.READ] == ["4-hangs.pdf"]
    assert documents[5].verdict is Verdict.READ and documents[-1].recommendations


def test_who_stops_asking_stops_the_reading(tmp_path: Path) -> None:
    shutil.copy(WHOLE, tmp_path / "0.pdf")
    for number in range(1, 6):
        hostile.swelling(tmp_path / f"{number}.pdf", SWELLS_TO)
    started = time.monotonic()
    documents = read_documents(files_of([tmp_path]), Limits(seconds=30, megabytes=4096))
    assert next(documents).verdict is Verdict.READ
    del documents
    assert time.monotonic() - started < 20


def test_the_asking_process_does_not_grow_with_the_files(tmp_path: Path) -> None:
    hostile.sparse(tmp_path / "gigabyte.pdf", GIGABYTE)
    hostile.swelling(tmp_path / "swelling.pdf", SWELLS_TO)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    list(read_documents(files_of([tmp_path]), Limits(seconds=10, megabytes=1024)))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * 1024
