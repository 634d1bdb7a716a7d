"""Documents as rows of the extraction contract: what other programs read (`docs/extraction.md`)."""

from __future__ import annotations

from typing import Any

from inspection_evidence.model import Document, Judgement, Recommendation


def contract_row(document: Document) -> dict[str, Any]:
    """`document` as one JSON object: dates in ISO form, each item with its page and boxes."""
    row = document.model_dump(mode="json", exclude={"judgements", "recommendations"})
    row["judgements"] = [_item(judgement) for judgement in document.judgements]
    row["recommendations"] = [_item(recommendation) for recommendation in document.recommendations]
    return row


def _item(item: Judgement | Recommendation) -> dict[str, Any]:
    """An item with its quote's place flattened; further pages of it stand under `continues`."""
    quote = item.quote
    return {
        **item.model_dump(mode="json", exclude={"quote"}),
        "page": quote.page,
        "boxes": [list(box) for box in quote.boxes],
        "continues": [place.model_dump(mode="json") for place in quote.places[1:]],
        "verified": quote.verified,
    }
