"""Links from the pack to the page of the published PDF."""

from __future__ import annotations

from urllib.parse import urldefrag, urlsplit

from inspection_evidence.model import Document
from inspection_evidence.pack.selection import report_of
from inspection_evidence.settings import BoroughParameters


def page_address(document: Document, page: int | None, borough: BoroughParameters) -> str | None:
    """The address of one page of the published report, None where it or the page is unknown.

    `#page=N` is the open parameter every PDF viewer knows (Adobe, "Parameters for Opening PDF
    Files"). An address that is not http or https is never linked, whatever file it came from.
    """
    report = report_of(document, borough)
    if report is None or report.url is None or page is None:
        return None
    address = urldefrag(str(report.url)).url
    return f"{address}#page={page}" if urlsplit(address).scheme in {"http", "https"} else None
