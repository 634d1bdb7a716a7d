"""The chart of judgements over time, drawn by matplotlib as SVG.

One strip an area, a common axis of years, higher is better. It shows what a table cannot: how
long ago each grade was given and which way it moved. Shape and height tell the grade as well
as colour. Its words are text in a named letter, so a page with forty charts stays small and quick to draw.
"""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.dates import DateFormatter, YearLocator, date2num
from matplotlib.figure import Figure

from inspection_evidence.model import Family, Grade, Judgement
from inspection_evidence.pack.selection import PublishedInspection
from inspection_evidence.pack.wording import AREA_NAMES, CARE_AREAS, COMBINED_CARE, month

CHARTED_AREAS = ("overall_effectiveness", "leadership", "help_and_protection", *CARE_AREAS)
LEVELS = {
    Grade.INADEQUATE: 0,
    Grade.REQUIRES_IMPROVEMENT: 1,
    Grade.ADEQUATE: 1,
    Grade.GOOD: 2,
    Grade.OUTSTANDING: 3,
}
LEVEL_NAMES = ("Inadequate", "Requires improvement", "Good", "Outstanding")
# Colour-blind safe (after Okabe and Ito), each dark enough on white for 3:1.
COLOURS = ("#8c1d04", "#b35c00", "#007a5a", "#0b4f9e")
SHAPES = ("v", "s", "o", "^")
INK = "#1d2a35"
GREY = "#5b6770"
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LONG_NUMBER = re.compile(r"(?<![\w.#])\d+\.\d{4,}(?!\d)(?![^<>]*</text>)")
"""A coordinate; not a number among the words."""
_NOT_TURNED = re.compile(r' transform="rotate\(-?0 [^"]*"')
_NAMED_GROUP = re.compile(r'<g id="[^"]*"(?:/>|>((?:<path\b[^>]*/>|<text\b[^>]*>[^<]*</text>)*)</g>)')
"""A group that only names what it holds: lines and words."""
_LETTER = "'DejaVu Sans'"
_LETTERS = f"{_LETTER}, Verdana, sans-serif"
"""The letter that the chart was measured in, one as wide, then any: those that are left are narrower."""
STYLE: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 7.5,
    # Text and not the outline of each letter: a quarter of the bytes, drawn in a fifth of the time.
    "svg.fonttype": "none",
    # A name with two dollar signs is no formula.
    "text.parse_math": False,
    "svg.hashsalt": "inspection-evidence",
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}


@dataclass(frozen=True)
class ChartFigure:
    """A chart ready for a page: a data URI and the sentences that stand for it."""

    source: str
    description: str


@dataclass(frozen=True)
class Point:
    """One grade of one area; `shared` where Ofsted gave one grade for two areas."""

    when: date
    grade: Grade
    framework: Family | None
    shared: bool


def chart_figure(inspections: Sequence[PublishedInspection]) -> ChartFigure | None:
    """The chart of the main areas, None where no published inspection has a grade for them."""
    strips = {area: grade_points(area, inspections) for area in CHARTED_AREAS}
    strips = {area: points for area, points in strips.items() if points}
    if not strips:
        return None
    return ChartFigure(_draw(strips, inspections), describe(strips, inspections))


def grade_points(area_key: str, inspections: Sequence[PublishedInspection]) -> list[Point]:
    """The area's grades, oldest first; a combined care grade counts for both of its areas."""
    found = [(inspection, _charted_judgement(area_key, inspection)) for inspection in inspections]
    return [
        Point(kept.held, judgement.grade, kept.document.framework, judgement.area_key == COMBINED_CARE)
        for kept, judgement in found
        if judgement
    ]


def describe(strips: dict[str, list[Point]], inspections: Sequence[PublishedInspection]) -> str:
    """The chart in words: what it plots and every grade on it."""
    lines = [f"{AREA_NAMES[area]}: {_in_words(points)}." for area, points in strips.items()]
    lines += [f"Overall grade not reported in {month(when)}." for when in _not_reported(inspections)]
    return "Chart of grades over time, one line for each area. " + " ".join(lines)


def _charted_judgement(area_key: str, inspection: PublishedInspection) -> Judgement | None:
    own = inspection.judgement(area_key)
    return own or (inspection.judgement(COMBINED_CARE) if area_key in CARE_AREAS else None)


def _in_words(points: list[Point]) -> str:
    return ", then ".join(f"{point.grade.value} in {month(point.when)}" for point in points)


def _not_reported(inspections: Sequence[PublishedInspection]) -> list[date]:
    return [kept.held for kept in inspections if kept.document.overall_grade_status == "not_reported"]


