"""What was completed since the last pack: by what it told, not by the day of the meeting."""

from __future__ import annotations

from datetime import UTC, date, datetime

from inspection_evidence.tracker import (
    Change,
    Completed,
    Completions,
    add_action,
    agree_status,
    change_action,
    completed_since,
    completions_of,
    counts_of,
    entered_late,
    fold,
    register_of,
    undo,
)
from tests.tracker_helpers import FIRST, SECOND, SLUG, Diary, rules

PACK, NOW = date(2026, 6, 1), date(2026, 7, 1)
BEFORE, AFTER = datetime(2026, 5, 20, 9, tzinfo=UTC), datetime(2026, 6, 20, 9, tzinfo=UTC)


def closing(row: str, met: date, minute: str = "4") -> Change:
    return agree_status(row, "closed_implemented", committee="Scrutiny", meeting_date=met, minute=minute)


def reopening(row: str, met: date) -> Change:
    return agree_status(row, "reopened", committee="Scrutiny", meeting_date=met, minute="9")


def done(action: str, on: date) -> Change:
    return change_action(action, "declared", "complete", on=on)


def begun() -> Diary:
    """Two actions, entered long before the pack."""
    diary = Diary()
    diary.apply(
        add_action("Rota", [FIRST], due=date(2026, 4, 1), name="1"),
        add_action("Audit", [SECOND], due=date(2026, 4, 1), name="2"),
    )
    return diary


def told_by_pack(diary: Diary) -> Completions:
    """What the pack of 1 June told: the register as it stood at the end of that day."""
    events = [event for event in diary.events if event.at.date() <= PACK]
    return completions_of(fold(SLUG, events), PACK)


def since_pack(diary: Diary) -> Completed:
    return completed_since(register_of(diary.now, None, NOW, rules()), told_by_pack(diary))


def numbers(found: Completed) -> list[str]:
    return [action.number for action in found.declared]


def test_what_is_entered_late_belongs_to_the_next_pack() -> None:
    diary = begun()
    diary.apply(done("A1", date(2026, 5, 1)), closing(SECOND, date(2026, 5, 12)), at=AFTER)
    found = since_pack(diary)
    assert numbers(found) == ["A1"]
    assert [(row.identifier, agreed.meeting_date) for row, agreed in found.agreed] == [
        (SECOND, date(2026, 5, 12))
    ]
    counts = counts_of(register_of(diary.now, None, NOW, rules()), told_by_pack(diary))
    assert (counts.declared_complete_since, counts.closed_since) == (1, 1)


def test_what_the_last_pack_told_is_not_told_twice() -> None:
    diary = begun()
    diary.apply(done("A1", date(2026, 5, 1)), closing(SECOND, date(2026, 5, 12)), at=BEFORE)
    diary.apply(done("A2", date(2026, 6, 10)), at=AFTER)
    found = since_pack(diary)
    assert (numbers(found), found.agreed) == (["A2"], ())


def test_a_told_completion_is_not_told_again_when_its_day_is_corrected() -> None:
    diary = begun()
    diary.apply(done("A1", date(2026, 5, 1)), at=BEFORE)
    (wrong,) = diary.apply(closing(SECOND, date(2026, 5, 12)), at=BEFORE)
    diary.apply(done("A1", date(2026, 5, 2)), undo(SECOND, wrong.seq, "a slip"), at=AFTER)
    diary.apply(closing(SECOND, date(2026, 5, 13)), at=AFTER)
    found = since_pack(diary)
    assert (numbers(found), found.agreed) == ([], ())


def test_what_was_undone_or_reopened_is_not_counted() -> None:
    diary = begun()
    (one,) = diary.apply(done("A1", date(2026, 6, 2)), at=AFTER)
    diary.apply(closing(SECOND, date(2026, 6, 3)), at=AFTER)
    diary.apply(undo("A1", one.seq, "not yet"), reopening(SECOND, date(2026, 6, 10)), at=AFTER)
    found = since_pack(diary)
    assert (numbers(found), found.agreed) == ([], ())


def test_a_second_completion_after_a_reopening_is_told() -> None:
    diary = begun()
    diary.apply(done("A1", date(2026, 5, 1)), closing(SECOND, date(2026, 5, 12)), at=BEFORE)
    diary.apply(change_action("A1", "declared", "in_progress"), reopening(SECOND, date(2026, 6, 5)), at=AFTER)
    diary.apply(done("A1", date(2026, 6, 15)), closing(SECOND, date(2026, 6, 16), "12"), at=AFTER)
    found = since_pack(diary)
    assert numbers(found) == ["A1"]
    assert [agreed.minute for _, agreed in found.agreed] == ["12"]


def test_a_redacted_completion_that_is_entered_again_is_not_told_twice() -> None:
    diary = begun()
    (one,) = diary.apply(done("A1", date(2026, 5, 1)), at=BEFORE)
    told = told_by_pack(diary)
    diary.redact(one.seq)
    diary.apply(done("A1", date(2026, 5, 1)), at=AFTER)
    assert numbers(completed_since(register_of(diary.now, None, NOW, rules()), told)) == []


def test_an_entry_is_late_where_the_last_pack_should_have_told_it() -> None:
    diary = begun()
    diary.apply(done("A1", date(2026, 5, 1)), at=AFTER)
    action = diary.now.action("A1")
    assert action is not None
    (entry,) = action.completions
    assert entered_late(action.completed_on, entry, PACK) == date(2026, 6, 20)
    assert entered_late(date(2026, 6, 15), entry, PACK) is None
    assert entered_late(action.completed_on, entry, None) is None
