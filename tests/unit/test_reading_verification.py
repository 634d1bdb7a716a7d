"""A quote is verified only when the file prints its words at its very place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from inspection_evidence.families.reader import read_document
from inspection_evidence.model import Box, Document, Place, Quote
from inspection_evidence.reading.verification import verified_quotes

SAMPLE = Path(__file__).parents[2] / "inputs" / "ofsted" / "thornmere" / "2020-02-25-childrens-services.pdf"


@pytest.fixture(scope="module")
def document() -> Document:
    return read_document(SAMPLE)


def verified(*quotes: Quote) -> list[bool]:
    return [quote.verified for quote in verified_quotes(SAMPLE, list(quotes))]


def moved(quote: Quote, move: Callable[[Box], Box]) -> Quote:
    """The quote with all its boxes elsewhere on the same page."""
    places = tuple(Place(page=place.page, boxes=tuple(map(move, place.boxes))) for place in quote.places)
    return quote.model_copy(update={"places": places})


def test_every_quote_of_a_good_report_is_verified(document: Document) -> None:
    quotes = [item.quote for item in document.judgements] + [item.quote for item in document.recommendations]
    assert len(quotes) > 5
    assert verified(*quotes) == [True] * len(quotes)


@pytest.mark.parametrize(
    "move",
    [
        pytest.param(lambda box: (box[0], box[1] - 16, box[2], box[3] - 16), id="a line up"),
        pytest.param(lambda box: (box[0], box[1] + 16, box[2], box[3] + 16), id="a line down"),
        pytest.param(lambda box: (box[0] + 60, box[1], box[2] + 60, box[3]), id="to the right"),
        pytest.param(lambda box: (box[0], box[1], (box[0] + box[2]) / 2, box[3]), id="cut to half"),
        pytest.param(lambda box: (box[0], box[1] - 40, box[2], box[3] + 40), id="far too tall"),
    ],
)
def test_words_are_not_verified_at_a_moved_box(document: Document, move: Callable[[Box], Box]) -> None:
    quotes = [moved(item.quote, move) for item in document.recommendations]
    assert verified(*quotes) == [False] * len(quotes)


def test_words_are_not_verified_on_the_wrong_page(document: Document) -> None:
    quote = document.recommendations[0].quote
    places = tuple(Place(page=place.page + 1, boxes=place.boxes) for place in quote.places)
    elsewhere = quote.model_copy(update={"places": places})
    assert verified(elsewhere) == [False]


def test_other_words_are_not_verified_at_the_same_boxes(document: Document) -> None:
    first, second = (item.quote for item in document.recommendations[:2])
    assert verified(first.model_copy(update={"text": second.text})) == [False]


def test_a_word_more_or_less_is_not_verified(document: Document) -> None:
    quote = document.recommendations[0].quote
    longer = quote.model_copy(update={"text": f"{quote.text} Always."})
    shorter = quote.model_copy(update={"text": quote.text.split(" ", 4)[-1]})
    assert verified(longer, shorter) == [False, False]


def test_a_quote_without_words_is_not_verified(document: Document) -> None:
    assert verified(document.recommendations[0].quote.model_copy(update={"text": " \u2022 "})) == [False]


def test_no_quotes_need_no_file() -> None:
    assert verified_quotes(Path("no-such-file.pdf"), []) == []
