"""Changes of the tracker: what is refused, in which words; all or none; nothing twice or over another's."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.tracker import (
    Change,
    TrackerError,
    add_action,
    add_evidence,
    agree_status,
    change_action,
    link_action,
    note_action,
    note_item,
    override_rag,
    revise_date,
    set_response,
    undo,
    unlink_action,
    withdraw_evidence,
)
from tests.tracker_helpers import FIRST, SECOND, SLUG, Diary


def agreed(new: str, day: date = date(2025, 3, 3)) -> Change:
    return agree_status(FIRST, new, committee="Scrutiny", meeting_date=day, minute="12")


def diary() -> Diary:
    made = Diary()
    made.apply(add_action("Train managers", [FIRST], due=date(2026, 5, 1)))
    return made


REFUSED = [
    (set_response(FIRST, "partly_accepted"), "“partly accepted” needs a reason"),
    (set_response(FIRST, "Rejected", "  "), "“rejected” needs a reason"),
    (set_response(FIRST, "acepted"), "did you mean accepted?"),
    (agree_status(FIRST, "open", committee="", meeting_date=None, minute="3"), "needs the committee"),
    (
        agree_status(FIRST, "open", committee="C", meeting_date=None, minute="3"),
        "needs the date of the meeting",
    ),
    (
        agree_status(FIRST, "open", committee="C", meeting_date=date(2025, 1, 1), minute=""),
        "minute reference",
    ),
    (agreed("open", date(2026, 7, 1)), "1 July 2026, has not come yet"),
    (agreed("reopened"), "no committee has closed it"),
    (agreed("complete"), "the agreed status is “complete”, but must be open, closed implemented"),
    (override_rag(FIRST, "red", ""), "needs a reason"),
    (override_rag(FIRST, "purple", "why"), "the colour is “purple”"),
    (override_rag(FIRST, "red", "why", date(2025, 1, 1)), "1 January 2025, is past already"),
    (override_rag(FIRST, None, "why"), "no colour is set by hand"),
    (note_item(FIRST, "\x00 "), "the note is empty"),
    (note_item(FIRST, "x" * 10_001), "10,001 characters; at most 10,000"),
    (note_item(FIRST, "x", date(2027, 1, 1)), "has not come yet"),
    (note_item("kent/ilacs-2024-03-b2d5/1", "x"), "belongs to kent, not to thornmere"),
    (note_item("2", "x"), "no identifier of a recommendation"),
    (note_item(f"{SLUG}/document/abc", "x"), "no identifier of a recommendation"),
    (add_action("", [FIRST]), "has no title"),
    (add_action("Train", []), "hangs on no recommendation"),
    (add_action("Train", [FIRST], due=date(206, 1, 1)), "look at the year"),
    (change_action("A1", "declared", "done"), "the declared status is “done”"),
    (change_action("A1", "declared", "complete", on=date(2027, 1, 1)), "has not come yet"),
    (
        change_action("A1", "declared", "in_progress", on=date(2026, 1, 1)),
        "goes with the status “complete” only",
    ),
    (change_action("A1", "title", ""), "has no title"),
    (change_action("A1", "due", "2026-01-01"), "a date is revised instead"),
    (change_action("A7", "title", "x"), "there is no action “A7” of thornmere"),
    (unlink_action("A1", SECOND), "does not hang on"),
    (unlink_action("A1", FIRST), "hangs on nothing else"),
    (revise_date("A1", None, "why"), "the new date is missing"),
    (revise_date("A1", date(2026, 6, 1), ""), "a new date needs a reason"),
    (revise_date("A1", date(2026, 5, 1), "why"), "due on 1 May 2026 already"),
    (add_evidence("A1", "link", "javascript:alert(1)"), "must begin with https:// or http://"),
    (add_evidence("A1", "link", "https://a b"), "must begin with https:// or http://"),
    (add_evidence("A1", "document", "../../etc/passwd"), "must be its name"),
    (add_evidence("A1", "document", "C:\\Users\\ann\\plan.pdf"), "must be its name"),
    (add_evidence("A1", "document", "plan.pdf", page=0), "a whole number from 1"),
    (add_evidence("A1", "kpi", "icpc", page=2), "a document only"),
    (add_evidence("A1", "photo", "x"), "the kind of evidence is “photo”"),
    (withdraw_evidence("A1", 1, "why"), "no such evidence"),
    (undo("A1", 99, "why"), "none of this row's"),
    (undo("A1", 1, ""), "to undo needs a reason"),
    (Change("redacted", "A1", {"event": 1}), "its own command"),  # type: ignore[arg-type]
]


class TestRefusals:
    @pytest.mark.parametrize(("change", "words"), REFUSED, ids=[words[:40] for _, words in REFUSED])
    def test_each_mistake_is_a_sentence(self, change: Change, words: str) -> None:
        made = diary()
        with pytest.raises(TrackerError) as raised:
            made.apply(change)
        assert words in str(raised.value)
        assert len(made.events) == 1

    def test_all_mistakes_are_told_together_with_their_places(self) -> None:
        with pytest.raises(TrackerError) as raised:
            diary().apply(
                set_response(FIRST, "rejected", place="Row 2: "),
                note_action("A1", "went well"),
                revise_date("A1", None, "", place="Row 9: "),
            )
        assert str(raised.value).splitlines() == [
            "Row 2: the response “rejected” needs a reason.",
            "Row 9: the new date is missing.",
            "Row 9: a new date needs a reason.",
        ]

    def test_item_that_nobody_knows_is_refused_where_the_known_ones_are_given(self) -> None:
        made = Diary()
        with pytest.raises(TrackerError, match=f"did you mean {FIRST}"):
            made.apply(note_item(f"{FIRST}1", "x"), known=frozenset({FIRST}))
        made.take("item_noted", f"{FIRST}1", {"text": "an orphan", "on": "2026-01-01"})
        assert made.apply(note_item(f"{FIRST}1", "x"), known=frozenset({FIRST}))


class TestAgreedStatus:
    def test_closed_reopened_and_closed_again_in_the_order_of_meetings(self) -> None:
        made = Diary()
        made.apply(agreed("closed_implemented"), agreed("reopened", date(2025, 6, 1)))
        with pytest.raises(TrackerError, match="before that of 1 June 2025"):
            made.apply(agreed("closed_implemented", date(2025, 5, 1)))
        made.apply(agreed("closed_not_implemented", date(2025, 9, 1)))
        assert made.now.item(FIRST).status == "closed_not_implemented"
        with pytest.raises(TrackerError, match="already; reopen it first"):
            made.apply(agreed("closed_implemented", date(2025, 10, 1)))

    def test_an_undo_may_not_break_what_later_meetings_agreed(self) -> None:
        made = Diary()
        made.apply(agreed("closed_implemented"), agreed("reopened", date(2025, 6, 1)))
        with pytest.raises(TrackerError, match="would no longer follow"):
            made.apply(undo(FIRST, 1, "a slip"))
        made.apply(undo(FIRST, 2, "a slip"), undo(FIRST, 1, "a slip"))
        assert made.now.item(FIRST).status == "open"
        with pytest.raises(TrackerError, match="undone already"):
            made.apply(undo(FIRST, 1, "again"))

    def test_a_declared_status_closes_nothing(self) -> None:
        made = diary()
        made.apply(change_action("A1", "declared", "complete"))
        assert made.now.item(FIRST).status == "open"


class TestUndoOfActions:
    def test_an_action_on_which_later_entries_hang_stays(self) -> None:
        made = diary()
        made.apply(note_action("A1", "went well"))
        with pytest.raises(TrackerError, match="later entries hang on this action"):
            made.apply(undo("A1", 1, "a slip"))

    def test_no_undo_leaves_an_action_hanging_on_nothing(self) -> None:
        made = diary()
        (linked,) = made.apply(link_action("A1", SECOND))
        made.apply(unlink_action("A1", FIRST))
        with pytest.raises(TrackerError, match="it would hang on nothing then"):
            made.apply(undo("A1", linked.seq, "a slip"))
        assert made.now.actions[f"{SLUG}/action/A1"].recommendations == (SECOND,)

    def test_what_undoes_another_rooms_entry_is_not_the_trackers(self) -> None:
        made = diary()
        correction = made.take("item_corrected", FIRST, {"field": "owner", "new": "LSCB"})
        undone = made.take("undone", FIRST, {"event": correction.seq})
        with pytest.raises(TrackerError, match="none of this row's that can be undone"):
            made.apply(undo(FIRST, undone.seq, "a slip"))


class TestIdentifiers:
    @pytest.mark.parametrize(
        "named", [f"{FIRST} ", f"{FIRST}\n", f"{FIRST}/2", "thornmere//2", "thornmere/x"]
    )
    def test_what_only_looks_like_one_makes_no_row(self, named: str) -> None:
        with pytest.raises(TrackerError, match="is no identifier"):
            Diary().apply(add_action("Audit", [named]))

    def test_item_read_again_takes_no_entry_while_its_history_is_anothers(self) -> None:
        made = Diary()
        made.settlements = {FIRST: SECOND}
        for change in (note_item(FIRST, "x"), add_action("Audit", [FIRST])):
            with pytest.raises(TrackerError, match=f"its history was sent to {SECOND}; undo that first"):
                made.apply(change, known=frozenset({FIRST, SECOND}))
        assert made.apply(note_item(FIRST, "an orphan's form"), known=frozenset({SECOND}))


class TestReasons:
    @pytest.mark.parametrize(
        "change",
        [
            set_response(FIRST, "rejected", "x" * 10_001),
            override_rag(FIRST, "red", "x" * 10_001),
            agree_status(
                FIRST, "open", committee="C", meeting_date=date(2025, 3, 3), minute="4", why="x" * 10_001
            ),
        ],
    )
    def test_a_reason_longer_than_is_kept_is_refused(self, change: Change) -> None:
        with pytest.raises(TrackerError, match="the reason has 10,001 characters; at most 10,000"):
            Diary().apply(change)


class TestNothingTwice:
    def test_what_stands_already_is_passed_over(self) -> None:
        changes = [
            set_response(FIRST, "Accepted", "the board agrees"),
            agreed("closed_implemented"),
            override_rag(FIRST, "amber", "one audit left", date(2026, 12, 31)),
            note_item(FIRST, "seen", date(2026, 1, 2)),
            change_action("A1", "lead_officer", "Head of Care"),
            change_action("A1", "declared", "Complete", on=date(2026, 1, 2)),
            link_action("A1", SECOND),
            revise_date("A1", date(2026, 6, 1), "staff left", "Scrutiny"),
            note_action("A1", "went well", date(2026, 1, 2)),
            add_evidence("A1", "document", "plan.pdf", page=3),
        ]
        made = diary()
        assert len(made.apply(*changes)) == len(changes)
        assert made.apply(*changes) == []


class TestSeen:
    def test_a_change_over_somebody_elses_is_refused_with_both_values(self) -> None:
        made = diary()
        seen = made.now.actions[f"{SLUG}/action/A1"].seen["lead_officer"]
        made.apply(change_action("A1", "lead_officer", "Head of Care"), who="Ben")
        with pytest.raises(TrackerError) as raised:
            made.apply(change_action("A1", "lead_officer", "Head of Quality", seen=seen))
        told = str(raised.value)
        assert "Ben on 5 January 2026 at 11:00 changed the lead officer after you looked" in told
        assert "it is now “Head of Care”, yours is “Head of Quality”" in told

    def test_the_same_value_and_other_fields_are_no_conflict(self) -> None:
        made = diary()
        made.apply(change_action("A1", "lead_officer", "Head of Care"), who="Ben")
        assert made.apply(change_action("A1", "lead_officer", "Head of Care", seen=1)) == []
        assert made.apply(change_action("A1", "accountable", "Lead member", seen=1))

    def test_two_changes_of_one_list_are_no_conflict(self) -> None:
        made = Diary()
        assert (
            len(made.apply(set_response(FIRST, "noted", seen=0), set_response(FIRST, "accepted", seen=0)))
            == 2
        )

    def test_an_undo_after_one_looked_is_seen_too(self) -> None:
        made = Diary()
        made.apply(set_response(FIRST, "noted"))
        seen = made.now.item(FIRST).seen["response"]
        made.apply(undo(FIRST, 1, "a slip"), who="Ben")
        with pytest.raises(TrackerError, match="it is now nothing, yours is “accepted”"):
            made.apply(set_response(FIRST, "accepted", seen=seen))


class TestText:
    def test_formulae_and_html_stay_text_and_control_characters_go(self) -> None:
        made = Diary()
        made.apply(note_item(FIRST, "=1+1\r\n<b>x</b>\x07\ttab\u202eend"))
        assert made.now.item(FIRST).notes[0].text == "=1+1\n<b>x</b>\ttabend"

    def test_labels_of_a_workbook_are_understood(self) -> None:
        made = diary()
        made.apply(
            set_response(FIRST, "Partly accepted", "in part"),
            agreed("Closed: not implemented"),
            change_action("A1", "declared", "Not started"),
        )
        item = made.now.item(FIRST)
        assert (item.response and item.response.value, item.status) == (
            "partly_accepted",
            "closed_not_implemented",
        )
