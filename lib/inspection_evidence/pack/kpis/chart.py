"""The chart of one KPI: the authority's own line named at its end, comparators, target, inspections.

Lines differ in pattern, width and mark as well as in colour (Okabe and Ito's, dark enough on white),
and each is named where it ends, so that no key has to be learnt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from math import nan
from textwrap import fill, wrap

import matplotlib
from matplotlib.axes import Axes
from matplotlib.dates import date2num
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from inspection_evidence.kpis import Kpi, Observation
from inspection_evidence.pack.chart import GREY, INK, STYLE, ChartFigure, data_uri
from inspection_evidence.pack.kpis.selection import ComparedKpi
from inspection_evidence.pack.kpis.words import in_period, number, short_period, value_words

OWN, ENGLAND, NEIGHBOURS, TARGET = "#0b4f9e", "#5b6770", "#b35c00", "#007a5a"
_SIZE = (6.3, 2.3)
_MOST_TICKS = 7
_LABEL_WIDTH = 18
"""Letters on a row of a label."""
_LINE_HEIGHT = 0.1
"""The height of a label's row, as a part of the height of the chart."""
_INSPECTION_GAP = 0.16
"""The least distance of two named inspections, as a part of the width of the chart."""
_CROSS_HEIGHT = 0.04
_LEAST_SPAN = 0.25
"""The axis spans at least this part of its highest value, so that small changes look small."""


@dataclass(frozen=True)
class Line:
    """A line to draw: the name at its end, its points, and how it looks."""

    name: str
    points: tuple[tuple[float, float], ...]
    colour: str
    pattern: str = "-"
    width: float = 1.3
    mark: str = ""


def kpi_chart(compared: ComparedKpi, authority: str) -> ChartFigure | None:
    """The chart of a KPI of the authority of that name; None where it has fewer than three values."""
    if not compared.has_chart:
        return None
    lines = _lines(compared, authority)
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=_SIZE, layout="constrained")
        axes = figure.subplots()
        _frame(axes, compared, lines)
        for line in lines:
            _draw(axes, line)
        _mark_missing(axes, compared.comparison.line)
        _mark_inspections(axes, compared.inspections)
        _name_lines(axes, compared.kpi, lines)
        return ChartFigure(data_uri(figure), describe(compared, authority))


def describe(compared: ComparedKpi, authority: str) -> str:
    """The chart in words: what it plots, from where to where; the table after it has every figure."""
    kpi, values = compared.kpi, compared.values
    ends = [
        f"{value_words(kpi, one.value or 0.0)} {in_period(one.period)}" for one in (values[0], values[-1])
    ]
    others = [
        f"{name} from {value_words(kpi, points[0][1])} to {value_words(kpi, points[-1][1])}"
        for name, points in _comparator_points(compared)
        if points
    ]
    words = "; ".join([f"{authority} from {ends[0]} to {ends[1]}", *others])
    return f"Line chart of {kpi.name}. {words}. The table that follows has every figure."


def _lines(compared: ComparedKpi, authority: str) -> list[Line]:
    """Return the lines, the authority's own last, so that it lies on top."""
    looks = {"England": (ENGLAND, "--"), "Neighbours": (NEIGHBOURS, ":")}
    others = [Line(name, points, *looks[name]) for name, points in _comparator_points(compared) if points]
    own = tuple((_at(one), nan if one.value is None else one.value) for one in compared.comparison.line)
    name = authority + _if_not_newest(compared)
    return [*others, *_target_line(compared, own), Line(name, own, OWN, width=2.4, mark="o")]


def _if_not_newest(compared: ComparedKpi) -> str:
    """The period of the value at the end of the line, where newer ones cannot be shown."""
    latest, newest = compared.comparison.latest, compared.comparison.newest
    return f", {short_period(latest.period)}:" if latest and latest is not newest else ""


def _comparator_points(compared: ComparedKpi) -> list[tuple[str, tuple[tuple[float, float], ...]]]:
    england = [(_day(one.period.end), one.england) for one in compared.beside]
    neighbours = [(_day(one.period.end), one.neighbours) for one in compared.beside]
    return [("England", _known(england)), ("Neighbours", _known(neighbours))]


def _known(points: Sequence[tuple[float, float | None]]) -> tuple[tuple[float, float], ...]:
    return tuple((when, value) for when, value in points if value is not None)


def _target_line(compared: ComparedKpi, own: Sequence[tuple[float, float]]) -> list[Line]:
    standing = compared.comparison.target
    if standing is None or standing.target is None:
        return []
    return [Line("Target", ((own[0][0], standing.target), (own[-1][0], standing.target)), TARGET, "-.")]


