"""Writing the officers' workbook: one protected table, lists, guidance, and what each row said."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from inspection_evidence.errors import shown_name
from inspection_evidence.settings.days import day_words
from inspection_evidence.tracker.incoming.cells import FORMULA_STARTS, safe_text
from inspection_evidence.tracker.planning import TrackerError
from inspection_evidence.tracker.questions import Register
from inspection_evidence.tracker.rules import TrackerRules
from inspection_evidence.tracker.vocabulary import DeclaredStatus, EvidenceKind, RagColour, Response
from inspection_evidence.tracker.workbook.columns import (
    COLUMNS,
    EMPTY_ROWS,
    GUIDANCE_SHEET,
    LISTS_SHEET,
    TRACKER_SHEET,
    Field,
)
from inspection_evidence.tracker.workbook.guidance import guidance_rows
from inspection_evidence.tracker.workbook.look import (
    add_checks,
    add_styles,
    colour_rag,
    height_of,
    lay_out,
    style_of,
)
from inspection_evidence.tracker.workbook.rows import WrittenRow, distinct_items, written_rows

EVIDENCE_LABELS = {
    EvidenceKind.LINK: "Web address",
    EvidenceKind.DOCUMENT: "Document",
    EvidenceKind.KPI: "KPI",
}
_WORDS_IN_LIST = 90
_GUIDANCE_WIDTHS = (30, 90, 36)


def write_workbook(path: Path, register: Register, title: str, empty_rows: int = EMPTY_ROWS) -> int:
    """Write the officers' workbook and return how many rows of it hold something.

    Args:
        path: The file to make, ending in .xlsx.
        register: The rows to write (`register_of`), with the day and the rules.
        title: The borough's name.
        empty_rows: How many empty rows for new actions follow.

    Raises:
        TrackerError: There is a file of that name, which may hold edits not yet read in; its name does
            not end in .xlsx; or it cannot be written.
    """
    if path.suffix.casefold() != ".xlsx":
        raise TrackerError(f"{shown_name(path)} does not end in .xlsx, as an Excel workbook does.")
    if path.exists():
        raise TrackerError(
            f"{shown_name(path)} is there already and is not overwritten; move it away or rename it."
        )
    rows = written_rows(register)
    workbook = Workbook()
    workbook.properties.title = f"{title}: tracker"
    workbook.properties.creator = "Inspection Evidence"
    workbook.properties.language = "en-GB"
    add_styles(workbook)
    _fill_tracker(workbook, rows, register, title, empty_rows)
    _save(workbook, path)
    return len(rows)


def labels_of(rules: TrackerRules) -> dict[str, dict[str, str]]:
    """Return, by the name of each list, the word that the suite keeps for each label that people read."""
    labels = rules.labels
    colours = [colour for colour in RagColour if rules.shown(colour) is colour]
    return {
        "response": {labels.of(word): str(word) for word in Response},
        "declared": {labels.of(word): str(word) for word in DeclaredStatus},
        "colour": {labels.of(word): str(word) for word in colours},
        "evidence": {label: str(kind) for kind, label in EVIDENCE_LABELS.items()},
    }


def _fill_tracker(
    workbook: Workbook, rows: Sequence[WrittenRow], register: Register, title: str, empty_rows: int
) -> None:
    sheet = workbook.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook begins with a sheet of cells")
    sheet.title = TRACKER_SHEET
    for place, column in enumerate(COLUMNS, start=1):
        cell = sheet.cell(1, place, column.heading)
        cell.style = "head_open" if column.edited else "head_locked"
    for number, row in enumerate(rows, start=2):
        _write_row(sheet, number, {**row.cells, Field.STATE: row.state.text}, is_new=False)
    last = len(rows) + 1 + empty_rows
    for number in range(len(rows) + 2, last + 1):
        _write_row(sheet, number, {}, is_new=True)
    _fill_guidance(workbook.create_sheet(GUIDANCE_SHEET), title, register.as_at, empty_rows)
    lists = _fill_lists(workbook.create_sheet(LISTS_SHEET), register.rules, rows)
    lay_out(sheet, last, f"{title}: tracker as at {day_words(register.as_at)}", max(len(rows) + 1, 2))
    add_checks(sheet, last, lists)
    colour_rag(sheet, last, register.rules)


def _write_row(sheet: Worksheet, number: int, cells: Mapping[Field, object], *, is_new: bool) -> None:
    for place, column in enumerate(COLUMNS, start=1):
        cell = sheet.cell(number, place)
        if isinstance(cell, Cell):
            _put(cell, cells.get(column.field))
            cell.style = style_of(column, is_new=is_new)
            _as_text(cell)
    texts = [(cells.get(one.field), one.width) for one in COLUMNS if one.field is not Field.STATE]
    sheet.row_dimensions[number].height = height_of(texts)


def _put(cell: Cell, value: object) -> None:
    if isinstance(value, date) or value is None:
        cell.value = value
    else:
        cell.value = str(value)
        cell.data_type = "s"


def _as_text(cell: Cell) -> None:
    """Keep words that look like a formula as the text they are, also when the cell is edited."""
    if isinstance(cell.value, str):
        cell.data_type = "s"
        if cell.value.lstrip(" ").startswith(FORMULA_STARTS):
            cell.quotePrefix = True


def _fill_guidance(sheet: Worksheet, title: str, as_at: date, empty_rows: int) -> None:
    for cells in guidance_rows(title, as_at, empty_rows):
        sheet.append([safe_text(cell) or None for cell in cells])
    for letter, width in zip("ABC", _GUIDANCE_WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if number > 1:
            texts = zip((cell.value for cell in row), _GUIDANCE_WIDTHS, strict=True)
            sheet.row_dimensions[number].height = height_of(texts)
        is_heading = row[0].row == 1 or row[0].value == "Column"
        for cell in row:
            cell.alignment = Alignment(wrap_text=row[0].row != 1, vertical="top")
            cell.font = Font(name="Arial", size=14 if cell.row == 1 else 10, bold=is_heading)
            if isinstance(cell.value, str):
                cell.data_type = "s"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.protection.sheet = True


def _fill_lists(
    sheet: Worksheet, rules: TrackerRules, rows: Sequence[WrittenRow]
) -> dict[str, tuple[str, int]]:
    """Write the lists of words to choose from on a hidden sheet; return column and length of each."""
    items = [safe_text(f"{name}  {words[:_WORDS_IN_LIST]}") for name, words in distinct_items(list(rows))]
    lists = {**{name: list(labels) for name, labels in labels_of(rules).items()}, "items": items}
    places = {}
    for place, (name, words) in enumerate(lists.items(), start=1):
        for number, word in enumerate(words, start=1):
            cell = sheet.cell(number, place, word)
            cell.data_type = "s"
        places[name] = (get_column_letter(place), max(len(words), 1))
    sheet.sheet_state = "hidden"
    sheet.protection.sheet = True
    return places


def _save(workbook: Workbook, path: Path) -> None:
    """Save beside its place and move it there, so that no half a workbook is ever found."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{secrets.token_hex(4)}.part")
        try:
            workbook.save(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise TrackerError(
            f"{shown_name(path)} cannot be written to {path.parent} ({error.strerror})."
        ) from error
