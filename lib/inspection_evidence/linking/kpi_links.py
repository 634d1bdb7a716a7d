"""Which KPIs of the catalogue a recommendation would show in: at most three, best first, or none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from inspection_evidence.kpis.catalogue import Catalogue, Kpi
from inspection_evidence.kpis.themes import Themes
from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.coefficients import coefficients, likelihood, linear
from inspection_evidence.linking.kpi_features import kpi_features
from inspection_evidence.linking.reasons import kpi_reasons
from inspection_evidence.linking.themes import theme_of

MOST_SUGGESTED = 3
FIRST_AT_LEAST = 0.5
"""The score under which nothing is suggested: a wrong KPI beside a recommendation is worse than none."""
FURTHER_AT_LEAST = 0.38
"""The score that a second or third suggestion must have."""


@dataclass(frozen=True)
class SuggestedKpi:
    """A KPI for a recommendation, its score between 0 and 1, and why."""

    kpi: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Suggestion:
    """The theme of a recommendation and its KPIs, best first; no KPI where none fits."""

    reference: str
    theme: str
    kpis: tuple[SuggestedKpi, ...]


def suggest(recommendations: Iterable[Asked], catalogue: Catalogue, themes: Themes) -> list[Suggestion]:
    """Return the theme and the KPIs of each recommendation, in their order."""
    return [_suggested(asked, catalogue, themes) for asked in recommendations]


def _suggested(asked: Asked, catalogue: Catalogue, themes: Themes) -> Suggestion:
    theme = theme_of(asked, themes)
    scored = sorted(_scored(asked, catalogue, theme), key=lambda pair: (-pair[0], pair[1].id))
    return Suggestion(asked.reference, theme, tuple(_told(asked, scored[:MOST_SUGGESTED])))


def _scored(asked: Asked, catalogue: Catalogue, theme: str) -> list[tuple[float, Kpi]]:
    weights = coefficients()["kpi"]
    scored = []
    for kpi in catalogue.all():
        features = kpi_features(asked, kpi, theme)
        if features:
            scored.append((likelihood(linear(features, weights)), kpi))
    return scored


def _told(asked: Asked, scored: list[tuple[float, Kpi]]) -> list[SuggestedKpi]:
    if not scored or scored[0][0] < FIRST_AT_LEAST:
        return []
    return [
        SuggestedKpi(kpi.id, round(score, 3), tuple(kpi_reasons(asked, kpi)))
        for score, kpi in scored
        if score >= FURTHER_AT_LEAST
    ]
