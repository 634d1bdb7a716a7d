"""What speaks for a later recommendation saying again what an earlier one said, as named numbers."""

from __future__ import annotations

import math
from functools import lru_cache

from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.concepts import Kind
from inspection_evidence.linking.frequencies import frequencies
from inspection_evidence.linking.vocabulary import CONCEPTS
from inspection_evidence.linking.words import telling_stems

AGENCIES = frozenset({"police", "health_services", "probation"})
"""Concepts of agencies that joint inspections address beside the authority."""


def shared_topics(later: Asked, earlier: Asked) -> dict[str, float]:
    """The topics that both name, each with its weight: rarer and asked for by both counts more."""
    return {
        key: frequencies().concept_weight(key) * said.weight * earlier.topics[key].weight
        for key, said in later.topics.items()
        if key in earlier.topics
    }


def shared_aspects(later: Asked, earlier: Asked) -> list[str]:
    """The keys of what both ask for, such as timeliness."""
    return [key for key in later.mentions if key in earlier.mentions and CONCEPTS[key].kind is Kind.ASPECT]


def pair_features(later: Asked, earlier: Asked) -> dict[str, float]:
    """The features of a pair, by name; empty where the two share no topic."""
    shared = shared_topics(later, earlier)
    if not shared:
        return {}
    rarest = sorted(
        (weight for key, weight in shared.items() if CONCEPTS[key].kind is Kind.TOPIC), reverse=True
    )
    named = [CONCEPTS[key].kind for key in shared]
    first = later.first_topic is not None and later.first_topic == earlier.first_topic
    features = {
        "rarest_topic": rarest[0] if rarest else 0.0,
        "second_topic": rarest[1] if len(rarest) > 1 else 0.0,
        "only_groups": float(Kind.TOPIC not in named),
        "same_group": float(Kind.GROUP in named),
        "other_group": float(_other_group(later, earlier)),
        "share_of_later": _share(shared, later),
        "share_of_earlier": _share(shared, earlier),
        "both_shares": math.sqrt(_share(shared, later) * _share(shared, earlier)),
        "same_first": float(first),
        "same_first_rarity": frequencies().concept_weight(later.first_topic)
        if first and later.first_topic
        else 0.0,
        "later_first_shared": float(later.first_topic in shared),
        "earlier_first_shared": float(earlier.first_topic in shared),
        "aspects": float(len(shared_aspects(later, earlier))),
        "same_first_theme": float(_same_first_theme(later, earlier)),
        "other_agency": float(_agencies(later) != _agencies(earlier)),
        "kpis": float(min(3, len(later.direct_kpis & earlier.direct_kpis))),
        "share_of_kpis": _overlap(later.direct_kpis, earlier.direct_kpis),
        "words": _word_likeness(later.text, earlier.text),
        "same_board": float(later.is_for_the_board == earlier.is_for_the_board),
        "long_earlier": math.log1p(len(earlier.topics)),
        "long_later": math.log1p(len(later.topics)),
    }
    return features | {
        f"concept:{key}": 1.0 for key, w in shared.items() if w >= frequencies().concept_weight(key)
    }


def _same_first_theme(later: Asked, earlier: Asked) -> bool:
    firsts = [one.first_topic for one in (later, earlier)]
    themes = {CONCEPTS[first].theme for first in firsts if first}
    return None not in firsts and len(themes) == 1


def _agencies(asked: Asked) -> frozenset[str]:
    """The agencies other than the authority that must act, by what it names."""
    return AGENCIES & asked.topics.keys()


def _overlap(first: frozenset[str], second: frozenset[str]) -> float:
    return len(first & second) / len(first | second) if first and second else 0.0


def _other_group(later: Asked, earlier: Asked) -> bool:
    groups = [{key for key in one.topics if CONCEPTS[key].kind is Kind.GROUP} for one in (later, earlier)]
    return bool(groups[0] and groups[1] and not groups[0] & groups[1])


def _share(shared: dict[str, float], one: Asked) -> float:
    whole = one.weight_of_topics
    return min(1.0, sum(shared.values()) / whole) if whole else 0.0


def _word_likeness(one: str, other: str) -> float:
    """The cosine of the two texts' telling words by their rarity."""
    first, second = telling_stems(one), telling_stems(other)
    norms = math.sqrt(_squares_of_all(one) * _squares_of_all(other))
    return _squares(first & second) / norms if norms else 0.0


@lru_cache(maxsize=20_000)
def _squares_of_all(text: str) -> float:
    return _squares(telling_stems(text))


def _squares(stems: frozenset[str]) -> float:
    return sum(frequencies().stem_weight(stem) ** 2 for stem in stems)
