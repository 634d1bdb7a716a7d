"""Charts of the national picture: how common each theme is, and where and when.

The table after each chart has every figure. Shade is never alone: the share is printed in each field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from inspection_evidence.linking.national import Share
from inspection_evidence.pack.chart import GREY, INK, STYLE, ChartFigure, data_uri

_BAR, _MARKED = "#6b8aa8", "#0b4f9e"
_DARKEST = (0x0B / 255, 0x4F / 255, 0x9E / 255)
_WHITE_LETTERS_FROM = 0.55
_ROW_HEIGHT = 0.21
_MOST_NAMED = 5
_FEWEST_COLUMNS = 7
"""A grid leaves room for this many, so that few columns are not drawn wide."""


@dataclass(frozen=True)
class ThemeShare:
    """How common a theme is; `told` says that the chosen borough was told it."""

    name: str
    share: Share
    told: bool = False


@dataclass(frozen=True)
class ThemeGrid:
    """Shares by theme and group; `groups` are the columns, each with its number of reports."""

    groups: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, tuple[Share, ...]], ...]


def bars_chart(themes: Sequence[ThemeShare], borough: str | None) -> ChartFigure | None:
    """Bars of the shares, in the order given; None where none can be told."""
    told = [one for one in themes if one.share.value is not None]
    if not told:
        return None
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(7.2, _ROW_HEIGHT * len(told) + 0.5), layout="constrained")
        axes = figure.subplots()
        for place, one in enumerate(told):
            _draw_bar(axes, place, one)
        _frame_bars(axes, told)
        return ChartFigure(data_uri(figure), describe_bars(told, borough))


def describe_bars(themes: Sequence[ThemeShare], borough: str | None) -> str:
    """The bars in words: the commonest themes, and those told the borough."""
    first = "; ".join(f"{one.name} in {percent(one.share)}" for one in themes[:_MOST_NAMED])
    own = ", ".join(one.name for one in themes if one.told)
    marked = f" Told {borough}: {own}." if borough and own else ""
    return (
        f"Bar chart: share of reports that recommend each theme, commonest first. {first}.{marked} "
        "The table that follows has every figure."
    )


def grid_chart(grid: ThemeGrid, by: str) -> ChartFigure | None:
    """Fields shaded by share, a row a theme; `by` names the groups. None without groups to tell of."""
    if not grid.rows or not any(share.value is not None for _, row in grid.rows for share in row):
        return None
    with matplotlib.rc_context(STYLE):
        height = _ROW_HEIGHT * len(grid.rows) + 0.75
        figure = Figure(figsize=(7.2, height), layout="constrained")
        axes = figure.subplots()
        for down, (_, row) in enumerate(grid.rows):
            for across, share in enumerate(row):
                _draw_field(axes, across, down, share)
        _frame_grid(axes, grid)
        return ChartFigure(data_uri(figure), describe_grid(grid, by))


def describe_grid(grid: ThemeGrid, by: str) -> str:
    """The grid in words: its commonest theme in each group."""
    leading = []
    for column, (name, _) in enumerate(grid.groups):
        values = [(row[column].value, theme, row[column]) for theme, row in grid.rows]
        known = [(value, theme, share) for value, theme, share in values if value]
        if known:
            _, theme, share = max(known, key=lambda one: one[0])
            leading.append(f"{name}: most often {theme}, {percent(share)}")
    return (
        f"Chart of fields: share of reports that recommend each theme, by {by}. {'; '.join(leading)}. "
        "The table that follows has every figure."
    )


def percent(share: Share) -> str:
    """A share as whole percent; what is said instead where the reports are too few."""
    return "too few" if share.value is None else f"{share.value:.0%}"


def _draw_bar(axes: Axes, place: int, one: ThemeShare) -> None:
    value = one.share.value or 0.0
    axes.barh(place, value, color=_MARKED if one.told else _BAR, height=0.7)
    axes.text(value + 0.006, place, f"{value:.0%}{'  ●' if one.told else ''}", va="center", fontsize=7.5)


def _frame_bars(axes: Axes, themes: Sequence[ThemeShare]) -> None:
    axes.set_yticks(range(len(themes)), [one.name for one in themes])
    axes.set_ylim(len(themes) - 0.4, -0.6)
    axes.set_xlim(0, max(one.share.value or 0.0 for one in themes) * 1.15 + 0.01)
    axes.set_xticks([])
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)


def _draw_field(axes: Axes, across: int, down: int, share: Share) -> None:
    if share.value is None:
        axes.text(across, down, "–", ha="center", va="center", color=GREY)
        return
    strength = min(1.0, share.value / 0.6)
    colour = tuple(1 - (1 - part) * strength for part in _DARKEST)
    axes.add_patch(Rectangle((across - 0.48, down - 0.46), 0.96, 0.92, facecolor=colour, edgecolor="none"))
    ink = "white" if strength > _WHITE_LETTERS_FROM else INK
    words = f"{share.value:.0%}" if share.with_theme else "0"
    axes.text(across, down, words, ha="center", va="center", color=ink, fontsize=7)


def _frame_grid(axes: Axes, grid: ThemeGrid) -> None:
    names = [f"{name.replace(' ', chr(10))}\n({reports})" for name, reports in grid.groups]
    axes.set_xticks(range(len(names)), names, fontsize=6.5)
    axes.xaxis.tick_top()
    axes.set_yticks(range(len(grid.rows)), [theme for theme, _ in grid.rows])
    axes.set_xlim(-0.5, max(len(names), _FEWEST_COLUMNS) - 0.5)
    axes.set_ylim(len(grid.rows) - 0.5, -0.5)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
