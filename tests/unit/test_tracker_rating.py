"""Colours by the stated rule, with their reasons; overrides; what is likely to miss its date."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.tracker import (
    Change,
    TrackerRules,
    add_action,
    agree_status,
    change_action,
    likely_to_miss,
    override_rag,
    rag_of,
    revise_date,
    set_response,
)
from tests.tracker_helpers import AS_AT, FIRST, SECOND, Diary, rules

SOON, LATER, PAST = date(2026, 6, 20), date(2026, 12, 1), date(2026, 3, 31)
COMPLETE = change_action("A1", "declared", "complete")
STARTED = change_action("A1", "declared", "in_progress")


def action(due: date | None) -> Change:
    return add_action("Train", [FIRST], due=due)


def shown(*changes: Change, as_at: date = AS_AT, by: TrackerRules | None = None) -> str:
    diary = Diary()
    for change in changes:
        diary.apply(change)
    return rag_of(diary.now.item(FIRST), as_at, by or rules()).sentence


def closed(new: str = "closed_implemented") -> Change:
    return agree_status(FIRST, new, committee="Scrutiny", meeting_date=date(2025, 3, 3), minute="12(a)")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ([], "Not rated: no action is recorded."),
        ([action(PAST)], "Red: A1 was due on 31 March 2026 and is not complete."),
        ([action(AS_AT), STARTED], "Green: A1 is due on 1 June 2026."),
        ([action(SOON)], "Amber: A1 is due on 20 June 2026 and has not started."),
        ([action(SOON), STARTED], "Green: A1 is due on 20 June 2026."),
        ([action(LATER)], "Green: A1 is due on 1 December 2026."),
        ([action(None)], "Amber: A1 has no date."),
        (
            [action(PAST), revise_date("A1", LATER, "staff left")],
            "Red: A1 was due on 31 March 2026 and is not complete.",
        ),
        ([action(PAST), revise_date("A1", LATER, "staff left", "C")], "Green: A1 is due on 1 December 2026."),
        (
            [action(SOON), STARTED, revise_date("A1", LATER, "staff left")],
            "Amber: A1 is due on 20 June 2026, and 1 December 2026 is asked for instead.",
        ),
        (
            [action(PAST), revise_date("A1", SOON, "w", "C"), revise_date("A1", LATER, "w", "C"), STARTED],
            "Amber: the date of A1, 1 December 2026, has been moved 2 times.",
        ),
        (
            [action(PAST), COMPLETE],
            "Green: all its actions are declared complete, and it is still open.",
        ),
        (
            [action(PAST), change_action("A1", "declared", "superseded")],
            "Not rated: all its actions are superseded.",
        ),
        (
            [action(PAST), closed()],
            "Blue: a committee agreed that it is implemented (Scrutiny, 3 March 2025, minute 12(a)).",
        ),
        (
            [set_response(FIRST, "rejected", "no power to")],
            "Not rated: the authority rejected it (no power to).",
        ),
        ([set_response(FIRST, "noted")], "Not rated: the authority noted it."),
    ],
)
def test_each_case_of_the_supplied_rule(changes: list[Change], sentence: str) -> None:
    assert shown(*changes) == sentence


def test_an_item_has_the_colour_of_its_worst_action() -> None:
    assert shown(action(LATER), action(PAST), action(None)).startswith("Red: A2 was due")


def test_the_age_of_a_recommendation_is_no_status() -> None:
    assert shown(action(date(2040, 1, 1)), as_at=date(2039, 1, 1)) == "Green: A1 is due on 1 January 2040."


def test_a_reopened_item_is_not_green_for_what_was_completed_before() -> None:
    done_before = change_action("A1", "declared", "complete", on=date(2025, 1, 1))
    reopened = agree_status(
        FIRST, "reopened", committee="Scrutiny", meeting_date=date(2025, 6, 3), minute="4"
    )
    changes = [action(PAST), done_before, closed(), reopened]
    assert shown(*changes) == "Amber: a committee reopened it, and no action has been under way since."
    assert shown(*changes, action(LATER)) == "Green: A2 is due on 1 December 2026."
    again = change_action("A2", "declared", "complete")
    assert shown(*changes, action(LATER), again).startswith("Green: all its actions are declared complete")


def test_on_three_colours_closed_is_green() -> None:
    three = rules().model_copy(update={"scale": "RAG"})
    assert shown(closed(), by=three).startswith("Green: a committee agreed")


class TestOverride:
    def test_it_says_who_when_why_until_when_and_what_the_rule_says(self) -> None:
        set_red = override_rag(FIRST, "red", "an audit failed", date(2026, 6, 30))
        assert shown(action(LATER), set_red) == (
            "Red: set by Head of Quality on 5 January 2026 until 30 June 2026: an audit failed "
            "(by the rule it would be Green: A1 is due on 1 December 2026)."
        )

    def test_after_its_last_day_the_rule_holds_again(self) -> None:
        set_red = override_rag(FIRST, "red", "an audit failed", date(2026, 6, 30))
        assert shown(action(LATER), set_red, as_at=date(2026, 6, 30)).startswith("Red")
        assert shown(action(LATER), set_red, as_at=date(2026, 7, 1)).startswith("Green")

    def test_it_can_be_given_back_and_a_later_closing_goes_over_it(self) -> None:
        set_red = override_rag(FIRST, "red", "an audit failed")
        assert shown(action(LATER), set_red, override_rag(FIRST, None, "passed")).startswith("Green")
        assert shown(action(LATER), set_red, closed()).startswith("Blue")
        assert shown(action(LATER), closed(), set_red).startswith("Red")

    def test_a_closing_ends_it_for_good_also_where_the_item_is_reopened(self) -> None:
        set_green = override_rag(FIRST, "green", "nearly there")
        reopened = agree_status(
            FIRST, "reopened", committee="Scrutiny", meeting_date=date(2025, 6, 3), minute="4"
        )
        assert shown(set_green, closed(), reopened) == (
            "Amber: a committee reopened it, and no action has been under way since."
        )


class TestLikelyToMiss:
    @pytest.mark.parametrize(
        ("changes", "reason"),
        [
            ([action(SOON)], "A1 is due on 20 June 2026 and has not started"),
            ([action(SOON), STARTED], None),
            ([action(LATER), STARTED], None),
            ([action(PAST)], None),
            ([action(None)], None),
            ([action(SOON), COMPLETE], None),
            (
                [action(SOON), STARTED, revise_date("A1", LATER, "w")],
                "A1 is due on 20 June 2026, and 1 December 2026 is asked for instead",
            ),
        ],
    )
    def test_by_the_stated_rule_only(self, changes: list[Change], reason: str | None) -> None:
        diary = Diary()
        for change in changes:
            diary.apply(change)
        found = likely_to_miss(diary.now.item(FIRST).actions[0], AS_AT, rules())
        assert (found and found.reason) == reason


def test_every_action_has_a_colour_whatever_its_state() -> None:
    for due in (None, PAST, AS_AT, SOON, LATER):
        for status in ("not_started", "in_progress", "complete", "superseded"):
            diary = Diary()
            diary.apply(add_action("Train", [SECOND], due=due), change_action("new", "declared", status))
            rag = rag_of(diary.now.item(SECOND).actions[0], AS_AT, rules())
            assert "no line of the rule" not in rag.reason
            assert (rag.value == "red") == (due == PAST and status in ("not_started", "in_progress"))


class TestRedacted:
    """A redaction takes a whole entry: what is left is an older date or status, and is told as that."""

    ADD = "(removed by redaction, to be entered again: {})."

    def test_a_date(self) -> None:
        diary = Diary()
        diary.apply(action(PAST), revise_date("A1", LATER, "Ann Smith is ill", "Board"))
        diary.redact(2)
        told = rag_of(diary.now.item(FIRST), AS_AT, rules()).sentence
        assert told.startswith("Red: A1 was due") and told.endswith(self.ADD.format("its last date"))
        diary.apply(revise_date("A1", LATER, "illness", "Board"))
        assert (
            rag_of(diary.now.item(FIRST), AS_AT, rules()).sentence == "Green: A1 is due on 1 December 2026."
        )

    def test_an_original_date_and_a_status(self) -> None:
        diary = Diary()
        diary.apply(action(PAST), change_action("A1", "declared", "complete"))
        diary.redact(1, recommendations=[FIRST])
        diary.redact(2, field="declared")
        told = rag_of(diary.now.item(FIRST).actions[0], AS_AT, rules()).sentence
        assert told.endswith(self.ADD.format("its last date and its declared status"))

    def test_a_decision_and_a_response(self) -> None:
        diary = Diary()
        diary.apply(set_response(FIRST, "rejected", "Ann Smith moved"), closed())
        diary.redact(1)
        diary.redact(2)
        told = rag_of(diary.now.item(FIRST), AS_AT, rules()).sentence
        assert told.endswith(self.ADD.format("a committee’s decision and the response"))
