"""Decisions out of the workbook of links: every row checked, all mistakes told at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from inspection_evidence.errors import ParameterError, shown_name
from inspection_evidence.linking import workbook_layout as layout
from inspection_evidence.linking.confirmation import Choice, LinkError, choose
from inspection_evidence.linking.decisions import Act, LinkKey, LinkKind
from inspection_evidence.linking.links import Links
from inspection_evidence.settings.messages import did_you_mean, shown

_MOST_SENTENCES = 20


@dataclass(frozen=True)
class _Row:
    """One row of the sheet: its number, and its cells by column name."""

    file: str
    number: int
    cells: Mapping[str, Cell]

    def place(self, column: str) -> str:
        """Where a cell stands, to begin a sentence with."""
        letter = get_column_letter(self.cells[column].column)
        return f"{self.file}, sheet {layout.LINKS_SHEET}, row {self.number}, column {letter} ({column}): "

    def text(self, column: str) -> str:
        """What stands in a cell, as text; LinkError where it is a formula."""
        cell = self.cells[column]
        if cell.data_type == "f":
            raise LinkError(f"{self.place(column)}is a formula; write the value itself.")
        return "" if cell.value is None else str(cell.value).strip()


def read_choices(file: Path, links: Links) -> list[Choice]:
    """Read what was decided in a workbook; rows without a decision are passed over.

    Raises LinkError with a sentence for every mistake, naming sheet, row and column, and then nothing
    of the file is to be used.
    """
    choices: list[Choice] = []
    mistakes: list[str] = []
    places: dict[LinkKey, int] = {}
    for row in _rows(file):
        try:
            choice = _choice(row, links)
            if choice:
                _told_once(choice, row, places)
                choices.append(choice)
        except LinkError as mistake:
            mistakes.append(str(mistake))
    if mistakes:
        left = len(mistakes) - _MOST_SENTENCES
        more = [f"{shown_name(file)}: {left} more of such mistakes."] if left > 0 else []
        raise LinkError("\n".join([*mistakes[:_MOST_SENTENCES], *more]))
    return choices


def _rows(file: Path) -> Iterator[_Row]:
    sheet = _sheet(file)
    heading = [cell for cell in sheet[1] if isinstance(cell, Cell)]
    named = {str(cell.value).strip().casefold(): cell.column for cell in heading if cell.value is not None}
    missing = [name for name in layout.NEEDED if name not in named]
    if missing:
        raise LinkError(
            f"{shown_name(file)}, sheet {layout.LINKS_SHEET}, row 1: there is no column {missing[0]!r}; "
            "export the links again and fill in that workbook."
        )
    for number in range(2, sheet.max_row + 1):
        cells = {name: sheet.cell(number, named[name]) for name in layout.NEEDED}
        yield _Row(shown_name(file), number, {k: cell for k, cell in cells.items() if isinstance(cell, Cell)})


def _sheet(file: Path) -> Worksheet:
    name = shown_name(file)
    try:
        workbook = load_workbook(file)
    except OSError as error:
        raise LinkError(f"{name} cannot be opened ({error.strerror}).") from None
    except (InvalidFileException, BadZipFile, KeyError, ValueError):
        raise LinkError(f"{name} is not an Excel workbook (.xlsx); save it as one.") from None
    if layout.LINKS_SHEET not in workbook.sheetnames:
        raise LinkError(f"{name} has no sheet {layout.LINKS_SHEET}; export the links again and fill that in.")
    sheet = workbook[layout.LINKS_SHEET]
    if not isinstance(sheet, Worksheet):
        raise LinkError(f"{name}: {layout.LINKS_SHEET} is a chart, not a sheet of cells.")
    return sheet


def _choice(row: _Row, links: Links) -> Choice | None:
    if len(row.cells) < len(layout.NEEDED):
        raise LinkError(
            f"{row.file}, sheet {layout.LINKS_SHEET}, row {row.number}: has merged cells; part them."
        )
    said = row.text(layout.DECISION).casefold()
    if not said:
        return None
    act = Act(_one_of(said, layout.ACTS, row, layout.DECISION))
    kind = LinkKind(_one_of(row.text(layout.KIND).casefold(), [*LinkKind], row, layout.KIND))
    key = LinkKey(row.text(layout.IDENTIFIER), kind, row.text(layout.TARGET))
    known = key.recommendation in links.linkable.recommendations
    try:
        return choose(
            links, key, act, row.text(layout.WHY) or None, _version(row), row.place(layout.DECISION)
        )
    except ParameterError as mistake:
        raise LinkError(f"{row.place(layout.TARGET if known else layout.IDENTIFIER)}{mistake}") from None


def _one_of(said: str, allowed: list[str] | tuple[str, ...], row: _Row, column: str) -> str:
    if said not in allowed:
        words = ", ".join(allowed)
        near = did_you_mean(said, allowed) or "."
        raise LinkError(f"{row.place(column)}{shown(said)} must be one of {words}{near}")
    return said


def _version(row: _Row) -> int:
    """The last decision known when the workbook was written; a row of a person's own knows of none."""
    said = row.text(layout.VERSION)
    if not said.removesuffix(".0").isdigit() and said:
        raise LinkError(
            f"{row.place(layout.VERSION)}{shown(said)} is not a version; put back what was exported."
        )
    return int(said.removesuffix(".0")) if said else 0


def _told_once(choice: Choice, row: _Row, places: dict[LinkKey, int]) -> None:
    if choice.key in places:
        before = places[choice.key]
        raise LinkError(f"{choice.place}row {before} decides about the same link; keep one of the two.")
    places[choice.key] = row.number
