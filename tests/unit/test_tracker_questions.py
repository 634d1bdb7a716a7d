"""The questions members ask."""

from __future__ import annotations

from datetime import UTC, date, datetime

from inspection_evidence.model import BoroughEvidence, Document, Family, Inspection, Remit, Verdict
from inspection_evidence.tracker import (
    RagColour,
    Register,
    add_action,
    add_evidence,
    agree_status,
    asked_dates,
    change_action,
    completed_since,
    completions_of,
    counts_of,
    due_soon_actions,
    evidenced_by_kpi,
    likely_misses,
    moved_since,
    open_rows,
    overdue_actions,
    overdue_without_request,
    register_of,
    retired_rows,
    revise_date,
    set_response,
    undo,
)
from tests.pack_evidence import recommendation
from tests.tracker_helpers import AS_AT, FIRST, SECOND, SLUG, THIRD, Diary, rules

MARCH = datetime(2026, 3, 10, 9, tzinfo=UTC)
UNREAD = f"{SLUG}/ilacs-2019-01-ffff/4"


def evidence() -> BoroughEvidence:
    items = [recommendation(name, "Improve plans.", 3) for name in (FIRST, SECOND, THIRD)]
    other = recommendation(f"{SLUG}/ilacs-2024-03-b2d5/9", "Mend roads.", 3)
    document = Document(
        path="a.pdf",
        sha256="0" * 64,
        verdict=Verdict.READ,
        framework=Family.ILACS,
        recommendations=(*items, other.model_copy(update={"remit": Remit.OTHER})),
    )
    inspection = Inspection(key=f"{SLUG}/ilacs-2024-03-b2d5", authority=SLUG, sources=(document,))
    return BoroughEvidence(
        borough=SLUG, as_at=AS_AT, run="r", snapshot=None, documents=(document,), inspections=(inspection,)
    )


def lived() -> Diary:
    diary = Diary()
    diary.apply(
        add_action("Late, asked for", [FIRST], due=date(2026, 3, 31), name="1"),
        add_action("Late", [FIRST, SECOND], due=date(2026, 4, 30), name="2"),
        add_action("Soon", [SECOND], due=date(2026, 6, 20), name="3"),
        add_action("Done", [THIRD], due=date(2026, 2, 1), name="4"),
        revise_date("2", date(2026, 5, 15), "staff left", "Scrutiny"),
        revise_date("1", date(2026, 9, 1), "supplier failed"),
        add_evidence("4", "kpi", "icpc_in_15_days"),
    )
    diary.apply(change_action("A4", "declared", "complete"), at=MARCH)
    diary.apply(revise_date("A3", date(2026, 6, 25), "holidays", "Lead member"), at=MARCH)
    diary.apply(
        agree_status(
            THIRD, "closed_implemented", committee="Scrutiny", meeting_date=date(2026, 3, 5), minute="8"
        ),
        at=MARCH,
    )
    return diary


def register(diary: Diary) -> Register:
    return register_of(diary.now, evidence(), AS_AT, rules())


def test_rows_are_what_was_read_and_what_is_tracked_though_no_longer_read() -> None:
    diary = lived()
    diary.apply(set_response(UNREAD, "noted"))
    rows = register(diary).rows
    assert [row.identifier for row in rows] == [FIRST, SECOND, THIRD, UNREAD]
    assert [row.asked is None for row in rows] == [False, False, False, True]
    assert [row.identifier for row in retired_rows(register(diary))] == [UNREAD]
    only = register_of(diary.now, evidence(), AS_AT, rules(), only={SECOND})
    assert [row.identifier for row in only.rows] == [SECOND]


def test_open_overdue_due_soon_and_likely_to_miss() -> None:
    asked = register(lived())
    assert [row.identifier for row in open_rows(asked)] == [FIRST, SECOND]
    assert [due.action.number for due in overdue_actions(asked)] == ["A1", "A2"]
    assert [row.identifier for row in overdue_actions(asked)[1].rows] == [FIRST, SECOND]
    assert overdue_actions(asked)[1].reason == "A2 was due on 15 May 2026 and is not complete"
    assert [due.action.number for due in overdue_without_request(asked)] == ["A2"]
    assert [due.action.number for due in due_soon_actions(asked)] == ["A3"]
    assert [due.reason for due in likely_misses(asked)] == ["A3 is due on 25 June 2026 and has not started"]


def test_completed_since_never_mixes_declared_and_agreed() -> None:
    asked = register(lived())
    found = completed_since(asked, {})
    assert [action.number for action in found.declared] == ["A4"]
    ((row, agreement),) = found.agreed
    assert (row.identifier, agreement.committee, agreement.minute) == (THIRD, "Scrutiny", "8")
    later = completed_since(asked, completions_of(lived().now, AS_AT))
    assert (later.declared, later.agreed) == ((), ())


def test_dates_that_moved_and_dates_asked_for_say_why() -> None:
    asked = register(lived())
    assert [(one.action.number, one.revision.origin.why) for one in asked_dates(asked)] == [
        ("A1", "supplier failed")
    ]
    moved = moved_since(asked, None)
    assert [(one.action.number, one.revision.agreed_by) for one in moved] == [
        ("A2", "Scrutiny"),
        ("A3", "Lead member"),
    ]
    assert [one.action.number for one in moved_since(asked, date(2026, 3, 1))] == ["A3"]


def test_an_undone_revision_was_none() -> None:
    diary = lived()
    revised = next(e for e in diary.events if e.payload.get("why") == "holidays")
    diary.apply(undo("A3", revised.seq, "a slip"))
    assert [one.action.number for one in moved_since(register(diary), None)] == ["A2"]


def test_counts() -> None:
    counts = counts_of(register(lived()), {}, confirmed={FIRST})
    assert (counts.rows, counts.open, counts.overdue, counts.overdue_rows, counts.due_soon) == (3, 2, 2, 2, 1)
    assert (counts.likely_to_miss, counts.new_dates_asked, counts.evidenced) == (1, 1, 2)
    assert (counts.declared_complete_since, counts.closed_since) == (1, 1)
    assert counts.by_rag[RagColour.RED] == 2 and sum(counts.by_rag.values()) == counts.open


def test_evidence_by_a_kpi_is_entered_or_a_confirmed_link() -> None:
    asked = register(lived())
    assert [row.identifier for row in evidenced_by_kpi(asked)] == [THIRD]
    assert [row.identifier for row in evidenced_by_kpi(asked, {SECOND})] == [SECOND, THIRD]


def test_without_any_reading_only_tracked_rows_are_there() -> None:
    assert len(register_of(lived().now, None, AS_AT, rules()).rows) == 3
    assert counts_of(register_of(Diary().now, None, AS_AT, rules())).rows == 0
