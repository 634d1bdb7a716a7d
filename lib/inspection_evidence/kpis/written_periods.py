"""Periods as people write them in a scorecard: a month, a quarter, a year, a day said to be one."""

from __future__ import annotations

import re
from datetime import date, datetime

from inspection_evidence.kpis.periods import (
    Period,
    YearKind,
    day_period,
    month_period,
    quarter_period,
    year_period,
)

HOW_TO_WRITE = "write a month (2025-03), a quarter (Q4 2024-25), a year (2024-25) or a day (at 31 March 2025)"

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERED_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_NAMED_MONTH = re.compile(r"([a-z]{3,9})[ -]+(\d{4}|\d{2})")
_QUARTER = re.compile(r"q([1-4])[ ,]+(\d{4})[-/](\d{2}|\d{4})")
_QUARTER_LAST = re.compile(r"(\d{4})[-/](\d{2}|\d{4})[ ,]+q([1-4])")
_YEAR = re.compile(r"(\d{4})(?:[-/](\d{2}|\d{4}))?")
_DAY = re.compile(r"at (\d{1,2}) ([a-z]{3,9}) (\d{4})")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")


def written_period(written: object, kind: YearKind) -> Period:
    """Return the period that a person wrote; `kind` is what a year of the KPI is.

    Raises ValueError, whose text ends the sentence "'x' …", for what is not a period. A bare date
    is refused: it could be a day, a month or the end of a year.
    """
    if isinstance(written, date | datetime):
        raise ValueError(f"is a date, which could mean a day or a month: {HOW_TO_WRITE}")
    text = " ".join(str(written).casefold().replace("–", "-").split())
    if _DATE.fullmatch(text) and not _YEAR.fullmatch(text):
        raise ValueError(f"is a date, which could mean a day or a month: {HOW_TO_WRITE}")
    period = _month(text) or _quarter(text) or _day(text) or _year(text, kind)
    if period is None:
        raise ValueError(f"is not a period: {HOW_TO_WRITE}")
    return period


def heading_period(heading: object, kind: YearKind) -> Period | None:
    """Return the period that a column's heading names; None where it names none.

    A spreadsheet turns "Mar 2025" in a heading into the first of that month: it is read as the month.
    """
    if isinstance(heading, date | datetime):
        return month_period(heading.year, heading.month) if heading.day == 1 else None
    try:
        return written_period(heading, kind)
    except ValueError:
        return None


def _month(text: str) -> Period | None:
    numbered = _NUMBERED_MONTH.fullmatch(text)
    if numbered and len(numbered[2]) == 2 and 1 <= int(numbered[2]) <= 12 and not _is_split_year(text):
        return month_period(int(numbered[1]), int(numbered[2]))
    named = _NAMED_MONTH.fullmatch(text)
    month = _month_number(named[1]) if named else None
    if named is None or month is None:
        return None
    year = int(named[2])
    return month_period(year if year > 99 else 2000 + year, month)


def _is_split_year(text: str) -> bool:
    """Say whether "2011-12" is the year 2011-12 and not December 2011."""
    found = _YEAR.fullmatch(text)
    return bool(found and found[2] and _last_year(found[1], found[2]))


def _quarter(text: str) -> Period | None:
    found, last = _QUARTER.fullmatch(text), _QUARTER_LAST.fullmatch(text)
    if found:
        quarter, first, second = found[1], found[2], found[3]
    elif last:
        first, second, quarter = last[1], last[2], last[3]
    else:
        return None
    year = _last_year(first, second)
    return quarter_period(year, int(quarter)) if year else None


def _day(text: str) -> Period | None:
    found = _DAY.fullmatch(text)
    month = _month_number(found[2]) if found else None
    if found is None or month is None:
        return None
    try:
        return day_period(date(int(found[3]), month, int(found[1])))
    except ValueError:
        return None


def _year(text: str, kind: YearKind) -> Period | None:
    found = _YEAR.fullmatch(text)
    if found is None:
        return None
    if found[2]:
        year = _last_year(found[1], found[2])
        return year_period(year, kind) if year else None
    # "2025" alone could be 2024-25 or 2025-26 of a year that spans two.
    return year_period(int(found[1]), kind) if kind not in ("financial", "academic") else None


def _last_year(first: str, second: str) -> int | None:
    """Return the year that 2024-25 or 2024-2025 ends in; None where the two are not a year apart."""
    last = int(first) + 1
    return last if int(second) in (last, last % 100) else None


def _month_number(name: str) -> int | None:
    full = {calendar_name: number for number, calendar_name in enumerate(_MONTHS, start=1)}
    known = full.get(name[:3])
    spelt = date(2000, known, 1).strftime("%B").casefold() if known else ""
    return known if known and (spelt.startswith(name) or name == "sept") else None


_LEAD = re.compile(r"^(?:as )?(?:at|on|in|during|by|for)(?: the)? |^the |^year (?:ending|to) ")
_NAMED_DAY = re.compile(r"\d{1,2} [a-z]{3,9} \d{4}")


def stated_period(printed: str, kind: YearKind) -> Period | None:
    """Return the period that a report's words name, such as "31 March 2015" or "2014–2015".

    None where they name none: "the last 12 months" depends on the day the report was written. A day
    stands for itself where the KPI is counted on a day, else for the year that it ends.
    """
    text = " ".join(printed.casefold().replace("–", "-").split())
    while _LEAD.match(text):
        text = _LEAD.sub("", text, count=1)
    if _NAMED_DAY.fullmatch(text):
        day = _day(f"at {text}")
        year = year_period(day.end.year, kind) if day else None
        return year if day and year and year.end == day.end else day
    return _year(text, kind)
