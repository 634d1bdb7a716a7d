"""One KPI of one authority against its past, its target, England, its region and its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from inspection_evidence.kpis import comparison_areas as areas
from inspection_evidence.kpis.areas import regions_of
from inspection_evidence.kpis.catalogue import Kpi
from inspection_evidence.kpis.comparison_change import change_since, latest_change
from inspection_evidence.kpis.comparison_parts import Change, Comparator, Standing, TargetStanding
from inspection_evidence.kpis.comparison_target import against_target
from inspection_evidence.kpis.series import Basis, KpiSeries, Observation
from inspection_evidence.kpis.suppression import without_small_numbers
from inspection_evidence.settings import Authority


@dataclass(frozen=True, slots=True)
class Comparison:
    """A KPI of one authority, as a chart and a sentence need it.

    `line` is the authority's own line, oldest first, symbols in place of missing values, all of one
    length of period; `basis` says whether it is published or from the scorecard. `newest` is its
    last observation, which may be a symbol; `latest` and `previous` are the last two values.
    `baseline` is the last value before the inspection and `since_inspection` the change since; where
    the line begins after the inspection, both are of the other basis (`baseline.basis`).
    `published` is the latest published value: England, region, neighbours and standing are of its
    very period, whichever the basis.
    """

    kpi: Kpi
    authority: str
    basis: Basis
    line: tuple[Observation, ...]
    newest: Observation | None
    latest: Observation | None
    previous: Observation | None
    change: Change | None
    inspected: date | None
    baseline: Observation | None
    since_inspection: Change | None
    published: Observation | None
    england: Comparator | None
    region: Comparator | None
    neighbours: Comparator | None
    standing: Standing | None
    target: TargetStanding | None


def compare(
    series: KpiSeries,
    kpi: Kpi,
    authority: Authority,
    neighbours: Sequence[str] = (),
    inspected: date | None = None,
    as_at: date | None = None,
    basis: Basis | None = None,
) -> Comparison:
    """Return the comparison of one KPI of one authority; parts for which there is no figure are None.

    `neighbours` are ONS codes (see `neighbours_of`); `inspected` is the first day of the inspection
    that recommended; observations of periods that end after `as_at` are left out. `basis` is that of
    the line: else the scorecard where its last value is the newer one. Small numbers of the
    scorecard are kept back (see `suppression`).
    """
    code = authority.ons_code
    lines = {each: _line(series, kpi, code, each, as_at) for each in Basis}
    chosen = basis or _newer(lines[Basis.SCORECARD], lines[Basis.PUBLISHED])
    line = lines[chosen]
    valued = _valued(line)
    published = next(reversed(_valued(lines[Basis.PUBLISHED])), None)
    baseline, since = _since(kpi, inspected, valued, *map(_valued, lines.values()))
    beside = _beside(series, kpi, authority, neighbours, published)
    return Comparison(
        kpi=kpi,
        authority=code,
        basis=chosen,
        line=line,
        newest=line[-1] if line else None,
        latest=valued[-1] if valued else None,
        previous=valued[-2] if len(valued) > 1 else None,
        change=latest_change(kpi, valued),
        inspected=inspected,
        baseline=baseline,
        since_inspection=since,
        published=published,
        england=beside.england,
        region=beside.region,
        neighbours=beside.neighbours,
        standing=beside.standing,
        target=against_target(kpi, valued, *_target(lines[Basis.SCORECARD]), as_at),
    )


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside the latest published value."""

    england: Comparator | None = None
    region: Comparator | None = None
    neighbours: Comparator | None = None
    standing: Standing | None = None


def _beside(
    series: KpiSeries,
    kpi: Kpi,
    authority: Authority,
    neighbours: Sequence[str],
    published: Observation | None,
) -> _Beside:
    if published is None or published.value is None:
        return _Beside()
    own = published.value
    values = series.published_values(kpi.id, published.period)
    return _Beside(
        england=areas.england(kpi, values, own),
        region=areas.region(kpi, values, own, regions_of(authority)),
        neighbours=areas.neighbours_median(kpi, values, own, neighbours),
        standing=areas.standing(kpi, values, own),
    )


def _line(
    series: KpiSeries, kpi: Kpi, authority: str, basis: Basis, as_at: date | None
) -> tuple[Observation, ...]:
    """Return a line of periods as long as its last one's: months and years never stand in one line."""
    line = [
        seen for seen in series.line(kpi.id, authority, basis) if as_at is None or seen.period.end <= as_at
    ]
    if not line:
        return ()
    length = _length(line[-1])
    return without_small_numbers(kpi, [seen for seen in line if _length(seen) == length])


def _length(seen: Observation) -> str:
    """Return what kind of stretch a period is; months and years have not all the same days."""
    days = seen.period.days
    return "day" if days == 1 else "month" if days <= 31 else "quarter" if days <= 92 else "year"


def _valued(line: Sequence[Observation]) -> list[Observation]:
    return [seen for seen in line if seen.value is not None]


def _newer(scorecard: Sequence[Observation], published: Sequence[Observation]) -> Basis:
    own, others = _valued(scorecard), _valued(published)
    if not own or (others and others[-1].period.end >= own[-1].period.end):
        return Basis.PUBLISHED
    return Basis.SCORECARD


def _since(
    kpi: Kpi, inspected: date | None, *lines: Sequence[Observation]
) -> tuple[Observation | None, Change | None]:
    """Return the last value before the inspection, and the change since, from the first line with both.

    A scorecard that begins after the inspection has neither; then the published line speaks.
    """
    if inspected is None:
        return None, None
    baselines = [_baseline(line, inspected) for line in lines]
    for line, baseline in zip(lines, baselines, strict=True):
        change = change_since(kpi, line, baseline) if baseline else None
        if change:
            return baseline, change
    return next((baseline for baseline in baselines if baseline), None), None


def _baseline(valued: Sequence[Observation], inspected: date) -> Observation | None:
    """Return the last value of a period that had ended when the inspection began."""
    return next((seen for seen in reversed(valued) if seen.period.end < inspected), None)


def _target(scorecard: Sequence[Observation]) -> tuple[float | None, float | None]:
    """Return the scorecard's latest target and floor."""
    last = next((seen for seen in reversed(scorecard) if (seen.target, seen.floor) != (None, None)), None)
    return (last.target, last.floor) if last else (None, None)
