"""How the workbook looks and behaves in a spreadsheet: styles, lists, checks of dates, protection, print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from math import ceil

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from inspection_evidence.settings.days import EARLIEST, LATEST
from inspection_evidence.tracker.rules import TrackerRules
from inspection_evidence.tracker.vocabulary import RagColour
from inspection_evidence.tracker.workbook.columns import (
    COLUMNS,
    LISTS_SHEET,
    TABLE_NAME,
    Column,
    Field,
)

UK_DATE = "dd/mm/yyyy"
_LINE_HEIGHT, _HIGHEST = 13, 409
"""Points: of a line of ten-point type, and the most that Excel gives a row."""
_WIDE = 1.1
"""Words break before the end of a line: a text takes somewhat more lines than its letters do."""
_LINE = Side(style="thin", color="B1B4B6")
_EDGES = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WRAP = Alignment(wrap_text=True, vertical="top")
_HEAD_OPEN, _HEAD_LOCKED, _GREY = "1D70B8", "505A5F", "F3F2F1"
_RAG_FILLS = {
    RagColour.RED: "F4CDC6",
    RagColour.AMBER: "FBE3C4",
    RagColour.GREEN: "CCE2D8",
    RagColour.BLUE: "D2E2F1",
}
"""Pale, so that black words on them pass contrast; the word itself says the colour."""


def add_styles(workbook: Workbook) -> None:
    """Make the workbook's styles known: `read` of locked cells, `open` and `day` of those to edit."""
    for name, locked, form in (
        ("read", True, "@"),
        ("read_day", True, UK_DATE),
        ("open", False, "@"),
        ("day", False, UK_DATE),
    ):
        style = NamedStyle(
            name, font=Font(name="Arial", size=10), border=_EDGES, alignment=_WRAP, number_format=form
        )
        style.protection = Protection(locked=locked)
        if locked:
            style.fill = PatternFill("solid", fgColor=_GREY)
        workbook.add_named_style(style)
    for name, colour in (("head_open", _HEAD_OPEN), ("head_locked", _HEAD_LOCKED)):
        style = NamedStyle(
            name,
            font=Font(name="Arial", size=10, bold=True, color="FFFFFF"),
            border=_EDGES,
            alignment=Alignment(wrap_text=True, vertical="center"),
            fill=PatternFill("solid", fgColor=colour),
        )
        workbook.add_named_style(style)


def style_of(column: Column, *, is_new: bool) -> str:
    """Return the style of a column's cells, in a row written or in an empty one."""
    is_open = (column.in_new_rows if is_new else column.edited) and column.field is not Field.STATE
    if column.is_day:
        return "day" if is_open else "read_day"
    return "open" if is_open else "read"


def height_of(texts: Iterable[tuple[object, float]]) -> float:
    """Return the height in points of a row that shows its texts whole, each with its column's width.

    Programs do not agree on fitting rows to wrapped text when they open a file, so it is said.
    """
    lines = [
        sum(max(1, ceil(len(line) * _WIDE / width)) for line in text.split("\n"))
        for text, width in texts
        if isinstance(text, str)
    ]
    return min(max(lines, default=1) * _LINE_HEIGHT + 4, _HIGHEST)


def lay_out(sheet: Worksheet, last_row: int, title: str, last_filled: int) -> None:
    """Make the sheet one table with its widths, frozen heading, protection and print set-up.

    `last_row` is the table's, `last_filled` the last that is printed.
    """
    last = get_column_letter(len(COLUMNS))
    table = Table(displayName=TABLE_NAME, ref=f"A1:{last}{last_row}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    sheet.add_table(table)
    for place, column in enumerate(COLUMNS, start=1):
        shape = sheet.column_dimensions[get_column_letter(place)]
        shape.width, shape.hidden = column.width, column.field is Field.STATE
    sheet.row_dimensions[1].height = 42
    sheet.freeze_panes = "C2"
    sheet.sheet_view.zoomScale = 90
    _protect(sheet)
    _set_up_print(sheet, title, last_filled)


def add_checks(sheet: Worksheet, last_row: int, lists: Mapping[str, tuple[str, int]]) -> None:
    """Offer lists of words and check days; `lists` has the column and the length of each list."""
    for place, column in enumerate(COLUMNS, start=1):
        check = _check(column, lists)
        if check:
            letter = get_column_letter(place)
            check.add(f"{letter}2:{letter}{last_row}")
            sheet.add_data_validation(check)


def _check(column: Column, lists: Mapping[str, tuple[str, int]]) -> DataValidation | None:
    if column.choices:
        letter, length = lists[column.choices]
        check = DataValidation(
            type="list", formula1=f"{LISTS_SHEET}!${letter}$1:${letter}${length}", allow_blank=True
        )
        check.errorTitle, check.error = "Choose from the list", "Choose one of the words of the list."
        # In a written row the identifier stands alone; the list has the words with it, for the choice.
        check.showErrorMessage = column.field is not Field.IDENTIFIER
        return check
    if column.is_day:
        check = DataValidation(
            type="date",
            operator="between",
            formula1=_serial(EARLIEST),
            formula2=_serial(LATEST),
            allow_blank=True,
        )
        check.errorTitle, check.error = (
            "This is not a date",
            "Write the day first: 05/03/2026 for 5 March 2026.",
        )
        check.showErrorMessage = True
        return check
    return None


def colour_rag(sheet: Worksheet, last_row: int, rules: TrackerRules) -> None:
    """Shade the cells of the colour on the day by the word they begin with."""
    letter = get_column_letter([column.field for column in COLUMNS].index(Field.RAG) + 1)
    for colour, fill in _RAG_FILLS.items():
        word = rules.labels.of(colour).replace('"', '""')
        formula = f'LEFT({letter}2,{len(rules.labels.of(colour)) + 1})="{word}:"'
        sheet.conditional_formatting.add(
            f"{letter}2:{letter}{last_row}",
            _rule(formula, fill),
        )


def _rule(formula: str, fill: str) -> Rule:
    shade = DifferentialStyle(fill=PatternFill("solid", bgColor=fill))
    return Rule(type="expression", formula=[formula], dxf=shade)


def _protect(sheet: Worksheet) -> None:
    """Protect locked cells against slips: no password, and what does no harm stays allowed."""
    allowed = ("autoFilter", "sort", "formatCells", "formatColumns", "formatRows")
    for name in allowed:
        setattr(sheet.protection, name, False)
    sheet.protection.sheet = True


def _set_up_print(sheet: Worksheet, title: str, last_filled: int) -> None:
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "8"  # A3
    # Three pages wide it can be read; each begins with the identifier and the action.
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 3, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:B"
    sheet.print_area = f"A1:{get_column_letter(len(COLUMNS) - 1)}{last_filled}"
    head, foot = sheet.oddHeader, sheet.oddFooter
    if head and foot:
        head.left.text = title.replace("&", "&&")
        foot.right.text = "Page &P of &N"


def _serial(day: date) -> str:
    return str((day - date(1899, 12, 30)).days)
