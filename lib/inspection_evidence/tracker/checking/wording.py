"""Values in the words of a sentence: the old and the new one where two people changed the same."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any

from inspection_evidence.settings.days import day_words, moment_words
from inspection_evidence.settings.messages import did_you_mean
from inspection_evidence.tracker.state import Origin


def plain(value: Any) -> str:
    """Return a value for a sentence: “in progress”, 3 March 2026, or "nothing"."""
    if isinstance(value, date):
        return day_words(value)
    text = str(value).replace("_", " ") if isinstance(value, StrEnum) else str(value)
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”" if value else "nothing"


def one_of(words: type[StrEnum], given: object) -> str:
    """Return "must be open or closed", with the nearest one where the given word is like it."""
    allowed = [str(word).replace("_", " ") for word in words]
    near = did_you_mean(str(given).replace("_", " "), allowed) if given else ""
    return f"must be {listed(allowed)}{near or '.'}"


def listed(words: Iterable[object]) -> str:
    """Return words as a sentence lists them: a, b or c."""
    *first, last = [str(word) for word in words]
    return f"{', '.join(first)} or {last}" if first else last


def who_and_when(origin: Origin) -> str:
    """Return "Head of Quality on 3 March 2026 at 14:05"."""
    return f"{origin.who} on {moment_words(origin.at)}"