def _draw(strips: dict[str, list[Point]], inspections: Sequence[PublishedInspection]) -> str:
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(7.2, 0.86 * len(strips) + 0.55), layout="constrained")
        axes = figure.subplots(len(strips), 1, sharex=True, squeeze=False)[:, 0]
        for strip, (area, points) in zip(axes, strips.items(), strict=True):
            _draw_strip(strip, area, points)
            _mark_framework_change(strip, inspections)
        if "overall_effectiveness" in strips:
            _mark_not_reported(axes[0], inspections)
        _date_axis(axes[-1], [kept.held for kept in inspections])
        return data_uri(figure)


def _draw_strip(strip: Axes, area: str, points: list[Point]) -> None:
    strip.set_title(AREA_NAMES[area], loc="left", fontsize=9, fontweight="bold")
    for earlier, later in pairwise(points):
        _draw_step(strip, earlier, later)
    for point in points:
        _draw_point(strip, point)
    strip.set_yticks(range(len(LEVEL_NAMES)), LEVEL_NAMES)
    strip.set_ylim(-0.6, 3.6)
    strip.grid(axis="y", color="#d5dade", lw=0.6)
    strip.set_axisbelow(True)
    strip.tick_params(length=0)
    strip.spines[:].set_visible(False)


def _draw_step(strip: Axes, earlier: Point, later: Point) -> None:
    """A full line within one framework, a dotted one between two that cannot be strictly compared."""
    dates, levels = zip(
        *((date2num(point.when), LEVELS[point.grade]) for point in (earlier, later)), strict=True
    )
    strip.plot(dates, levels, color=GREY, lw=1.2, ls="-" if earlier.framework is later.framework else ":")


def _draw_point(strip: Axes, point: Point) -> None:
    level = LEVELS[point.grade]
    fill = "white" if point.shared else COLOURS[level]
    strip.plot(
        [date2num(point.when)],
        [level],
        SHAPES[level],
        ms=8,
        color=COLOURS[level],
        mfc=fill,
        mew=1.8,
        zorder=3,
    )


def _mark_framework_change(strip: Axes, inspections: Sequence[PublishedInspection]) -> None:
    """A dashed line midway between two inspections of different frameworks."""
    for earlier, later in pairwise(inspections):
        if earlier.document.framework is not later.document.framework:
            midway = earlier.held + (later.held - earlier.held) / 2
            strip.axvline(date2num(midway), color=GREY, lw=1, ls="--")
            if strip.get_subplotspec().is_first_row():  # type: ignore[union-attr]
                _label(strip, midway, 5.6, "framework changed")


def _mark_not_reported(strip: Axes, inspections: Sequence[PublishedInspection]) -> None:
    for when in _not_reported(inspections):
        strip.axvline(date2num(when), color=GREY, lw=1, ls=":")
        _label(strip, when, 1.1, "not\nreported", background="white")


def _label(strip: Axes, when: date, height: float, words: str, background: str = "none") -> None:
    box = {"facecolor": background, "edgecolor": "none", "pad": 1.0}
    strip.text(
        date2num(when), height, words, ha="center", fontsize=7.5, style="italic", bbox=box, linespacing=1.1
    )


def _date_axis(strip: Axes, dates: list[date]) -> None:
    margin = timedelta(days=250)
    strip.set_xlim(date2num(min(dates) - margin), date2num(max(dates) + margin))
    strip.xaxis.set_major_locator(YearLocator())
    strip.xaxis.set_major_formatter(DateFormatter("%Y"))


def data_uri(figure: Figure) -> str:
    """A figure as the address of a picture that holds the whole SVG; call it under `STYLE`."""
    buffer = io.StringIO()
    FigureCanvasSVG(figure)
    figure.savefig(buffer, format="svg", metadata=dict.fromkeys(("Date", "Creator", "Format", "Type")))
    svg = compact(buffer.getvalue()).encode("utf-8")
    return "data:image/svg+xml;base64," + base64.b64encode(svg).decode("ascii")


def compact(svg: str) -> str:
    """An SVG of matplotlib's made small: to a hundredth of a point, without what draws nothing.

    Comments, line ends and the groups that only name their parts go. The letter's name gets others after
    it, for readers who have not got it.
    """
    svg = _COMMENT.sub("", svg)
    svg = _LONG_NUMBER.sub(lambda found: f"{float(found[0]):.2f}".rstrip("0").rstrip("."), svg)
    svg = _NOT_TURNED.sub("", " ".join(svg.split()).replace("> <", "><").replace(_LETTER, _LETTERS))
    unnamed = 1
    while unnamed:
        svg, unnamed = _NAMED_GROUP.subn(lambda found: found[1] or "", svg)
    return svg
