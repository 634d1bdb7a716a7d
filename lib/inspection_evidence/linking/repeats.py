"""Which recommendations of later inspections say again what an earlier one said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.coefficients import coefficients, likelihood, linear
from inspection_evidence.linking.pair_features import pair_features
from inspection_evidence.linking.reasons import repeat_reasons

BEST_AT_LEAST = 0.49
"""The score that the best earlier recommendation must have to be told as said before."""
FURTHER_AT_LEAST = 0.62
"""The score that every other must have: one good pair is enough for a reader."""


@dataclass(frozen=True)
class Told:
    """A recommendation as told once: in which inspection, when (None where undated), and what it asks."""

    inspection: str
    day: date | None
    asked: Asked


@dataclass(frozen=True)
class Repeat:
    """A later recommendation that says again what an earlier one said: the score, 0 to 1, and why."""

    later: Told
    earlier: Told
    score: float
    reasons: tuple[str, ...]


def find_repeats(told: Iterable[Told]) -> list[Repeat]:
    """Return the repeats among one authority's recommendations of all its inspections, latest first.

    Compared across kinds of inspection and owners, for a service is told the same by whoever inspects
    it. Recommendations of one inspection never repeat each other; an undated one repeats nothing.
    """
    dated = sorted((one for one in told if one.day is not None), key=_day, reverse=True)
    found: list[Repeat] = []
    for _, same_day in groupby(dated, key=_day):
        for later in same_day:
            found += _repeats_of(later, [one for one in dated if _day(one) < _day(later)])
    return found


def pair_score(later: Asked, earlier: Asked) -> float:
    """How near the later one comes to saying the same as the earlier, 0 to 1.

    The mean of what a person would say of such pairs, a related one counting half; so it is no likelihood
    of a repeat: docs/linking.md tells how many of each score are repeats.
    """
    features = pair_features(later, earlier)
    return likelihood(linear(features, coefficients()["repeat"])) if features else 0.0


def _repeats_of(later: Told, before: Sequence[Told]) -> Iterator[Repeat]:
    scored = [
        (pair_score(later.asked, earlier.asked), earlier)
        for earlier in before
        if earlier.inspection != later.inspection
    ]
    scored.sort(key=lambda pair: -pair[0])
    for place, (score, earlier) in enumerate(scored):
        if score >= (BEST_AT_LEAST if place == 0 else FURTHER_AT_LEAST):
            reasons = tuple(repeat_reasons(later.asked, earlier.asked))
            yield Repeat(later, earlier, round(score, 3), reasons)


def _day(one: Told) -> date:
    return one.day or date.min
