"""The register of recommendations as a spreadsheet for publication.

By the Government Analysis Function's "Releasing statistics in spreadsheets" (2021, last updated 2023):
a cover sheet, a table of contents and notes; one table a sheet, marked up as a table, from column A,
with its title above; no merged cells, blank rows or columns, colour that means something, or frozen
panes; wrapped text; words in every cell. `gptables` writes it, which the Office for National Statistics
keeps for this.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from datetime import datetime, time
from pathlib import Path
from typing import Any

import gptables  # type: ignore[import-untyped]
import pandas as pd
from gptables.core.gptable import FormatList  # type: ignore[import-untyped]

from inspection_evidence.pack.audience import audience_mark, audience_sentences
from inspection_evidence.pack.data.register_layout import (
    HEADING_HEIGHT,
    heading_words,
    set_columns,
    set_heights,
    set_printed,
)
from inspection_evidence.pack.data.register_tables import PAGE, RegisterSheet, notes_in_order, register_sheets
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.wording import day

_PLAIN_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_CONTENTS, _NOTES_SHEET = "Contents", "Notes"
_INSTRUCTIONS = "This worksheet contains one table."
_INSTRUCTIONS_WITH_NOTES = (
    "This worksheet contains one table. Some headings refer to notes, which are on the Notes worksheet."
)
_HEADINGS = 3
"""The row of a table's headings, 0 the sheet's first: below its title, the instructions and its source."""
_LICENCE = (
    "Words of Ofsted’s reports are © Crown copyright and contain public sector information licensed under "
    "the Open Government Licence v3.0 (https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/)."
)
_TOP = {"text_wrap": True, "valign": "top"}


def write_register(path: Path, sources: PackSources) -> None:
    """Write the register of the borough's recommendations, grades and files as an .xlsx file at `path`.

    The same sources give the same bytes. Text stays text, whatever it begins with.
    """
    sheets, cover = register_sheets(sources), _cover(sources)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of pandas, about how gptables calls it
        workbook = gptables.produce_workbook(
            filename=str(path),
            sheets={sheet.label: _table(sheet, sources) for sheet in sheets},
            cover=cover,
            contentsheet_label=_CONTENTS,
            notes_table=pd.DataFrame(notes_in_order(sheets), columns=["reference", "Note"]),
            notesheet_label=_NOTES_SHEET,
            auto_width=False,
            workbook_options=_PLAIN_TEXT,
        )
    _lay_out(workbook, sheets, cover, audience_mark(sources.run))
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
        instructions=_INSTRUCTIONS_WITH_NOTES if sheet.notes else _INSTRUCTIONS,
        source=sheet.source,
        index_columns={},
        table_notes={heading: f"$${note}$$" for heading, note in sheet.notes.items()},
        additional_formatting=_formats(sheet.headings),
    )


def _formats(headings: Sequence[str]) -> list[dict[str, Any]]:
    """Every cell wrapped and read from its top; words kept off the numbers in the column before them."""
    formats: list[dict[str, Any]] = [{"columns": list(range(len(headings))), "format": _TOP}]
    if PAGE in headings:
        beside = [headings.index(PAGE) + 1]
        formats.append({"columns": beside, "format": {"indent": 1}, "include_names": True})
    return [{"column": one} for one in formats]


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
            f"The position is that of {day(run.as_at)}.",
            "What inspectorates said must improve, in their own words, with the page it is printed on.",
            "Every word was found again at its place in the published report. What was not found again, "
            "and what is undated, is not listed.",
            "The same data as CSV and JSON, with a data dictionary and where they come from, stand in the "
            "folder beside this file.",
            *([] if borough.fictional else [_LICENCE]),
        ],
        contact=_contact(sources),
    )


def _contact(sources: PackSources) -> list[str]:
    """Whom to ask, as far as the borough's file says."""
    branding = sources.borough.branding
    told = [str(line) for line in branding.contact.model_dump().values() if line]
    return [branding.council or sources.borough.name, *(told or ["No contact details were supplied."])]


def _lay_out(workbook: Any, sheets: Sequence[RegisterSheet], cover: gptables.Cover, mark: str) -> None:
    """Widths, heights and what is printed, sheet by sheet."""
    _lay_out_cover(workbook.get_worksheet_by_name(cover.cover_label), cover, mark)
    contents = [(sheet.label, sheet.title) for sheet in sheets]
    _lay_out_list(workbook.get_worksheet_by_name(_CONTENTS), contents, (22, 70), mark)
    notes = [("", note) for _, note in notes_in_order(sheets)]
    _lay_out_list(workbook.get_worksheet_by_name(_NOTES_SHEET), notes, (16, 90), mark)
    for sheet in sheets:
        worksheet = workbook.get_worksheet_by_name(sheet.label)
        set_columns(worksheet, sheet.widths)
        headings = heading_words(sheet.headings, sheet.notes)
        set_heights(worksheet, _HEADINGS, [headings], sheet.widths, bold=True)
        set_heights(worksheet, _HEADINGS + 1, sheet.rows, sheet.widths)
        set_printed(worksheet, mark, heading=_HEADINGS)


def _lay_out_cover(worksheet: Any, cover: gptables.Cover, mark: str) -> None:
    """Below the title stand three parts, each with a heading that gptables gives it."""
    set_columns(worksheet, [cover.width])
    place = 1
    for lines in (cover.intro, cover.about, cover.contact):
        worksheet.set_row(place, HEADING_HEIGHT)
        set_heights(worksheet, place + 1, [[line] for line in lines], [cover.width])
        place += 1 + len(lines)
    set_printed(worksheet, mark)


def _lay_out_list(
    worksheet: Any, rows: Sequence[tuple[str, str]], widths: tuple[int, int], mark: str
) -> None:
    """The contents and the notes, which name no source above their headings."""
    set_columns(worksheet, widths)
    set_heights(worksheet, _HEADINGS, rows, widths)
    set_printed(worksheet, mark)


def _properties(sources: PackSources) -> dict[str, Any]:
    borough, run = sources.borough, sources.run
    return {
        "title": f"Register of inspection recommendations: {borough.name}, as at {day(run.as_at)}",
        "author": f"{borough.name}, inspection-evidence",
        "subject": "Draft" if run.draft else "Confirmed",
        "keywords": audience_mark(run),
        "created": datetime.combine(run.as_at, time()),
    }
