"""The guidance sheet: what each column means, what may be edited, what happens on import."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inspection_evidence.settings.days import day_words
from inspection_evidence.tracker.workbook.columns import COLUMNS, Column, Field

_HOW = (
    "One row of the sheet Tracker is one recommendation with one of its actions. White cells are yours to "
    "edit; grey ones tell you what is known.",
    "Change what you like, save the workbook under any name, and have it read in with inspection-evidence "
    "register import. That shows first what would change; nothing is written before you say so.",
    "Only cells that you edited are taken. You may sort, filter, hide and move columns, add columns of your "
    "own, rename the sheet, and take rows out: a row that is not there changes nothing. Sort the whole "
    "table, never a part of its columns.",
    "What belongs to a recommendation (response, RAG set by hand, note) stands in each of its rows. Edit it "
    "in any one of them.",
    "A new action: in a row without one, fill in “What will be done”; or in one of the "
    "{empty_rows} empty rows at the end choose the identifier and fill in the rest.",
    "Where somebody else changed the same cell after this workbook was written, both values are shown and "
    "theirs stays until a person decides.",
    "Dates: 5 March 2026 or 05/03/2026, the day first. Write values, not formulas. Do not merge cells.",
    "What was read in already is not taken back by emptying its cell: use inspection-evidence register undo.",
    "The sheet is protected without a password, against slips: Review, Unprotect Sheet takes the protection "
    "off, which sorting needs.",
    "Enter nothing about one child: no names, dates of birth, NHS or pupil numbers.",
)


def guidance_rows(borough: str, as_at: date, empty_rows: int) -> Iterator[tuple[str, str, str]]:
    """Yield the sheet's rows, three cells each; the first cell of a heading's row stands alone."""
    yield f"{borough}: recommendations and actions as at {day_words(as_at)}", "", ""
    yield "", "", ""
    for number, sentence in enumerate(_HOW, start=1):
        yield f"{number}.", sentence.format(empty_rows=empty_rows), ""
    yield "", "", ""
    yield "Column", "What it means", "Who writes in it"
    for column in COLUMNS:
        if column.field is not Field.STATE:
            yield column.heading, column.meaning, _who(column)


def _who(column: Column) -> str:
    if column.edited:
        return "You, in any row" if column.in_new_rows else "You, in any row that has an identifier"
    return "You, in empty rows only" if column.in_new_rows else "Nobody: the suite fills it in"
