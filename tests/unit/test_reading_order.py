"""Lines are read down the page, whatever the order in which the file draws them."""

from __future__ import annotations

from inspection_evidence.reading.order import in_reading_order
from tests.pages import line, texts_of


def test_a_heading_drawn_last_is_read_above_its_list() -> None:
    drawn = [
        line("\u2022 The first item.", top=200),
        line("\u2022 The second item.", top=220),
        line("What needs to improve?", top=170),
    ]
    assert texts_of(in_reading_order(drawn)) == [
        "What needs to improve?",
        "\u2022 The first item.",
        "\u2022 The second item.",
    ]


def test_a_box_drawn_last_goes_above_all_that_stands_below_it() -> None:
    drawn = [
        line("Page 3", top=800),
        line("Children are safe.", top=300),
        line("Plans are clear.", top=320),
        line("Contents of a box", top=100),
    ]
    assert texts_of(in_reading_order(drawn)) == [
        "Contents of a box",
        "Children are safe.",
        "Plans are clear.",
        "Page 3",
    ]


def test_a_footer_drawn_first_is_read_last() -> None:
    drawn = [line("Page 3", top=800), line("Children are safe.", top=100), line("Plans are clear.", top=120)]
    assert texts_of(in_reading_order(drawn)) == ["Children are safe.", "Plans are clear.", "Page 3"]


def test_columns_side_by_side_keep_the_order_of_drawing() -> None:
    drawn = [
        line("The impact of leaders", top=100),
        line("on social work practice", top=115),
        line("Requires improvement", at=(390.0,), top=100),
        line("to be good", at=(390.0,), top=115),
    ]
    assert in_reading_order(drawn) == drawn


def test_lines_already_in_order_stay() -> None:
    drawn = [line(f"Line {n}.", top=100.0 + 15 * n) for n in range(5)]
    assert in_reading_order(drawn) == drawn


def test_a_page_without_lines_is_in_order() -> None:
    assert in_reading_order([]) == []
