"""A verdict on every file, with a sentence that names it and says what to do."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest

from inspection_evidence.model import Verdict
from inspection_evidence.reading.file import read_file

SAMPLES = Path(__file__).parents[2] / "inputs" / "ofsted" / "thornmere"
WHOLE = SAMPLES / "2020-02-25-childrens-services.pdf"


def file(folder: Path, content: bytes) -> Path:
    path = folder / "report.pdf"
    path.write_bytes(content)
    return path


def blank(folder: Path, lock: pikepdf.Encryption | bool = False) -> Path:
    """A PDF of one empty page, under a password where `lock` has one."""
    path = folder / "report.pdf"
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(path, encryption=lock)
    return path


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "report.pdf: is an empty file; download it again."),
        (
            b"\n<!DOCTYPE html><html><body>Ofsted | report</body></html>",
            "report.pdf: is a web page saved under a PDF's name; download the report itself.",
        ),
        (
            b"PK\x03\x04 a Word file",
            "report.pdf: is not a PDF; download the report again or remove the file.",
        ),
    ],
)
def test_what_is_not_a_pdf_is_told(tmp_path: Path, content: bytes, sentence: str) -> None:
    read = read_file(file(tmp_path, content))
    assert (read.verdict, read.error) == (Verdict.NOT_A_PDF, sentence)
    assert read.pages is None
    assert read.sha256 == sha256(content).hexdigest()


def test_a_file_cut_short_is_damaged(tmp_path: Path) -> None:
    read = read_file(file(tmp_path, WHOLE.read_bytes()[:5000]))
    assert (read.verdict, read.page_count) == (Verdict.DAMAGED, None)
    assert read.error == "report.pdf: is damaged and cannot be opened; download it again."


def test_a_locked_file_is_encrypted(tmp_path: Path) -> None:
    read = read_file(blank(tmp_path, pikepdf.Encryption(user="secret", owner="secret")))
    assert read.verdict is Verdict.ENCRYPTED
    assert read.error == "report.pdf: is locked with a password; save a copy without one."


def test_pages_without_letters_are_a_scan(tmp_path: Path) -> None:
    read = read_file(blank(tmp_path))
    assert (read.verdict, read.page_count) == (Verdict.NO_TEXT_LAYER, 1)
    assert read.error is not None and "is a scan without text" in read.error


def test_a_file_that_is_not_there_has_a_verdict_too(tmp_path: Path) -> None:
    read = read_file(tmp_path / "gone.pdf")
    assert read.verdict is Verdict.DAMAGED
    assert read.error == "gone.pdf: cannot be opened (No such file or directory)."


def test_a_readable_file_has_pages_and_no_sentence() -> None:
    read = read_file(WHOLE)
    assert (read.verdict, read.error) == (Verdict.READ, None)
    assert read.pages is not None
    assert read.page_count == len(read.pages.pages) > 1


def test_something_before_the_header_is_let_pass(tmp_path: Path) -> None:
    assert read_file(file(tmp_path, b"\n\n" + WHOLE.read_bytes())).verdict is Verdict.READ
