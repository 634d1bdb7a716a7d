"""The workbook that a borough fills in: the KPIs it is asked for, a column a month, and how to fill it in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from inspection_evidence.kpis.catalogue import Kpi
from inspection_evidence.kpis.messages import refused
from inspection_evidence.kpis.scorecard_needs import SHEET, NeededKpi, fill_needs
from inspection_evidence.kpis.themes import Themes

MONTHS = 13
UNIT_WORDS = {
    "percent": "per cent (write 85.5, not 0.855)",
    "per_10000": "per 10,000 children",
    "per_100000": "per 100,000 young people",
    "count": "number",
    "cases": "cases per social worker",
    "weeks": "weeks",
    "days": "days",
    "score": "score",
}
POLARITY_WORDS = {"high": "higher is better", "low": "lower is better", "none": "neither is better"}
_COLUMNS = ("KPI id", "KPI", "Unit", "Target", "Floor", "Note")
_WIDTHS = (28, 48, 30, 10, 10, 30)
_GUIDANCE = (
    "One row is one KPI. Leave a cell empty where there is no figure: empty never counts as 0.",
    "Rows and months may be taken out or added. A month's heading is written Apr 2026, a quarter's "
    "Q1 2026-27, a year's 2026-27.",
    "Percentages are written 85.5, or as Excel percentages; never as 0.855.",
    "Write c where a number is too small to share. Numbers of children from 1 to 5 are kept out of packs.",
    "Target: what the authority wants to reach. Floor: what it must not fall behind. Both in the KPI's unit.",
    "Do not enter anything about one child, and no names.",
    "KPI id is what the suite goes by; do not change it.",
)


def write_template(
    file: Path,
    title: str,
    kpis: Sequence[Kpi],
    themes: Themes,
    last_month: date,
    source: str,
    needed: Sequence[NeededKpi] = (),
) -> None:
    """Write a workbook with a row for each KPI and a column for each of the 13 months to `last_month`.

    `title` is the borough's name; `source` says in words why these KPIs are asked for, `needed` which
    recommendations need each: a sheet of its own. Raises KpiFileError where there is a file already,
    which is never overwritten, or it cannot be written.
    """
    if file.exists():
        raise refused(
            file, f"{file.parent} holds this file already; move it away or name another with --output"
        )
    workbook = Workbook()
    sheet = workbook.active
    if not isinstance(sheet, Worksheet):
        raise refused(file, "the workbook has no sheet")
    _fill_scorecard(sheet, kpis, last_month)
    _fill_guidance(workbook.create_sheet("How to fill in"), title, kpis, themes, source)
    if needed:
        why = workbook.create_sheet(SHEET)
        fill_needs(why, needed)
        _mark_heading(why)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        workbook.save(file)
    except OSError as error:
        raise refused(
            file,
            f"the workbook cannot be written to {file.parent} ({error.strerror}); name another with --output",
        ) from error


def months_to(last: date, count: int = MONTHS) -> list[str]:
    """Return the headings of the months up to and with that of `last`, such as Apr 2026."""
    months = [last.year * 12 + last.month - 1 - back for back in reversed(range(count))]
    return [f"{date(month // 12, month % 12 + 1, 1):%b %Y}" for month in months]


def _fill_scorecard(sheet: Worksheet, kpis: Sequence[Kpi], last_month: date) -> None:
    sheet.title = "Scorecard"
    sheet.append([*_COLUMNS, *months_to(last_month)])
    for kpi in kpis:
        sheet.append([kpi.id, kpi.name, UNIT_WORDS[kpi.unit]])
    _mark_heading(sheet)
    for position, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    # As text, so that a spreadsheet leaves a month's heading as it is written.
    for cell in sheet[1]:
        cell.number_format = "@"
    sheet.freeze_panes = "C2"


def _fill_guidance(sheet: Worksheet, title: str, kpis: Sequence[Kpi], themes: Themes, source: str) -> None:
    sheet.append([f"Scorecard of {title}"])
    sheet.append([source])
    for line in _GUIDANCE:
        sheet.append([line])
    sheet.append([])
    sheet.append(["KPI", "Theme", "What it is", "Direction"])
    _mark_heading(sheet, row=sheet.max_row)
    for kpi in kpis:
        theme = themes.themes[kpi.theme].name
        sheet.append([kpi.name, theme, kpi.definition, POLARITY_WORDS[kpi.polarity]])
    sheet["A1"].font = Font(bold=True, size=14)
    for position, width in enumerate((52, 34, 90, 20), start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width


def _mark_heading(sheet: Worksheet, row: int = 1) -> None:
    for cell in sheet[row]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDE6F0")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
