"""Whatever is done to a file, it has a verdict, and what is read from it stands in it.

Broken PDFs, which need processes of their own, are tried in the slow ring and by `make fuzz`.
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from inspection_evidence.families.reader import read_document
from inspection_evidence.model import Document, Grade, Verdict
from tests import hostile
from tests.text_copies import ITEMS, WHOLE

SAMPLE = Path(__file__).parents[2] / "inputs" / "ofsted" / "thornmere" / "2020-02-25-childrens-services.pdf"
BREAKS = st.lists(
    st.tuples(st.sampled_from(hostile.MUTATORS), st.integers(0, 2**32)), min_size=10, max_size=20
)


def read_text(content: bytes) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "copy.txt"
        path.write_bytes(content)
        return read_document(path)


@cache
def true_grades() -> set[tuple[str, Grade]]:
    """What the whole copy says."""
    return {(one.area_key, one.grade) for one in read_text(WHOLE.encode()).judgements}


@settings(max_examples=200)
@given(content=st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
def test_any_bytes_have_a_verdict_as_text(content: bytes) -> None:
    document = read_text(content)
    assert document.verdict is not Verdict.READ
    assert document.error and document.error.startswith("copy.txt: ")


@settings(max_examples=100)
@example(lost={58, 59, 61, 62, 64})
@given(lost=st.sets(st.integers(0, len(WHOLE.splitlines()) - 1), max_size=5))
def test_what_is_left_of_a_copy_is_found_in_it_and_no_grade_is_made_up(lost: set[int]) -> None:
    """Up to five lines lost: of more, all between one area's name and another's grade can be gone."""
    lines = [line for at, line in enumerate(WHOLE.splitlines()) if at not in lost]
    text = "\n".join(lines)
    document = read_text(text.encode())
    assert {(one.area_key, one.grade) for one in document.judgements} <= true_grades()
    for quote in (item.quote for item in document.recommendations):
        assert quote.verified and quote.characters is not None
        first, last = quote.characters
        assert " ".join(text[first:last].split()) == quote.text


@given(st.sets(st.integers(0, 1)))
def test_items_whose_first_lines_are_lost_are_never_given(lost: set[int]) -> None:
    """What copying out of a PDF loses most: the lines that began with a number."""
    text = WHOLE
    for at in lost:
        first = (
            "Write down who is told when a child is\n",
            "Ask each school for the dates on which it is\n",
        )[at]
        text = text.replace(first, "")
    given_items = [item.text for item in read_text(text.encode()).recommendations]
    assert given_items == [item for at, item in enumerate(ITEMS) if at not in lost]
