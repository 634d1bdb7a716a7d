"""Characters as a reader means them; rules that must hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_evidence.reading.characters import BULLET, LINE_END_HYPHEN, clean, letters, words

ODD = st.sampled_from(
    "\u25fc\u25aa\uf06e\uf0a7\u2022\ufffe\u00ad\u00a0\u200b\ufb01\ufb00\x02\x03\t\u2010 -a1."
)
TEXT = st.text() | st.text(alphabet=ODD)


@pytest.mark.parametrize("bullet", "\u25fc\u25aa\uf06e\uf0a7\u2022\uf0b7\u25cf")
def test_every_bullet_is_one_bullet(bullet: str) -> None:
    assert clean(f"{bullet}\tKeep plans up to date.") == f"{BULLET} Keep plans up to date."


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("e\ufb00ective \ufb01nance", "effective finance"),
        ("multi\u2011agency, well\u2010being", "multi-agency, well-being"),
        ("plan\u00adning", "planning"),
        ("  two\u00a0\u00a0spaces \t here ", "two spaces here"),
        ("\ufeffa\u200bb\x02c\x00d", "abcd"),
        ("children\u02bcs", "children\u2019s"),
    ],
)
def test_odd_code_points_become_what_a_reader_sees(printed: str, meant: str) -> None:
    assert clean(printed) == meant


@pytest.mark.parametrize(
    "kept", ["\u2018quoted\u2019", "2018\u201319", "10% \u2014 a rise", "\u00a31.5m", "caf\u00e9"]
)
def test_quotation_marks_dashes_and_signs_stay_as_printed(kept: str) -> None:
    assert clean(kept) == kept


def test_the_mark_of_a_line_end_hyphen_is_kept_for_whoever_joins_the_lines() -> None:
    assert clean(f"multi{LINE_END_HYPHEN}") == f"multi{LINE_END_HYPHEN}"


@given(TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(TEXT)
def test_cleaned_text_has_single_spaces_and_no_ends(text: str) -> None:
    cleaned = clean(text)
    assert "  " not in cleaned
    assert cleaned == cleaned.strip()
    assert not any(char < " " for char in cleaned)


@given(st.text(alphabet=st.characters(codec="latin-1")))
def test_cleaning_loses_no_letter(text: str) -> None:
    assert letters(clean(text)) == letters(text)


@given(TEXT)
def test_letters_are_letters_and_digits_in_lower_case(text: str) -> None:
    found = letters(text)
    assert all(char.isalnum() for char in found)
    assert found == letters(found)


def test_two_readings_of_one_sentence_share_their_letters() -> None:
    assert letters("The \u201cmulti-agency\u201d plan\u2019s aims") == letters("THE MULTI AGENCY PLANS AIMS")
    assert letters("e\ufb00ective") == "effective"


def test_a_hyphenated_or_apostrophed_word_is_one_word() -> None:
    assert words("Children\u2019s multi-agency plans, 17 of them") == [
        "children\u2019s",
        "multi-agency",
        "plans",
        "of",
        "them",
    ]
