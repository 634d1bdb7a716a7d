"""The tracker in a register: written and read back, at any past day, beside other boroughs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.store import Store, open_store
from inspection_evidence.tracker import (
    TrackerError,
    add_action,
    apply_changes,
    change_action,
    note_action,
    note_item,
    set_response,
    tracker_of,
    undo,
)
from tests.store_helpers import Addresses, OnStore
from tests.tracker_helpers import FIRST, SECOND, SLUG


@pytest.fixture
def addresses(tmp_path: Path) -> Addresses:
    return tmp_path / "register.sqlite", tmp_path / "cache.sqlite"


class TestInTheRegister(OnStore):
    def test_changes_are_kept_with_who_and_source_and_read_back(self, store: Store) -> None:
        changes = [
            add_action("Train", [FIRST], name="row 7"),
            note_action("row 7", "went well"),
            set_response(FIRST, "accepted"),
        ]
        events = apply_changes(
            store, SLUG, changes, "Head  of Quality", "workbook:plan.xlsx", predecessors=()
        )
        assert {event.payload["source"] for event in events} == {"workbook:plan.xlsx"}
        tracker = tracker_of(store, SLUG, predecessors=())
        assert tracker.item(FIRST).response == tracker.items[FIRST].response is not None
        action = tracker.action("a1")
        assert action and action.title.origin.who == "Head of Quality"
        assert tracker_of(store, SLUG, date(2020, 1, 1), predecessors=()).items == {}

    def test_nothing_is_written_where_one_change_is_wrong(self, store: Store) -> None:
        with pytest.raises(TrackerError):
            apply_changes(
                store,
                SLUG,
                [note_item(FIRST, "x"), set_response(FIRST, "rejected")],
                "Ann",
                "command",
                predecessors=(),
            )
        assert store.events() == ()

    def test_a_settled_orphan_is_followed_also_by_the_next_change(self, store: Store) -> None:
        apply_changes(store, SLUG, [set_response(FIRST, "noted")], "Ann", "command", predecessors=())
        store.append_event("orphan_settled", FIRST, {"to": SECOND}, "Ann")
        with pytest.raises(TrackerError, match="Ann on"):
            apply_changes(
                store, SLUG, [set_response(SECOND, "accepted", seen=0)], "Ben", "command", predecessors=()
            )
        apply_changes(store, SLUG, [undo(SECOND, 1, "a slip")], "Ben", "command", predecessors=())
        assert tracker_of(store, SLUG, predecessors=()).item(SECOND).response is None

    def test_a_predecessor_s_rows_are_carried_and_never_added_to(self, store: Store) -> None:
        before = FIRST.replace(SLUG, "oldshire")
        apply_changes(store, "oldshire", [add_action("Train", [before])], "Ann", "command", predecessors=())
        changes = [change_action("oldshire-A1", "declared", "complete"), add_action("Audit", [FIRST])]
        apply_changes(store, SLUG, changes, "Ben", "command", predecessors=("oldshire",))
        actions = tracker_of(store, SLUG, predecessors=("oldshire",)).item(FIRST).actions
        assert {action.number: str(action.status) for action in actions} == {
            "oldshire-A1": "complete",
            "A1": "not_started",
        }
        assert tracker_of(store, "oldshire", predecessors=()).item(before).actions[0].status == "not_started"

    def test_boroughs_do_not_see_each_other(self, store: Store) -> None:
        other = "thornmere-north/ilacs-2024-03-b2d5/1"
        apply_changes(store, SLUG, [add_action("Train", [FIRST])], "Ann", "command", predecessors=())
        apply_changes(
            store, "thornmere-north", [add_action("Audit", [other])], "Ann", "command", predecessors=()
        )
        assert list(tracker_of(store, SLUG, predecessors=()).items) == [FIRST]
        assert tracker_of(store, "thornmere-north", predecessors=()).action("A1")

    def test_redaction_by_the_store_is_shown_as_removed(self, store: Store) -> None:
        apply_changes(store, SLUG, [note_item(FIRST, "about Ann Smith")], "Ben", "command", predecessors=())
        (event,) = store.events(kind="item_noted")
        store.redact(event.seq, "names a child", "Ben")
        (note,) = tracker_of(store, SLUG, predecessors=()).item(FIRST).notes
        assert note.text == "" and str(note.origin.removed).startswith("removed (redacted on")


def test_second_opening_sees_the_first_ones_changes(addresses: Addresses) -> None:
    with open_store(*addresses) as one, open_store(*addresses) as other:
        apply_changes(one, SLUG, [set_response(FIRST, "noted")], "Ann", "command", predecessors=())
        with pytest.raises(TrackerError, match="Ann on"):
            apply_changes(
                other, SLUG, [set_response(FIRST, "accepted", seen=0)], "Ben", "command", predecessors=()
            )
