"""What a person must settle: the wordings no recommendation surely fits, out and back as a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from inspection_evidence.errors import shown_name
from inspection_evidence.tracker.existing.matching import Match
from inspection_evidence.tracker.incoming.cells import FORMULA_STARTS, safe_text, text_in
from inspection_evidence.tracker.incoming.files import open_workbook
from inspection_evidence.tracker.incoming.text_cells import not_one_childs
from inspection_evidence.tracker.planning import TrackerError

NONE = "none"
"""What is written where no recommendation that was read is meant."""
_SHEET = "To settle"
_DECISION, _KEY = "Identifier: choose one of those beside it, or write none", "Key"
_HEADINGS = ("Rows", "No.", "Recommendation in your tracker", _DECISION)
_WIDTHS = (10, 8, 60, 34)
_CANDIDATES = 3


def write_unsettled(path: Path, matches: Sequence[Match]) -> int:
    """Write what is to be settled as a workbook, with the nearest recommendations and how alike they are.

    Returns:
        How many wordings it holds.

    Raises:
        TrackerError: There is such a file, or it cannot be written.
    """
    if path.exists():
        raise TrackerError(
            f"{shown_name(path)} is there already and is not overwritten; move it away or rename it."
        )
    workbook = Workbook()
    sheet = workbook.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook begins with a sheet of cells")
    sheet.title = _SHEET
    headings, widths = [*_HEADINGS], [*_WIDTHS]
    for place in range(1, _CANDIDATES + 1):
        headings += [f"Nearest {place}", f"Alike {place}, of 100", f"Words {place}"]
        widths += [34, 10, 60]
    sheet.append([*headings, _KEY])
    for match in matches:
        sheet.append(_row(match))
    _dress(sheet, [*widths, 16])
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        workbook.save(path)
    except OSError as error:
        raise TrackerError(f"{shown_name(path)} cannot be written ({error.strerror}).") from error
    return len(matches)


def read_settled(paths: Iterable[Path]) -> dict[str, str | None]:
    """Return what a person settled in such workbooks: the identifier by `Wording.key`, None for "none".

    Raises TrackerError where a file is no such workbook, or two of them settle one wording differently.
    """
    settled: dict[str, str | None] = {}
    for path in paths:
        for key, chosen in _decisions(path).items():
            if settled.setdefault(key, chosen) != chosen:
                raise TrackerError(
                    f"{shown_name(path)} settles a recommendation otherwise than another file."
                )
    return settled


def _decisions(path: Path) -> dict[str, str | None]:
    for sheet in open_workbook(path).worksheets:
        headings = [str(cell.value or "").strip() for cell in sheet[1]]
        if _DECISION in headings and _KEY in headings:
            columns = headings.index(_DECISION), headings.index(_KEY)
            return _chosen(path, sheet, *columns)
    raise TrackerError(f"{shown_name(path)} has no columns “{_DECISION}” and “{_KEY}”; write it out again.")


def _chosen(path: Path, sheet: Worksheet, decision: int, key: int) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for number, row in enumerate(sheet.iter_rows(min_row=2), start=2):
        if row[decision].data_type == "f":
            raise TrackerError(
                f"{shown_name(path)}, {sheet.title}!{row[decision].coordinate}: this is a formula; "
                "write the identifier itself."
            )
        chosen, name = _text(path, row[decision]), _text(path, row[key])
        if chosen and not name:
            raise TrackerError(
                f"{shown_name(path)}, row {number}: its hidden key is gone; write it out again."
            )
        if chosen:
            found[name] = None if chosen.casefold() == NONE else chosen
    return found


def _text(path: Path, cell: Cell | MergedCell) -> str:
    try:
        return text_in(cell.value)
    except ValueError as error:
        raise TrackerError(f"{shown_name(path)}, {cell.coordinate}: the cell {error}.") from None


def _row(match: Match) -> list[object]:
    wording = match.wording
    numbers = ", ".join(str(row.number) for row in wording.rows)
    cells: list[object] = [numbers, wording.number, safe_text(wording.words), None]
    for candidate in match.candidates[:_CANDIDATES]:
        cells += [candidate.item.identifier, candidate.score, safe_text(not_one_childs(candidate.item.words))]
    empty = 3 * (_CANDIDATES - len(match.candidates[:_CANDIDATES]))
    return [*cells, *([None] * empty), wording.key]


def _dress(sheet: Worksheet, widths: Sequence[int]) -> None:
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.column_dimensions[get_column_letter(len(widths))].hidden = True
    for cells in sheet.iter_rows():
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, str):
                cell.data_type = "s"
                cell.quotePrefix = cell.value.lstrip(" ").startswith(FORMULA_STARTS)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDE6F0")
    sheet.freeze_panes = "A2"
