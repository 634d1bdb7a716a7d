"""The register of recommendations as a spreadsheet for publication.

By the Government Analysis Function's "Releasing statistics in spreadsheets" (2021, last updated 2023):
a cover sheet, a table of contents and notes; one table a sheet, marked up as a table, from column A,
with its title above; no merged cells, blank rows or columns, colour that means something, or frozen
panes; wrapped text; words in every cell. `gptables` writes it, which the Office for National Statistics
keeps for this.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from datetime import datetime, time
from pathlib import Path
from typing import Any

import gptables  # type: ignore[import-untyped]
import pandas as pd
from gptables.core.gptable import FormatList  # type: ignore[import-untyped]

from inspection_evidence.pack.audience import audience_mark, audience_sentences
from inspection_evidence.pack.data.register_tables import NOTES, RegisterSheet, register_sheets
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.wording import day

_PLAIN_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_CONTENTS, _NOTES_SHEET = "Contents", "Notes"
_TOP = {"text_wrap": True, "valign": "top"}


def write_register(path: Path, sources: PackSources) -> None:
    """Write the register of the borough's recommendations, grades and files as an .xlsx file at `path`.

    The same sources give the same bytes. Text stays text, whatever it begins with.
    """
    sheets = register_sheets(sources)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of pandas, about how gptables calls it
        workbook = gptables.produce_workbook(
            filename=str(path),
            sheets={sheet.label: _table(sheet, sources) for sheet in sheets},
            cover=_cover(sources),
            contentsheet_label=_CONTENTS,
            notes_table=pd.DataFrame(NOTES, columns=["reference", "Note"]),
            notesheet_label=_NOTES_SHEET,
            auto_width=False,
            workbook_options=_PLAIN_TEXT,
        )
    _set_widths(workbook, sheets)
    workbook.set_properties(_properties(sources))
    workbook.close()


def _table(sheet: RegisterSheet, sources: PackSources) -> gptables.GPTable:
    frame = pd.DataFrame(
        [[_as_it_stands(value, sources) for value in row] for row in sheet.rows], columns=list(sheet.headings)
    )
    return gptables.GPTable(
        table=frame,
        table_name=sheet.name,
        title=sheet.title,
        instructions="This worksheet contains one table. Notes are on the Notes worksheet.",
        source=sheet.source,
        index_columns={},
        table_notes={heading: f"$${note}$$" for heading, note in sheet.notes.items()},
        additional_formatting=[{"column": {"columns": list(range(len(sheet.headings))), "format": _TOP}}],
    )


def _as_it_stands(value: str | int, sources: PackSources) -> object:
    """Text that gptables writes as it is: in plain strings it looks for links and note marks to replace."""
    return FormatList([{}, sources.shown(value)]) if isinstance(value, str) else value


def _cover(sources: PackSources) -> gptables.Cover:
    borough, run = sources.borough, sources.run
    state = (
        "Draft: not yet confirmed by the improvement lead."
        if run.draft
        else "Confirmed by the improvement lead."
    )
    fiction = [f"{borough.name} does not exist: this is a fictional example."] * borough.fictional
    return gptables.Cover(
        title=f"Register of inspection recommendations: {borough.name}, as at {day(run.as_at)}",
        intro=[*fiction, state, *audience_sentences(borough, run)],
        about=[
            "What inspectorates said must improve, in their own words, with the page it is printed on.",
            "Every word was found again at its place in the published report. What was not found again, "
            "and what is undated, is not listed.",
            "The same data as CSV and JSON, with a data dictionary and where they come from, stand in the "
            "folder beside this file.",
        ],
        contact=_contact(sources),
    )


def _contact(sources: PackSources) -> list[str]:
    """Whom to ask, as far as the borough's file says."""
    branding = sources.borough.branding
    told = (branding.council or sources.borough.name, *branding.contact.model_dump().values())
    return [str(line) for line in told if line]


def _set_widths(workbook: Any, sheets: Sequence[RegisterSheet]) -> None:
    widths: dict[str, Mapping[int, int]] = {
        _CONTENTS: {0: 22, 1: 70},
        _NOTES_SHEET: {0: 14, 1: 90},
        **{sheet.label: dict(enumerate(sheet.widths)) for sheet in sheets},
    }
    for label, columns in widths.items():
        worksheet = workbook.get_worksheet_by_name(label)
        worksheet.set_landscape()
        worksheet.fit_to_pages(1, 0)
        for column, width in columns.items():
            worksheet.set_column(column, column, width)


def _properties(sources: PackSources) -> dict[str, Any]:
    borough, run = sources.borough, sources.run
    return {
        "title": f"Register of inspection recommendations: {borough.name}, as at {day(run.as_at)}",
        "author": f"{borough.name}, inspection-evidence",
        "subject": "Draft" if run.draft else "Confirmed",
        "keywords": audience_mark(run),
        "created": datetime.combine(run.as_at, time()),
    }
