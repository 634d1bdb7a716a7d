"""Finding the tracker's table in a workbook that came back, wherever its sheet and columns are now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from inspection_evidence.errors import shown_name
from inspection_evidence.tracker.incoming.cells import text_in
from inspection_evidence.tracker.incoming.files import MOST_ROWS, open_workbook
from inspection_evidence.tracker.planning import TrackerError
from inspection_evidence.tracker.workbook.columns import COLUMNS, OF, Field

_LAST_HEADING_ROW = 20
_NEEDED = (Field.IDENTIFIER, Field.STATE)


@dataclass(frozen=True)
class FoundCell:
    """A cell: its letter and number, what stands in it, and why that cannot be taken ("" where it can)."""

    coordinate: str
    value: object
    wrong: str = ""


@dataclass(frozen=True)
class FoundRow:
    """A row of the table: its number and its cells by field; columns that were taken out are absent."""

    number: int
    cells: Mapping[Field, FoundCell]

    def value(self, field: Field) -> object:
        """Return what stands in a cell, None where it is empty or its column was taken out."""
        return self.cells[field].value if field in self.cells else None

    def text(self, field: Field) -> str:
        """Return a cell's text, "" where it is empty or holds no text."""
        try:
            return text_in(self.value(field))
        except ValueError:
            return ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return all(cell.value in (None, "") and not cell.wrong for cell in self.cells.values())


@dataclass(frozen=True)
class FoundTable:
    """The table: its sheet, its rows that hold anything, and headings that are missing or not the suite's."""

    sheet: str
    rows: tuple[FoundRow, ...]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]

    def place(self, row: FoundRow, field: Field) -> str:
        """Return where a cell stands: "Tracker!F12"; "Tracker, row 12" where its column is not there."""
        found = row.cells.get(field)
        return f"{self.sheet}!{found.coordinate}" if found else f"{self.sheet}, row {row.number}"


def find_table(file: Path) -> FoundTable:
    """Read the table of a workbook; TrackerError where the file is none or the table is not in it."""
    workbook = open_workbook(file)
    for sheet, number in _heading_rows(workbook):
        named = _fields_of(sheet, number)
        if all(field in named for field in _NEEDED):
            return _table(file, sheet, number, named)
    raise TrackerError(
        f"{shown_name(file)}: no sheet has the columns “{OF[Field.IDENTIFIER].heading}” and the hidden "
        f"“{OF[Field.STATE].heading}”; export the workbook again and fill that in."
    )


def _heading_rows(workbook: Workbook) -> Iterator[tuple[Worksheet, int]]:
    for sheet in workbook.worksheets:
        for number in range(1, min(sheet.max_row, _LAST_HEADING_ROW) + 1):
            yield sheet, number


def _fields_of(sheet: Worksheet, number: int) -> dict[Field, int]:
    """Return the place of each of the suite's columns; a heading that stands twice counts the first time."""
    known = {_plain(column.heading): column.field for column in COLUMNS}
    found: dict[Field, int] = {}
    for cell in sheet[number]:
        field = known.get(_plain(cell.value))
        if field and cell.column:
            found.setdefault(field, cell.column)
    return found


def _table(file: Path, sheet: Worksheet, heading: int, named: Mapping[Field, int]) -> FoundTable:
    if sheet.max_row - heading > MOST_ROWS:
        _check_length(file, sheet, heading)
    merged = {
        coordinate: str(part.coord)
        for part in sheet.merged_cells.ranges
        if part.min_row <= heading + MOST_ROWS
        for coordinate in (cell.coordinate for cells in sheet[part.coord] for cell in cells)
    }
    last = min(sheet.max_row, heading + MOST_ROWS)
    rows = (
        FoundRow(number, {field: _cell(sheet.cell(number, at), merged) for field, at in named.items()})
        for number in range(heading + 1, last + 1)
    )
    headings = [str(cell.value) for cell in sheet[heading] if cell.value not in (None, "")]
    known = {_plain(column.heading) for column in COLUMNS}
    return FoundTable(
        sheet.title,
        tuple(row for row in rows if not row.is_empty),
        tuple(column.heading for column in COLUMNS if column.field not in named),
        tuple(one for one in headings if _plain(one) not in known),
    )


def _check_length(file: Path, sheet: Worksheet, heading: int) -> None:
    beyond = sheet.iter_rows(min_row=heading + MOST_ROWS + 1, max_row=sheet.max_row, values_only=True)
    if any(value is not None for row in beyond for value in row):
        raise TrackerError(
            f"{shown_name(file)}, sheet {sheet.title}: more than {MOST_ROWS:,} rows; split it."
        )


def _cell(cell: Cell | MergedCell, merged: Mapping[str, str]) -> FoundCell:
    if cell.coordinate in merged:
        return FoundCell(
            cell.coordinate, cell.value, f"is part of the merged cells {merged[cell.coordinate]}; part them"
        )
    if cell.data_type == "f":
        return FoundCell(cell.coordinate, str(cell.value), "is a formula; write the value itself")
    if cell.data_type == "e":
        return FoundCell(
            cell.coordinate, str(cell.value), f"holds the error {cell.value}; write the value itself"
        )
    return FoundCell(cell.coordinate, cell.value)


def _plain(heading: object) -> str:
    return " ".join(str(heading or "").split()).casefold()
