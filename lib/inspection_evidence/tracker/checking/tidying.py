"""A change as it will be kept: texts cleaned, empty ones left out, words of lists in their own form."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.text import cleaned, cleaned_line
from inspection_evidence.tracker.vocabulary import EventKind

_LINES = frozenset(
    {"title", "lead_officer", "accountable", "committee", "minute", "agreed_by", "what", "value"}
)
_TEXTS = frozenset({"text", "why"})
_WORDS = frozenset({"kind", "field"})
_OF_A_LIST = frozenset({EventKind.RESPONSE_SET, EventKind.STATUS_AGREED, EventKind.RAG_OVERRIDDEN})


def tidied(change: Change) -> Change:
    """Return the change with its texts cleaned; what is empty is None."""
    told = change.payload
    words = _WORDS | {"new"} if change.kind in _OF_A_LIST or told.get("field") == "declared" else _WORDS
    lines = _LINES if change.kind is EventKind.ACTION_DATE_REVISED else _LINES | {"new"}
    return replace(change, payload={name: _tidy(name, value, words, lines) for name, value in told.items()})


def _tidy(name: str, value: Any, words: Collection[str], lines: Collection[str]) -> Any:
    if not isinstance(value, str):
        return value
    if name in _TEXTS:
        return cleaned(value) or None
    if name in words:
        return _word(value) or None
    return (cleaned_line(value) or None) if name in lines else value


def _word(value: str) -> str:
    """Return "Partly accepted" as `partly_accepted`, and "Closed: implemented" as `closed_implemented`."""
    return "_".join(cleaned_line(value).replace(":", " ").replace("-", " ").casefold().split())


def without_nothing(payload: Mapping[str, Any]) -> dict[str, Any]:
    """Return the payload without what was not given; `new` stays, for None takes a value back."""
    return {name: value for name, value in payload.items() if value is not None or name == "new"}
