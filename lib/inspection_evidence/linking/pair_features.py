"""What speaks for a later recommendation saying again what an earlier one said, as named numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.concepts import Kind
from inspection_evidence.linking.frequencies import frequencies
from inspection_evidence.linking.lines_of_practice import (
    IN_EVERY_SERVICE,
    PARTICULAR_GROUPS,
    line_of,
    shares_line,
)
from inspection_evidence.linking.vocabulary import CONCEPTS
from inspection_evidence.linking.words import telling_stems

AGENCIES = frozenset({"police", "health_services", "probation"})
"""Concepts of agencies that joint inspections address beside the authority."""
OPENING_TOPICS = 90
"""Within how many characters a topic must stand to be what a recommendation opens with.

Inspectors name the matter first and its circumstances afterwards. Of 60 to 140 characters tried, 75 to
90 told repeats best, cross-validated over authorities.
"""
_OPENING_WORDS = 160
_LONG_TEXT = 200
"""Characters above which a text is long: a joint inspection's paragraph rather than a bullet."""


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


def shared_openings(later: Asked, earlier: Asked) -> list[str]:
    """The lines of practice that both open with, of those that have several names, in the later's order."""
    others = {line_of(key) for key in _opening(earlier)}
    ours = (line_of(key) for key in _opening(later) if shares_line(key))
    return list(dict.fromkeys(line for line in ours if line in others))


def pair_features(later: Asked, earlier: Asked) -> dict[str, float]:
    """The features of a pair, by name; empty where the two share neither a topic nor what they open with."""
    shared = shared_topics(later, earlier)
    if not shared and not shared_openings(later, earlier):
        return {}
    return (
        _of_topics(shared)
        | _of_shares(shared, later, earlier)
        | _of_first_topics(shared, later, earlier)
        | _of_openings(later, earlier)
        | _of_texts(later, earlier)
        | _of_circumstances(later, earlier)
        | {f"concept:{key}": 1.0 for key, w in shared.items() if w >= frequencies().concept_weight(key)}
    )


def _of_topics(shared: dict[str, float]) -> dict[str, float]:
    """How much the topics tell that both name."""
    kinds = [CONCEPTS[key].kind for key in shared]
    rarest = sorted(
        (weight for key, weight in shared.items() if CONCEPTS[key].kind is Kind.TOPIC), reverse=True
    )
    return {
        "no_topic": float(not shared),
        "rarest_topic": rarest[0] if rarest else 0.0,
        "second_topic": rarest[1] if len(rarest) > 1 else 0.0,
        "only_groups": float(bool(shared) and Kind.TOPIC not in kinds),
        "same_group": float(Kind.GROUP in kinds),
    }


def _of_shares(shared: dict[str, float], later: Asked, earlier: Asked) -> dict[str, float]:
    """How much of what each names the other names too."""
    of_later, of_earlier = _share(shared, later), _share(shared, earlier)
    return {
        "share_of_later": of_later,
        "share_of_earlier": of_earlier,
        "both_shares": math.sqrt(of_later * of_earlier),
        "long_earlier": math.log1p(len(earlier.topics)),
        "long_later": math.log1p(len(later.topics)),
    }


def _of_first_topics(shared: dict[str, float], later: Asked, earlier: Asked) -> dict[str, float]:
    """Whether the topic that each names first is the same, or named by the other at all."""
    same = later.first_topic if later.first_topic == earlier.first_topic else None
    return {
        "same_first": float(same is not None),
        "same_first_rarity": frequencies().concept_weight(same) if same else 0.0,
        "later_first_shared": float(later.first_topic in shared),
        "earlier_first_shared": float(earlier.first_topic in shared),
        "same_first_theme": float(_same_first_theme(later, earlier)),
    }


def _of_openings(later: Asked, earlier: Asked) -> dict[str, float]:
    """How far both open with the same lines of practice and the same words."""
    ours, theirs = ({line_of(key) for key in _opening(one)} for one in (later, earlier))
    both = len(ours & theirs)
    return {
        "same_openings": both / len(ours | theirs) if both else 0.0,
        "opening_of_later": both / len(ours) if both else 0.0,
        "opening_words": _word_likeness(later.text[:_OPENING_WORDS], earlier.text[:_OPENING_WORDS]),
    }


def _of_texts(later: Asked, earlier: Asked) -> dict[str, float]:
    """How like the words are, and how much longer than a bullet each text is."""
    return {
        "words": _word_likeness(later.text, earlier.text),
        "long_text_later": _length_beyond(later.text),
        "long_text_earlier": _length_beyond(earlier.text),
    }


def _of_circumstances(later: Asked, earlier: Asked) -> dict[str, float]:
    """What both ask for, for whom, of whom, and what would measure it."""
    return {
        "aspects": float(len(shared_aspects(later, earlier))),
        "other_group": float(_other_group(later, earlier)),
        "other_service": float(_other_service(later, earlier)),
        "other_agency": float(_agencies(later) != _agencies(earlier)),
        "kpis": float(min(3, len(later.direct_kpis & earlier.direct_kpis))),
        "share_of_kpis": _overlap(later.direct_kpis, earlier.direct_kpis),
    }


@lru_cache(maxsize=20_000)
def _opening(asked: Asked) -> list[str]:
    """The topics that a recommendation opens with, in their order."""
    opening = [(said.place, key) for key, said in asked.topics.items() if said.place < OPENING_TOPICS]
    return [key for _, key in sorted(opening)]


def _length_beyond(text: str) -> float:
    return math.log(max(1.0, len(text) / _LONG_TEXT))


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


def _other_service(later: Asked, earlier: Asked) -> bool:
    """Whether both name only what every service has, and one opens with a service that the other never names.

    The supervision of early help is not the supervision of social workers.
    """
    if _services(key for key in later.topics if key in earlier.topics):
        return False
    ours, theirs = ({line_of(key) for key in one.topics} for one in (later, earlier))
    return bool((_services(_opening(later)) - theirs) | (_services(_opening(earlier)) - ours))


def _services(keys: Iterable[str]) -> set[str]:
    """The lines of practice among the concepts that only some services have."""
    return {line_of(key) for key in keys if _is_particular(key)}


def _is_particular(key: str) -> bool:
    of_one_service = CONCEPTS[key].kind is Kind.TOPIC and key not in IN_EVERY_SERVICE
    return of_one_service or key in PARTICULAR_GROUPS


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
