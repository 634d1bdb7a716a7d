"""The worked example of docs/tracker.md, step by step."""

from __future__ import annotations

from datetime import UTC, date, datetime

from inspection_evidence.tracker import (
    add_action,
    add_evidence,
    agree_status,
    change_action,
    likely_to_miss,
    moved_since,
    rag_of,
    register_of,
    revise_date,
    set_response,
)
from tests.tracker_helpers import FIRST, ROOT, Diary, rules

DOCUMENT = " ".join((ROOT / "docs" / "tracker.md").read_text(encoding="utf-8").split())
COMMITTEE = "Scrutiny Committee"


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 10, tzinfo=UTC)


def told(diary: Diary, day: date) -> bool:
    """Whether the document tells the colour and reason of that day."""
    return rag_of(diary.now.item(FIRST), day, rules()).sentence in DOCUMENT


def test_each_step_has_the_colour_and_reason_that_the_document_tells() -> None:
    diary = Diary()
    assert told(diary, date(2024, 3, 18))
    diary.apply(
        set_response(FIRST, "accepted"),
        add_action("Daily rota", [FIRST], due=date(2024, 9, 30)),
        at=at(date(2024, 4, 2)),
    )
    assert told(diary, date(2024, 4, 2)) and told(diary, date(2024, 9, 10))
    assert likely_to_miss(diary.now.item(FIRST).actions[0], date(2024, 9, 10), rules())
    moved = date(2024, 12, 31)
    diary.apply(
        change_action("A1", "declared", "in_progress"),
        revise_date("A1", moved, "two vacancies"),
        at=at(date(2024, 9, 20)),
    )
    assert told(diary, date(2024, 9, 20)) and told(diary, date(2024, 10, 1))
    diary.apply(revise_date("A1", moved, "two vacancies", COMMITTEE), at=at(date(2024, 10, 8)))
    assert told(diary, date(2024, 10, 8))
    register = register_of(diary.now, None, date(2024, 10, 8), rules())
    assert [one.revision.origin.why for one in moved_since(register, None)] == ["two vacancies"]
    diary.apply(
        change_action("A1", "declared", "complete"),
        add_evidence("A1", "kpi", "strategy_discussions"),
        at=at(date(2024, 12, 12)),
    )
    assert told(diary, date(2024, 12, 12))
    closed = agree_status(
        FIRST, "closed_implemented", committee=COMMITTEE, meeting_date=date(2025, 1, 14), minute="27"
    )
    diary.apply(closed, at=at(date(2025, 1, 15)))
    assert told(diary, date(2025, 1, 15))
    reopened = agree_status(
        FIRST, "reopened", committee=COMMITTEE, meeting_date=date(2025, 6, 10), minute="41"
    )
    diary.apply(reopened, at=at(date(2025, 6, 11)))
    assert told(diary, date(2025, 6, 11))
