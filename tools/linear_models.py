"""Linear models with ridge penalties, for `tools/fit_links.py`."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Features = dict[str, float]
Array = NDArray[np.float64]

GENERAL = 0.3
"""How much the coefficient of a general feature is held to nought."""
SHRINKING = {"concept:": 2.0, "theme:": 6.0, "kpi:": 3.0}
"""How much more a coefficient of one concept, theme or KPI is held to nought than a general one."""


@dataclass(frozen=True)
class Row:
    """One example: its features, what it should score, and the fold of its authority."""

    features: Features
    target: float
    fold: int
    about: tuple[str, ...] = ()


def named(rows: list[Features]) -> list[str]:
    """The names of all features, in order."""
    return sorted({name for features in rows for name in features})


def matrix(rows: list[Features], names: list[str]) -> Array:
    """The features as a matrix; a feature that is not among `names` is left out."""
    return np.array([[features.get(name, 0.0) for name in names] for features in rows])


def penalties(names: list[str], strength: float) -> Array:
    """How much each coefficient is held to nought; the constant is not."""

    def one(name: str) -> float:
        if name == "constant":
            return 1e-3
        return strength * next((more for start, more in SHRINKING.items() if name.startswith(start)), GENERAL)

    return np.array([one(name) for name in names])


def fit_logistic(rows: list[Row], strength: float = 1.0) -> Features:
    """Coefficients of a ridge logistic regression, by Newton's method; targets may lie between 0 and 1."""
    features = [row.features | {"constant": 1.0} for row in rows]
    names = named(features)
    table, wanted, held = (
        matrix(features, names),
        np.array([row.target for row in rows]),
        penalties(names, strength),
    )
    weights = np.zeros(len(names))
    for _ in range(40):
        got = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (got - wanted) + held * weights
        curve = (table * (got * (1 - got))[:, None]).T @ table + np.diag(held)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if float(np.abs(step).max()) < 1e-7:
            break
    return dict(zip(names, map(float, weights), strict=True))


def fit_choice(rows: list[list[Features]], right: list[int], strength: float = 1.0) -> Features:
    """Coefficients of a conditional logit: one of several alternatives is right (gradient descent, Adam)."""
    names = named([features for row in rows for features in row])
    table = np.array([matrix(row, names) for row in rows])
    held, chosen = penalties(names, strength), table[np.arange(len(rows)), right].sum(axis=0)
    weights, mean, square = (np.zeros(len(names)) for _ in range(3))
    for turn in range(1, 401):
        scores = table @ weights
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        odds /= odds.sum(axis=1, keepdims=True)
        slope = np.einsum("na,naf->f", odds, table) - chosen + held * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights -= 0.05 * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.999**turn)) + 1e-8)
    return dict(zip(names, map(float, weights), strict=True))


def score(features: Features, weights: Features) -> float:
    """The likelihood that the model gives."""
    total = weights.get("constant", 0.0) + sum(
        value * weights.get(name, 0.0) for name, value in features.items()
    )
    return float(1 / (1 + np.exp(-total)))


def crossed(rows: list[Row], strength: float = 1.0) -> list[float]:
    """The score of each row by a model that has seen no row of its fold."""
    fitted = {
        fold: fit_logistic([row for row in rows if row.fold != fold], strength)
        for fold in {r.fold for r in rows}
    }
    return [score(row.features, fitted[row.fold]) for row in rows]
