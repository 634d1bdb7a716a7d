"""The latest value against the authority's own target, and when it would be met at this rate."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from statistics import linear_regression

from inspection_evidence.kpis.catalogue import Kpi
from inspection_evidence.kpis.comparison_parts import TargetStanding
from inspection_evidence.kpis.series import Observation

_FEWEST = 3
_MOST = 6
"""How many of the last values make the rate."""
_FARTHEST_DAYS = 10 * 365


def against_target(
    kpi: Kpi,
    valued: Sequence[Observation],
    target: float | None,
    floor: float | None,
    as_at: date | None = None,
) -> TargetStanding | None:
    """Return how the last value stands against target and floor; None where there is neither.

    `as_at` is the day of the pack: a day before it is not promised any more.
    """
    if not valued or (target is None and floor is None):
        return None
    value = valued[-1].value or 0.0
    distance = None if target is None else round(value - target, 6)
    met = _met(kpi, value, target)
    met_by, said = (None, None) if target is None else _met_by(valued, target, met, as_at or date.min)
    return TargetStanding(target, floor, distance, met, _met(kpi, value, floor), met_by, said)


def _met(kpi: Kpi, value: float, wanted: float | None) -> bool | None:
    if wanted is None or kpi.polarity == "none":
        return None
    return value >= wanted if kpi.polarity == "high" else value <= wanted


def _met_by(
    valued: Sequence[Observation], target: float, met: bool | None, as_at: date
) -> tuple[date | None, str]:
    """Return the day the target would be met at the rate of the last values, and the words for it."""
    if met is None:
        return None, "the KPI has no direction that is better"
    if met:
        return None, "met"
    last = valued[-_MOST:]
    if len(last) < _FEWEST:
        return None, f"cannot be told: {len(last)} values, and {_FEWEST} are needed"
    ends = [float(seen.period.end.toordinal()) for seen in last]
    slope = linear_regression(ends, [seen.value or 0.0 for seen in last]).slope
    left = target - (last[-1].value or 0.0)
    if slope == 0 or (slope > 0) != (left > 0):
        return None, f"not at the rate of the last {len(last)} values, which do not move towards it"
    days = left / slope
    if days > _FARTHEST_DAYS:
        return None, f"not within ten years at the rate of the last {len(last)} values"
    day = last[-1].period.end + timedelta(days=round(days))
    if day <= as_at:
        rate = f"at the rate of the last {len(last)} values"
        return None, f"would have been met by {day:%B %Y} {rate}; no newer value says whether it was"
    return day, f"met by {day:%B %Y} at the rate of the last {len(last)} values"
