"""Dates as reports print them: ranges with the month or the year left out, several visits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join([*(name[:3] + rf"(?:{name[3:]})?" for name in _MONTHS), "sept"])
_DATE = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(?:of\s+)?(?P<month>{_MONTH})\b\.?)?(?:,?\s+(?P<year>(?:19|20)\d\d))?(?!\d)",
    re.IGNORECASE,
)
_IN_FIGURES = re.compile(r"(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)(?![\d/.])")


@dataclass(slots=True)
class _Printed:
    day: int
    month: int | None
    year: int | None


def dates_in(text: str) -> list[date]:
    """Every date in `text`, in order, each without month or year taking the next one's.

    A span over New Year keeps its order; dates in figures are read day first, as in Britain.
    Impossible dates are left out.
    """
    printed = [_printed(match) for match in _DATE.finditer(_IN_FIGURES.sub(_in_words, text))]
    found: list[date] = []
    month: int | None = None
    year: int | None = None
    for one in reversed(printed):
        if one.month is None and month is None:
            continue
        if one.year is not None:
            year = one.year
        elif one.month is not None and month is not None and year is not None and one.month > month:
            year -= 1
        month = one.month or month
        if year is None or month is None:
            continue
        try:
            found.append(date(year, month, one.day))
        except ValueError:
            continue
    return found[::-1]


def date_span(text: str) -> tuple[date, date] | None:
    """First and last date in `text`; one date alone is both; None when there is none."""
    found = dates_in(text)
    return (found[0], found[-1]) if found else None


def _in_words(match: re.Match[str]) -> str:
    month = int(match[3])
    return f"{match[1]} {_MONTHS[month - 1]} {match[4]}" if 1 <= month <= 12 else match[0]


def _printed(match: re.Match[str]) -> _Printed:
    month, year = match["month"], match["year"]
    return _Printed(
        day=int(match["day"]),
        month=next(at for at, name in enumerate(_MONTHS, 1) if name.startswith(month[:3].lower()))
        if month
        else None,
        year=int(year) if year else None,
    )
