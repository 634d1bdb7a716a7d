"""A CSV or Excel file as a table of cells, each with the row it stands in."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from inspection_evidence.errors import KpiFileError
from inspection_evidence.kpis.messages import refused
from inspection_evidence.settings.messages import did_you_mean

LARGEST_MEGABYTES = 100
_MEGABYTE = 1024 * 1024
_EXCEL = (".xlsx", ".xlsm")
_DELIMITERS = (",", ";", "\t")

Cell = object
"""Text, a number, a date, True or False, or None for an empty cell."""


@dataclass(frozen=True)
class Table:
    """A heading and the rows below it; `heading_row` counts from 1 as a spreadsheet does."""

    file: Path
    heading: tuple[Cell, ...]
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    heading_row: int = 1


def check_size(file: Path) -> None:
    """Raise KpiFileError for a file that is not there or too large to be one of KPIs."""
    try:
        megabytes = file.stat().st_size / _MEGABYTE
    except OSError as error:
        raise refused(file, f"the file cannot be read ({error.strerror})") from error
    if megabytes > LARGEST_MEGABYTES:
        raise refused(
            file,
            f"the file has {megabytes:.0f} megabytes and at most {LARGEST_MEGABYTES} are read; "
            "keep the rows and columns that are needed and save it again",
        )


def encoding_of(file: Path) -> str:
    """Return the encoding of a text file: UTF-8, with a byte-order mark or without, else Latin-1."""
    try:
        with file.open(encoding="utf-8-sig") as text:
            while text.read(_MEGABYTE):
                pass
    except UnicodeDecodeError:
        return "latin-1"
    return "utf-8-sig"


def read_table(file: Path, sheet: str | None = None, heading_row: int = 1) -> Table:
    """Return the table in a CSV or Excel file; raise KpiFileError where it cannot be read.

    `sheet` names the Excel sheet, else it is the first; empty rows are left out.
    """
    check_size(file)
    rows = list(_excel_rows(file, sheet) if file.suffix.casefold() in _EXCEL else _csv_rows(file))
    if len(rows) < heading_row:
        raise refused(file, "the file is empty")
    heading = tuple(rows[heading_row - 1])
    below = enumerate(rows[heading_row:], start=heading_row + 1)
    return Table(file, heading, tuple((number, row) for number, row in below if _filled(row)), heading_row)


def first_row(file: Path) -> tuple[Cell, ...]:
    """Return the first row of a CSV or Excel file; raise KpiFileError where it cannot be read."""
    check_size(file)
    rows = _excel_rows(file, None) if file.suffix.casefold() in _EXCEL else _csv_rows(file)
    return next(rows, ())


def uncalculated_cells(file: Path, sheet: str | None = None) -> Iterator[tuple[int, str]]:
    """Yield row and column letter of each formula of a workbook whose value was never saved.

    A program other than a spreadsheet can write formulas without their values; they would look empty.
    The workbook must be one that `read_table` can read; a CSV file has no formulas.
    """
    if file.suffix.casefold() not in _EXCEL:
        return
    formulas, values = (load_workbook(file, read_only=True, data_only=saved) for saved in (False, True))
    name = sheet or formulas.sheetnames[0]
    for row, saved in zip(formulas[name].iter_rows(), values[name].iter_rows(), strict=True):
        for cell, value in zip(row, saved, strict=True):
            if cell.data_type == "f" and value.value is None:
                yield cell.row or 1, get_column_letter(cell.column or 1)
    formulas.close()
    values.close()


def _filled(row: Sequence[Cell]) -> bool:
    return any(cell is not None and str(cell).strip() for cell in row)


def _delimiter(file: Path) -> str:
    """What parts the cells of a CSV file: Excel writes semicolons where the computer's region has them."""
    with file.open(encoding=encoding_of(file)) as text:
        first = next((line for line in text if line.strip()), "")
    return max(_DELIMITERS, key=first.count)


def _csv_rows(file: Path) -> Iterator[tuple[Cell, ...]]:
    try:
        with file.open(encoding=encoding_of(file), newline="") as text:
            for row in csv.reader(text, strict=True, delimiter=_delimiter(file)):
                yield tuple(cell.strip() or None for cell in row)
    except (OSError, csv.Error) as error:
        raise refused(file, f"the file cannot be read as CSV ({error})") from error


def _excel_rows(file: Path, sheet: str | None) -> Iterator[tuple[Cell, ...]]:
    try:
        workbook = load_workbook(file, read_only=True, data_only=True)
        try:
            name = sheet or workbook.sheetnames[0]
            if name not in workbook.sheetnames:
                near = did_you_mean(name, workbook.sheetnames) or f"; it has {', '.join(workbook.sheetnames)}"
                raise refused(file, f"there is no sheet {name!r}{near}")
            for row in workbook[name].iter_rows():
                yield tuple(_value(cell.value, cell.number_format) for cell in row)
        finally:
            workbook.close()
    except KpiFileError:
        raise
    except (OSError, InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise refused(file, "the file cannot be read as an Excel workbook; save it again as .xlsx") from error


def _value(value: object, number_format: str | None) -> Cell:
    """Return a cell as a person sees it: Excel keeps 15.3 % as 0.153 with a format."""
    if isinstance(value, float | int) and not isinstance(value, bool) and "%" in (number_format or ""):
        return round(value * 100, 9)
    return value.strip() or None if isinstance(value, str) else value
