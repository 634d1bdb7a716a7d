"""A file into pages, or the verdict and the sentence that say why not."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from inspection_evidence.model import Verdict
from inspection_evidence.reading.footnotes import mark_footnotes
from inspection_evidence.reading.furniture import mark_furniture
from inspection_evidence.reading.lines import read_page
from inspection_evidence.reading.page import Page, Pages

_HEADER_WITHIN = 1024
"""ISO 32000-1, annex H.3.4.1: readers look for %PDF- in a file's first 1,024 bytes."""
_LETTERS_A_PAGE = 20
"""Fewer letters than this a page, on average, is a scan with at most a stamp."""
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class FileRead:
    """What came of a file: its hash, verdict, a sentence where it is not `read`, its pages."""

    sha256: str
    verdict: Verdict
    error: str | None
    page_count: int | None
    pages: Pages | None


class UnreadableError(Exception):
    """Why a file yields no pages; becomes its verdict."""

    def __init__(self, verdict: Verdict, sentence: str, page_count: int | None = None) -> None:
        super().__init__(sentence)
        self.verdict, self.sentence, self.page_count = verdict, sentence, page_count


def file_sha256(path: Path) -> str:
    """The file's SHA-256 in hexadecimal; raises OSError where it cannot be opened."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def read_file(path: Path) -> FileRead:
    """`path` as pages of lines. Never raises for a bad file: the verdict says what is wrong."""
    sha256 = ""
    try:
        sha256 = file_sha256(path)
        pages = _read_pages(path, sha256)
    except UnreadableError as reason:
        return FileRead(sha256, reason.verdict, reason.sentence, reason.page_count, None)
    except OSError as reason:
        return FileRead(
            sha256, Verdict.DAMAGED, f"{path.name}: cannot be opened ({reason.strerror}).", None, None
        )
    return FileRead(sha256, Verdict.READ, None, len(pages.pages), pages)


def _read_pages(path: Path, sha256: str) -> Pages:
    _check_header(path)
    document = _open(path)
    try:
        count = len(document)
        if not count:
            raise UnreadableError(Verdict.DAMAGED, f"{path.name}: has no pages; ask for the file again.", 0)
        pages = [_read_one(document, number, path.name) for number in range(1, count + 1)]
    finally:
        document.close()
    mark_furniture(pages)
    mark_footnotes(pages)
    found = Pages(path=path, sha256=sha256, pages=pages)
    if sum(len(line.text) for page in pages for line in page.lines) < _LETTERS_A_PAGE * count:
        raise UnreadableError(
            Verdict.NO_TEXT_LAYER,
            f"{path.name}: is a scan without text; make it searchable (OCR) and put it back.",
            count,
        )
    return found


def _check_header(path: Path) -> None:
    with path.open("rb") as stream:
        head = stream.read(_HEADER_WITHIN)
    if not head:
        raise UnreadableError(Verdict.NOT_A_PDF, f"{path.name}: is an empty file; download it again.")
    if b"%PDF-" in head:
        return
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype", b"<html", b"<?xml", b"<head")):
        sentence = f"{path.name}: is a web page saved under a PDF's name; download the report itself."
    else:
        sentence = f"{path.name}: is not a PDF; download the report again or remove the file."
    raise UnreadableError(Verdict.NOT_A_PDF, sentence)


def _open(path: Path) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(path)
    except pdfium.PdfiumError as reason:
        if pdfium_c.FPDF_GetLastError() == pdfium_c.FPDF_ERR_PASSWORD or "password" in str(reason).lower():
            raise UnreadableError(
                Verdict.ENCRYPTED, f"{path.name}: is locked with a password; save a copy without one."
            ) from reason
        raise UnreadableError(
            Verdict.DAMAGED, f"{path.name}: is damaged and cannot be opened; download it again."
        ) from reason


def _read_one(document: pdfium.PdfDocument, number: int, name: str) -> Page:
    try:
        page = document[number - 1]
    except pdfium.PdfiumError as reason:
        raise UnreadableError(
            Verdict.DAMAGED, f"{name}: page {number} is damaged; download the file again.", len(document)
        ) from reason
    try:
        return read_page(page, number)
    finally:
        page.close()
