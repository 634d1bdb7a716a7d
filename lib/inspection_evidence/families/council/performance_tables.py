"""KPIs printed as rows of tables: Indicator | Target | Q1 | Q2 | RAG | Direction, in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from inspection_evidence.families.council.performance_words import (
    ColumnRole,
    column_role,
    direction_in,
    is_period,
    rag_in,
    value_in,
)
from inspection_evidence.families.findings import quote_of
from inspection_evidence.model import KpiReading
from inspection_evidence.reading.page import Cell, Line, Page
from inspection_evidence.reading.tables import RuledRow, parts_of

_ROLES_NEEDED = 3
"""Columns that a heading must name to be a KPI table's: the measure, its value, and a target or a rating."""

_VALUES_NEEDED = 2
"""Values on a page, of a KPI and its target, below which there is no table of them."""
_HEADING_HEIGHT = 60.0
"""Points from the top to the bottom line of a table's heading whose cells wrap."""
_STATES_VALUE = re.compile(r"[:%]\s*\d|\d\s?%")


@dataclass
class TableRow:
    """One row of a table: the words of each column, and the lines (of words in cells) they stand on."""

    page: int
    texts: list[str]
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column of a KPI table holds, and its heading as printed."""

    roles: tuple[ColumnRole | None, ...]
    headings: tuple[str, ...]

    def first(self, role: ColumnRole) -> int | None:
        """The first column of that role; None where there is none."""
        return next((at for at, one in enumerate(self.roles) if one == role), None)

    def values(self) -> list[int]:
        """The columns of values, left to right, those of earlier periods first."""
        return [at for at, one in enumerate(self.roles) if one == "value"]


def may_hold_kpi_table(page: Page) -> bool:
    """Whether a KPI table's heading, and values, stand on `page`: only then are its borders looked for.

    Borders take fifty times as long as words. The words of a heading stand close together; "Latest:
    34%" is a box's value, not a heading.
    """
    cells = [cell for line in page.lines if not line.furniture for cell in parts_of(line)]
    if sum(value_in(cell.text) is not None for cell in cells) < _VALUES_NEEDED:
        return False
    roles = [(cell.box[1], column_role(cell.text)) for cell in cells if not _STATES_VALUE.search(cell.text)]
    values = [top for top, role in roles if role == "value"]
    measured = [top for top, role in roles if role in {"target", "rag"}]
    return any(abs(one - other) < _HEADING_HEIGHT for one in values for other in measured)


def rows_with_words(page: Page, ruled: list[RuledRow]) -> list[TableRow]:
    """The ruled rows of `page` with the words inside each cell."""
    parts = [(line, cell) for line in page.lines if not line.furniture for cell in parts_of(line)]
    return [_row(row, parts) for row in ruled if row.page == page.number]


def tabled_kpis(rows: list[TableRow], period: str | None) -> list[KpiReading]:
    """The KPIs among `rows`, which run down the pages; a heading holds until the next one.

    Rows without a name, a number in a value column, or a target or rating are no readings:
    subheadings, ratings alone, "not available", activity that is only counted.
    """
    found: list[KpiReading] = []
    columns: Columns | None = None
    for row in rows:
        heading = columns_of(row.texts)
        if heading is not None:
            columns = heading
        elif columns is not None and len(row.texts) == len(columns.roles):
            reading = _reading(row, columns, period)
            if reading is not None:
                found.append(reading)
    return found


def columns_of(texts: list[str]) -> Columns | None:
    """`texts` as the heading of a KPI table; None when they are none.

    It must name a column of values and one of targets or ratings. Where no column is headed as the
    measure's, it is the first that says nothing else.
    """
    roles = [column_role(text) for text in texts]
    if "name" not in roles:
        unsaid = next((at for at, role in enumerate(roles) if role is None), None)
        if unsaid is None:
            return None
        roles[unsaid] = "name"
    useful = {role for role in roles if role and role != "other"}
    if "value" not in useful or not useful & {"target", "rag"} or len(useful) < _ROLES_NEEDED:
        return None
    return Columns(tuple(roles), tuple(texts))


def _row(row: RuledRow, parts: list[tuple[Line, Cell]]) -> TableRow:
    words: list[list[str]] = [[] for _ in row.cells]
    lines = []
    for line, cell in parts:
        column = row.column_of(cell)
        if column is not None:
            words[column].append(cell.text)
            lines.append(Line(cell.text, line.page, cell.box, line.size, line.bold, line.italic, (cell,)))
    return TableRow(row.page, [" ".join(texts) for texts in words], lines)


def _reading(row: TableRow, columns: Columns, period: str | None) -> KpiReading | None:
    name = _text(row, columns.first("name"))
    latest = _latest(row, columns)
    if not any(char.isalpha() for char in name) or latest is None:
        return None
    at, value, rating = latest
    target, rag = _number(row, columns.first("target")), rag_in(_text(row, columns.first("rag"))) or rating
    if target is None and rag is None:
        return None  # an activity indicator: counted, not measured against anything
    return KpiReading(
        name=name,
        period=_period(columns.headings[at], period),
        value=value,
        target=target,
        floor=_number(row, columns.first("floor")),
        previous=_previous(row, columns, at),
        rag=rag,
        direction=direction_in(_text(row, columns.first("direction"))),
        quote=quote_of(" ".join(line.text for line in row.lines), row.lines),
    )


def _latest(row: TableRow, columns: Columns) -> tuple[int, str, str | None] | None:
    """The column, value and rating of the latest figure: one headed so, else the last period with one."""
    held = [(at, found) for at in columns.values() if (found := value_in(row.texts[at])) is not None]
    named = [one for one in held if not is_period(columns.headings[one[0]])]
    chosen = named[:1] or held[-1:]
    return (chosen[0][0], *chosen[0][1]) if chosen else None


def _previous(row: TableRow, columns: Columns, latest: int) -> str | None:
    """The value of the column headed as the previous one, else of the period before the latest."""
    headed = _number(row, columns.first("previous"))
    if headed is not None or columns.first("previous") is not None:
        return headed
    earlier = [at for at in columns.values() if at < latest and is_period(columns.headings[at])]
    return _number(row, earlier[-1]) if earlier and is_period(columns.headings[latest]) else None


def _period(heading: str, report: str | None) -> str | None:
    """The period of a value: its column's, with the report's where the column names only a quarter."""
    if not is_period(heading):
        return report
    return heading if "20" in heading or report is None else f"{heading} ({report})"


def _text(row: TableRow, column: int | None) -> str:
    return row.texts[column] if column is not None else ""


def _number(row: TableRow, column: int | None) -> str | None:
    found = value_in(_text(row, column))
    return found[0] if found else None
