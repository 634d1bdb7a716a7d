"""The theme of a recommendation: which of the themes of practice it is about."""

from __future__ import annotations

from inspection_evidence.kpis.themes import Themes
from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.coefficients import coefficients, linear
from inspection_evidence.linking.theme_features import theme_features


def theme_scores(asked: Asked, themes: Themes) -> dict[str, float]:
    """The score of every theme for a recommendation; only their order and distances mean something."""
    weights = coefficients()["theme"]
    return {theme.id: linear(theme_features(asked, theme), weights) for theme in themes.themes.values()}


def theme_of(asked: Asked, themes: Themes) -> str:
    """The id of the theme that a recommendation is most about; `other` where none fits better."""
    scores = theme_scores(asked, themes)
    return max(scores, key=lambda theme: scores[theme])
