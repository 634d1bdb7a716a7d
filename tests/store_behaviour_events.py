"""What the diary gives back, refuses and takes back in; each database's tests inherit these."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import StatementError

from inspection_evidence.errors import StoreError
from inspection_evidence.store import MACHINE, UNDONE, Entry, Event, Store, standing
from tests.store_helpers import OnStore, read
from tests.store_reports import report

ITEM = "kent/ilacs-2024-03-b2d5/2"


def note(store: Store, subject: str, text: str = "seen") -> Event:
    """Write a note about a subject."""
    return store.append_event("item_noted", subject, {"text": text, "on": None}, "Ann Abara")


def undo(store: Store, event: Event) -> Event:
    """Take an event back."""
    return store.append_event(UNDONE, event.subject, {"event": event.seq, "why": "slip"}, "Ann Abara")


def subjects(events: Iterable[Event]) -> list[str]:
    """List what events are about."""
    return [event.subject for event in events]


class EventBehaviour(OnStore):
    """Inherited by the tests of each database."""

    # What happened to a subject and what lies under it

    def test_events_about_an_authority_are_its_own_only(self, store: Store) -> None:
        own = ["kent/action/A1", ITEM, "kent/x/judgement:leadership"]
        for subject in [
            own[0],
            "kent-east/x/1",
            own[1],
            "kentish/x/1",
            "kent.x/1",
            "Kent/x/1",
            "ken",
            own[2],
        ]:
            note(store, subject)
        assert subjects(store.events_about("kent/")) == own
        assert subjects(store.events_about("kent")) == own
        assert store.events_about("brent/") == ()

    def test_events_about_an_identifier_are_not_those_of_a_longer_one(self, store: Store) -> None:
        for subject in ["kent/action/A1", "kent/action/A10", "kent/action/A1/part", "kent/action/A1~2"]:
            note(store, subject)
        assert subjects(store.events_about("kent/action/A1")) == ["kent/action/A1", "kent/action/A1/part"]

    @pytest.mark.parametrize("wild", ["ken_", "ken%", "kent/%", "", "/"])
    def test_nothing_in_a_prefix_stands_for_other_characters(self, store: Store, wild: str) -> None:
        note(store, ITEM)
        assert store.events_about(wild) == ()

    def test_events_about_can_be_of_some_kinds(self, store: Store) -> None:
        note(store, ITEM)
        store.append_event("status_agreed", ITEM, {"new": "open"}, "Ann Abara")
        assert [event.kind for event in store.events_about("kent", {"status_agreed"})] == ["status_agreed"]
        assert store.events_about("kent", ()) == ()

    def test_events_about_at_a_past_moment_are_those_until_then(self, store: Store) -> None:
        first, second = note(store, ITEM), note(store, ITEM)
        assert store.events_about("kent", until=first.at) == (first,)
        assert store.events_about("kent", until=second.at) == (first, second)
        assert store.events_about("kent", until=first.at - timedelta(microseconds=1)) == ()

    def test_plan_is_shown_what_it_is_about(self, store: Store) -> None:
        note(store, ITEM)
        other = note(store, "kent-east/x/1")
        shown: list[tuple[Event, ...]] = []

        def plan(events: tuple[Event, ...]) -> list[Entry]:
            shown.append(events)
            return [Entry("item_noted", event.subject, {"again": True}, "Ann Abara") for event in events]

        (added,) = store.append_planned(["item_noted"], plan, about="kent-east")
        assert shown == [(other,)]
        assert store.events_about("kent-east") == (other, added)

        def look(events: tuple[Event, ...]) -> list[Entry]:
            shown.append(events)
            return []

        store.append_planned(None, look, about="kent-east/")
        store.append_planned(None, look)
        assert [len(one) for one in shown] == [1, 2, 3]

    def test_plan_that_fails_part_way_leaves_nothing(self, store: Store) -> None:
        def plan(_events: tuple[Event, ...]) -> Iterable[Entry]:
            yield Entry("item_noted", ITEM, {}, "Ann Abara")
            raise StoreError("Somebody changed it since.")

        with pytest.raises(StoreError, match="changed it since"):
            store.append_planned(["item_noted"], plan, about="kent")
        with pytest.raises((TypeError, StatementError), match="not JSON serializable"):
            store.append_planned(
                ["item_noted"],
                lambda _events: [Entry("one", ITEM, {}, "Ann"), Entry("two", ITEM, {"no": object()}, "Ann")],
            )
        assert store.events() == ()

    # What still stands

    def test_what_was_undone_does_not_stand_until_that_is_undone(self, store: Store) -> None:
        first, second = note(store, ITEM, "first"), note(store, ITEM, "second")
        slip = undo(store, first)
        assert standing(store.events_about("kent")) == (second,)
        again = undo(store, slip)
        assert standing(reversed(store.events_about("kent"))) == (first, second)
        undo(store, again)
        undo(store, first)
        assert standing(store.events_about("kent")) == (second,)
        assert standing(store.events_about("kent", until=second.at)) == (first, second)

    # Exports brought back

    def test_export_comes_back_exactly_into_an_empty_register(self, store: Store) -> None:
        export = _export(start=41)
        assert store.restore_events(reversed(export)) == export
        assert store.events() == export
        assert note(store, ITEM).seq > export[-1].seq

    def test_export_is_numbered_anew_where_its_numbers_are_taken(self, store: Store) -> None:
        for _ in range(4):
            note(store, "kent-east/x/1")
        export = _export(start=3)
        restored = store.restore_events(export)
        assert store.events_about("kent") == restored
        assert [event.seq for event in restored] == [5, 6, 7, 8]
        assert [(one.at, one.who, one.kind) for one in restored] == [
            (one.at, one.who, one.kind) for one in export
        ]
        assert restored[2].payload == {"event": 5, "why": "slip"}
        assert restored[3].payload["also"] == [6]
        assert note(store, ITEM).seq == 9

    def test_export_is_refused_where_people_have_written_already(self, store: Store) -> None:
        note(store, ITEM)
        with pytest.raises(StoreError, match="holds 1 entries of people about kent already"):
            store.restore_events(_export(start=9))
        assert len(store.events()) == 1

    def test_export_that_names_what_it_does_not_hold_is_refused(self, store: Store) -> None:
        note(store, "kent-east/x/1")
        with pytest.raises(StoreError, match=r"Event 3 .* names event 1, which is not among"):
            store.restore_events(_export(start=1)[2:])
        assert store.events_about("kent") == ()

    def test_what_the_suite_wrote_itself_is_not_written_twice(self, store: Store) -> None:
        read(store, report())
        before = store.events()
        export = tuple(replace(event, seq=event.seq + 100) for event in before)
        about = replace(_export(start=200)[0], subject="camden/x/1", payload={"event": 101})
        restored = store.restore_events([*export, about])
        assert store.events() == restored
        assert restored[:-1] == before
        assert restored[-1].payload == {"event": before[0].seq}
        assert {event.who for event in before} == {MACHINE}

    def test_nothing_to_restore_is_nothing(self, store: Store) -> None:
        assert store.restore_events([]) == ()


def _export(start: int) -> tuple[Event, ...]:
    """Two notes, one taken back, and a redaction: as another register might have numbered them."""
    moment = datetime(2025, 3, 4, 9, 30, 0, 123456, tzinfo=UTC)
    told: list[tuple[str, dict[str, Any]]] = [
        ("item_noted", {"text": "Ñ \x00 “quoted”", "on": "2025-03-04"}),
        ("item_noted", {"redacted": {"who": "Ann", "when": moment.isoformat(), "why": "a child's name"}}),
        ("undone", {"event": start, "why": "slip"}),
        ("redacted", {"event": start + 1, "why": "a child's name", "also": [start + 1]}),
    ]
    return tuple(
        Event(start + place, moment + timedelta(days=place), "Ann", kind, ITEM, payload)
        for place, (kind, payload) in enumerate(told)
    )
