"""Reading an event's payload: values with their origin, dates, closed words, what was redacted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from inspection_evidence.errors import StoreError
from inspection_evidence.store import Event, redaction_of
from inspection_evidence.tracker.state import Origin, Value

Word = TypeVar("Word", bound=StrEnum)


def origin_of(event: Event) -> Origin:
    """Return who entered it, when, why and from where, and whether it was redacted."""
    told = event.payload
    return Origin(event.seq, event.at, event.who, told.get("why"), told.get("source"), removed_words(event))


def removed_words(event: Event) -> str | None:
    """Return what to show in place of a redacted value, None where nothing was redacted."""
    redaction = redaction_of(event)
    return redaction.words if redaction else None


def text_value(event: Event, key: str) -> Value[str]:
    """Return a text of the payload with its origin; None where it was redacted or is empty."""
    return Value(event.payload.get(key) or None, origin_of(event))


def word_of(words: type[Word], event: Event, key: str) -> Word | None:
    """Return a word of a closed list, None where there is none.

    Raises StoreError where the register holds a word that this version does not know: written by a
    newer version, or by other hands.
    """
    found = event.payload.get(key)
    if found is None:
        return None
    try:
        return words(found)
    except ValueError:
        raise StoreError(
            f"Event {event.seq} of the register says {found!r} for {key}, which this version does not know; "
            "use the version that wrote it."
        ) from None


def day_in(payload: Mapping[str, Any], key: str) -> date | None:
    """Return a day of the payload; None where there is none, or where it was redacted."""
    try:
        return date.fromisoformat(payload.get(key) or "")
    except ValueError:
        return None
