"""What a comparison is made of: changes, comparators, standing among authorities, distance to target."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from inspection_evidence.kpis.series import Observation

Direction = Literal["better", "worse", "higher", "lower", "same"]


@dataclass(frozen=True, slots=True)
class Change:
    """The difference between two values of one line, later less earlier, in the KPI's own unit.

    `direction` speaks of better and worse where the KPI has a polarity, else of higher and lower.
    `more_than_noise` is None where there are too few values to tell; `rule` says by which rule.
    """

    earlier: Observation
    later: Observation
    amount: float
    direction: Direction
    more_than_noise: bool | None
    rule: str


@dataclass(frozen=True, slots=True)
class Comparator:
    """Another figure of the very same period: England's, a region's, the neighbours' median.

    `difference` is the authority's value less this one; `members` how many neighbours have a value;
    `why_not` says why there is no value.
    """

    name: str
    value: float | None
    difference: float | None = None
    direction: Direction | None = None
    members: int | None = None
    why_not: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The place among all authorities with a value for the period: 1 is best, ties share the better place.

    `quartile` 1 is the best quarter.
    """

    place: int
    out_of: int
    quartile: int


@dataclass(frozen=True, slots=True)
class TargetStanding:
    """The latest value against the authority's own target and floor.

    `distance` is the value less the target, in the KPI's own unit; `met` and `floor_met` follow the
    polarity (None where the KPI has none). `met_by` is the month in which the target would be met at
    the rate of the last values; `at_this_rate` says so, or why it cannot be said.
    """

    target: float | None
    floor: float | None
    distance: float | None
    met: bool | None
    floor_met: bool | None
    met_by: date | None
    at_this_rate: str | None
