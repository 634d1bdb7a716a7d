"""All recommendations as one table, for leads who know Excel: sort, filter, save."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from pandas.io.formats.style import Styler

from inspection_evidence.errors import RenderError
from inspection_evidence.model import BoroughEvidence, Inspection, Recommendation
from inspection_evidence.pack.selection import file_name

COLUMNS = (
    "identifier",
    "inspection",
    "number",
    "recommendation",
    "section",
    "owner",
    "file",
    "page",
    "verified",
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run, not shown, by spreadsheet programs (OWASP, "CSV Injection")."""
_WIDE, _NARROW = 80, 24
"""Widths of columns in a spreadsheet, in characters."""


def recommendations_table(evidence: BoroughEvidence) -> pd.DataFrame:
    """Every recommendation of a borough, a row each, oldest inspection first.

    `verified` says that the words were found again at their place; a row without it is for the
    lead to settle before it goes to a committee.
    """
    rows = [
        _row(inspection, item)
        for inspection in evidence.inspections
        for item in inspection.document.recommendations
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"page": "Int64", "verified": "bool"})


def table_on_screen(frame: pd.DataFrame) -> Styler:
    """`frame` as a notebook shows it best: whole texts, escaped, nothing cut off."""
    shown = frame.style.format(escape="html", na_rep="").hide(axis="index")
    return shown.set_table_styles([{"selector": "td, th", "props": "text-align: left; vertical-align: top"}])


def save_table(frame: pd.DataFrame, path: Path | str) -> Path:
    """Save `frame` as a spreadsheet (.xlsx) or as .csv, by the name of `path`, and return where it is.

    Text that a spreadsheet program would run as a formula is stored as text: in .xlsx as a cell
    marked so, in .csv with an apostrophe before it. Raises RenderError for another kind of file and
    where the file cannot be written.
    """
    path = Path(path)
    writers = {".xlsx": _save_workbook, ".csv": _save_csv}
    if path.suffix.lower() not in writers:
        raise RenderError(f"{path.name}: a table is saved as .xlsx or .csv; end the name so.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        writers[path.suffix.lower()](frame, path)
    except OSError as reason:
        raise RenderError(
            f"{path}: the table cannot be written ({reason.strerror}); is it open in Excel?"
        ) from reason
    return path


def _row(inspection: Inspection, item: Recommendation) -> dict[str, object]:
    return {
        "identifier": item.id,
        "inspection": inspection.key,
        "number": item.number,
        "recommendation": item.text,
        "section": item.section,
        "owner": item.owner,
        "file": file_name(inspection.document),
        "page": item.quote.page,
        "verified": item.quote.verified,
    }


def _is_formula(value: object) -> bool:
    return isinstance(value, str) and value.lstrip(" ").startswith(FORMULA_STARTS)


def _save_csv(frame: pd.DataFrame, path: Path) -> None:
    safe = frame.map(lambda value: f"'{value}" if _is_formula(value) else value)
    # A lone carriage return unquoted begins a row of its own; Excel knows UTF-8 only by its mark.
    safe.to_csv(path, index=False, quoting=csv.QUOTE_NONNUMERIC, encoding="utf-8-sig")


def _save_workbook(frame: pd.DataFrame, path: Path) -> None:
    printable = frame.map(
        lambda value: ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value
    )
    with pd.ExcelWriter(path, engine="openpyxl") as workbook:
        printable.to_excel(workbook, sheet_name="Recommendations", index=False)
        sheet = workbook.sheets["Recommendations"]
        _keep_text_as_text(sheet)
        _lay_out(sheet)


def _keep_text_as_text(sheet: Worksheet) -> None:
    for row in sheet.iter_rows():
        for cell in row:
            if _is_formula(cell.value):
                cell.data_type = "s"
                cell.quotePrefix = True


def _lay_out(sheet: Worksheet) -> None:
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    for number, column in enumerate(sheet.iter_cols(), start=1):
        wide = column[0].value == "recommendation"
        sheet.column_dimensions[get_column_letter(number)].width = _WIDE if wide else _NARROW
        for cell in column[1:]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
