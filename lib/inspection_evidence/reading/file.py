"""A file into pages, or the verdict and the sentence that say why not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from inspection_evidence.errors import shown_name
from inspection_evidence.model import Verdict
from inspection_evidence.reading.fingerprint import file_sha256
from inspection_evidence.reading.footnotes import mark_footnotes
from inspection_evidence.reading.furniture import mark_furniture
from inspection_evidence.reading.lines import read_page
from inspection_evidence.reading.opened import OpenedPdf
from inspection_evidence.reading.page import Page, Pages
from inspection_evidence.reading.unreadable import UnreadableError, check_regular

_HEADER_WITHIN = 1024
"""ISO 32000-1, annex H.3.4.1: readers look for %PDF- in a file's first 1,024 bytes."""
_LETTERS_A_PAGE = 20
"""Fewer letters than this a page, on average, is a scan with at most a stamp."""


@dataclass(frozen=True, slots=True)
class FileRead:
    """What came of a file: its hash, verdict, a sentence where it is not `read`, its pages."""

    sha256: str
    verdict: Verdict
    error: str | None
    page_count: int | None
    pages: Pages | None


def read_file(path: Path, opened: OpenedPdf | None = None) -> FileRead:
    """`path` as pages of lines. Never raises for a bad file: the verdict says what is wrong.

    `opened` is the same file; it is left open, with its pages, for whoever reads it again.
    """
    if opened is None:
        with OpenedPdf(path) as own:
            return read_file(path, own)
    sha256 = ""
    try:
        check_regular(path)
        sha256 = file_sha256(path)
        pages = _read_pages(opened, sha256)
    except UnreadableError as reason:
        return FileRead(sha256, reason.verdict, reason.sentence, reason.page_count, None)
    except OSError as reason:
        return FileRead(
            sha256, Verdict.DAMAGED, f"{shown_name(path)}: cannot be opened ({reason.strerror}).", None, None
        )
    return FileRead(sha256, Verdict.READ, None, len(pages.pages), pages)


def _read_pages(opened: OpenedPdf, sha256: str) -> Pages:
    path = opened.path
    _check_header(path)
    count = _count_pages(opened)
    if not count:
        raise UnreadableError(
            Verdict.DAMAGED, f"{shown_name(path)}: has no pages; ask for the file again.", 0
        )
    pages = [_read_one(opened, number, count) for number in range(1, count + 1)]
    mark_furniture(pages)
    mark_footnotes(pages)
    found = Pages(path=path, sha256=sha256, pages=pages)
    if sum(len(line.text) for page in pages for line in page.lines) < _LETTERS_A_PAGE * count:
        raise UnreadableError(
            Verdict.NO_TEXT_LAYER,
            f"{shown_name(path)}: is a scan without text; make it searchable first "
            f"(ocrmypdf SCAN.pdf READABLE.pdf) and put that in its place.",
            count,
        )
    return found


def _check_header(path: Path) -> None:
    with path.open("rb") as stream:
        head = stream.read(_HEADER_WITHIN)
    if not head:
        raise UnreadableError(Verdict.NOT_A_PDF, f"{shown_name(path)}: is an empty file; download it again.")
    if b"%PDF-" in head:
        return
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype", b"<html", b"<?xml", b"<head")):
        sentence = f"{shown_name(path)}: is a web page saved under a PDF's name; download the report itself."
    else:
        sentence = f"{shown_name(path)}: is not a PDF; download the report again or remove the file."
    raise UnreadableError(Verdict.NOT_A_PDF, sentence)


def _count_pages(opened: OpenedPdf) -> int:
    path = opened.path
    try:
        return len(opened.document)
    except pdfium.PdfiumError as reason:
        if pdfium_c.FPDF_GetLastError() == pdfium_c.FPDF_ERR_PASSWORD or "password" in str(reason).lower():
            raise UnreadableError(
                Verdict.ENCRYPTED, f"{shown_name(path)}: is locked with a password; save a copy without one."
            ) from reason
        raise UnreadableError(
            Verdict.DAMAGED, f"{shown_name(path)}: is damaged and cannot be opened; download it again."
        ) from reason


def _read_one(opened: OpenedPdf, number: int, count: int) -> Page:
    try:
        with opened.page(number) as (page, text):
            return read_page(page, text, number)
    except pdfium.PdfiumError as reason:
        sentence = f"{shown_name(opened.path)}: page {number} is damaged; download the file again."
        raise UnreadableError(Verdict.DAMAGED, sentence, count) from reason
