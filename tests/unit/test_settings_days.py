"""Days and moments in London's time, whatever the clock of the computer says."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from inspection_evidence.settings.days import day_of, moment_words
from inspection_evidence.store import Redaction
from inspection_evidence.tracker import end_of


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 6, 30, 23, 30, tzinfo=UTC), "1 July 2026 at 00:30"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "31 December 2026 at 23:30"),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "29 March 2026 at 00:59"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "29 March 2026 at 02:00"),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "25 October 2026 at 01:30"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "25 October 2026 at 01:30"),
    ],
)
def test_moments_are_told_as_the_clock_in_london_had_them(moment: datetime, words: str) -> None:
    assert moment_words(moment) == words


def test_a_redaction_late_in_the_evening_is_of_the_day_in_london() -> None:
    late = Redaction("Bea Chen", datetime(2026, 6, 30, 23, 30, tzinfo=UTC), "names a parent")
    assert late.words == "removed (redacted on 1 July 2026 by Bea Chen: names a parent)"


@pytest.mark.parametrize(
    "day", [date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 24), date(2026, 10, 25), date(2024, 2, 29)]
)
def test_the_last_moment_of_a_day_is_of_that_day_and_the_next_is_not(day: date) -> None:
    last = end_of(day)
    assert last is not None and day_of(last) == day
    following = datetime.fromtimestamp(last.timestamp() + 0.001, UTC)
    assert day_of(following).toordinal() == day.toordinal() + 1


def test_the_last_day_of_the_calendar_has_an_end() -> None:
    assert end_of(date.max) is not None
