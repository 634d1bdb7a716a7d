"""What stands in a cell of a spreadsheet: text stays text, whichever program wrote it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from inspection_evidence.tracker.incoming.days import day_written
from inspection_evidence.tracker.text import cleaned

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet program takes for the beginning of a formula (OWASP, "CSV Injection")."""
LONGEST_CELL = 32_000
"""Characters that are put into a cell; Excel holds 32,767 and the escapes of some count seven."""
_LIKE_AN_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def safe_text(text: str) -> str:
    """Return text as it is put into a workbook's cell: without control characters, not too long.

    What looks like an escape of the file format (`_x0041_`, ECMA-376 part 1, 22.9.2.19) is escaped
    itself, so that each program gives it back as it is.
    """
    whole = ILLEGAL_CHARACTERS_RE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    whole = "".join(
        char for char in whole if not 0xD800 <= ord(char) <= 0xDFFF and char not in "\ufffe\uffff"
    )
    short = whole if len(whole) <= LONGEST_CELL else f"{whole[: LONGEST_CELL - 1]}…"
    return _LIKE_AN_ESCAPE.sub("_x005F_", short)


def text_in(value: object) -> str:
    """Return a cell's content as text; an empty cell is "", a number has no needless `.0`.

    Raises ValueError, with the end of a sentence, for a date: which text was typed is lost.
    """
    if value is None:
        return ""
    if isinstance(value, datetime | date | time | timedelta):
        raise ValueError("is a date where text belongs; format the cell as Text and write it again")
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return cleaned(_ESCAPE.sub(lambda match: chr(int(match[1], 16)), str(value)))


def compared(value: object, *, is_day: bool = False) -> str:
    """Return content in the form in which two cells are compared: white space does not count."""
    if value is None or value == "":
        return ""
    if is_day or isinstance(value, datetime | date):
        try:
            return day_written(value).isoformat()
        except ValueError:
            pass
    try:
        text = text_in(value)
    except ValueError:
        return str(value)
    # LibreOffice takes the escape of an escape away: texts that differ in nothing else are the same.
    while (whole := text_in(text)) != text:
        text = whole
    return " ".join(text.split())
