"""Running headers, footers and page numbers are known as such; headings are not."""

from __future__ import annotations

import pytest

from inspection_evidence.reading.furniture import mark_furniture
from inspection_evidence.reading.page import Page
from tests.pages import HEIGHT, WIDTH, line, texts_of

HEADER_TOP, FOOTER_TOP = 30.0, 800.0


def page(number: int, header: str | None = None, footer: str | None = None) -> Page:
    """A page with a body of one line of its own, and what stands at its edges."""
    lines = [line(f"Body of page {number}.", top=400, page=number)]
    if header:
        lines.insert(0, line(header, top=HEADER_TOP, page=number))
    if footer:
        lines.append(line(footer, top=FOOTER_TOP, page=number))
    return Page(number, WIDTH, HEIGHT, lines)


def furniture_of(pages: list[Page]) -> list[str]:
    mark_furniture(pages)
    return texts_of([one for sheet in pages for one in sheet.lines if one.furniture])


def test_a_footer_on_every_page_runs_on_though_its_page_number_changes() -> None:
    pages = [page(number, footer=f"Thornmere inspection report {number}") for number in range(1, 5)]
    assert furniture_of(pages) == [f"Thornmere inspection report {number}" for number in range(1, 5)]


def test_footers_of_odd_and_even_pages_run_on_each_for_itself() -> None:
    odd_even = ["Thornmere, 2 to 6 March", "Inspection of children\u2019s services"]
    pages = [page(number, footer=odd_even[number % 2]) for number in range(1, 9)]
    assert len(furniture_of(pages)) == 8


def test_a_heading_on_top_of_two_pages_of_forty_is_no_furniture() -> None:
    pages = [page(number, header="Recommendations" if number in (6, 31) else None) for number in range(1, 41)]
    assert furniture_of(pages) == []


def test_words_in_the_middle_of_pages_never_run_on() -> None:
    pages = [
        Page(number, WIDTH, HEIGHT, [line("Requires improvement", top=400, page=number)])
        for number in range(1, 9)
    ]
    assert furniture_of(pages) == []


@pytest.mark.parametrize("number", ["7", "Page 7", "7 of 38", "page 7 of 38", "7/38"])
def test_a_page_number_is_furniture_even_once(number: str) -> None:
    assert furniture_of([page(1), page(2, footer=number), page(3)]) == [number]


def test_a_line_at_the_edge_that_stands_once_is_body() -> None:
    assert furniture_of([page(1, header="Areas for improvement"), page(2), page(3)]) == []


def test_the_same_words_at_top_and_foot_are_counted_apart() -> None:
    pages = [page(1, header="Recommendations"), page(2, footer="Recommendations"), page(3), page(4)]
    assert furniture_of(pages) == []
