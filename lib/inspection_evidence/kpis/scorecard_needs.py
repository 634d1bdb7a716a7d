"""Why a scorecard asks for a KPI: the recommendations that need it, as a sheet of the template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from inspection_evidence.kpis.catalogue import Kpi

SHEET = "Why these KPIs"
HEADINGS = ("KPI id", "KPI", "Needed by", "Recommendation", "What it says", "Report", "Page", "Link", "Why")
WIDTHS = (28, 40, 11, 40, 70, 36, 7, 24, 40)
_LONGEST_QUOTE = 160
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Need:
    """One recommendation that a KPI would show: its identifier, words, report and page.

    `page` counts from 1, the PDF's first; None where a person entered it without one. `link` says how
    the link stands ("confirmed", "suggested, not confirmed"), `why` why it was suggested.
    """

    recommendation: str
    text: str
    report: str
    page: int | None
    link: str
    why: str


@dataclass(frozen=True)
class NeededKpi:
    """A KPI to ask for, with the recommendations that need it, confirmed links first."""

    kpi: Kpi
    needs: tuple[Need, ...]


def fill_needs(sheet: Worksheet, needed: Sequence[NeededKpi]) -> None:
    """Write a row for each KPI and recommendation that needs it; words of reports stay words."""
    sheet.append(HEADINGS)
    for one in needed:
        for need in one.needs:
            row = (one.kpi.id, one.kpi.name, len(one.needs), need.recommendation, _short(need.text))
            sheet.append([_printable(value) for value in (*row, need.report, need.page, need.link, need.why)])
    for position, width in enumerate(WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            _lay_out(cell)
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions


def _short(text: str) -> str:
    whole = " ".join(text.split())
    return whole if len(whole) <= _LONGEST_QUOTE else f"{whole[: _LONGEST_QUOTE - 1].rstrip()}…"


def _printable(value: object) -> object:
    return ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value


def _lay_out(cell: Cell | MergedCell) -> None:
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(cell, Cell) and isinstance(cell.value, str):
        # Words from a PDF never run as a formula (OWASP, "CSV Injection").
        cell.data_type = "s"
        cell.quotePrefix = cell.value.lstrip(" ").startswith(_FORMULA_SIGNS)
