"""The drawing of what is still to be done by when it is due: five bars, each named and counted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from inspection_evidence.pack.chart import STYLE, ChartFigure, data_uri
from inspection_evidence.pack.wording import counted, day
from inspection_evidence.tracker import Register, TrackedAction

_LATER_DAYS = 90
_COLOURS = ("#8c1d04", "#b35c00", "#0b4f9e", "#0b4f9e", "#5b6770")
"""Dark enough on white; the words beside the bars say what each is."""
_SIZE = (6.3, 1.7)


def due_chart(register: Register) -> ChartFigure | None:
    """The bars of a register's unfinished actions; None where there are none."""
    counts = actions_by_due(register)
    if not any(counts.values()):
        return None
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=_SIZE, layout="constrained")
        _draw(figure.subplots(), counts)
        return ChartFigure(data_uri(figure), _described(counts, register.as_at))


def actions_by_due(register: Register) -> Mapping[str, int]:
    """How many unfinished actions of open rows are overdue, due soon, later, much later, without a date."""
    soon = register.as_at + timedelta(days=register.rules.due_soon_days)
    later = max(soon, register.as_at + timedelta(days=_LATER_DAYS))
    names = ("Overdue", f"Due by {day(soon)}", f"Due by {day(later)}", "Due later", "No date")
    counts = dict.fromkeys(names, 0)
    for action, _ in register.live_actions():
        counts[names[_bar(action, (register.as_at, soon, later))]] += 1
    return counts


def _bar(action: TrackedAction, ends: tuple[date, date, date]) -> int:
    if action.due is None:
        return 4
    as_at, soon, later = ends
    if action.due < as_at:
        return 0
    return 1 if action.due <= soon else 2 if action.due <= later else 3


def _draw(axes: Axes, counts: Mapping[str, int]) -> None:
    places = range(len(counts))
    axes.barh(places, list(counts.values()), color=_COLOURS, height=0.62)
    for place, number in zip(places, counts.values(), strict=True):
        axes.annotate(
            str(number), (number, place), xytext=(4, 0), textcoords="offset points", va="center", fontsize=9
        )
    axes.set_yticks(places, list(counts), fontsize=9)
    axes.invert_yaxis()
    axes.set_xlim(0, max(counts.values()) * 1.08)
    axes.set_xticks([])
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)


def _described(counts: Mapping[str, int], as_at: date) -> str:
    total = counted(sum(counts.values()), "action")
    told = "; ".join(f"{name}: {number}" for name, number in counts.items())
    return f"Bar chart of {total} still to be done on {day(as_at)}, by when they are due. {told}."
