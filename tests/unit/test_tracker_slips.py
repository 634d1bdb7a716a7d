"""Days that look like a slip are warned of, never refused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from inspection_evidence.settings.days import day_words, today
from inspection_evidence.store import undone_numbers
from inspection_evidence.tracker import (
    Change,
    add_action,
    agree_status,
    revise_date,
    slips_of,
    undo,
    warnings_of,
)
from inspection_evidence.tracker.slips import days_named
from tests.tracker_helpers import FIRST, Diary

MET = date(2026, 1, 13)


def closing(minute: str = "31", committee: str = "Scrutiny") -> Change:
    return agree_status(FIRST, "closed_implemented", committee=committee, meeting_date=MET, minute=minute)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("minute 31, 14 January 2026", [date(2026, 1, 14)]),
        ("3rd Sept. 2025 and 4/3/2026", [date(2025, 9, 3), date(2026, 3, 4)]),
        ("2026-02-28; 2026-02-30; 31/2/2026; 14.1.2026", [date(2026, 2, 28), date(2026, 1, 14)]),
        ("minute 25/00017 of 2026, items 3-4", []),
        (None, []),
    ],
)
def test_only_whole_days_of_the_calendar_are_found(text: object, days: list[date]) -> None:
    assert list(days_named(text)) == days


def test_a_minute_dated_after_its_meeting_is_warned_of() -> None:
    (told,) = warnings_of([closing("31 (3 February 2026)")])
    assert told == (
        f"{FIRST}: the minute names 3 February 2026, which is after the meeting of 13 January 2026; "
        "look whether that is a slip."
    )
    assert warnings_of([closing("31 (13 January 2026)"), closing("31")]) == ()


def test_a_committee_named_with_a_later_day_is_warned_of() -> None:
    (told,) = warnings_of([closing(committee="Scrutiny, 3 March 2026")])
    assert "the committee names 3 March 2026" in told


def test_a_new_date_agreed_at_a_meeting_yet_to_come_is_warned_of() -> None:
    ahead = day_words(today() + timedelta(days=40))
    late = revise_date("A1", date(2027, 1, 1), "Vacancies", f"Scrutiny, {ahead}")
    (told,) = warnings_of([late])
    assert f"said to be agreed on {ahead}, which had not come yet" in told
    assert warnings_of([revise_date("A1", date(2027, 1, 1), "Vacancies", "Scrutiny, 13 January 2026")]) == ()


def test_slips_are_listed_until_they_are_undone() -> None:
    diary = Diary()
    diary.apply(add_action("Rota", [FIRST], name="1"))
    (slip,) = diary.apply(closing("31 of 3 February 2026"), at=diary.events[0].at + timedelta(days=30))
    (found,) = slips_of(diary.events)
    assert found.seq == slip.seq and f"(entry {slip.seq}); undo it" in found.sentence
    diary.apply(undo(FIRST, slip.seq, "wrong minute"), at=diary.events[-1].at)
    assert slips_of(diary.events, undone_numbers(diary.events)) == ()


def test_a_meeting_after_the_day_of_its_entry_is_listed() -> None:
    diary = Diary()
    told: dict[str, object] = {
        "new": "closed_implemented",
        "committee": "Scrutiny",
        "meeting_date": "2026-03-03",
        "minute": "8",
    }
    diary.take("status_agreed", FIRST, told)
    (found,) = slips_of(diary.events)
    assert "the meeting of 3 March 2026 had not come yet" in found.sentence
