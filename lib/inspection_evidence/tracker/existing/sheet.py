"""A council's tracker as rows: each cell by the field it is mapped to, with the place it stands at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from openpyxl.utils import get_column_letter

from inspection_evidence.errors import KpiFileError, shown_name
from inspection_evidence.kpis.table_file import read_table
from inspection_evidence.settings.messages import did_you_mean
from inspection_evidence.tracker.existing.mapping import TrackerMapping
from inspection_evidence.tracker.incoming.cells import text_in
from inspection_evidence.tracker.incoming.days import day_written
from inspection_evidence.tracker.incoming.files import MOST_ROWS, check_file
from inspection_evidence.tracker.planning import TrackerError

_FILLED_DOWN = ("recommendation", "number")


@dataclass(frozen=True)
class CouncilRow:
    """A row of the council's tracker: its number, its cells by field, and the letter of each column."""

    sheet: str
    number: int
    cells: Mapping[str, object]
    letters: Mapping[str, str]

    def place(self, field: str) -> str:
        """Return where a cell stands: "Tracker!F12"; the recommendation's for a field that has no column."""
        letter = self.letters.get(field) or self.letters["recommendation"]
        return f"{self.sheet}!{letter}{self.number}"

    def text(self, field: str) -> str:
        """Return a cell's text; a date is written out. "" where it is empty or has no column."""
        value = self.cells.get(field)
        return f"{value.day} {value:%B %Y}" if isinstance(value, date) else text_in(value)

    def day(self, field: str, no_date: tuple[str, ...] = ()) -> date | None:
        """Return a cell's day, None where it is empty or says that none is set; else ValueError."""
        value = self.cells.get(field)
        words = {word.casefold() for word in no_date}
        if value is None or (isinstance(value, str) and value.casefold() in words):
            return None
        return day_written(value)


def read_rows(file: Path, mapping: TrackerMapping) -> list[CouncilRow]:
    """Return the rows of a council's tracker.

    Raises TrackerError where the file cannot be read, or a column of the mapping is not in it.
    """
    check_file(file)
    try:
        table = read_table(file, mapping.sheet, mapping.heading_row)
    except KpiFileError as error:
        raise TrackerError(str(error)) from None
    places = _places(file, mapping, [str(cell or "") for cell in table.heading])
    if len(table.rows) > MOST_ROWS:
        raise TrackerError(f"{shown_name(file)} has more than {MOST_ROWS:,} rows; split it.")
    letters = {field: get_column_letter(place + 1) for field, place in places.items()}
    sheet = mapping.sheet or shown_name(file)
    rows = [
        CouncilRow(sheet, number, {field: _at(row, place) for field, place in places.items()}, letters)
        for number, row in table.rows
    ]
    kept = [row for row in rows if any(value is not None for value in row.cells.values())]
    return _filled_down(kept) if mapping.fill_down else kept


def _places(file: Path, mapping: TrackerMapping, headings: list[str]) -> dict[str, int]:
    plain = [_plain(heading) for heading in headings]
    missing = [heading for heading in mapping.columns.named.values() if _plain(heading) not in plain]
    if missing:
        told = [
            f"{shown_name(file)}, row {mapping.heading_row}: there is no column {one!r}" for one in missing
        ]
        near = [did_you_mean(one, [heading for heading in headings if heading]) or "." for one in missing]
        raise TrackerError("\n".join(map("".join, zip(told, near, strict=True))))
    return {field: plain.index(_plain(heading)) for field, heading in mapping.columns.named.items()}


def _filled_down(rows: list[CouncilRow]) -> list[CouncilRow]:
    """Rows in which an empty recommendation is the last one above, with its number."""
    filled: list[CouncilRow] = []
    last: Mapping[str, object] = {}
    for row in rows:
        if row.cells.get("recommendation") is None and last:
            row = replace(row, cells={**row.cells, **last})
        last = {field: row.cells[field] for field in _FILLED_DOWN if field in row.cells}
        filled.append(row)
    return filled


def _at(row: tuple[object, ...], place: int) -> object:
    return row[place] if place < len(row) else None


def _plain(heading: str) -> str:
    return " ".join(heading.split()).casefold()
