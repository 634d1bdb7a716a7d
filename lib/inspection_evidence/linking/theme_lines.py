"""A theme's line through all inspections of a borough: what each said of it, oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from inspection_evidence.kpis.themes import Themes
from inspection_evidence.linking.repeats import Told
from inspection_evidence.linking.themes import theme_of


@dataclass(frozen=True)
class ThemeLine:
    """A theme with what was told of it; `inspections` in how many inspections."""

    theme: str
    told: tuple[Told, ...]

    @property
    def inspections(self) -> int:
        """In how many inspections the theme was told."""
        return len({one.inspection for one in self.told})

    @property
    def last(self) -> date | None:
        """The day it was last told, None where no inspection is dated."""
        return max((one.day for one in self.told if one.day), default=None)


def theme_lines(
    told: Iterable[Told], themes: Themes, settled: Mapping[str, str] | None = None
) -> list[ThemeLine]:
    """Return a line for each theme that was told, those told in most inspections first.

    `settled` has the themes already known, by the recommendation's reference; the others are given the
    one suggested. Within a line the oldest comes first and what is undated last; no theme is left out
    because it was told but once.
    """
    by_theme: dict[str, list[Told]] = {}
    given = settled or {}
    for one in told:
        theme = given.get(one.asked.reference) or theme_of(one.asked, themes)
        by_theme.setdefault(theme, []).append(one)
    lines = [ThemeLine(theme, tuple(sorted(items, key=_when))) for theme, items in by_theme.items()]
    return sorted(lines, key=lambda line: (-line.inspections, -len(line.told), line.theme))


def _when(one: Told) -> tuple[bool, date]:
    return one.day is None, one.day or date.max
