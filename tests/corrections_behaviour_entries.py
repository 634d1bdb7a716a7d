"""What is kept of a correction, what an undo and a redaction do to it, whichever database it lies in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inspection_evidence.corrections import Act, Addition, CorrectionError, add_item, corrected, undo
from inspection_evidence.errors import ParameterError
from inspection_evidence.store import Store
from tests.corrections_behaviour import BETTER, CAREER_ID, VISITS_ID, change, doubtful, first, now
from tests.store_helpers import OnStore, read
from tests.store_reports import CAREER, report


class CorrectionEntriesBehaviour(OnStore):
    """Inherited by the tests of each database."""

    def test_verdict_keeps_what_the_machine_read_not_what_people_set(self, store: Store) -> None:
        evidence = read(store, report())
        change(store, evidence, Act.CORRECT, CAREER_ID, "text", BETTER)
        (event,) = change(store, evidence, Act.CONFIRM, CAREER_ID)
        assert event.payload["before"]["words"] == CAREER
        assert BETTER not in event.payload["before"].values()

    def test_redacted_addition_is_in_no_later_entry_and_vouches_for_nothing(self, store: Store) -> None:
        evidence = read(store, report())
        secret = "The child Ann of 3 High Street should be visited."
        addition = Addition("recommendation", "report.pdf", 3, {"text": secret})
        event = add_item(store, evidence, addition, "Ann Lead", "command")
        change(store, evidence, Act.CONFIRM, event.subject)
        store.redact(event.seq, "It named a child", "Bea Officer")
        assert not any(secret in str(one.payload) for one in store.events())
        assert event.subject in {one.subject for one in now(store, evidence).unplaced}

    def test_confirmation_that_lost_what_was_read_vouches_for_nothing(self, store: Store) -> None:
        evidence = read(store, doubtful(report()))
        (event,) = change(store, evidence, Act.CONFIRM, CAREER_ID)
        bare = replace(event, payload={**event.payload, "before": "removed (redacted on 4 May 2026 …)"})
        assert not first(corrected(evidence, [bare])).quote.verified

    @pytest.mark.parametrize(
        ("field", "new", "told"),
        [
            ("published", "0206-05-01", "published is 1 May 206: look at the year"),
            ("published", "9999-12-31", "look at the year"),
            ("published", "2026-02-29", "there is no such day"),
        ],
    )
    def test_a_day_that_can_only_be_a_slip_is_refused(
        self, store: Store, field: str, new: str, told: str
    ) -> None:
        evidence = read(store, report())
        with pytest.raises(CorrectionError, match=told):
            change(store, evidence, Act.DESCRIBE, "report.pdf", field, new)

    def test_text_and_reason_lose_what_is_no_character(self, store: Store) -> None:
        evidence = read(store, report())
        (event,) = change(
            store,
            evidence,
            Act.CORRECT,
            CAREER_ID,
            "text",
            "a\ud800b\u202ec\x00d 😀 =1+1",
            why="e\x1b\ud800f",
        )
        assert (event.payload["new"], event.payload["why"]) == ("a b c d 😀 =1+1", "e f")
        with pytest.raises(CorrectionError, match="The reason is longer than 20,000 characters"):
            change(store, evidence, Act.CONFIRM, CAREER_ID, why="x" * 20_001)

    def test_an_undo_can_be_taken_back_and_made_again(self, store: Store) -> None:
        evidence = read(store, report())
        (event,) = change(store, evidence, Act.REJECT, VISITS_ID)
        taken_back = undo(store, "camden", event.seq, None, "Ann", "command")
        done_again = undo(store, "camden", taken_back.seq, None, "Ann", "command")
        undo(store, "camden", done_again.seq, None, "Ann", "command")
        assert now(store, evidence).rejected == ()
        undo(store, "camden", taken_back.seq, None, "Ann", "command")
        assert [one.subject for one in now(store, evidence).rejected] == [VISITS_ID]

    def test_what_undoes_an_entry_of_the_tracker_is_no_correction(self, store: Store) -> None:
        event = store.append_event("status_agreed", CAREER_ID, {"new": "open"}, "Clerk")
        undone = store.append_event("undone", CAREER_ID, {"event": event.seq, "why": "a slip"}, "Clerk")
        with pytest.raises(ParameterError, match=f"{undone.seq} is no correction of camden"):
            undo(store, "camden", undone.seq, None, "Ann", "command")

    def test_redacted_correction_falls_back_to_the_machine_and_says_so(self, store: Store) -> None:
        evidence = read(store, report())
        (event,) = change(store, evidence, Act.CORRECT, CAREER_ID, "text", "The child Ann of 3 High Street")
        store.redact(event.seq, "It named a child", "Bea Officer")
        item = first(now(store, evidence))
        assert item.text == CAREER
        assert item.by_hand and "by Bea Officer: It named a child); check" in (item.by_hand.check or "")
