"""The pack's HTML becomes a tagged PDF (PDF/UA-1), with no network and no other file."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
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
    untouched = destination.with_suffix(".weasyprint.pdf")
    HTML(string=html, url_fetcher=fetcher, media_type="print").write_pdf(
        untouched, pdf_variant="pdf/ua-1", pdf_identifier=cover.title.encode()
    )
    with pikepdf.open(untouched) as pdf:
        add_header_scopes(pdf)
        check_accessibility(pdf, cover)
        pdf.save(destination, deterministic_id=True)
    untouched.unlink()


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


def add_header_scopes(pdf: pikepdf.Pdf) -> None:
    """Gives each table header cell the Scope that PDF/UA-1 asks for (ISO 14289-1, 7.5).

    WeasyPrint leaves it out. A header cell inside THead heads its column, any other its row.
    """
    if "/StructTreeRoot" in pdf.Root:
        _scope_below(pdf.Root.StructTreeRoot, in_head=False)


def check_accessibility(pdf: pikepdf.Pdf, cover: Cover) -> None:
    """Raises RenderError unless the PDF is tagged and shows its language and its title."""
    root = pdf.Root
    preferences = root.get("/ViewerPreferences", pikepdf.Dictionary())
    shortcomings = [
        name
        for name, present in {
            "tags": "/StructTreeRoot" in root,
            "its language": str(root.get("/Lang", "")) == "en-GB",
            "its title": str(pdf.docinfo.get("/Title", "")) == cover.title,
            "its title in the window": bool(preferences.get("/DisplayDocTitle", False)),
        }.items()
        if not present
    ]
    if shortcomings:
        raise RenderError(f"The PDF of {cover.borough} lacks {', '.join(shortcomings)}; it was not written.")


def _scope_below(element: pikepdf.Object, in_head: bool) -> None:
    for child in _children(element):
        kind = str(child.get("/S", ""))
        if kind == "/TH":
            _set_scope(child, pikepdf.Name.Column if in_head else pikepdf.Name.Row)
        _scope_below(child, in_head or kind == "/THead")


def _children(element: pikepdf.Object) -> list[pikepdf.Object]:
    kids = element.get("/K", pikepdf.Array())
    listed = list(kids.as_list()) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in listed if isinstance(kid, pikepdf.Dictionary)]


def _set_scope(cell: pikepdf.Object, scope: pikepdf.Object) -> None:
    """Adds Scope beside the table attributes that are there already, a column span for instance."""
    attributes = cell.get("/A", pikepdf.Array())
    listed = list(attributes.as_list()) if isinstance(attributes, pikepdf.Array) else [attributes]
    table = next((found for found in listed if str(found.get("/O", "")) == "/Table"), None)
    if table is None:
        table = pikepdf.Dictionary(O=pikepdf.Name.Table)
        listed.append(table)
    table.Scope = scope
    cell.A = pikepdf.Array(listed)
