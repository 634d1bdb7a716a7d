"""Why something was suggested, in words a lead understands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from inspection_evidence.kpis.catalogue import Kpi
from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.concepts import Kind
from inspection_evidence.linking.frequencies import frequencies
from inspection_evidence.linking.measures import Choice, measures, met
from inspection_evidence.linking.pair_features import shared_aspects, shared_openings, shared_topics
from inspection_evidence.linking.vocabulary import CONCEPTS
from inspection_evidence.linking.words import phrases_named

MOST_NAMED = 3
"""How many things a reason names before it becomes a list nobody reads."""


def kpi_reasons(asked: Asked, kpi: Kpi) -> list[str]:
    """Why a KPI was suggested: what the recommendation names, what it asks for, how near the KPI is."""
    measure = measures().get(kpi.id)
    direct = met(measure.direct, asked.named) if measure else []
    supporting = met(measure.supporting, asked.named) if measure else []
    choice = _most_told(direct or supporting)
    reasons = _of_choice(asked, choice) if choice else []
    if not choice or not direct:
        phrases = phrases_named(asked.text, kpi.words)[:1]
        reasons += [f"has the words “{phrase}”" for phrase in phrases]
    if not direct:
        reasons.append("shows something of it but does not measure it directly")
    return reasons


def repeat_reasons(later: Asked, earlier: Asked) -> list[str]:
    """Why two recommendations are taken to say the same: what both name and what both ask for."""
    shared = shared_topics(later, earlier)
    topics = sorted(shared, key=lambda key: -shared[key])[:MOST_NAMED]
    lines = shared_openings(later, earlier)[:MOST_NAMED]
    reasons = [
        f"both name {joined(label_of(key) for key in topics)}"
        if topics
        else f"both open with {joined(lines)}, by different names"
    ]
    aspects = [label_of(key) for key in shared_aspects(later, earlier)][:MOST_NAMED]
    if aspects:
        reasons.append(f"both ask for {joined(aspects)}")
    return reasons


def label_of(key: str) -> str:
    """What a lead calls a concept."""
    return CONCEPTS[key].label


def joined(words: Iterable[str]) -> str:
    """Words as a list in a sentence: "a, b and c"."""
    *before, last = words
    return f"{', '.join(before)} and {last}" if before else last


def _most_told(choices: Sequence[Choice]) -> Choice | None:
    """The choice whose concepts tell most together."""
    return max(choices, key=lambda choice: sum(map(_weight, choice.needed)), default=None)


def _of_choice(asked: Asked, choice: Choice) -> list[str]:
    asked_for = [label_of(key) for key in choice.needed if CONCEPTS[key].kind is Kind.ASPECT]
    named = [label_of(key) for key in choice.needed if key in asked.topics]
    reasons = [f"names {joined(named)}"] if named else []
    if not asked.mentions.keys() >= set(choice.needed):
        reasons.append(f"is for {label_of('board')} to do")
    return reasons + ([f"asks for {joined(asked_for)}"] if asked_for else [])


def _weight(key: str) -> float:
    return frequencies().concept_weight(key)
