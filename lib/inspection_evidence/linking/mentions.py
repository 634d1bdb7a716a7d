"""Which concepts a text names, where, and whether it asks for them or says what the asking is for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from inspection_evidence.linking.clauses import clauses_of
from inspection_evidence.linking.vocabulary import CONCEPTS

MAIN = 1.0
"""How much a mention counts in what is asked for."""
PURPOSE = 0.5
"""How much it counts in what the asking is for ("so that …"), which names effects, not the work."""


@dataclass(frozen=True)
class Mention:
    """That a text names a concept: how much it counts, and at which character it stands."""

    weight: float
    place: int


@lru_cache(maxsize=20_000)
def mentions_in(text: str) -> dict[str, Mention]:
    """The concepts that `text` names, by their keys; of several mentions the one that counts most."""
    found: dict[str, Mention] = {}
    start = 0
    for clause in clauses_of(text):
        weight = PURPOSE if clause.purpose else MAIN
        for key, concept in CONCEPTS.items():
            known = found.get(key)
            if known is not None and known.weight >= weight:
                continue
            match = concept.pattern.search(clause.text)
            if match:
                found[key] = Mention(weight, start + match.start())
        start += len(clause.text) + 1
    return found
