"""Lines become running text; a hyphen at a line's end goes or stays as the document itself writes it."""

from __future__ import annotations

import pytest

from inspection_evidence.reading.characters import LINE_END_HYPHEN
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines
from tests.pages import line


def joined(*texts: str, elsewhere: str = "") -> str:
    """The text of lines, in a document that also prints the words `elsewhere`."""
    lines = [line(text) for text in texts]
    return join_lines(lines, Vocabulary([*lines, line(elsewhere)]) if elsewhere else Vocabulary(lines))


def test_lines_are_joined_with_a_space() -> None:
    assert joined("Plans are clear", "and up to date.") == "Plans are clear and up to date."


def test_no_lines_are_no_text() -> None:
    assert joined() == ""


@pytest.mark.parametrize("hyphen", ["-", LINE_END_HYPHEN])
class TestHyphenAtALinesEnd:
    def test_it_goes_where_the_document_writes_the_word_whole(self, hyphen: str) -> None:
        text = joined(f"Timely assess{hyphen}", "ments are needed.", elsewhere="assessments")
        assert text == "Timely assessments are needed."

    def test_it_stays_where_the_document_never_writes_the_word_whole(self, hyphen: str) -> None:
        assert joined(f"Multi{hyphen}", "agency work is strong.") == "Multi-agency work is strong."

    def test_it_stays_where_the_document_writes_the_word_both_ways(self, hyphen: str) -> None:
        text = joined(f"Well{hyphen}", "being matters.", elsewhere="wellbeing and well-being")
        assert text == "Well-being matters."

    @pytest.mark.parametrize("hanging", ["and", "or", "to"])
    def test_it_hangs_before_and_or_to(self, hyphen: str, hanging: str) -> None:
        text = joined(f"Help in the short{hyphen}", f"{hanging} longer-term")
        assert text == f"Help in the short- {hanging} longer-term"


def test_a_dash_between_words_keeps_its_spaces() -> None:
    assert joined("Some plans -", "not all - are clear.") == "Some plans - not all - are clear."


def test_a_range_of_numbers_is_no_hyphenated_word() -> None:
    assert joined("Children aged 16-", "17 are helped.") == "Children aged 16- 17 are helped."


@pytest.mark.parametrize("mark", ["/", "\u2014"])
def test_a_stroke_or_long_dash_binds_without_a_space(mark: str) -> None:
    assert joined(f"and{mark}", "or both") == f"and{mark}or both"
