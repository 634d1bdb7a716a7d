"""Web pages: shown words only, lists, tables used for layout, and files that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspection_evidence.model import Verdict
from inspection_evidence.reading import web_page
from inspection_evidence.reading.web_page import read_web_page


def lines_of(folder: Path, html: str) -> list[str]:
    """The lines of a page."""
    path = folder / "minutes.html"
    path.write_text(html, encoding="utf-8")
    read = read_web_page(path)
    assert read.verdict is Verdict.READ and read.copy is not None
    assert [one.text for one in read.copy.lines] == [
        read.copy.text[one.start : one.end] for one in read.copy.lines
    ]
    return [one.text for one in read.copy.lines]


def test_scripts_navigation_comments_and_hidden_text_are_left_out(tmp_path: Path) -> None:
    html = (
        "<html><head><title>T</title></head><body><nav>Menu</nav><script>run()</script><!-- note -->"
        "<p style='display: none'>secret</p><p hidden>too</p><p aria-hidden='true'>three</p><p>Shown"
        " <i>words</i></p></body></html>"
    )
    assert lines_of(tmp_path, html) == ["Shown words"]


def test_the_main_part_alone_is_read_where_there_is_one(tmp_path: Path) -> None:
    assert lines_of(tmp_path, "<body><div>Site</div><main><h1>Minutes</h1></main></body>") == ["Minutes"]


def test_lists_have_their_marks(tmp_path: Path) -> None:
    html = "<ol type='a' start='2'><li>one <b>thing</b></li><li><p>two</p></li></ol><ul><li>three</li></ul>"
    assert lines_of(tmp_path, html) == ["b. one thing", "c. two", "\u2022 three"]
    assert lines_of(tmp_path, "<ol type='i' start='4'><li>four</li></ol>") == ["iv. four"]
    assert lines_of(tmp_path, "<ol><li>one</li></ol>") == ["1. one"]


def test_a_layout_table_keeps_number_and_heading_on_one_line(tmp_path: Path) -> None:
    minute = "<p><b>Apologies</b></p><p>None.<br>RESOLVED: that it be noted.</p>"
    html = f"<table><tr><td>12</td><td>{minute}</td></tr></table>"
    assert lines_of(tmp_path, html) == ["12 Apologies", "None.", "RESOLVED: that it be noted."]


def test_headings_are_bold_and_larger(tmp_path: Path) -> None:
    path = tmp_path / "minutes.html"
    path.write_text("<h2>Title</h2><p>Words</p>", encoding="utf-8")
    copy = read_web_page(path).copy
    assert copy is not None
    title, words = copy.lines
    assert title.bold and not words.bold and title.size > words.size and words.top > title.bottom


def test_a_page_nested_deeply_is_read(tmp_path: Path) -> None:
    assert lines_of(tmp_path, "<div>" * 3_000 + "deep" + "</div>" * 3_000) == ["deep"]


@pytest.mark.parametrize(
    ("data", "verdict"),
    [
        (b"%PDF-1.7", Verdict.DAMAGED),
        (b"\x00\x01binary", Verdict.DAMAGED),
        (b"<p></p>", Verdict.NO_TEXT_LAYER),
    ],
)
def test_what_is_no_web_page_says_so(tmp_path: Path, data: bytes, verdict: Verdict) -> None:
    path = tmp_path / "minutes.html"
    path.write_bytes(data)
    read = read_web_page(path)
    assert read.verdict is verdict
    assert read.error is not None and read.error.startswith("minutes.html: ")


def test_a_page_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_page, "_LARGEST", 10)
    path = tmp_path / "minutes.html"
    path.write_text("<p>" + "x" * 20, encoding="utf-8")
    assert read_web_page(path).verdict is Verdict.OVER_LIMIT
