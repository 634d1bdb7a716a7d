"""Which item of a new reading is which item known before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz, utils

ALIKE = 80
"""Least similarity, of 100, at which wording alone says that two items are the same."""

SAME_LABEL = 20
"""What the same label adds: two unrelated sentences of a report reach 50, so 60 with the label is enough."""


@dataclass(frozen=True)
class Item:
    """An item as read now: its label by the rule, its text and its kind."""

    label: str
    text: str
    kind: str = "recommendation"


@dataclass
class Known:
    """An identifier with every wording it was read under, and which items of this source it was given."""

    identifier: str
    label: str
    texts: set[str] = field(default_factory=set)
    seen: set[Item] = field(default_factory=set)
    kind: str = "recommendation"


def match_items(items: Sequence[Item], known: Sequence[Known]) -> dict[int, str]:
    """Pair items with identifiers, one to one, the surest pairs first.

    An item is matched with an identifier of its own kind only. Surest is an item this very source gave
    before, then the same words, then similar words, where the same label counts in favour. Equal pairs go in
    the order of both lists.

    Args:
        items: The items of one document.
        known: The identifiers of its inspection.

    Returns:
        Position of an item to its identifier; items that match none are missing.
    """
    pairs = [
        (likeness, position, rank)
        for position, item in enumerate(items)
        for rank, candidate in enumerate(known)
        if (likeness := _likeness(item, candidate)) is not None
    ]
    pairs.sort(key=lambda pair: (tuple(-part for part in pair[0]), pair[1], pair[2]))
    matched: dict[int, str] = {}
    used: set[int] = set()
    for _, position, rank in pairs:
        if position not in matched and rank not in used:
            matched[position] = known[rank].identifier
            used.add(rank)
    return matched


def _likeness(item: Item, known: Known) -> tuple[float, ...] | None:
    """Say how sure a pair is, greater being surer; None where it is no pair."""
    if item.kind != known.kind:
        return None
    same_words = item.text in known.texts
    score = 100.0 if same_words else _best_ratio(item.text, known.texts)
    score += SAME_LABEL if item.label == known.label else 0
    return (item in known.seen, same_words, score) if score >= ALIKE else None


def _best_ratio(text: str, texts: Iterable[str]) -> float:
    return max((fuzz.ratio(text, other, processor=utils.default_process) for other in texts), default=0.0)
