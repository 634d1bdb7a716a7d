"""Where things stand in a scorecard: tidy (a row a KPI and period) or wide (a column a period)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inspection_evidence.kpis.messages import Mistakes
from inspection_evidence.kpis.table_file import Cell, Table
from inspection_evidence.kpis.written_periods import heading_period
from inspection_evidence.settings.messages import did_you_mean
from inspection_evidence.settings.scorecard import ScorecardColumns

_USUAL: dict[str, tuple[str, ...]] = {
    "kpi": ("kpi id", "kpi", "indicator", "measure", "performance indicator"),
    "period": ("period", "month", "quarter", "reporting period"),
    "value": ("value", "actual", "result", "performance"),
    "target": ("target",),
    "floor": ("floor", "tolerance", "minimum standard"),
    "note": ("note", "notes", "comment", "comments", "commentary"),
    "authority": ("authority", "local authority", "borough", "council"),
}


@dataclass(frozen=True)
class Layout:
    """The position of each column, from 0; `periods` those of a wide layout, with their headings."""

    columns: dict[str, int]
    periods: tuple[tuple[int, Cell], ...]

    def cell(self, row: tuple[Cell, ...], column: str) -> Cell:
        """Return a row's cell in a column; None where the layout or the row has none."""
        position = self.columns.get(column)
        return row[position] if position is not None and position < len(row) else None


def layout_of(table: Table, named: ScorecardColumns, mistakes: Mistakes) -> Layout:
    """Return where things stand; note a mistake for a column that is missing."""
    headings = {_plain(cell): position for position, cell in reversed(list(enumerate(table.heading)))}
    columns = dict(_found(table, headings, named, mistakes))
    layout = Layout(columns, ())
    if "kpi" not in columns:
        _missing(table, "KPI", "name it in the borough's file under scorecard.columns.kpi", mistakes)
    if "period" in columns:
        if "value" not in columns:
            _missing(table, "Value", "name it in the borough's file under scorecard.columns.value", mistakes)
        return layout
    taken = set(columns.values())
    periods = tuple(
        (position, cell)
        for position, cell in enumerate(table.heading)
        if position not in taken and heading_period(cell, "calendar")
    )
    if not periods:
        _missing(table, "Period", "and no heading is a month such as Apr 2025", mistakes)
    return Layout(columns, periods)


def _found(
    table: Table, headings: dict[str, int], named: ScorecardColumns, mistakes: Mistakes
) -> Iterator[tuple[str, int]]:
    for column, usual in _USUAL.items():
        own = getattr(named, column)
        if own is not None and _plain(own) not in headings:
            near = did_you_mean(own, headings)
            mistakes.add(
                table.heading_row, own, f"the borough's file names this column and it is missing{near}"
            )
        wanted = (own,) if own is not None else usual
        position = next((headings[_plain(name)] for name in wanted if _plain(name) in headings), None)
        if position is not None:
            yield column, position


def _missing(table: Table, column: str, what_to_do: str, mistakes: Mistakes) -> None:
    mistakes.add(table.heading_row, column, f"the column is missing; {what_to_do}")


def _plain(cell: Cell) -> str:
    return " ".join(str(cell).casefold().split()) if cell is not None else ""
