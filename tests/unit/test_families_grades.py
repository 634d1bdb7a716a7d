"""Grades in the words of reports of every year."""

from __future__ import annotations

import pytest

from inspection_evidence.families.grades import grades_in, is_grade_fragment, only_grade, trailing_grade
from inspection_evidence.model import Grade


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("Outstanding", Grade.OUTSTANDING),
        ("Good", Grade.GOOD),
        ("GOOD", Grade.GOOD),
        ("Requires improvement", Grade.REQUIRES_IMPROVEMENT),
        ("Requires improvement to be good", Grade.REQUIRES_IMPROVEMENT),
        ("require improvement to be good", Grade.REQUIRES_IMPROVEMENT),
        ("Inadequate", Grade.INADEQUATE),
        ("Adequate", Grade.ADEQUATE),
    ],
)
def test_a_grade_alone(words: str, grade: Grade) -> None:
    assert grades_in(words) == [grade]
    assert only_grade(words) is grade


def test_requires_improvement_to_be_good_is_one_grade_and_not_good() -> None:
    assert grades_in("requires improvement to be good") == [Grade.REQUIRES_IMPROVEMENT]


def test_inadequate_is_not_adequate() -> None:
    assert grades_in("inadequate") == [Grade.INADEQUATE]


def test_every_grade_of_a_sentence_is_named_in_order() -> None:
    assert grades_in("It was inadequate and is now good.") == [Grade.INADEQUATE, Grade.GOOD]


@pytest.mark.parametrize("words", ["goodness", "a goods train", "improvement", "", "Not judged"])
def test_other_words_hold_no_grade(words: str) -> None:
    assert grades_in(words) == []


@pytest.mark.parametrize("words", ["Good practice", "is good", "Good and Outstanding"])
def test_more_than_a_grade_is_not_only_a_grade(words: str) -> None:
    assert only_grade(words) is None


def test_a_grade_glued_to_the_end_of_an_area_is_told_apart() -> None:
    assert trailing_grade("with children and families Requires improvement to be good") == (
        "with children and families",
        Grade.REQUIRES_IMPROVEMENT,
    )
    assert trailing_grade("Overall effectiveness Good.") == ("Overall effectiveness", Grade.GOOD)


def test_a_grade_within_a_text_is_not_at_its_end() -> None:
    assert trailing_grade("Good plans for children") is None
    assert trailing_grade("Overall effectiveness") is None


@pytest.mark.parametrize(
    "fragment",
    ["Requires improvement", "to be good", "Requires", "improvement to be", "good", "Not judged", "be good."],
)
def test_each_line_of_a_wrapped_grade_is_a_fragment(fragment: str) -> None:
    assert is_grade_fragment(fragment)


@pytest.mark.parametrize("text", ["", "  ", "1", "Overall effectiveness", "good practice", "are good"])
def test_other_text_is_no_fragment_of_a_grade(text: str) -> None:
    assert not is_grade_fragment(text)
