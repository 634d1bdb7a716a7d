"""The example's PDF: its tags, headings, bookmarks and pages; and the same bytes from two runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from bs4 import BeautifulSoup

from inspection_evidence.pack import PackFiles
from inspection_evidence.pack.printed import printed
from inspection_evidence.settings import Workspace
from tests.executed_example import example_read, executed, rendered

FOOT = 1.7 * 72 / 2.54
"""Points: below this stands the page's own footer alone."""
KPI_LEVEL = 3
"""The bookmark's level of a KPI's heading: h1 is 0."""
TITLE = "Thornmere: inspection evidence pack, as at 22 November 2026"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return example_read(tmp_path_factory.mktemp("pdf") / "workspace")


@pytest.fixture(scope="module")
def pack(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> PackFiles:
    folder = tmp_path_factory.mktemp("pack")
    return rendered(workspace, executed(workspace, folder, draft=True), folder, draft=True)


@pytest.fixture(scope="module")
def pdf(pack: PackFiles) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(pack.pdf) as opened:
        yield opened


def elements(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """All structure elements below one, in reading order."""
    kids = element.get("/K", pikepdf.Array())
    for kid in kids.as_list() if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            yield kid
            yield from elements(kid)


def kinds(pdf: pikepdf.Pdf) -> list[str]:
    return [str(found.get("/S", "")) for found in elements(pdf.Root.StructTreeRoot)]


def words_below_headings(pack: PackFiles) -> Iterator[tuple[int, str, str]]:
    """Each bookmark's level and title, and the words from its heading to the foot of that page."""
    with pypdfium2.PdfDocument(pack.pdf) as document:
        for bookmark in document.get_toc():
            place = bookmark.get_dest()
            assert place is not None
            top = place.get_view()[1][1]
            page = document[place.get_index()].get_textpage()
            yield bookmark.level, bookmark.get_title(), page.get_text_bounded(bottom=FOOT, top=top)


def letters(words: str) -> str:
    """The letters and digits of words: a line's end adds or takes spaces and hyphens."""
    return re.sub(r"\W", "", words)


def test_it_says_its_title_language_and_kind(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang) == "en-GB"
    assert str(pdf.docinfo.Title).startswith(TITLE)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


def test_there_is_one_main_heading_and_no_level_is_skipped(pdf: pikepdf.Pdf) -> None:
    levels = [int(kind[2]) for kind in kinds(pdf) if kind in {f"/H{level}" for level in range(1, 7)}]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_every_picture_is_described_and_every_header_cell_has_its_scope(pdf: pikepdf.Pdf) -> None:
    found = list(elements(pdf.Root.StructTreeRoot))
    figures = [one for one in found if str(one.get("/S", "")) == "/Figure"]
    heads = [one for one in found if str(one.get("/S", "")) == "/TH"]
    assert len(figures) >= 2
    assert all(str(one.get("/Alt", "")).strip() for one in figures)
    assert sum("Line chart of" in str(one.Alt) for one in figures) >= 2
    assert {str(one.A.Scope) for one in heads} == {"/Column", "/Row"}


def test_bookmarks_are_the_headings(pack: PackFiles, pdf: pikepdf.Pdf) -> None:
    with pypdfium2.PdfDocument(pack.pdf) as document:
        bookmarks = [(one.level, one.get_title()) for one in document.get_toc()]
    headings = [kind for kind in kinds(pdf) if kind in {"/H1", "/H2", "/H3", "/H4"}]
    assert len(bookmarks) == len(headings)
    assert [title for level, title in bookmarks if level == 1][:2] == ["Contents", "At a glance"]


def test_no_heading_stands_alone_at_the_foot_of_a_page(pack: PackFiles) -> None:
    """Below each heading its page has words of what follows, not of the footer alone."""
    found = list(words_below_headings(pack))
    assert len(found) > 20
    assert [title for _, title, words in found if len(words.split()) < len(title.split()) + 3] == []


def test_no_kpi_is_torn_between_pages(pack: PackFiles) -> None:
    """Each drawn KPI's chart ends on its source, on the page of its heading."""
    found = list(words_below_headings(pack))
    start = [title for _, title, _ in found].index("KPIs by theme")
    end = next(place for place, one in enumerate(found[start + 1 :], start + 1) if one[0] == 1)
    drawn = [(title, words) for level, title, words in found[start:end] if level == KPI_LEVEL]
    assert len(drawn) >= 2
    assert [title for title, words in drawn if "Source:" not in words] == []


def test_each_card_is_a_bookmark_by_its_inspection_and_number(pack: PackFiles) -> None:
    titles = [title for _, title, _ in words_below_headings(pack)]
    assert any(title.startswith("ILACS, May 2026, no.") for title in titles)


def test_no_card_is_torn_between_pages(pack: PackFiles) -> None:
    """Each card's last words stand on its heading's page: none of the example's is longer than one."""
    page = BeautifulSoup(printed(pack.html.read_text(encoding="utf-8")), "html.parser")
    below = {title: letters(words) for _, title, words in words_below_headings(pack)}
    ends = {
        str(card.select("h4")[0]["data-bookmark"]): letters(card.select(".part")[-1].get_text())
        for card in page.select("article.card")
    }
    assert len(ends) > 5
    assert [title for title, end in ends.items() if end[-30:] not in below[title]] == []


def test_every_page_has_its_running_head_and_number(pack: PackFiles) -> None:
    with pypdfium2.PdfDocument(pack.pdf) as document:
        for number, page in enumerate(document, start=1):
            words = page.get_textpage().get_text_range()
            assert TITLE in words
            assert f"Page {number} of {len(document)}" in words


def test_charts_are_drawn_as_lines_and_not_as_dots(pdf: pikepdf.Pdf) -> None:
    kinds_of_object = [
        str(one.get("/Subtype", "")) for page in pdf.pages for one in page.get_images().values()
    ]
    assert "/Image" not in kinds_of_object


def test_the_machine_checkable_rules_of_pdf_ua_find_nothing(pack: PackFiles) -> None:
    pdfua = pytest.importorskip("pdfua", reason="pdfua is not installed")
    report = pdfua.validate(str(pack.pdf))
    assert [str(one) for one in report.findings] == []


def test_two_runs_make_the_same_bytes(workspace: Workspace, pack: PackFiles, tmp_path: Path) -> None:
    again = rendered(workspace, executed(workspace, tmp_path, draft=True), tmp_path, draft=True)
    assert again.html.read_bytes() == pack.html.read_bytes()
    assert again.pdf.read_bytes() == pack.pdf.read_bytes()


def test_a_workspace_made_anew_makes_the_same_bytes(pack: PackFiles, tmp_path: Path) -> None:
    """Nothing of a run's number, its time or its folder comes through into a pack."""
    other = example_read(tmp_path / "another place")
    again = rendered(other, executed(other, tmp_path, draft=True), tmp_path, draft=True)
    assert again.html.read_bytes() == pack.html.read_bytes()
    assert again.pdf.read_bytes() == pack.pdf.read_bytes()
