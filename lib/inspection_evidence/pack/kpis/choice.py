"""Which KPIs the pack draws: where the authority lags, misses its target or has moved; no more than fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from inspection_evidence.kpis import Comparison
from inspection_evidence.pack.kpis.message import change_told
from inspection_evidence.pack.kpis.selection import ComparedKpi

MOST_CHARTS = 6
WEAKEST_QUARTER = 4


class Why(IntEnum):
    """Why a KPI stands out, the most pressing first; its message says so in words."""

    LAGS = 1
    MISSES_TARGET = 2
    MOVED = 3


@dataclass(frozen=True)
class Choice:
    """The KPIs to draw, with the reason for each, and how many more would stand out."""

    charted: tuple[tuple[ComparedKpi, Why], ...]
    left_out: int


def choose_charts(compared: Sequence[ComparedKpi]) -> Choice:
    """Choose at most six KPIs to draw, by theme; when more stand out the most pressing ones.

    A KPI whose newest figure cannot be shown does not count as lagging: an old figure says little of
    today. Within a reason the one that stands lowest among all authorities comes first.
    """
    found = [(one, why_it_stands_out(one.comparison)) for one in compared if one.has_chart]
    reasons = [(one, why) for one, why in found if why is not None]
    pressing = sorted(reasons, key=lambda pair: (pair[1], -_height(pair[0].comparison)))[:MOST_CHARTS]
    chosen = {one.kpi.id for one, _ in pressing}
    kept = tuple(pair for pair in reasons if pair[0].kpi.id in chosen)
    return Choice(kept, len(reasons) - len(kept))


def why_it_stands_out(found: Comparison) -> Why | None:
    """The most pressing reason to draw a KPI; None where there is none."""
    if _lags(found):
        return Why.LAGS
    if found.target is not None and found.target.met is False:
        return Why.MISSES_TARGET
    change = change_told(found)
    return Why.MOVED if change is not None and change.more_than_noise else None


def _lags(found: Comparison) -> bool:
    is_current = found.newest is not None and found.newest.value is not None
    return (
        is_current
        and found.standing is not None
        and found.standing.quartile == WEAKEST_QUARTER
        and all(
            other is not None and other.direction == "worse" for other in (found.england, found.neighbours)
        )
    )


def _height(found: Comparison) -> float:
    """Return how far down the authority stands, 0 to 1; 0 where it cannot be told."""
    return found.standing.place / found.standing.out_of if found.standing else 0.0
