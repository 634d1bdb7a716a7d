"""Tables of KPIs: the figures behind one chart, and a row for every KPI."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from inspection_evidence.kpis import Comparison, Kpi, Observation
from inspection_evidence.kpis.comparison_parts import Comparator
from inspection_evidence.kpis.periods import Period
from inspection_evidence.pack.kpis.message import change_told, change_words
from inspection_evidence.pack.kpis.selection import ComparedKpi
from inspection_evidence.pack.kpis.words import (
    POLARITY_WORDS,
    UNIT_NAMES,
    cell,
    meaning,
    number,
    short_period,
    symbol,
)

NOTHING = "–"


@dataclass(frozen=True)
class FiguresTable:
    """The figures of a chart: a column a period, a row a line, and what the symbols mean."""

    periods: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    symbols: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class KpiRow:
    """A KPI on one row of the table of all KPIs, in words; a dash where there is nothing."""

    name: str
    unit: str
    before: str
    before_period: str
    latest: str
    latest_period: str
    change: str
    england: str
    neighbours: str
    place: str
    target: str


@dataclass(frozen=True)
class ThemeRows:
    """The rows of one theme."""

    theme: str
    rows: tuple[KpiRow, ...]


def figures_table(compared: ComparedKpi, authority: str) -> FiguresTable:
    """Every figure of a chart, oldest first."""
    kpi, line = compared.kpi, compared.comparison.line
    own = {seen.period: seen for seen in line}
    beside = {one.period: one for one in compared.beside}
    periods = sorted({*own, *beside}, key=lambda period: (period.end, period.start))
    rows = [(authority, tuple(cell(kpi, own.get(period)) for period in periods))]
    for name, of in (("England", "england"), ("Neighbours’ median", "neighbours")):
        values = [getattr(beside[period], of) if period in beside else None for period in periods]
        if any(value is not None for value in values):
            rows.append((name, tuple("" if value is None else number(kpi, value) for value in values)))
    return FiguresTable(tuple(map(short_period, periods)), tuple(rows), symbols_of(line))


def symbols_of(line: Sequence[Observation]) -> tuple[tuple[str, str], ...]:
    """The symbols that stand for missing values of a line, each with its meaning."""
    return tuple({symbol(seen): meaning(seen) for seen in line if seen.value is None}.items())


def theme_rows(compared: Sequence[ComparedKpi]) -> list[ThemeRows]:
    """A row for each KPI under its theme; they come by theme."""
    themes = groupby(compared, key=lambda one: one.theme.name)
    return [ThemeRows(name, tuple(_row(one) for one in members)) for name, members in themes]


def _row(compared: ComparedKpi) -> KpiRow:
    found, kpi = compared.comparison, compared.kpi
    change = change_told(found)
    earlier = change.earlier if change else None
    return KpiRow(
        name=kpi.name,
        unit=f"{UNIT_NAMES[kpi.unit]}, {POLARITY_WORDS[kpi.polarity]}",
        before=cell(kpi, earlier) or NOTHING,
        before_period=_period(earlier),
        latest=cell(kpi, found.latest),
        latest_period=_latest_period(found),
        change=change_words(kpi, change) if change else NOTHING,
        england=_comparator(kpi, found.england, _other_period(compared)),
        neighbours=_comparator(kpi, found.neighbours, _other_period(compared)),
        place=f"{found.standing.place} of {found.standing.out_of}" if found.standing else NOTHING,
        target=_target(compared),
    )


def _period(seen: Observation | None) -> str:
    return short_period(seen.period) if seen else ""


def _latest_period(found: Comparison) -> str:
    """Return the period of the latest figure, and that of a newer one that cannot be shown."""
    newest, shown = found.newest, _period(found.latest)
    if newest is None or newest.value is not None:
        return shown
    return f"{shown}; {_period(newest)} {cell(found.kpi, newest)}"


def newest_symbols(compared: Sequence[ComparedKpi]) -> tuple[tuple[str, str], ...]:
    """The symbols that stand for newest figures, each with its meaning."""
    return symbols_of([one.comparison.newest for one in compared if one.comparison.newest])


def _other_period(compared: ComparedKpi) -> Period | None:
    """Return the period of the comparison where it is not that of the latest figure."""
    published, latest = compared.comparison.published, compared.comparison.latest
    return published.period if published and latest and published.period != latest.period else None


def _comparator(kpi: Kpi, one: Comparator | None, other: Period | None) -> str:
    if one is None or one.value is None:
        return NOTHING
    words = [short_period(other)] if other else []
    words += [one.direction] if one.direction in ("better", "worse") else []
    return number(kpi, one.value) + (f" ({', '.join(words)})" if words else "")


def _target(compared: ComparedKpi) -> str:
    standing = compared.comparison.target
    if standing is None or standing.target is None:
        return NOTHING
    met = {True: ": met", False: ": not met", None: ""}[standing.met]
    return f"{number(compared.kpi, standing.target)}{met}"
