"""The named coefficients of the linear models, fitted offline by `tools/fit_links.py`."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def coefficients() -> dict[str, dict[str, float]]:
    """The coefficients of every model by its name: `theme`, `kpi` and `repeat`."""
    told: dict[str, dict[str, float]] = json.loads(
        files(__package__).joinpath("coefficients.json").read_text(encoding="utf-8")
    )
    return told


def linear(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The sum of the features, each by its coefficient; a feature without one counts nothing."""
    return weights.get("constant", 0.0) + sum(
        value * weights.get(name, 0.0) for name, value in features.items()
    )


def likelihood(score: float) -> float:
    """A score of a logistic model as a likelihood between 0 and 1."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))
