"""What remains of an event whose words were removed, and of other events that repeat them.

A redaction only takes away: of the event itself, keys that say where it belongs stay; of another event
of the same subject that repeats the removed words as the value it changed, those words are replaced.
The database's triggers hold exactly this (migration 0003).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from inspection_evidence.settings.days import day_of, day_words
from inspection_evidence.store.events import Event

REDACTED = "redacted"
"""The kind of the event that says what was removed, and the key of the tombstone it leaves."""

KEPT = ("event", "field", "link", "recommendation", "recommendations", "target", "to")
"""Keys of a payload that stay: they say what an event belongs to."""
REPEATING = ("after", "before", "old", "text")
"""Keys of other events under which removed words can stand again."""
_NOT_WORDS = {*KEPT, "before", "kind", "old", "source"}
_NAME = re.compile(r"[^\s@]{1,200}")


@dataclass(frozen=True)
class Redaction:
    """Who removed the words of an event, when and why."""

    who: str
    when: datetime
    why: str

    @property
    def words(self) -> str:
        """What is shown in place of the words that were removed."""
        return f"removed (redacted on {day_words(day_of(self.when))} by {self.who}: {self.why})"

    @property
    def tombstone(self) -> dict[str, str]:
        """Who, when and why as JSON can hold them."""
        return {"who": self.who, "when": self.when.isoformat(), "why": self.why}


def redaction_of(event: Event) -> Redaction | None:
    """Tell who removed an event's words, when and why; None for an event that is whole."""
    stone = event.payload.get(REDACTED)
    if not isinstance(stone, Mapping):
        return None
    when = datetime.fromisoformat(str(stone["when"])).astimezone(UTC)
    return Redaction(str(stone["who"]), when, str(stone["why"]))


def remains(payload: Mapping[str, Any], redaction: Redaction) -> dict[str, Any]:
    """Give what stays of the redacted event's payload: the tombstone, and what it belonged to."""
    kept = {key: payload[key] for key in KEPT if key in payload and _is_name(payload[key])}
    return {**kept, REDACTED: redaction.tombstone}


def removed_words(payload: Mapping[str, Any]) -> list[Any]:
    """Give the values that an event brought in: what must not stand in another event either."""
    return [value for key, value in payload.items() if key not in _NOT_WORDS for value in _values(value)]


def without(payload: Mapping[str, Any], removed: list[Any], redaction: Redaction) -> dict[str, Any]:
    """Give another event's payload without the removed values, where it repeats them; else the same.

    A value that holds a removed one in a part of it, as what was read of a whole item does, goes whole.
    """
    return {
        key: redaction.words if key in REPEATING and any(one in removed for one in _values(value)) else value
        for key, value in payload.items()
    }


def _is_name(value: Any) -> bool:
    if isinstance(value, list):
        return all(_is_name(one) for one in value)
    return (
        value is None or isinstance(value, int) or (isinstance(value, str) and bool(_NAME.fullmatch(value)))
    )


def _values(value: Any) -> Iterator[Any]:
    """Give a value and all that it holds; what says nothing (None, yes, no, a number) is passed over."""
    if isinstance(value, str | list | dict) and value:
        yield value
    if isinstance(value, list):
        for one in value:
            yield from _values(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _values(one)
