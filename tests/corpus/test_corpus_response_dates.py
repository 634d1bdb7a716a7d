"""How near the estimate of a response's day comes to the day that real letters print."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.families.reader import read_document
from inspection_evidence.model import Document
from inspection_evidence.tracker import ResponseDate, response_dates


@pytest.fixture(scope="module")
def printed_and_estimated(corpus: Path) -> list[tuple[Document, ResponseDate]]:
    """Letters of joint inspections that print a day, each with the estimate made without it."""
    with (corpus / "ofsted" / "index.csv").open(encoding="utf-8", newline="") as file:
        published = {
            row["path"]: date.fromisoformat(row["published_on_site"]) for row in csv.DictReader(file)
        }
    pairs = []
    for path in sorted((corpus / "ofsted").glob("*/*jtai.pdf")):
        letter = read_document(path)
        if letter.response_due:
            without = letter.model_copy(update={"response_due": None})
            day = published[path.relative_to(corpus / "ofsted").as_posix()]
            pairs += [(letter, one) for one in response_dates(without, published=day)]
    return pairs


def test_an_estimate_from_publication_is_never_too_early_and_mostly_right(
    printed_and_estimated: list[tuple[Document, ResponseDate]],
) -> None:
    days = [(letter.response_due, estimate.day) for letter, estimate in printed_and_estimated]
    assert len(days) > 20
    assert all(printed and printed <= estimated for printed, estimated in days)
    assert sum(printed == estimated for printed, estimated in days) > len(days) / 2


def test_the_printed_day_wins(printed_and_estimated: list[tuple[Document, ResponseDate]]) -> None:
    for letter, _ in printed_and_estimated:
        (found,) = response_dates(letter, published=date(2020, 1, 1))
        assert (found.day, found.estimated) == (letter.response_due, False)
