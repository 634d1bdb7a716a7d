"""How the register's sheets are laid out: widths, heights that show every word, and what paper shows.

A row's height is worked out here and written down, because not every program fits rows to wrapped text
when it opens a file: LibreOffice shows one line of it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_LINE = 15.75
"""Height of a line of Arial 12, the text of gptables' theme, in points."""
HEADING_HEIGHT = 22.0
"""Height of a heading of Arial 14, with some space above it, in points."""
_HIGHEST = 409.0
"""The highest row that a spreadsheet can have, in points."""
_TEXT, _BOLD = 1.0, 0.9
"""Characters of Arial 12 for each unit of a column's width, on average and with something to spare."""
_A3, _A4 = 8, 9
_WIDE = 170
"""From this width on, in characters, a table is printed on A3: on A4 its letters would be too small."""


def set_columns(worksheet: Any, widths: Sequence[int]) -> None:
    """Set the widths of the columns from A on, and have all of them printed on one page's width."""
    for column, width in enumerate(widths):
        worksheet.set_column(column, column, width)
    # Numbers as printed, such as 2.1, are words: Excel is not to mark each as a mistake.
    worksheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    worksheet.set_landscape()
    worksheet.set_paper(_A3 if sum(widths) > _WIDE else _A4)
    worksheet.fit_to_pages(1, 0)


def set_heights(
    worksheet: Any, first: int, rows: Iterable[Sequence[object]], widths: Sequence[int], bold: bool = False
) -> None:
    """Make the rows from `first` on (0 the sheet's first) as high as their words need in these columns."""
    for place, cells in enumerate(rows, start=first):
        worksheet.set_row(place, row_height(cells, widths, bold))


def row_height(cells: Sequence[object], widths: Sequence[int], bold: bool = False) -> float:
    """The height in points of a row with these cells, in columns of these widths in characters."""
    share = _BOLD if bold else _TEXT
    lines = (_lines(str(cell), int(width * share)) for cell, width in zip(cells, widths, strict=True))
    return min(max(lines) * _LINE, _HIGHEST)


def set_printed(worksheet: Any, mark: str, heading: int | None = None) -> None:
    """Print the mark and the page's number on every page, and the row of headings again on each."""
    words = mark.replace("&", "&&")
    worksheet.set_footer(f'&L&"Arial,Regular"{words}&R&"Arial,Regular"Page &P of &N')
    if heading is not None:
        worksheet.repeat_rows(heading)


def heading_words(headings: Iterable[str], notes: Mapping[str, str]) -> list[str]:
    """The headings as gptables writes them: one that has a note has the note's mark on a line of its own."""
    return [f"{one}\n[note 1]" if one in notes else one for one in headings]


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column of so many characters."""
    return sum(len(textwrap.wrap(part, max(width, 1))) or 1 for part in text.split("\n"))
