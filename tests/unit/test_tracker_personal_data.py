"""Warnings of people's data in free text, and of control characters that are taken out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_evidence.tracker import note_action, personal_data_of, set_response, warnings_of
from inspection_evidence.tracker.personal_data import found_in, is_nhs_number, is_pupil_number
from inspection_evidence.tracker.text import cleaned
from tests.tracker_helpers import FIRST, Diary

BIRTH, NHS, PUPIL = "a date of birth", "an NHS number", "a unique pupil number"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("DOB: 03/04/2012", [BIRTH]),
        ("d.o.b. 3.4.12", [BIRTH]),
        ("born on 3rd April 2012", [BIRTH]),
        ("Date of birth is April 3, 2012", [BIRTH]),
        ("date of birth 2012-04-03", [BIRTH]),
        ("Review on 3 April 2026; the plan was born of need", []),
        ("due 03/04/2026", []),
        ("NHS 943 476 5919", [NHS]),
        ("9434765919", [NHS]),
        ("943-476-5919.", [NHS]),
        ("943 476 5918", []),
        ("0000000000", []),
        ("£9434765919", []),
        ("19434765919", []),
        ("UPN H801200001001", [PUPIL]),
        ("h801200001001", [PUPIL]),
        ("A801200001001", []),
        ("\u212a801200001001", []),
        ("H801200001001X", []),
        ("DOB 1/2/2012, 943 476 5919", [BIRTH, NHS]),
        ("https://example.org/a/9434765919000", []),
    ],
)
def test_what_is_found(text: str, found: list[str]) -> None:
    assert list(found_in(text)) == found


def test_check_characters() -> None:
    assert is_nhs_number("943 476 5919") and not is_nhs_number("9434765909")
    assert is_pupil_number("H801200001001") and not is_pupil_number("H801200001002")
    assert not any(map(is_pupil_number, ("H80120000100I", "H8012000010\u0663\u0663", "", "I801200001001")))
    assert not is_nhs_number("943 476 591\u00b9")


@given(st.text())
def test_any_text_can_be_looked_through_and_cleaned_for_good(text: str) -> None:
    found_in(text)
    once = cleaned(text)
    assert cleaned(once) == once and once.encode("utf-8").decode("utf-8") == once


def test_warnings_name_the_place_and_never_repeat_what_was_found() -> None:
    told = warnings_of(
        [
            note_action("A1", "NHS 943 476 5919", place="Row 4: "),
            set_response(FIRST, "rejected", "DOB 1/2/2012\x07"),
            note_action("A1", "all well"),
        ]
    )
    assert told == (
        "Row 4: the text holds what looks like an NHS number; take it out unless it is no person's.",
        f"{FIRST}: the text holds what looks like a date of birth; take it out unless it is no person's.",
        f"{FIRST}: control characters were taken out of the text.",
    )


def test_what_the_register_holds_can_be_listed_until_it_is_redacted() -> None:
    diary = Diary()
    diary.apply(set_response(FIRST, "rejected", "born 3 May 2012"))
    (found,) = personal_data_of(diary.events)
    assert (found.what, found.row, found.seq) == (BIRTH, FIRST, 1)
    assert "(entry 1)" in found.sentence and "2012" not in found.sentence
    diary.redact(1)
    assert personal_data_of(diary.events) == ()
