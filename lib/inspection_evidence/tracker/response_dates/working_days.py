"""Working days in England and Wales, one-off bank holidays among the free ones."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

import holidays

_SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Whether a day is neither at a weekend nor a bank holiday in England and Wales.

    Source: the Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007
    (SI 2007/462), regulation 1(2): any day but a Saturday, a Sunday, Christmas Day, Good Friday or a
    bank holiday in England and Wales under the Banking and Financial Dealings Act 1971. One-off holidays
    are proclaimed under that Act; the `holidays` library has them.
    """
    return day.weekday() < _SATURDAY and day not in _bank_holidays()


def working_days_after(start: date, count: int) -> date:
    """Return the day that is `count` working days after `start`, which itself does not count."""
    day = start
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


@lru_cache(maxsize=1)
def _bank_holidays() -> holidays.HolidayBase:
    """Years are added to it as they are asked for."""
    return holidays.country_holidays("GB", subdiv="ENG")
