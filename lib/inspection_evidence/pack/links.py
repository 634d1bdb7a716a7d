"""Links from the pack to published files: reports on Ofsted's site, papers on the council's."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import urldefrag, urlsplit

from inspection_evidence.model import Document
from inspection_evidence.pack.selection import report_of
from inspection_evidence.settings import BoroughParameters

_PAPERS = "committee"
"""The folder of the inputs in which council papers lie."""


def published_address(document: Document, borough: BoroughParameters) -> str | None:
    """The address at which a file is published, by the borough's YAML; None where it names none.

    Of what lies among the council's papers it is that of its entry in `papers`, of all else that of its
    entry in `reports`. An address that is not http or https is never given, whatever file it came from.
    """
    paper = borough.paper_of(document.path) if _lies_with_papers(document) else None
    report = report_of(document, borough)
    told = (paper and paper.url) or (report and report.url)
    address = urldefrag(str(told)).url if told else ""
    return address if urlsplit(address).scheme in {"http", "https"} else None


def page_address(document: Document, page: int | None, borough: BoroughParameters) -> str | None:
    """The address of one page of a published file, None where it or the page is unknown.

    `#page=N` is the open parameter every PDF viewer knows (Adobe, "Parameters for Opening PDF
    Files").
    """
    address = published_address(document, borough)
    return f"{address}#page={page}" if address and page is not None else None


def nearest_address(document: Document, page: int | None, borough: BoroughParameters) -> str | None:
    """The address of a page, that of the file itself where the page is unknown or it has none."""
    return page_address(document, page, borough) or published_address(document, borough)


def _lies_with_papers(document: Document) -> bool:
    return _PAPERS in PurePath(document.path).parent.parts
