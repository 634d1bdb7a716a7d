"""The pack's HTML becomes a tagged PDF (PDF/UA-1), with no network and no other file."""

from __future__ import annotations

import gc
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from weasyprint import HTML
from weasyprint.urls import URLFetcher

from inspection_evidence.errors import RenderError
from inspection_evidence.pack.cover import Cover


def write_pdf(html: str, destination: Path, cover: Cover) -> None:
    """Writes the HTML as a tagged PDF with a header, a footer and scoped header cells.

    Raises RenderError where the PDF lacks its language, title or structure.
    """
    with _uncollected():
        _write_tagged(html, destination, cover)


def _write_tagged(html: str, destination: Path, cover: Cover) -> None:
    fetcher = URLFetcher(allowed_protocols={"data"}, allow_redirects=False)
    HTML(string=html, url_fetcher=fetcher, media_type="print").write_pdf(
        destination,
        pdf_variant="pdf/ua-1",
        pdf_identifier=cover.title.encode(),
        finisher=lambda _, pdf: _finish(pdf, cover),
    )


def _finish(pdf: Any, cover: Cover) -> None:
    """What is done to the PDF's objects before they are written; parsing them again costs a second."""
    add_header_scopes(pdf)
    check_accessibility(pdf, cover)
    compress_streams(pdf)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without Python's cycle collector, which takes an eighth of the time to find that all is in use."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def add_header_scopes(pdf: Any) -> None:
    """Gives each table header cell the Scope that PDF/UA-1 asks for (ISO 14289-1, 7.5).

    `pdf` is the pydyf.PDF that WeasyPrint has made, which leaves the Scope out. A header cell inside
    THead heads its column, any other its row.
    """
    for cell in _elements(pdf, "/TH"):
        scope = "/Column" if _is_in_head(pdf, cell) else "/Row"
        cell["A"]["Scope"] = scope


def check_accessibility(pdf: Any, cover: Cover) -> None:
    """Raises RenderError unless the PDF is tagged, its cells scoped, and it shows language and title."""
    catalog, title = pdf.catalog, pdf.info.get("Title")
    preferences = catalog.get("ViewerPreferences", {})
    shortcomings = [
        name
        for name, present in {
            "tags": "StructTreeRoot" in catalog,
            "its language": _text(catalog.get("Lang")) == "en-GB",
            "its title": _text(title) == cover.title,
            "its title in the window": str(preferences.get("DisplayDocTitle")) == "true",
            "the scope of its table headings": all("Scope" in one["A"] for one in _elements(pdf, "/TH")),
        }.items()
        if not present
    ]
    if shortcomings:
        raise RenderError(f"The PDF of {cover.borough} lacks {', '.join(shortcomings)}; it was not written.")


def compress_streams(pdf: Any) -> None:
    """Compresses each stream of the pydyf.PDF that is to be, once.

    A stream's bytes stand between two keywords (ISO 32000-1, 7.3.8.1). Left to it, pydyf compresses each
    twice, the first time for the file's identifier, and at zlib's slowest level: four times the time for
    four hundredths of the size.
    """
    for stream in pdf.objects:
        if getattr(stream, "compress", False):
            stream.compress = False
            _, _, rest = stream.data.partition(b"\nstream\n")
            stream.stream = [zlib.compress(rest.removesuffix(b"\nendstream"))]
            stream.extra["Filter"] = "/FlateDecode"


def _elements(pdf: Any, kind: str) -> list[Any]:
    return [one for one in pdf.objects if isinstance(one, dict) and one.get("S") == kind]


def _is_in_head(pdf: Any, cell: Any) -> bool:
    """Whether a structure element stands in a table's head; a parent is referred to as b"12 0 R"."""
    element = cell
    while element.get("S") not in ("/THead", "/Table", None):
        element = pdf.objects[int(element["P"].split()[0])]
    return bool(element.get("S") == "/THead")


def _text(value: Any) -> str:
    return str(getattr(value, "string", ""))
