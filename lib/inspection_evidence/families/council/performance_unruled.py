"""Rows of KPI tables without borders: told by the places of the heading's cells."""

from __future__ import annotations

from dataclasses import replace

from inspection_evidence.families.council.performance_tables import Columns, TableRow, columns_of
from inspection_evidence.families.council.performance_words import value_in
from inspection_evidence.reading.page import Cell, Line, Page
from inspection_evidence.reading.tables import parts_of

_WRAPS = 0.5
"""Of the type's size: a line of a name closer than this to its row's figures belongs to it."""


def unruled_rows(page: Page) -> list[TableRow]:
    """The heading and rows of borderless KPI tables on `page`, in order.

    A line of a name that stands as close to the row above as to the one below belongs to neither
    for certain: both rows are left out.
    """
    rows: list[TableRow] = []
    heading: tuple[Cell, ...] | None = None
    columns: Columns | None = None
    loose: list[Line] = []
    for line in (line for line in page.lines if not line.furniture):
        found = columns_of([cell.text for cell in parts_of(line)])
        if found is not None:
            heading, columns = parts_of(line), found
            rows.append(_placed(line, heading))
        elif heading is not None and columns is not None:
            row = _placed(line, heading)
            if any(value_in(row.texts[at]) for at in columns.values()):
                rows.append(row)
            else:
                loose.append(line)
    name = columns.first("name") if columns else None
    return rows if name is None else _with_names(rows, loose, name)


def _placed(line: Line, heading: tuple[Cell, ...]) -> TableRow:
    """The parts of `line`, each in the column whose heading is nearest to its middle."""
    texts = [""] * len(heading)
    for part in parts_of(line):
        at = min(range(len(heading)), key=lambda column: _distance(part, heading[column]))
        texts[at] = f"{texts[at]} {part.text}".strip()
    return TableRow(line.page, texts, [line])


def _distance(part: Cell, heading: Cell) -> float:
    """How far `part` is from standing under `heading`: by left edge, or by middle, whichever is nearer."""
    middles = abs((part.x0 + part.x1) - (heading.x0 + heading.x1)) / 2
    return min(middles, abs(part.x0 - heading.x0))


def _with_names(rows: list[TableRow], loose: list[Line], name: int) -> list[TableRow]:
    doubtful: set[int] = set()
    wrapped: dict[int, list[Line]] = {}
    for line in loose:
        gaps = sorted((_gap(row.lines[0], line), at) for at, row in enumerate(rows))
        if gaps[0][0] > _WRAPS * line.size:
            continue
        if len(gaps) > 1 and abs(gaps[0][0] - gaps[1][0]) < 1.0:
            doubtful |= {gaps[0][1], gaps[1][1]}
        else:
            wrapped.setdefault(gaps[0][1], []).append(line)
    whole = (_joined(row, wrapped.get(at, []), name) for at, row in enumerate(rows) if at not in doubtful)
    return list(whole)


def _gap(row: Line, line: Line) -> float:
    """The white between two lines, 0 where they overlap in height."""
    return max(line.top - row.bottom, row.top - line.bottom, 0.0)


def _joined(row: TableRow, further: list[Line], name: int) -> TableRow:
    above = [line.text for line in further if line.top < row.lines[0].top]
    below = [line.text for line in further if line.top >= row.lines[0].top]
    texts = list(row.texts)
    texts[name] = " ".join([*above, row.texts[name], *below]).strip()
    lines = sorted([*row.lines, *further], key=lambda line: line.top)
    return replace(row, texts=texts, lines=lines)
