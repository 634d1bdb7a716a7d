"""Matching a council's wording to recommendations as read: sure, or left to a person."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from rapidfuzz import fuzz, process

from inspection_evidence.tracker.existing.sheet import CouncilRow

SURE = 90.0
SURE_BY_NUMBER = 80.0
APART = 8.0
"""Out of 100: how alike a wording must be, how alike with the same number, and how far the next is behind."""
_CANDIDATES = 3
_LEADING = re.compile(r"^\s*(?:recommendation\s*)?(?:\(?[0-9ivx]{1,4}[a-z]?\)?[.):]?\s+)", re.IGNORECASE)


@dataclass(frozen=True)
class Item:
    """A recommendation or decision as read: identifier, number as printed, words."""

    identifier: str
    number: str | None
    words: str


@dataclass(frozen=True)
class Candidate:
    """An item that a wording might mean, with how alike they are, out of 100."""

    item: Item
    score: float


@dataclass(frozen=True)
class Wording:
    """A recommendation as the council's tracker words it, with the rows that are about it."""

    words: str
    number: str
    rows: tuple[CouncilRow, ...]

    @property
    def key(self) -> str:
        """A short name of the wording, by which what a person settled is found again."""
        told = f"{_plain_number(self.number)} {_plain(self.words)}"
        return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:12]


@dataclass(frozen=True)
class Match:
    """A wording with the item it means; `item` None where a person must say, or said that there is none.

    `candidates` are the nearest, best first; `settled` says that a person decided.
    """

    wording: Wording
    item: Item | None
    candidates: tuple[Candidate, ...]
    settled: bool = False


def wordings_of(rows: Sequence[CouncilRow]) -> list[Wording]:
    """Return the different recommendations of a council's tracker, in the order of their first rows."""
    found: dict[tuple[str, str], list[CouncilRow]] = {}
    for row in rows:
        key = (_plain(row.text("recommendation")), _plain_number(row.text("number")))
        found.setdefault(key, []).append(row)
    return [
        Wording(held[0].text("recommendation"), held[0].text("number"), tuple(held))
        for (words, _), held in found.items()
        if words
    ]


def match_wordings(
    wordings: Sequence[Wording], items: Sequence[Item], settled: Mapping[str, str | None]
) -> list[Match]:
    """Return each wording with the item it surely means, one to one, or with candidates.

    Sure is a wording that is like one item (90 of 100, or 80 with the same number) and less like every
    other by 8 at least. Two wordings that are both like one item are left to a person, and so is what
    a person settled otherwise.

    Args:
        wordings: What the council's tracker says.
        items: What was read.
        settled: By `Wording.key`, the identifier that a person chose, None where there is none.
    """
    by_name = {item.identifier: item for item in items}
    matches = [_match(wording, items, settled, by_name) for wording in wordings]
    claimed: dict[str, int] = {}
    for match in matches:
        if match.item:
            claimed[match.item.identifier] = claimed.get(match.item.identifier, 0) + 1
    return [_alone(match, claimed) for match in matches]


def _alone(match: Match, claimed: Mapping[str, int]) -> Match:
    """A match that no other wording disputes; what a person settled stands, whoever else means it."""
    if match.item is None or match.settled or claimed[match.item.identifier] == 1:
        return match
    return Match(match.wording, None, match.candidates)


def _match(
    wording: Wording, items: Sequence[Item], settled: Mapping[str, str | None], by_name: Mapping[str, Item]
) -> Match:
    candidates = _candidates(wording, items)
    if wording.key in settled:
        return Match(wording, by_name.get(settled[wording.key] or ""), candidates, settled=True)
    return Match(wording, _sure(wording, candidates), candidates)


def _candidates(wording: Wording, items: Sequence[Item]) -> tuple[Candidate, ...]:
    words = _plain(wording.words)
    near = process.extract(
        words, [_plain(item.words) for item in items], scorer=fuzz.token_sort_ratio, limit=_CANDIDATES
    )
    return tuple(Candidate(items[place], round(float(score), 1)) for _, score, place in near)


def _sure(wording: Wording, candidates: Sequence[Candidate]) -> Item | None:
    if not candidates:
        return None
    best, behind = candidates[0], candidates[1].score if len(candidates) > 1 else 0.0
    number = _plain_number(wording.number)
    same_number = bool(number) and number == _plain_number(best.item.number or "")
    enough = SURE_BY_NUMBER if same_number else SURE
    return best.item if best.score >= enough and best.score - behind >= APART else None


def _plain(words: str) -> str:
    """Words for comparison: without the number before them, capitals and marks."""
    return " ".join(re.findall(r"[^\W_]+", _LEADING.sub("", words, count=1).casefold()))


def _plain_number(number: str) -> str:
    return "".join(re.findall(r"[a-z0-9]+", number.casefold().removeprefix("recommendation")))
