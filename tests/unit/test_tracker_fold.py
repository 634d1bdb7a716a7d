"""The tracker from its events: any moment, undone and redacted entries, orphans, carried rows."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspection_evidence.errors import StoreError
from inspection_evidence.tracker import (
    Change,
    Tracker,
    TrackerError,
    add_action,
    agree_status,
    change_action,
    fold,
    link_action,
    note_action,
    note_item,
    override_rag,
    revise_date,
    set_response,
    undo,
    unlink_action,
)
from tests.tracker_helpers import FIRST, SECOND, SLUG, THIRD, Diary

ITEMS = st.sampled_from([FIRST, SECOND, THIRD])
ACTIONS = st.sampled_from(["A1", "A2", "A3"])
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
PAST = st.dates(date(2025, 1, 1), date(2026, 1, 4))
WORDS = st.sampled_from(["staff left", "new provider", "=1+1", "<b>bold</b>", "مرحبا"])

CHANGES = st.one_of(
    st.builds(set_response, ITEMS, st.sampled_from(["accepted", "noted", "rejected"]), WORDS),
    st.builds(
        lambda item, new, day: agree_status(item, new, committee="Scrutiny", meeting_date=day, minute="7"),
        ITEMS,
        st.sampled_from(["open", "closed_implemented", "closed_not_implemented", "reopened"]),
        PAST,
    ),
    st.builds(override_rag, ITEMS, st.sampled_from(["red", "green", None]), WORDS),
    st.builds(note_item, ITEMS, WORDS, PAST),
    st.builds(lambda items, day: add_action("Train", items, due=day), st.lists(ITEMS, max_size=3), DAYS),
    st.builds(change_action, ACTIONS, st.just("declared"), st.sampled_from(["complete", "in_progress"])),
    st.builds(change_action, ACTIONS, st.sampled_from(["title", "lead_officer"]), WORDS),
    st.builds(revise_date, ACTIONS, DAYS, WORDS, st.sampled_from(["Scrutiny", None])),
    st.builds(link_action, ACTIONS, ITEMS),
    st.builds(unlink_action, ACTIONS, ITEMS),
    st.builds(note_action, ACTIONS, WORDS, PAST),
    st.builds(undo, st.one_of(ITEMS, ACTIONS), st.integers(1, 25), WORDS),
)


def made(changes: list[Change]) -> tuple[Diary, list[Tracker]]:
    """Make those changes that can be made; gives the diary and the state after each event."""
    diary, states = Diary(), [Diary().now]
    for change in changes:
        try:
            events = diary.apply(change)
        except TrackerError:
            continue
        states += [diary.now] * len(events)
    return diary, states


def told(tracker: Tracker) -> object:
    """All that a tracker shows, without the events it was made of and which field they touched."""
    items = {
        name: (item.response, item.agreements, item.rag_override, item.notes)
        for name, item in tracker.items.items()
        if item.response or item.agreements or item.rag_override or item.notes
    }
    actions = {
        name: (
            action.title,
            action.recommendations,
            action.lead_officer,
            action.declared,
            action.completed_on,
            action.revisions,
            action.notes,
        )
        for name, action in tracker.actions.items()
    }
    return items, actions


class TestAnyHistory:
    @settings(max_examples=40)
    @given(st.lists(CHANGES, max_size=25))
    def test_state_at_a_past_moment_is_the_fold_of_what_had_happened(self, changes: list[Change]) -> None:
        diary, states = made(changes)
        for count, state in enumerate(states):
            assert fold(SLUG, diary.events[:count]) == state

    @settings(max_examples=40)
    @given(st.lists(CHANGES, min_size=1, max_size=25))
    def test_undo_of_the_last_takes_it_back_and_undo_of_the_undo_redoes_it(
        self, changes: list[Change]
    ) -> None:
        diary, states = made(changes)
        if not diary.events or diary.events[-1].kind == "undone":
            return
        last = diary.events[-1]
        after = told(diary.now)
        (undone,) = diary.apply(undo(last.subject, last.seq, "a slip"))
        assert told(diary.now) == told(states[-2])
        diary.apply(undo(last.subject, undone.seq, "no slip"))
        assert told(diary.now) == after

    @settings(max_examples=40)
    @given(st.lists(CHANGES, max_size=25))
    def test_no_event_is_lost_and_every_value_names_its_own(self, changes: list[Change]) -> None:
        diary, _ = made(changes)
        tracker = diary.now
        of_items = [event.seq for item in tracker.items.values() for event in item.events]
        held = of_items + [event.seq for action in tracker.actions.values() for event in action.events]
        gone = {event.subject for event in diary.events} - {*tracker.items, *tracker.actions}
        assert sorted(held) == [event.seq for event in diary.events if event.subject not in gone]
        added = {event.subject: event.seq for event in diary.events if event.kind == "action_added"}
        assert all(added[row] in tracker.undone for row in gone)
        for item in tracker.items.values():
            if item.response:
                event = diary.events[item.response.origin.seq - 1]
                assert (event.kind, event.subject) == ("response_set", item.identifier)
                assert (item.response.origin.who, item.response.origin.source) == (event.who, "notebook")

    @settings(max_examples=40)
    @given(st.lists(CHANGES, max_size=25))
    def test_rows_do_not_depend_on_how_events_of_other_rows_lie_between(self, changes: list[Change]) -> None:
        diary, _ = made(changes)
        by_row = sorted(diary.events, key=lambda event: (event.subject, event.seq))
        assert told(fold(SLUG, by_row)) == told(diary.now)


class TestDates:
    def test_a_date_nobody_agreed_is_asked_for_and_does_not_count(self) -> None:
        diary = Diary()
        diary.apply(add_action("Train", [FIRST], due=date(2026, 5, 1)))
        diary.apply(revise_date("A1", date(2026, 6, 30), "staff left"))
        action = diary.now.actions[f"{SLUG}/action/A1"]
        assert (action.due, action.requested and action.requested.new) == (
            date(2026, 5, 1),
            date(2026, 6, 30),
        )
        diary.apply(revise_date("A1", date(2026, 6, 30), "staff left", "Scrutiny"))
        action = diary.now.actions[f"{SLUG}/action/A1"]
        assert (action.due, action.requested) == (date(2026, 6, 30), None)
        assert action.original_due and action.original_due.value == date(2026, 5, 1)
        assert [one.agreed_by for one in action.revisions] == [None, "Scrutiny"]


class TestRows:
    def test_actions_and_items_are_many_to_many(self) -> None:
        diary = Diary()
        diary.apply(add_action("Train", [FIRST, SECOND]), add_action("Audit", [SECOND], name="audit"))
        tracker = diary.now
        assert [action.number for action in tracker.item(FIRST).actions] == ["A1"]
        assert [action.number for action in tracker.item(SECOND).actions] == ["A1", "A2"]

    def test_an_action_has_its_number_once_also_after_it_was_undone(self) -> None:
        diary = Diary()
        diary.apply(add_action("Train", [FIRST]))
        diary.apply(undo("A1", 1, "wrong borough"))
        diary.apply(add_action("Audit", [FIRST]))
        assert list(diary.now.actions) == [f"{SLUG}/action/A2"]

    def test_unknown_identifiers_keep_their_row(self) -> None:
        diary = Diary()
        diary.apply(set_response(THIRD, "accepted"))
        assert THIRD in diary.now.items

    def test_settled_orphans_bring_their_history_with_them(self) -> None:
        diary = Diary()
        diary.apply(set_response(FIRST, "accepted"), add_action("Train", [FIRST]))
        diary.settlements = {FIRST: SECOND, SECOND: THIRD}
        diary.apply(note_item(SECOND, "seen"))
        tracker = diary.now
        assert list(tracker.items) == [THIRD]
        item = tracker.item(THIRD)
        assert item.response and len(item.notes) == 1 and len(item.actions) == 1

    def test_an_entry_made_before_an_orphan_was_settled_can_be_undone_after(self) -> None:
        diary = Diary()
        diary.apply(set_response(FIRST, "accepted"))
        diary.settlements = {FIRST: SECOND}
        diary.apply(undo(SECOND, 1, "a slip"))
        assert diary.now.item(SECOND).response is None
        diary.settlements = {}
        assert diary.now.item(FIRST).response is None

    def test_settlements_that_go_round_leave_the_row_where_it_is(self) -> None:
        diary = Diary()
        diary.apply(set_response(FIRST, "accepted"))
        diary.settlements = {FIRST: SECOND, SECOND: FIRST}
        assert FIRST in diary.now.items

    def test_a_carried_action_is_called_by_whose_it_was(self) -> None:
        diary = Diary()
        row = f"{SLUG}/action/oldshire-A4"
        diary.take("action_added", row, {"title": "Train", "recommendations": [FIRST]})
        diary.apply(add_action("Audit", [FIRST]), change_action("oldshire-a4", "declared", "complete"))
        assert [action.number for action in diary.now.item(FIRST).actions] == ["A1", "oldshire-A4"]


class TestRedaction:
    def test_a_redacted_value_is_shown_as_removed(self) -> None:
        diary = Diary()
        diary.apply(set_response(FIRST, "rejected", "about Ann Smith"))
        diary.redact(1)
        response = diary.now.item(FIRST).response
        assert response and response.value is None
        assert response.origin.removed == "removed (redacted on 4 May 2026 by Anna: names a child)"

    def test_a_redacted_addition_keeps_its_place_and_what_came_after(self) -> None:
        diary = Diary()
        diary.apply(add_action("About Ann Smith", [FIRST], due=date(2026, 5, 1)))
        diary.apply(change_action("A1", "declared", "complete"))
        diary.redact(1, recommendations=[FIRST])
        (action,) = diary.now.item(FIRST).actions
        assert action.title.value is None and action.title.origin.removed
        assert (action.status, action.due) == ("complete", None)

    def test_a_redacted_change_shows_no_older_value_in_its_place(self) -> None:
        diary = Diary()
        diary.apply(add_action("Train", [FIRST], lead_officer="Head of Care"))
        diary.apply(change_action("A1", "lead_officer", "Ann Smith, born 1 May 2012"))
        diary.redact(2, field="lead_officer")
        (action,) = diary.now.item(FIRST).actions
        assert action.lead_officer and action.lead_officer.value is None
        diary.redact(2)
        (action,) = diary.now.item(FIRST).actions
        assert [one.seq for one in action.removals] == [2]

    def test_a_redacted_decision_leaves_the_item_open_and_says_so(self) -> None:
        diary = Diary()
        diary.apply(
            agree_status(
                FIRST, "closed_implemented", committee="C", meeting_date=date(2025, 3, 3), minute="Ann Smith"
            )
        )
        diary.redact(1)
        item = diary.now.item(FIRST)
        assert item.status == "open" and item.agreed and item.agreed.origin.removed


def test_words_of_a_newer_version_are_refused_in_a_sentence() -> None:
    diary = Diary()
    diary.take("response_set", FIRST, {"new": "welcomed"})
    with pytest.raises(StoreError, match="'welcomed' for new, which this version does not know"):
        _ = diary.now
