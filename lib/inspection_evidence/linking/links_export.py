"""A borough's links as a workbook in which a person decides: a row a link, the decision beside it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from inspection_evidence.errors import shown_name
from inspection_evidence.linking import workbook_layout as layout
from inspection_evidence.linking.confirmation import LinkError, last_decision
from inspection_evidence.linking.decisions import Decision, LinkKind
from inspection_evidence.linking.linkable import Linkable
from inspection_evidence.linking.links import Link, Links

_GUIDANCE = (
    "One row of the sheet Links is one link of a recommendation. Decide in the column decision.",
    "confirm: the link holds. reject: it does not. withdraw: a decision taken before is taken back.",
    "add: a link that nobody suggested. Write a row of your own: identifier, kind (kpi, repeat, progress or "
    "theme), linked to, decision and, if you like, why. The sheet What can be linked has what to write.",
    "Leave decision empty where you have not decided. Empty rows and rows taken out change nothing.",
    "Do not change the column version: by it the suite sees when somebody else decided meanwhile.",
    "Do not enter anything about one child.",
)


def write_links(file: Path, links: Links) -> None:
    """Write all links of a borough as a workbook, rejected ones too.

    Raises LinkError where there is a file already, which may hold decisions not yet read in, or it
    cannot be written.
    """
    if file.exists():
        raise LinkError(
            f"{shown_name(file)} is there already and is not overwritten; move it away or rename it."
        )
    workbook = Workbook()
    first = workbook.active
    if isinstance(first, Worksheet):
        workbook.remove(first)
    rows = [_row(link, links) for link in links.every]
    _offer_decisions(_filled(workbook.create_sheet(layout.LINKS_SHEET), layout.COLUMNS, layout.WIDTHS, rows))
    _filled(
        workbook.create_sheet(layout.TARGETS_SHEET),
        (layout.KIND, layout.TARGET, layout.TARGET_WORDS),
        (10, 46, 100),
        _targets(links.linkable),
    )
    _filled(
        workbook.create_sheet(layout.GUIDANCE_SHEET), ("how to fill in",), (110,), [(s,) for s in _GUIDANCE]
    )
    _save(workbook, file)


def _row(link: Link, links: Links) -> tuple[object, ...]:
    told = links.linkable.recommendations[link.key.recommendation]
    state = f"{link.state.value}; words changed since" if link.has_changed else link.state.value
    return (
        link.key.recommendation,
        told.asked.text,
        link.key.kind.value,
        link.key.target,
        link.text,
        link.score if link.reasons else None,
        "; ".join(link.reasons),
        state,
        decided_words(link.decision) if link.decision else "",
        None,
        None,
        last_decision(link.key, links.decisions),
    )


def decided_words(decision: Decision) -> str:
    """Who decided, when and why, in words."""
    day = f"{decision.at.day} {decision.at:%B %Y}"
    return f"{decision.who}, {day}" + (f": {decision.why}" if decision.why else "")


def _targets(linkable: Linkable) -> Iterable[tuple[object, ...]]:
    for kpi in linkable.catalogue.all():
        yield LinkKind.KPI.value, kpi.id, kpi.name
    for theme in linkable.themes.themes.values():
        yield LinkKind.THEME.value, theme.id, theme.name
    for told in linkable.told:
        yield LinkKind.REPEAT.value, told.asked.reference, told.asked.text
    for key, (_, passage) in linkable.passages.items():
        yield LinkKind.PROGRESS.value, key, passage.text


def _filled(
    sheet: Worksheet, heading: Iterable[str], widths: Iterable[int], rows: Iterable[Iterable[object]]
) -> Worksheet:
    sheet.append(list(heading))
    for row in rows:
        sheet.append([_printable(value) for value in row])
    for position, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, str):
                # Words from a PDF never run as a formula (OWASP, "CSV Injection").
                cell.data_type = "s"
                cell.quotePrefix = cell.value.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDE6F0")
    sheet.freeze_panes = "A2"
    return sheet


def _printable(value: object) -> object:
    return ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value


def _offer_decisions(sheet: Worksheet) -> None:
    """Offer the decisions and kinds as lists, and let the rows be filtered."""
    for name, allowed in ((layout.DECISION, layout.ACTS), (layout.KIND, [kind.value for kind in LinkKind])):
        letter = get_column_letter(layout.COLUMNS.index(name) + 1)
        offered = DataValidation(type="list", formula1=f'"{",".join(allowed)}"', allow_blank=True)
        offered.add(f"{letter}2:{letter}{layout.LAST_ROW_OFFERED}")
        sheet.add_data_validation(offered)
    sheet.auto_filter.ref = sheet.dimensions


def _save(workbook: Workbook, file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        workbook.save(file)
    except OSError as error:
        raise LinkError(
            f"{shown_name(file)} cannot be written to {file.parent} ({error.strerror})."
        ) from error
