"""What a redaction removes, what it leaves and what is refused; each database's tests inherit these."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from inspection_evidence.errors import StoreError
from inspection_evidence.store import Event, Store, redaction_of, standing
from inspection_evidence.store.schema import items, wordings
from tests.store_helpers import OnStore, read
from tests.store_reports import CAREER, report

ACTION = "kent/action/A1"
NAME = "Jo Bloggs of 12 Acacia Avenue"


def change(store: Store, old: str | None, new: str, subject: str = ACTION) -> Event:
    """Write down another lead officer."""
    payload = {"field": "lead_officer", "old": old, "new": new, "why": None, "source": "command"}
    return store.append_event("action_changed", subject, payload, "Ann Abara")


def overwrite(store: Store, seq: int, payload: dict[str, Any]) -> None:
    """Try to overwrite an event's payload behind the store's back."""
    with store._register.writing() as connection:
        connection.execute(
            text("UPDATE events SET payload = :payload WHERE seq = :seq"),
            {"payload": json.dumps(payload), "seq": seq},
        )


class RedactionBehaviour(OnStore):
    """Inherited by the tests of each database."""

    def test_redacted_event_is_a_tombstone_and_stands(self, store: Store) -> None:
        event = change(store, None, NAME)
        said = store.redact(event.seq, "names a parent", "Bea Chen")
        (left,) = standing(store.events_about("kent"))
        redaction = redaction_of(left)
        assert redaction is not None
        assert (redaction.who, redaction.why) == ("Bea Chen", "names a parent")
        assert redaction.words.startswith("removed (redacted on ")
        assert redaction.words.endswith(" by Bea Chen: names a parent)")
        assert left.payload == {"field": "lead_officer", "redacted": redaction.tombstone}
        assert (left.seq, left.at, left.who, left.kind) == (event.seq, event.at, event.who, event.kind)
        assert (said.kind, said.subject, said.who) == ("redacted", ACTION, "Bea Chen")
        assert said.payload == {"event": event.seq, "why": "names a parent", "also": []}
        assert store.events()[-1] == said

    def test_later_event_that_repeats_the_words_loses_them_and_keeps_its_own(self, store: Store) -> None:
        first = change(store, None, NAME)
        second = change(store, NAME, "Head of Service")
        elsewhere = change(store, NAME, "Head of Service", "kent/action/A2")
        said = store.redact(first.seq, "names a parent", "Bea Chen")
        assert said.payload["also"] == [second.seq]
        left = store.events_about(ACTION)[1]
        assert left.payload["new"] == "Head of Service"
        assert left.payload["old"].startswith("removed (redacted on ")
        assert redaction_of(left) is None
        assert store.events_about("kent/action/A2") == (elsewhere,)

    def test_what_an_event_took_back_is_kept_when_its_words_go(self, store: Store) -> None:
        first = change(store, None, "Head of Service")
        slip = store.append_event("undone", ACTION, {"event": first.seq, "why": NAME}, "Ann Abara")
        store.redact(slip.seq, "names a parent", "Bea Chen")
        assert standing(store.events_about("kent")) == ()

    def test_words_in_lists_and_parts_are_removed_with_the_rest(self, store: Store) -> None:
        whole = {"item": {"text": NAME, "page": 3}, "recommendations": ["kent/x/1", NAME]}
        event = store.append_event("item_added", ACTION, whole, "Ann Abara")
        store.append_event("item_corrected", ACTION, {"field": "text", "old": NAME, "new": "A parent"}, "Ann")
        store.redact(event.seq, "names a parent", "Bea Chen")
        assert NAME not in json.dumps([dict(one.payload) for one in store.events()])

    def test_words_within_what_was_read_of_an_item_are_removed_too(self, store: Store) -> None:
        event = store.append_event("item_added", ACTION, {"item": {"text": NAME}}, "Ann Abara")
        before = {"text": NAME, "owner": "LSCB"}
        told = store.append_event(
            "item_confirmed", ACTION, {"kind": "recommendation", "before": before}, "Ann"
        )
        other = store.append_event("item_confirmed", ACTION, {"before": {"text": "Another"}}, "Ann")
        said = store.redact(event.seq, "names a parent", "Bea Chen")
        assert said.payload["also"] == [told.seq]
        assert NAME not in json.dumps([dict(one.payload) for one in store.events()])
        assert store.event(other.seq) == other

    def test_text_kept_under_an_identifier_goes_with_its_event(self, store: Store) -> None:
        read(store, report())
        (minted,) = [one for one in store.events(kind="identifier_minted") if one.payload["text"] == CAREER]
        store.redact(minted.seq, "an exempt paper", "Bea Chen")
        with store._register.reading() as connection:
            for table in (items, wordings):
                found = connection.scalars(select(table.c.text).where(table.c.identifier == minted.subject))
                assert [one.partition(" on ")[0] for one in found] == ["removed (redacted"]

    def test_redacted_again_is_the_same_redaction(self, store: Store) -> None:
        event = change(store, None, NAME)
        said = store.redact(event.seq, "names a parent", "Bea Chen")
        assert store.redact(event.seq, "once more", "Dee Eze") == said
        assert len(store.events()) == 2

    def test_what_cannot_be_redacted_is_a_sentence(self, store: Store) -> None:
        event = change(store, None, NAME)
        for number in (99, 0, -1, 10**20):
            with pytest.raises(StoreError, match=f"no event {number} in the register"):
                store.redact(number, "names a parent", "Bea Chen")
        for why, who in ((" ", "Bea Chen"), ("names a parent", "")):
            with pytest.raises(StoreError, match="needs a reason and the name"):
                store.redact(event.seq, why, who)
        with pytest.raises(StoreError, match="repeats what is to be removed") as caught:
            store.redact(event.seq, f"it names {NAME.lower()}", "Bea Chen")
        assert NAME not in str(caught.value)
        assert store.events() == (event,)
        said = store.redact(event.seq, "names a parent", "Bea Chen")
        with pytest.raises(StoreError, match="is the record of a redaction and stays"):
            store.redact(said.seq, "not wanted", "Bea Chen")

    # What the database itself refuses

    @pytest.mark.parametrize(
        "payload",
        [
            {"redacted": {"who": "Bea Chen", "why": "names a parent", "when": "2025-01-01"}},
            {},
            {"field": "lead_officer", "new": "removed (redacted on 1 May)"},
        ],
    )
    def test_tombstone_that_nothing_backs_is_refused(self, store: Store, payload: dict[str, Any]) -> None:
        event = change(store, None, NAME)
        with pytest.raises(DBAPIError, match="events is append-only"):
            overwrite(store, event.seq, payload)
        assert store.events() == (event,)

    def test_redaction_of_one_event_opens_no_other_and_not_for_later(self, store: Store) -> None:
        first, second, other = (
            change(store, None, NAME),
            change(store, NAME, "Head"),
            change(store, None, "X", "y"),
        )
        said = store.redact(first.seq, "names a parent", "Bea Chen")
        stone = {"redacted": {"who": "Bea Chen", "why": "names a parent", "when": "2025-01-01"}}
        left = store.events()
        for seq in (other.seq, said.seq):
            with pytest.raises(DBAPIError, match="events is append-only"):
                overwrite(store, seq, stone)
        change(store, None, "Head")
        for seq in (first.seq, second.seq):
            with pytest.raises(DBAPIError, match="events is append-only"):
                overwrite(store, seq, {**stone, "field": "lead_officer"})
        assert store.events()[: len(left)] == left

    @pytest.mark.parametrize(
        "payload",
        [
            {"redacted": {"who": "Somebody else", "why": "names a parent"}},
            {"redacted": {"who": "Bea Chen", "why": "another reason"}},
            {"redacted": {"who": "Bea Chen", "why": "names a parent"}, "field": "due"},
            {"redacted": {"who": "Bea Chen", "why": "names a parent"}, "new": "Head of Service"},
            {"field": "lead_officer", "old": None, "new": "removed (redacted on x)"},
        ],
    )
    def test_redaction_in_progress_lets_nothing_else_through(
        self, store: Store, payload: dict[str, Any]
    ) -> None:
        event = change(store, None, NAME)
        with pytest.raises(DBAPIError, match="append-only"), store._register.writing() as connection:
            _say(connection, event, also=[])
            connection.execute(
                text("UPDATE events SET payload = :p WHERE seq = 1"), {"p": json.dumps(payload)}
            )
        assert store.events() == (event,)

    @pytest.mark.parametrize(
        "column", ["seq = 77", "who = 'x'", "kind = 'x'", "subject = 'x'", "at = '2020-01-01'"]
    )
    def test_redaction_in_progress_changes_no_other_column(self, store: Store, column: str) -> None:
        event = change(store, None, NAME)
        stone = json.dumps({"redacted": {"who": "Bea Chen", "why": "names a parent"}})
        with pytest.raises(DBAPIError, match="append-only"), store._register.writing() as connection:
            _say(connection, event, also=[])
            connection.execute(text(f"UPDATE events SET payload = :p, {column} WHERE seq = 1"), {"p": stone})
        assert store.events() == (event,)

    @pytest.mark.parametrize(
        "payload",
        [
            {"field": "lead_officer", "old": "removed (redacted on x)", "new": "Someone else"},
            {"field": "lead_officer", "old": "somebody", "new": "Head"},
            {"field": "lead_officer", "old": "removed (redacted on x)"},
            {"field": "lead_officer", "old": NAME, "new": "Head", "text": "removed (redacted on x)"},
        ],
    )
    def test_event_that_repeats_words_loses_only_these(self, store: Store, payload: dict[str, Any]) -> None:
        first = change(store, None, NAME)
        values = {"field": "lead_officer", "old": NAME, "new": "Head"}
        second = store.append_event("action_changed", ACTION, values, "Ann Abara")
        with pytest.raises(DBAPIError, match="append-only"), store._register.writing() as connection:
            _say(connection, first, also=[second.seq])
            connection.execute(
                text("UPDATE events SET payload = :p WHERE seq = 2"), {"p": json.dumps(payload)}
            )
        assert store.events() == (first, second)


def _say(connection: Any, event: Event, also: list[int]) -> None:
    """Write the event of a redaction, as an intruder who can write rows might."""
    payload = {"event": event.seq, "why": "names a parent", "also": also}
    connection.execute(
        text(
            "INSERT INTO events (at, who, kind, subject, payload) "
            "VALUES ('2025-01-01 00:00:00', 'Bea Chen', 'redacted', :subject, :payload)"
        ),
        {"subject": event.subject, "payload": json.dumps(payload)},
    )
