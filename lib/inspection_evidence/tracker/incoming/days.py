"""Days as people write them in a cell: the day before the month, always."""

from __future__ import annotations

import re
from datetime import date, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = ("january february march april may june july august september october november december sept").split()
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_DAY = r"(?P<day>\d{1,2})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?",
        rf"{_DAY}(?P<part>[/.\-])(?P<month>\d{{1,2}})(?P=part){_YEAR}",
        rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
        rf"{_DAY}(?:st|nd|rd|th)?[\s\-]+{_MONTH},?[\s\-]+{_YEAR}",
        rf"{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
    )
)
_SERIALS = range(32_874, 73_050)
"""Numbers by which Excel knows the days from 1990 to 2099."""
HOW = "write it as 5 March 2026 or 05/03/2026"


def day_written(value: object) -> date:
    """Return the day that stands in a cell.

    Args:
        value: A date, or text such as "5 March 2026", "05/03/2026", "5.3.26" or "2026-03-05". Figures
            stand for day, month and year in this order; a year of two figures is of this century.

    Raises:
        ValueError: it is no day, or none that there is; the text ends the sentence "'x' …".
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        raise ValueError(_number_told(value))
    day = _parsed(" ".join(str(value).split()))
    if day is None:
        raise ValueError(f"is not a date; {HOW}")
    return day


def _number_told(value: float) -> str:
    if not _SERIALS.start <= value < _SERIALS.stop:
        return f"is a number, not a date; {HOW}"
    # Here, because a day on the command line is never Excel's number, and openpyxl takes long to load.
    from openpyxl.utils.datetime import from_excel

    meant = from_excel(int(value))
    return f"is a number, not a date; if {meant.day} {meant:%B %Y} is meant, write that"


def _parsed(text: str) -> date | None:
    for form in _FORMS:
        match = form.fullmatch(text)
        month = _month(match["month"]) if match else None
        if match and month:
            year = int(match["year"])
            try:
                return date(year if year > 99 else 2000 + year, month, int(match["day"]))
            except ValueError:
                return None
    return None


def _month(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    name = text.casefold()
    if name not in _FULL and name not in _MONTHS:
        return None
    return _MONTHS.index(name[:3]) + 1
