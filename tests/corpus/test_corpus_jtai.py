"""Every real letter of a joint targeted area inspection is read, with its list and its dates."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspection_evidence.families.reader import read_document
from inspection_evidence.model import Document, Family

LONGEST_ITEM = 2500


@pytest.fixture(scope="module")
def letters(corpus: Path) -> list[Document]:
    """The letters among the files that are named as such."""
    found = [read_document(path) for path in sorted((corpus / "ofsted").glob("*/*jtai.pdf"))]
    return [document for document in found if document.framework is Family.JTAI]


def test_all_are_recognised(letters: list[Document], corpus: Path) -> None:
    files = [path for path in (corpus / "ofsted").glob("*/*jtai.pdf") if path.name >= "2016"]
    assert len(letters) == len(files) > 0


def test_each_has_an_authority_its_dates_and_items(letters: list[Document]) -> None:
    for letter in letters:
        assert letter.local_authority_code and letter.inspection_start and letter.inspection_end, letter.path
        assert letter.inspection_start <= letter.inspection_end, letter.path
        assert letter.recommendations and not letter.judgements and not letter.published, letter.path


def test_answers_are_due_after_the_inspection(letters: list[Document]) -> None:
    dated = [letter for letter in letters if letter.response_due and letter.inspection_end]
    assert len(dated) >= len(letters) - 1
    for letter in dated:
        assert letter.response_due and letter.inspection_end
        assert 60 < (letter.response_due - letter.inspection_end).days < 200, letter.path


def test_items_are_whole_and_stand_where_they_were_found(letters: list[Document]) -> None:
    for letter in letters:
        for item in letter.recommendations:
            assert item.quote.verified, (letter.path, item.text[:40])
            assert item.text[0].isupper() and len(item.text) < LONGEST_ITEM, (letter.path, item.text[:40])
