"""Days as people know them: those of London, written 3 March 2026; moments are kept in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
"""Moments are kept in UTC; the day a person knows is London's."""
EARLIEST = date(1990, 1, 1)
LATEST = date(2100, 1, 1)
"""A day that a person enters lies between these, or is a slip of the finger."""


def day_of(moment: datetime) -> date:
    """Return the day in London of a moment."""
    return moment.astimezone(LONDON).date()


def today() -> date:
    """Return the day it is in London, wherever the machine's clock is set."""
    return day_of(datetime.now(UTC))


def day_words(day: date) -> str:
    """Return a day as people write it: 3 March 2026."""
    return f"{day.day} {day:%B %Y}"


def moment_words(moment: datetime) -> str:
    """Return a moment as the clock in London had it: 3 March 2026 at 14:05."""
    here = moment.astimezone(LONDON)
    return f"{day_words(here.date())} at {here:%H:%M}"
