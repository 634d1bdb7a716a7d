"""What became of each borough, as a person is told it, and the exit code."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspection_evidence.batch.outcome import Outcome, exit_code, summed_up, told

MADE = Outcome(
    "thornmere",
    Path("out/pack.html"),
    Path("out/pack.pdf"),
    notes=("a.pdf: is an empty file; download it again.",),
    seconds=12.4,
)
FAILED = Outcome("dunmere", why_not="Dunmere: there are no PDFs in inputs/ofsted/dunmere.")
SKIPPED = Outcome("ashdale", why_not="Ashdale: there are no PDFs in inputs/ofsted/ashdale.", skipped=True)


@pytest.mark.parametrize(
    ("outcomes", "code"),
    [([MADE], 0), ([MADE, SKIPPED], 0), ([SKIPPED], 0), ([MADE, FAILED], 3), ([FAILED], 3), ([], 0)],
)
def test_the_exit_code_is_3_where_a_pack_that_was_due_is_not_there(
    outcomes: list[Outcome], code: int
) -> None:
    assert exit_code(outcomes) == code


def test_a_pack_is_told_with_its_files_and_what_to_read_beside_it() -> None:
    assert told(MADE) == [
        "thornmere: pack made in 12 s",
        "  HTML out/pack.html",
        "  PDF  out/pack.pdf",
        "  note: a.pdf: is an empty file; download it again.",
    ]


def test_a_missing_pack_is_told_with_its_sentence() -> None:
    assert told(FAILED) == ["dunmere: NO PACK. Dunmere: there are no PDFs in inputs/ofsted/dunmere."]
    assert told(SKIPPED)[0].startswith("ashdale: skipped. ")


def test_the_run_in_one_line() -> None:
    assert summed_up([MADE, FAILED, SKIPPED], 7) == "1 pack made, 1 failed, 1 skipped. Snapshot 7."
    assert summed_up([FAILED], None) == "No packs made, 1 failed, 0 skipped."
