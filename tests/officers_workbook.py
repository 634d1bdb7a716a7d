"""What tests of the officers' workbook do with it: write, edit as an officer would, read back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from inspection_evidence.store import Store
from inspection_evidence.tracker import Import, Tracker, read_workbook, write_workbook
from inspection_evidence.tracker.workbook.columns import OF, Field
from tests.tracked_borough import WORDS, tracker_and_register

EMPTY_ROWS = 8
"""Fewer than officers get, so that tests are quick."""


def written(source: Store | Tracker, folder: Path, words: tuple[str, ...] = WORDS) -> Path:
    """Write the borough's workbook into a folder."""
    file = folder / "tracker.xlsx"
    write_workbook(file, tracker_and_register(source, words)[1], "Thornmere", EMPTY_ROWS)
    return file


def read_back(
    source: Store | Tracker, file: Path, who: str | None = None, words: tuple[str, ...] = WORDS
) -> Import:
    """Read the workbook against the register as it is now."""
    tracker, register = tracker_and_register(source, words)
    return read_workbook(file, tracker, register, who=who)


def tracker_sheet(file: Path) -> tuple[Worksheet, Callable[[], None]]:
    """The sheet of the tracker, and what saves it again."""
    workbook = load_workbook(file)
    sheet = workbook.worksheets[0]
    return sheet, lambda: workbook.save(file)


def column_of(sheet: Worksheet, field: Field) -> int:
    """The place of a column by its heading."""
    headings = [cell.value for cell in sheet[1]]
    return headings.index(OF[field].heading) + 1


def rows_of(sheet: Worksheet, identifier: str, action: str | None = None) -> Iterator[int]:
    """The numbers of the rows of a recommendation, and of one of its actions."""
    for number in range(2, sheet.max_row + 1):
        found = sheet.cell(number, column_of(sheet, Field.IDENTIFIER)).value
        called = sheet.cell(number, column_of(sheet, Field.ACTION)).value
        if found == identifier and action in (None, called):
            yield number


def cell_of(sheet: Worksheet, row: int, field: Field) -> Cell:
    """A cell by its row and field."""
    cell = sheet.cell(row, column_of(sheet, field))
    assert isinstance(cell, Cell)
    return cell


def edit(file: Path, identifier: str, action: str | None, **cells: object) -> dict[str, str]:
    """Edit cells of the first such row; return their places by field."""
    sheet, save = tracker_sheet(file)
    places = _put(sheet, next(rows_of(sheet, identifier, action)), cells)
    save()
    return places


def edit_rows(file: Path, rows: Sequence[tuple[str, dict[str, object]]]) -> list[dict[str, str]]:
    """Edit cells of the first row of several recommendations; return their places by field."""
    sheet, save = tracker_sheet(file)
    places = [_put(sheet, next(rows_of(sheet, identifier)), cells) for identifier, cells in rows]
    save()
    return places


def fill_empty_row(file: Path, **cells: object) -> int:
    """Fill in the first empty row; return its number."""
    return fill_empty_rows(file, [cells])[0]


def fill_empty_rows(file: Path, rows: Sequence[dict[str, object]]) -> list[int]:
    """Fill in the first empty rows; return their numbers."""
    sheet, save = tracker_sheet(file)
    empty = [row for row in range(2, sheet.max_row + 1) if _is_empty(sheet, row)]
    numbers = empty[: len(rows)]
    for number, cells in zip(numbers, rows, strict=True):
        _put(sheet, number, cells)
    save()
    return numbers


def _is_empty(sheet: Worksheet, row: int) -> bool:
    return all(cell.value is None for cell in sheet[row])


def _put(sheet: Worksheet, row: int, cells: dict[str, object]) -> dict[str, str]:
    places = {}
    for name, value in cells.items():
        cell = cell_of(sheet, row, Field(name))
        cell.value = value  # type: ignore[assignment]
        places[name] = f"{sheet.title}!{cell.coordinate}"
    return places
