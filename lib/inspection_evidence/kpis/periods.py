"""Periods: what a year, a quarter or a month of a KPI means, from the labels that files print.

A figure of "2025" is the year to 31 March 2025, the school year 2024/25 or the count on one day,
as the KPI has it; the catalogue's field `year` says which.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

YearKind = Literal[
    "financial", "at_31_march", "academic", "calendar", "at_30_september", "year_to_30_september"
]

_FIRST_AND_LAST_DAY: dict[YearKind, tuple[tuple[int, int, int], tuple[int, int, int]]] = {
    "financial": ((-1, 4, 1), (0, 3, 31)),
    "at_31_march": ((0, 3, 31), (0, 3, 31)),
    "academic": ((-1, 9, 1), (0, 8, 31)),
    "calendar": ((0, 1, 1), (0, 12, 31)),
    "at_30_september": ((0, 9, 30), (0, 9, 30)),
    "year_to_30_september": ((-1, 10, 1), (0, 9, 30)),
}
"""Of the year named by its last part: years to add, month and day of the first and of the last day."""

_LABELS: dict[YearKind, str] = {
    "financial": "{before}-{short}",
    "at_31_march": "31 March {year}",
    "academic": "{before}/{short}",
    "calendar": "{year}",
    "at_30_september": "30 September {year}",
    "year_to_30_september": "year to 30 September {year}",
}
_STATUSES = {"rev": "revised", "prov": "provisional", "final": "final", "ot": "outturn"}
_LAIT = re.compile(r"(\d{4})(?:[-/](\d{2}))?(?:\s*\((\w+)\))?")
_LAIT_SPAN = re.compile(r"\d{4}/(\d{2})-\d{2}/(\d{2})")
_DFE = re.compile(r"(\d{4})(\d{2})?")


@dataclass(frozen=True, order=True, slots=True)
class Period:
    """A stretch of time, or one day; periods sort by their end.

    `status` is what the source says of the figure: revised, provisional, final or outturn.
    """

    end: date
    start: date
    label: str
    status: str = ""

    @property
    def days(self) -> int:
        """How long it is; 1 is a count on one day."""
        return (self.end - self.start).days + 1


@lru_cache(maxsize=4096)
def year_period(year: int, kind: YearKind, status: str = "") -> Period:
    """Return the period that a kind of year named by its last part is: 2025 is 2024-25 of a financial one."""
    (years, month, day), (last_years, last_month, last_day) = _FIRST_AND_LAST_DAY[kind]
    label = _LABELS[kind].format(year=year, before=year - 1, short=f"{year % 100:02d}")
    start, end = date(year + years, month, day), date(year + last_years, last_month, last_day)
    return Period(end, start, label, status)


@lru_cache(maxsize=4096)
def lait_period(label: str, kind: YearKind) -> Period | None:
    """Return the period of one of LAIT's labels, such as 2025, 2023-24, 2015/16, 2014-16, 2025 (prov).

    None where the label is no period, as the label 0 is not.
    """
    span = _LAIT_SPAN.fullmatch(label.strip())
    if span:
        return _span(2000 + int(span[1]), 2000 + int(span[2]), kind, label.strip())
    found = _LAIT.fullmatch(label.strip())
    if not found or int(found[1]) < 1990:
        return None
    first, status = int(found[1]), _STATUSES.get((found[3] or "").casefold(), "")
    if found[2] is None:
        return year_period(first, kind, status)
    last = first - first % 100 + int(found[2])
    if last == first + 1:
        return year_period(last, kind, status)
    return _span(first, last, kind, label.strip())


@lru_cache(maxsize=4096)
def dfe_period(time_period: str, kind: YearKind) -> Period | None:
    """Return the period of a DfE file's `time_period`: 2025, or 202425 for a year that spans two.

    None where it is neither. Source: DfE, "Open data standards", time_period and time_identifier.
    """
    found = _DFE.fullmatch(time_period.strip())
    if not found or int(found[1]) < 1990:
        return None
    first = int(found[1])
    if found[2] is None:
        return year_period(first, kind)
    return year_period(first + 1, kind) if int(found[2]) == (first + 1) % 100 else None


def month_period(year: int, month: int) -> Period:
    """Return a month as a period."""
    last = calendar.monthrange(year, month)[1]
    return Period(date(year, month, last), date(year, month, 1), f"{calendar.month_name[month]} {year}")


def quarter_period(year: int, quarter: int) -> Period:
    """Return a quarter of a financial year named by its last part: the first is April to June."""
    month = 3 * quarter + 1
    start = date(year - 1, month, 1) if quarter < 4 else date(year, 1, 1)
    last_month = start.month + 2
    end = date(start.year, last_month, calendar.monthrange(start.year, last_month)[1])
    return Period(end, start, f"quarter {quarter} of {year - 1}-{year % 100:02d}")


def day_period(day: date) -> Period:
    """Return one day as a period, for counts on that day."""
    return Period(day, day, f"{day.day} {day:%B %Y}")


def _span(first: int, last: int, kind: YearKind, label: str) -> Period | None:
    """Return several years as one period; None where they run backwards."""
    if last <= first:
        return None
    return Period(year_period(last, kind).end, year_period(first, kind).start, label)
