"""What speaks for a theme in a recommendation, as named numbers."""

from __future__ import annotations

from inspection_evidence.kpis.themes import Theme
from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.concepts import Kind
from inspection_evidence.linking.frequencies import frequencies
from inspection_evidence.linking.mentions import MAIN
from inspection_evidence.linking.vocabulary import CONCEPTS
from inspection_evidence.linking.words import phrases_named

OWN_SERVICES = frozenset(
    {
        "adoption_permanence",
        "allegations_management",
        "care_leavers",
        "disabled_children",
        "early_help",
        "education_of_children_in_care",
        "fostering",
        "health_of_children_in_care",
        "homelessness",
        "missing_and_exploitation",
        "out_of_hours",
        "pre_proceedings",
        "preparation_for_adulthood",
        "private_fostering",
        "send_ehc",
        "send_health_waits",
    }
)
"""Themes of a service or team of its own, which is the theme whatever is asked of it."""
SEND_THEMES = frozenset(
    {"send_ehc", "send_health_waits", "send_inclusion_attendance", "preparation_for_adulthood"}
)
CROSS_CUTTING = frozenset(
    {
        "assessment",
        "case_recording",
        "corporate_parenting_governance",
        "quality_assurance_performance",
        "supervision_management_oversight",
        "voice_participation_advocacy",
        "workforce",
    }
)
"""Themes of how any service works: where a service is named, it is usually the theme."""
THEMES_IN_CARE = {
    "accommodation": "placements_sufficiency",
    "attendance": "education_of_children_in_care",
    "camhs": "health_of_children_in_care",
    "exclusion": "education_of_children_in_care",
}
"""Concepts whose theme is another one where children in care are named, and care leavers are not."""
THEMES_OUT_OF_CARE = {"emotional_health": "send_health_waits"}
"""Concepts whose theme is another one where neither children in care nor care leavers are named."""
OF_CHILDREN_IN_CARE = frozenset({"health_of_children_in_care", "education_of_children_in_care"})
BOARD_THEMES = frozenset({"partnership_board", "quality_assurance_performance"})


def theme_features(asked: Asked, theme: Theme) -> dict[str, float]:
    """The features of one theme for one recommendation, by name."""
    own = {key: said for key, said in asked.topics.items() if theme_of_concept(asked, key) == theme.id}
    main = [key for key, said in own.items() if said.weight == MAIN]
    features = {
        f"theme:{theme.id}": 1.0,
        "rarest_topic": max((_weight(key) for key in main), default=0.0),
        "topics": sum(1.0 for key in main if CONCEPTS[key].kind is Kind.TOPIC),
        "groups": sum(1.0 for key in main if CONCEPTS[key].kind is Kind.GROUP),
        "only_in_purpose": float(bool(own) and not main),
        "named_first": float(asked.first_topic in own),
        "share_of_topics": _share(asked, main),
        "words": float(min(2, len(phrases_named(asked.text, theme.words)))) / 2,
        "section": float(bool(phrases_named(asked.section or "", theme.words))),
    }
    features |= _of_place(asked, theme, main)
    features |= {f"concept:{key}:{theme.id}": 1.0 for key in own}
    return features


def theme_of_concept(asked: Asked, key: str) -> str | None:
    """The theme that a concept speaks for in this recommendation; None where it says nothing of it."""
    in_care, left_care = "in_care" in asked.topics, "care_leavers" in asked.topics
    usual = CONCEPTS[key].theme
    if key == "risk" and _names_a_service(asked):
        return None
    if in_care and not left_care:
        return THEMES_IN_CARE.get(key, usual)
    if not in_care and not left_care:
        return THEMES_OUT_OF_CARE.get(key, usual)
    return usual


def _of_place(asked: Asked, theme: Theme, main: list[str]) -> dict[str, float]:
    in_send = asked.framework == "AREA_SEND"
    return {
        "board_owns_it": float(asked.is_for_the_board and theme.id == "partnership_board"),
        "board_owns_other": float(asked.is_for_the_board and theme.id not in BOARD_THEMES),
        "cross_cutting_of_a_service": float(theme.id in CROSS_CUTTING and _names_a_service(asked)),
        "rarest_of_a_service": max(map(_weight, main), default=0.0) if theme.id not in CROSS_CUTTING else 0.0,
        "send_elsewhere": float(theme.id in SEND_THEMES and not in_send and "send" not in asked.topics),
        "of_children_in_care": float(theme.id in OF_CHILDREN_IN_CARE and "in_care" in asked.topics),
        "area_send": float(in_send and theme.id in SEND_THEMES and bool(main)),
        "no_topic": float(theme.id == "other" and not any(CONCEPTS[key].theme for key in asked.topics)),
    }


def _share(asked: Asked, own: list[str]) -> float:
    """The share of the weight of all topics with a theme that these hold."""
    whole = sum(_weight(key) * said.weight for key, said in asked.topics.items() if CONCEPTS[key].theme)
    return sum(map(_weight, own)) / whole if whole else 0.0


def _weight(key: str) -> float:
    return frequencies().concept_weight(key)


def _names_a_service(asked: Asked) -> bool:
    main = [key for key, said in asked.topics.items() if said.weight == MAIN]
    return any(CONCEPTS[key].theme in OWN_SERVICES for key in main)
