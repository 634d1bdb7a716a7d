"""Footnotes and their marks stand outside the text they interrupt."""

from __future__ import annotations

from inspection_evidence.reading.footnotes import mark_footnotes
from inspection_evidence.reading.page import Line, Page
from tests.pages import HEIGHT, WIDTH, line, texts_of

BODY = [line(f"A line of the body, number {n}.", top=110.0 + 15 * n) for n in range(12)]


def footnotes_of(*lines: Line) -> list[str]:
    page = Page(1, WIDTH, HEIGHT, [*BODY, *lines])
    mark_footnotes([page])
    return texts_of([one for one in page.lines if one.footnote])


def test_small_print_at_the_foot_that_begins_with_a_number_is_a_footnote() -> None:
    foot = [
        line("1 A plan is reviewed every six months, by", top=760, size=8),
        line("an officer who did not write it.", top=770, size=8),
    ]
    assert footnotes_of(*foot) == texts_of(foot)


def test_small_print_without_a_number_is_not_a_footnote() -> None:
    assert footnotes_of(line("Source: the authority\u2019s own figures", top=760, size=8)) == []


def test_a_numbered_paragraph_in_the_bodys_size_is_not_a_footnote() -> None:
    assert footnotes_of(line("31. Care leavers live in suitable homes.", top=760)) == []


def test_small_print_above_body_text_is_not_a_footnote() -> None:
    small = line("1 A note under a table.", top=500, size=8)
    assert footnotes_of(small, line("The body goes on below it.", top=520)) == []


def test_a_lone_small_digit_is_a_mark_wherever_it_stands() -> None:
    assert footnotes_of(line("2", top=200, size=7), line("The body goes on.", top=520)) == ["2"]


def test_a_lone_digit_in_the_bodys_size_is_text() -> None:
    assert footnotes_of(line("2", top=300), line("The body goes on.", top=520)) == []


def test_an_empty_document_has_no_footnotes() -> None:
    mark_footnotes([Page(1, WIDTH, HEIGHT, [])])
