"""The one shape that every loader gives: observations of a KPI, and series of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from inspection_evidence.kpis.periods import Period
from inspection_evidence.kpis.symbols import LAIT_MISSING, meaning_of


class Origin(StrEnum):
    """Where an observation comes from; of two for a period the first counts."""

    LAIT = "LAIT"
    DFE = "DfE"
    SCORECARD = "scorecard"
    REPORT = "report"


class Basis(StrEnum):
    """Published figures, or the authority's own (scorecard, performance reports); never mixed in one line."""

    PUBLISHED = "published"
    SCORECARD = "scorecard"


class Observation(NamedTuple):
    """One value of a KPI, or the symbol that stands in its place.

    `kpi` is a catalogue id, or that with `.count` for the number behind a rate; `authority` an ONS
    code, of a region or England too; `source` the file's name. `target`, `floor` and `note` are
    the authority's own.
    """

    kpi: str
    authority: str
    period: Period
    value: float | None
    symbol: str | None
    origin: Origin
    source: str
    target: float | None = None
    floor: float | None = None
    note: str | None = None

    @property
    def basis(self) -> Basis:
        """Whether it is published or the authority's own."""
        return Basis.PUBLISHED if self.origin in (Origin.LAIT, Origin.DFE) else Basis.SCORECARD

    @property
    def meaning(self) -> str | None:
        """What the symbol in place of a value means."""
        return meaning_of(self.symbol)


class Loaded(NamedTuple):
    """What a loader gives: observations, and notices of what it left out and why."""

    observations: Sequence[Observation]
    notices: Sequence[str] = ()


_Key = tuple[str, str, Basis]


class KpiSeries:
    """All observations loaded, found by KPI and authority.

    `notices` tell what was left out of files that were loaded, `problems` which files could not be
    used at all and why, a sentence each.
    """

    def __init__(
        self,
        observations: Iterable[Observation],
        notices: Sequence[str] = (),
        problems: Sequence[str] = (),
    ) -> None:
        """Index the observations; one a period and basis is kept, the better published one."""
        self.notices = tuple(notices)
        self.problems = tuple(problems)
        self._lines = _indexed(observations)

    def line(self, kpi: str, authority: str, basis: Basis = Basis.PUBLISHED) -> Sequence[Observation]:
        """Return one authority's observations of a KPI, oldest first; empty where there are none."""
        return self._lines.get((kpi, authority, basis), ())

    def has_values(self, kpi: str, authority: str, basis: Basis = Basis.PUBLISHED) -> bool:
        """Say whether there is at least one value, not only symbols."""
        return any(seen.value is not None for seen in self.line(kpi, authority, basis))

    def published_values(self, kpi: str, period: Period) -> Mapping[str, float]:
        """Return the published value of every area that has one for that very period, by ONS code."""
        return self._by_period.get((kpi, period.end, period.start), {})

    def and_also(self, other: KpiSeries) -> KpiSeries:
        """Return the observations, notices and problems of both."""
        return KpiSeries([*self, *other], self.notices + other.notices, self.problems + other.problems)

    def __iter__(self) -> Iterator[Observation]:
        """Yield all observations kept."""
        for line in self._lines.values():
            yield from line

    def __len__(self) -> int:
        """How many observations are kept."""
        return sum(len(line) for line in self._lines.values())

    def frame(self) -> pd.DataFrame:
        """Return the observations as a table for a person, a row each."""
        rows = [
            {
                "kpi": seen.kpi,
                "authority": seen.authority,
                "start": seen.period.start,
                "end": seen.period.end,
                "period": seen.period.label,
                "value": seen.value,
                "symbol": seen.symbol,
                "meaning": seen.meaning,
                "target": seen.target,
                "origin": seen.origin.value,
                "source": seen.source,
            }
            for seen in self
        ]
        return pd.DataFrame(rows)

    @cached_property
    def _by_period(self) -> dict[tuple[str, object, object], dict[str, float]]:
        values: dict[tuple[str, object, object], dict[str, float]] = defaultdict(dict)
        for seen in self:
            if seen.value is not None and seen.basis is Basis.PUBLISHED:
                values[seen.kpi, seen.period.end, seen.period.start][seen.authority] = seen.value
        return dict(values)


def _indexed(observations: Iterable[Observation]) -> dict[_Key, tuple[Observation, ...]]:
    kept: dict[_Key, dict[tuple[object, object], Observation]] = defaultdict(dict)
    for seen in observations:
        line = kept[seen.kpi, seen.authority, seen.basis]
        place = (seen.period.end, seen.period.start)
        known = line.get(place)
        if known is None or _rank(seen) < _rank(known):
            line[place] = seen
    return {
        key: tuple(sorted(line.values(), key=lambda seen: (seen.period.end, seen.period.start)))
        for key, line in kept.items()
    }


def _rank(seen: Observation) -> tuple[bool, bool, int]:
    """Order two observations of one period: values first, then symbols that say why, then by origin."""
    return (seen.value is None, seen.symbol == LAIT_MISSING, list(Origin).index(seen.origin))
