"""A PDF held open for both readings of it, so that its pages are worked out once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

import pypdfium2 as pdfium

_KEPT = 80
"""Pages kept for the second reading; the reports have fewer, and a file of thousands must not fill memory."""


class OpenedPdf:
    """The file at `path`, opened when first asked for; close it, or use it in a `with` statement."""

    def __init__(self, path: Path) -> None:
        """Open nothing yet: a file that is no PDF is told before."""
        self.path = path
        self._kept: dict[int, tuple[pdfium.PdfPage, pdfium.PdfTextPage]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def document(self) -> pdfium.PdfDocument:
        """The document; raises PdfiumError where it does not open."""
        return pdfium.PdfDocument(self.path)

    @contextmanager
    def page(self, number: int) -> Iterator[tuple[pdfium.PdfPage, pdfium.PdfTextPage]]:
        """Page `number` (from 1) and its text; raises PdfiumError where it is damaged."""
        if number in self._kept:
            yield self._kept[number]
            return
        page = self.document[number - 1]
        opened = page, page.get_textpage()
        if len(self._kept) < _KEPT:
            self._kept[number] = opened
            yield opened
            return
        try:
            yield opened
        finally:
            _close(*opened)

    def close(self) -> None:
        """Give all memory back; the document can be opened again."""
        for opened in self._kept.values():
            _close(*opened)
        self._kept.clear()
        if "document" in self.__dict__:
            self.document.close()
            del self.__dict__["document"]


def _close(page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> None:
    text.close()
    page.close()