def _frame(axes: Axes, compared: ComparedKpi, lines: Sequence[Line]) -> None:
    kpi, line = compared.kpi, compared.comparison.line
    axes.set_ylim(*_span(kpi, [value for one in lines for _, value in one.points if value == value]))
    first, last = _at(line[0]), max(_at(line[-1]), *map(_day, compared.inspections), 0.0)
    margin = (last - first) * 0.03
    axes.set_xlim(first - margin, last + margin)
    every = -(-len(line) // _MOST_TICKS)
    ticked = line[::-1][::every][::-1]
    axes.set_xticks([_at(one) for one in ticked], [short_period(one.period) for one in ticked])
    axes.yaxis.set_major_locator(MaxNLocator(4))
    sign = "%" if kpi.unit == "percent" else ""
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.6g}{sign}"))
    axes.grid(axis="y", color="#d5dade", lw=0.6)
    axes.set_axisbelow(True)
    axes.tick_params(length=0, labelsize=8.5)
    axes.tick_params(axis="x", pad=6)
    axes.spines[:].set_visible(False)


def _span(kpi: Kpi, values: Sequence[float]) -> tuple[float, float]:
    """Return the axis's ends: from 0 where the lowest value is near it, never beyond 0 or 100 per cent."""
    low, high = min(values), max(values)
    short = max(_LEAST_SPAN * abs(high) - (high - low), 0.0) or (1.0 if high == low else 0.0)
    room = (high - low + short) * 0.12
    bottom, top = low - short / 2 - room, high + short / 2 + room
    if low >= 0 and (bottom < 0 or low < 0.4 * high):
        bottom = 0.0
    return bottom, min(top, 100 + room / 2) if kpi.unit == "percent" and high <= 100 else top


def _draw(axes: Axes, line: Line) -> None:
    if len(line.points) == 1:
        axes.plot(*line.points[0], "D", color=line.colour, ms=4.5)
        return
    whens, values = zip(*line.points, strict=True)
    axes.plot(
        whens,
        values,
        color=line.colour,
        ls=line.pattern,
        lw=line.width,
        marker=line.mark,
        ms=4.5,
        zorder=3,
        clip_on=False,
    )


def _mark_missing(axes: Axes, line: Sequence[Observation]) -> None:
    """A cross at the foot of the chart where the authority has no figure that can be shown."""
    missing = [_at(one) for one in line if one.value is None]
    if not missing:
        return
    foot = axes.get_xaxis_transform()
    axes.plot(
        missing, [_CROSS_HEIGHT] * len(missing), "x", color=INK, ms=6, mew=1.6, zorder=4, transform=foot
    )


def _mark_inspections(axes: Axes, inspections: Sequence[date]) -> None:
    """A dotted line at each inspection; of two that are too close to name both, the later is named."""
    first, last = axes.get_xlim()
    places = {one: (_day(one) - first) / (last - first) for one in inspections}
    shown = [one for one in inspections if 0 <= places[one] <= 1]
    for inspected, following in zip_longest(shown, shown[1:]):
        axes.axvline(_day(inspected), color=GREY, lw=1, ls=(0, (1, 1.5)), zorder=1)
        if following is None or places[following] - places[inspected] > _INSPECTION_GAP:
            axes.text(
                places[inspected],
                1.03,
                f"inspected\n{inspected:%b %Y}",
                transform=axes.transAxes,
                ha="center",
                fontsize=8,
                linespacing=1.05,
            )


def _name_lines(axes: Axes, kpi: Kpi, lines: Sequence[Line]) -> None:
    """Each line's name and last value beside its end, apart from one another."""
    low, high = axes.get_ylim()
    ends = [(line, [point for point in line.points if point[1] == point[1]][-1]) for line in lines]
    wanted = [(value - low) / (high - low) for _, (_, value) in ends]
    heights = spread(wanted, [_LINE_HEIGHT * _rows(line.name) for line, _ in ends])
    for (line, (_, value)), height in zip(ends, heights, strict=True):
        axes.text(
            1.015,
            height,
            fill(f"{line.name} {number(kpi, value)}", _LABEL_WIDTH),
            transform=axes.transAxes,
            color=line.colour,
            va="center",
            fontsize=9,
            linespacing=1.05,
        )


def _rows(name: str) -> int:
    return len(wrap(f"{name} 00.0%", _LABEL_WIDTH))


def spread(wanted: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """Heights of labels of these sizes, as near to those wanted as may be, in order, none over another."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    heights: dict[int, float] = {}
    for before, place in zip([None, *order], order, strict=False):
        room = 0.0 if before is None else heights[before] + (sizes[before] + sizes[place]) / 2
        heights[place] = wanted[place] if before is None else max(wanted[place], room)
    # Those that were pushed up come back by half of what the topmost one was moved.
    shift = (heights[order[-1]] - wanted[order[-1]]) / 2 if order else 0.0
    return [heights[place] - shift for place in range(len(wanted))]


def _at(seen: Observation) -> float:
    return _day(seen.period.end)


def _day(day: date) -> float:
    return float(date2num(day))
