"""Words by their stems, and phrases found among them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from inspection_evidence.linking.clauses import plain

_WORD = re.compile(r"[a-z0-9]+")
_ENDINGS = tuple("ations ation ments ment ings ing ness ions ion ies ed es ly s e y".split())
_SHORTEST_STEM = 4
_WITHOUT_MEANING = frozenset(
    (
        "a about after all also although always an and any are as at be because been before being "
        "between both but by can could do does each either for from further had has have having how "
        "however if in into is it its made make many more most much need needed needs no not of on "
        "one only or other our out over own so some such take taken than that the their them then "
        "there these they this those through to too under up upon very was well were what when where "
        "which while who will with within without would ensure ensures ensuring improve improved "
        "improving improvement strengthen continue develop should must children child young people "
        "person local authority council practice work service services "
    ).split()
)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a word: its commonest English endings taken off while four letters remain."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=1)
def _stems_without_meaning() -> frozenset[str]:
    return frozenset(map(stem, _WITHOUT_MEANING))


@lru_cache(maxsize=20_000)
def stems_of(text: str) -> tuple[str, ...]:
    """The stems of the words of `text` in order, all of them."""
    return tuple(stem(word) for word in _WORD.findall(plain(text)))


@lru_cache(maxsize=20_000)
def telling_stems(text: str) -> frozenset[str]:
    """The stems of the words of `text` that tell one recommendation from another."""
    words = _WORD.findall(plain(text))
    return frozenset(
        stem(word) for word in words if len(word) > 2 and stem(word) not in _stems_without_meaning()
    )


def names_phrase(text: str, phrase: str) -> bool:
    """Whether the words of `phrase` stand together in `text`, whatever their endings."""
    wanted = _in_a_row(phrase)
    return bool(wanted.strip()) and wanted in _in_a_row(text)


def phrases_named(text: str, phrases: Iterable[str]) -> list[str]:
    """Those of `phrases` that `text` names, the longest first."""
    named = [phrase for phrase in phrases if names_phrase(text, phrase)]
    return sorted(named, key=lambda phrase: -len(stems_of(phrase)))


@lru_cache(maxsize=20_000)
def _in_a_row(text: str) -> str:
    """The stems of a text with a space before and after each."""
    return f" {' '.join(stems_of(text))} "
