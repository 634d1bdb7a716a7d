"""Changes of one line: the latest, and since the inspection; and whether they are more than noise.

The rules are those of the moving range (XmR) chart, which needs no number of cases behind a rate:
W. A. Shewhart; D. J. Wheeler, "Understanding Variation"; used by NHS England's "Making Data Count".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import mean

from inspection_evidence.kpis.catalogue import Kpi
from inspection_evidence.kpis.comparison_parts import Change, Direction
from inspection_evidence.kpis.series import Observation

_FEWEST_EARLIER = 5
_CHANGE_LIMIT = 3.27
"""A change between neighbouring values is more than noise beyond this many mean moving ranges."""
_LEVEL_LIMIT = 2.66
"""A value is more than noise when this many mean moving ranges from the mean."""
_ROUNDING = 1e-9


def direction_of(kpi: Kpi, amount: float) -> Direction:
    """Return what a difference means for the KPI; less than half of its last decimal place is none.

    Half is one: Python's `round` takes halves to the even digit, so that 17 beside 16.5 was none.
    """
    if abs(amount) < 0.5 * 10**-kpi.decimals - _ROUNDING:
        return "same"
    if kpi.polarity == "none":
        return "higher" if amount > 0 else "lower"
    return "better" if (amount > 0) == (kpi.polarity == "high") else "worse"


def latest_change(kpi: Kpi, valued: Sequence[Observation]) -> Change | None:
    """Return the change from the last but one value to the last; None where there are not two."""
    if len(valued) < 2:
        return None
    noise, rule = _change_is_more_than_noise(valued)
    return _change(kpi, valued[-2], valued[-1], noise, rule)


def change_since(kpi: Kpi, valued: Sequence[Observation], baseline: Observation) -> Change | None:
    """Return the change from a baseline to the last value; None where nothing came after it."""
    if not valued or valued[-1].period <= baseline.period:
        return None
    until = [seen for seen in valued if seen.period <= baseline.period]
    noise, rule = _level_is_more_than_noise(until, valued[-1])
    return _change(kpi, baseline, valued[-1], noise, rule)


def _change(kpi: Kpi, earlier: Observation, later: Observation, noise: bool | None, rule: str) -> Change:
    amount = round((later.value or 0.0) - (earlier.value or 0.0), 6)
    return Change(earlier, later, amount, direction_of(kpi, amount), noise, rule)


def _change_is_more_than_noise(valued: Sequence[Observation]) -> tuple[bool | None, str]:
    values = _values(valued)
    earlier = values[:-1]
    if len(earlier) < _FEWEST_EARLIER:
        return None, _too_few(len(earlier))
    limit = _CHANGE_LIMIT * mean(_moving_ranges(earlier))
    rule = (
        f"a change of more than {limit:.3g}, {_CHANGE_LIMIT} times the mean change between the "
        f"{len(earlier)} values before (moving range chart)"
    )
    return abs(values[-1] - values[-2]) > limit + _ROUNDING, rule


def _level_is_more_than_noise(until: Sequence[Observation], latest: Observation) -> tuple[bool | None, str]:
    values = _values(until)
    if len(values) < _FEWEST_EARLIER:
        return None, _too_few(len(values))
    middle, spread = mean(values), _LEVEL_LIMIT * mean(_moving_ranges(values))
    rule = (
        f"outside {middle - spread:.3g} to {middle + spread:.3g}, the natural limits of the {len(values)} "
        "values up to the inspection (XmR chart)"
    )
    return abs((latest.value or 0.0) - middle) > spread + _ROUNDING, rule


def _values(valued: Sequence[Observation]) -> list[float]:
    return [seen.value for seen in valued if seen.value is not None]


def _moving_ranges(values: Sequence[float]) -> list[float]:
    return [abs(later - earlier) for earlier, later in pairwise(values)]


def _too_few(values: int) -> str:
    return f"cannot be told: {values} earlier values, and {_FEWEST_EARLIER} are needed"
