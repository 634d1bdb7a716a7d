"""How rare concepts and words are among recommendations: the rarer, the more they tell.

The figures were counted over published recommendations and are shipped; a borough's own few
recommendations would be too small a sample to count in.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True)
class Frequencies:
    """In how many of `texts` recommendations each concept and each stem stands."""

    texts: int
    concepts: dict[str, int]
    stems: dict[str, int]

    def concept_weight(self, key: str) -> float:
        """The inverse document frequency of a concept (Spärck Jones, 1972)."""
        return self._weight(self.concepts.get(key, 0))

    def stem_weight(self, stem: str) -> float:
        """The inverse document frequency of a stem; one never counted weighs as one seen once."""
        return self._weight(self.stems.get(stem, 1))

    def _weight(self, count: int) -> float:
        return _rarity(self.texts, count)


@lru_cache(maxsize=10_000)
def _rarity(texts: int, count: int) -> float:
    return math.log((texts + 1) / (count + 1))


@lru_cache(maxsize=1)
def frequencies() -> Frequencies:
    """The shipped frequencies."""
    told = json.loads(files(__package__).joinpath("frequencies.json").read_text(encoding="utf-8"))
    return Frequencies(told["texts"], told["concepts"], told["stems"])
