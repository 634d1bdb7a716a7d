"""What a text speaks of: concepts of the field, found by the words practitioners use for them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What kind of thing a concept is."""

    TOPIC = "topic"
    """A piece of practice or a service: strategy discussions, pathway plans."""
    GROUP = "group"
    """Who it is about: children in need, care leavers."""
    ASPECT = "aspect"
    """What is asked of it: timeliness, quality, recording."""


@dataclass(frozen=True)
class Concept:
    """A concept with the words for it.

    `key` is its name in rules and coefficients; `label` what a lead calls it; `theme` the theme it
    belongs to, None where it says nothing of the theme.
    """

    key: str
    label: str
    words: str
    theme: str | None = None
    kind: Kind = Kind.TOPIC
    pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "pattern", re.compile(rf"\b(?:{self.words})"))
