"""The page as it is printed, and the PDF's streams."""

from __future__ import annotations

import io
import zlib
from importlib import import_module
from typing import Any

import pytest

from inspection_evidence.pack.pdf import compress_streams
from inspection_evidence.pack.printed import printed

pydyf: Any = import_module("pydyf")
"""What WeasyPrint writes its PDF with."""


@pytest.mark.parametrize(
    ("shown", "on_paper"),
    [
        ('<a class="beside" href="data/x.csv">x.csv</a>: all', "x.csv: all"),
        ('<a href="#card">1<span class="for-listeners">, its card</span></a>', '<a href="#card">1</a>'),
        ('Lead: <span dir="auto">Head of Care</span>.', "Lead: Head of Care."),
    ],
)
def test_what_only_a_screen_or_a_listener_uses_is_left_out(shown: str, on_paper: str) -> None:
    assert printed(shown) == on_paper


@pytest.mark.parametrize(
    "kept",
    [
        '<a href="https://example.org/report.pdf">page 3</a>',
        '<blockquote dir="auto">Improve.</blockquote>',
        '<span dir="auto">Head of <strong>Care</strong></span>',
        "&lt;span dir=&quot;auto&quot;&gt;as printed&lt;/span&gt;",
    ],
)
def test_what_is_seen_stays_as_it_is(kept: str) -> None:
    assert printed(kept) == kept


def written(pdf: Any) -> bytes:
    output = io.BytesIO()
    pdf.write(output, identifier=b"one", compress=True)
    return output.getvalue()


def pdf_with(stream: Any) -> Any:
    pdf = pydyf.PDF()
    pdf.add_object(stream)
    return pdf


def test_a_stream_is_compressed_once_and_holds_what_it_held() -> None:
    lines = [b"BT", "(\nendstream) Tj", pydyf.String("stream"), b"ET"]
    stream = pydyf.Stream(list(lines), extra={"Type": "/X"}, compress=True)
    compress_streams(pdf_with(stream))
    assert zlib.decompress(stream.stream[0]) == b"BT\n(\nendstream) Tj\n(stream)\nET"
    first = stream.data
    compress_streams(pdf_with(stream))
    assert stream.data == first and b"/Filter /FlateDecode" in first


def test_a_picture_that_came_compressed_is_left_alone() -> None:
    picture = pydyf.Stream([b"\xff\xd8"], extra={"Filter": "/DCTDecode"})
    before = written(pdf_with(picture))
    compress_streams(pdf_with(picture))
    assert b"/DCTDecode" in before and picture.stream == [b"\xff\xd8"]
