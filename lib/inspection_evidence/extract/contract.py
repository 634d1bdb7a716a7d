"""Documents as rows of the extraction contract: what other programs read (`docs/extraction.md`)."""

from __future__ import annotations

from typing import Any

from inspection_evidence.model import Document


def contract_row(document: Document) -> dict[str, Any]:
    """`document` as one JSON object: dates in ISO form, each item with its page and boxes."""
    row = document.model_dump(mode="json")
    return {
        name: [_flat(item) for item in value] if _is_quoted(value) else value for name, value in row.items()
    }


def _is_quoted(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict) and "quote" in value[0]


def _flat(item: dict[str, Any]) -> dict[str, Any]:
    """An item with its quote's place beside its own fields; further pages of it under `continues`.

    An item of a text copy has no page and no boxes: `characters` says where in the text it stands.
    """
    quote = item.pop("quote")
    if quote["characters"] is not None:
        place = {"page": None, "boxes": [], "characters": quote["characters"]}
        return {**item, **place, "continues": [], "verified": quote["verified"]}
    first, *further = quote["places"]
    return {**item, **first, "continues": further, "verified": quote["verified"]}
