"""Rules for a field of a change: given, not too long, a day that exists and is in its bounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from inspection_evidence.settings.days import EARLIEST, LATEST, day_words
from inspection_evidence.settings.fields import iso_date
from inspection_evidence.tracker.checking.wording import plain
from inspection_evidence.tracker.text import LONGEST_LINE, LONGEST_TEXT

_WORDS = {"lead_officer": "lead officer", "agreed_by": "name of who agreed", "what": "description"}
_LONG = frozenset({"text", "why"})


def needed(payload: Mapping[str, Any], name: str, sentence: str) -> Iterator[str]:
    """Yield the sentence where a field is not given."""
    if not payload.get(name):
        yield sentence


def too_long(payload: Mapping[str, Any], *names: str) -> Iterator[str]:
    """Yield a sentence for each text that is longer than the tracker keeps."""
    for name in names:
        most = LONGEST_TEXT if name in _LONG else LONGEST_LINE
        text = payload.get(name)
        if isinstance(text, str) and len(text) > most:
            words = _WORDS.get(name, "reason" if name == "why" else name)
            yield f"the {words} has {len(text):,} characters; at most {most:,} are kept, so shorten it."


def day_mistakes(
    payload: Mapping[str, Any],
    name: str,
    words: str,
    *,
    not_after: date | None = None,
    not_before: date | None = None,
) -> Iterator[str]:
    """Yield what is wrong with a day; one that is not given is no mistake here."""
    given = payload.get(name)
    if given is None:
        return
    try:
        day = iso_date(given)
    except ValueError as error:
        yield f"{words} is {plain(given)}, but {error}."
        return
    if not EARLIEST <= day < LATEST:
        yield f"{words} is {day_words(day)}: look at the year."
    elif not_after and day > not_after:
        yield f"{words}, {day_words(day)}, has not come yet."
    elif not_before and day < not_before:
        yield f"{words}, {day_words(day)}, is past already."
