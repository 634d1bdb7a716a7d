"""What speaks for a KPI in a recommendation, as named numbers."""

from __future__ import annotations

from inspection_evidence.kpis.catalogue import Kpi
from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.frequencies import frequencies
from inspection_evidence.linking.measures import Choice, measures, met
from inspection_evidence.linking.mentions import MAIN
from inspection_evidence.linking.words import phrases_named, stems_of

BOARD_THEMES = frozenset({"partnership_board", "quality_assurance_performance", "workforce", "front_door"})

AGENCIES = frozenset({"police", "health_services", "probation"})
"""Agencies that joint inspections address beside the authority; few of its KPIs show their work."""


def kpi_features(asked: Asked, kpi: Kpi, theme: str) -> dict[str, float]:
    """The features of one KPI for a recommendation of that theme; none where nothing speaks for it."""
    measure = measures().get(kpi.id)
    direct = met(measure.direct, asked.named) if measure else []
    supporting = met(measure.supporting, asked.named) if measure else []
    words = phrases_named(asked.text, kpi.words)
    if not (direct or supporting or words):
        return {}
    if not measure:
        return _of_own_words(kpi, theme)
    features = _of_choices("direct", asked, direct) or _of_choices("supporting", asked, supporting)
    features |= {
        "words": max((min(4, len(stems_of(phrase))) / 2 for phrase in words), default=0.0),
        "words_only": float(not direct and not supporting),
        "same_theme": float(kpi.theme == theme),
        "same_theme_direct": float(kpi.theme == theme and bool(direct)),
        "board_other": float(asked.is_for_the_board and kpi.theme not in BOARD_THEMES),
        "other_agency": float(bool(AGENCIES & asked.topics.keys())),
        "board": float(asked.is_for_the_board),
        "volume": float(kpi.unit in {"count", "per_10000"}),
        f"kpi:{kpi.id}": 1.0,
    }
    return features


def _of_own_words(kpi: Kpi, theme: str) -> dict[str, float]:
    """A KPI that a borough added has no rule: its words, chosen to name it, count as one that is met."""
    same = float(kpi.theme == theme)
    return {"direct": 1.0, "direct_rarity": 1.0, "words": 1.0, "same_theme": same, "same_theme_direct": same}


def _of_choices(name: str, asked: Asked, choices: list[Choice]) -> dict[str, float]:
    if not choices:
        return {}
    best = max(choices, key=lambda choice: _strength(asked, choice))
    topics = [key for key in best.needed if key in asked.topics]
    main = [key for key in topics if asked.mentions[key].weight == MAIN]
    return {
        name: 1.0,
        f"{name}_in_purpose": float(len(main) < len(topics)),
        f"{name}_rarity": max((frequencies().concept_weight(key) for key in topics), default=0.0) / 5,
        f"{name}_concepts": float(len(best.needed) - 1),
        f"{name}_first": float(asked.first_topic in topics),
        f"{name}_rarest": float(bool(main) and _rarest(asked) in main),
        f"{name}_choices": float(min(3, len(choices)) - 1),
        f"{name}_share": _share(asked, topics),
    }


def _rarest(asked: Asked) -> str:
    """The rarest topic of those the recommendation asks about."""
    main = [key for key, said in asked.topics.items() if said.weight == MAIN]
    return max(main, key=frequencies().concept_weight)


def _strength(asked: Asked, choice: Choice) -> float:
    weight = frequencies().concept_weight
    return sum(weight(key) * asked.mentions[key].weight for key in choice.needed if key in asked.mentions)


def _share(asked: Asked, topics: list[str]) -> float:
    """The share of what the recommendation names that these concepts are, by weight."""
    weight = frequencies().concept_weight
    whole = sum(weight(key) * said.weight for key, said in asked.topics.items())
    return sum(weight(key) * asked.mentions[key].weight for key in topics) / whole if whole else 0.0
