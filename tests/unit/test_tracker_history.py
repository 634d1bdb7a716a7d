"""A row's history in plain sentences."""

from __future__ import annotations

from datetime import UTC, date, datetime

from inspection_evidence.tracker import (
    add_action,
    add_evidence,
    agree_status,
    change_action,
    history_of,
    link_action,
    note_action,
    override_rag,
    revise_date,
    set_response,
    undo,
    unlink_action,
    withdraw_evidence,
)
from tests.tracker_helpers import FIRST, SECOND, Diary, rules


def sentences(diary: Diary, row: str) -> list[str]:
    return [line.sentence for line in history_of(diary.now, row, rules())]


def test_a_moved_date_reads_as_people_say_it() -> None:
    diary = Diary()
    diary.apply(add_action("Train", [FIRST], due=date(2026, 5, 1)))
    diary.apply(
        revise_date("A1", date(2026, 6, 30), "staff vacancies", "Children's Scrutiny Committee"),
        at=datetime(2026, 3, 3, 12, tzinfo=UTC),
    )
    assert sentences(diary, "A1")[1] == (
        "On 3 March 2026 Head of Quality moved the date of A1 from 1 May 2026 to 30 June 2026: staff "
        "vacancies; agreed by Children's Scrutiny Committee."
    )


def test_every_kind_of_entry_has_its_sentence() -> None:
    diary = Diary()
    diary.apply(
        add_action("Train", [FIRST], lead_officer="Head of Care", accountable="Lead member"),
        change_action("A1", "declared", "complete", on=date(2026, 1, 2)),
        change_action("A1", "lead_officer", "Head of Quality", "moved post"),
        link_action("A1", SECOND),
        unlink_action("A1", SECOND, "not its concern"),
        revise_date("A1", date(2026, 6, 30), "staff left"),
        note_action("A1", "went well", date(2026, 1, 3)),
        add_evidence("A1", "document", "plan.pdf", page=3, what="audit"),
    )
    diary.apply(withdraw_evidence("A1", 8, "out of date"))
    start = "On 5 January 2026 Head of Quality "
    assert sentences(diary, "A1") == [
        f"{start}{told}."
        for told in (
            f"added A1, “Train”, for {FIRST}; lead officer Head of Care; accountable Lead member; "
            "without a date",
            "declared A1 Complete, completed on 2 January 2026",
            "changed the lead officer of A1 from “Head of Care” to “Head of Quality”: moved post",
            f"linked A1 to {SECOND}",
            f"took A1 off {SECOND}: not its concern",
            "asked to move the date of A1 to 30 June 2026: staff left; nobody had agreed yet",
            "noted on A1 (note of 3 January 2026): went well",
            "added evidence to A1: document plan.pdf, page 3 (audit)",
            "withdrew evidence of A1: out of date",
        )
    ]


def test_items_undone_and_redacted_entries_stay_in_it() -> None:
    diary = Diary()
    diary.apply(
        set_response(FIRST, "noted"),
        set_response(FIRST, "rejected", "about Ann Smith"),
        override_rag(FIRST, "red", "audit", date(2026, 12, 1)),
        override_rag(FIRST, None, "passed"),
        agree_status(FIRST, "closed_implemented", committee="C", meeting_date=date(2025, 3, 3), minute="4"),
    )
    diary.apply(undo(FIRST, 5, "wrong item"))
    diary.redact(2)
    told = sentences(diary, FIRST)
    start = "On 5 January 2026 Head of Quality "
    assert told[1] == (
        f"{start}set the response to 1: removed (redacted on 4 May 2026 by Anna: names a child)."
    )
    assert told[2:4] == [
        f"{start}set the colour of 1 to Red until 1 December 2026: audit.",
        f"{start}gave the colour of 1 back to the rule: passed.",
    ]
    decided = "recorded that C agreed the status “Closed: implemented” for 1 on 3 March 2025 (minute 4)"
    assert told[4] == f"{start}{decided} (undone later)."
    assert (
        told[5] == f"{start}undid the entry of 5 January 2026 in which Head of Quality {decided}: wrong item."
    )
    assert told[6].startswith("On 5 January 2026 Anna redacted the entry of 5 January 2026")
    assert not any("Ann Smith" in sentence for sentence in told)


def test_an_evening_entry_is_of_the_day_in_london() -> None:
    diary = Diary()
    diary.apply(set_response(FIRST, "noted"), at=datetime(2026, 6, 30, 23, 30, tzinfo=UTC))
    assert sentences(diary, FIRST)[0].startswith("On 1 July 2026 ")


def test_an_old_value_that_was_redacted_is_told_as_removed() -> None:
    diary = Diary()
    removed = "removed (redacted on 4 May 2026 by Anna: names a child)"
    diary.take("response_set", FIRST, {"new": "accepted", "old": removed})
    assert sentences(diary, FIRST) == [
        f"On 5 January 2026 Anna set the response to 1 from {removed} to Accepted."
    ]
