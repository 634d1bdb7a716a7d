"""Taking the words of an event out of the register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, update

from inspection_evidence.errors import StoreError
from inspection_evidence.store import schema
from inspection_evidence.store.events import Event, append_event, find_event, find_events
from inspection_evidence.store.redaction.tombstones import (
    REDACTED,
    Redaction,
    redaction_of,
    remains,
    removed_words,
    without,
)


@dataclass(frozen=True)
class Removal:
    """The event that says that words were removed, and what remains of the event that held them."""

    said: Event
    remains: Event


def remove_words(connection: Connection, seq: int, why: str, who: str) -> Removal:
    """Overwrite an event's payload with a tombstone and write down that it was done.

    Other events of the same subject that repeat the removed words as the value they changed lose them
    too. Where the suite keeps an item's text under its identifier and it is what was removed, that text
    is replaced as well. Of an event that was redacted before, nothing changes.

    Args:
        connection: The register's, writing.
        seq: The event's number.
        why: The reason, without the words to remove.
        who: The person.

    Raises:
        StoreError: there is no such event, it is itself the record of a redaction, or the reason or
            the name is empty or holds the words to remove.
    """
    event = _redactable(connection, seq)
    if redaction_of(event):
        return _removed_before(connection, event)
    _check_reason(why, who, removed_words(event.payload))
    redaction = Redaction(who, datetime.now(UTC), why)
    also = [one for one in _changes(connection, event, redaction) if one != seq]
    said = append_event(connection, REDACTED, event.subject, {"event": seq, "why": why, "also": also}, who)
    take_away(connection, event, redaction)
    return Removal(said, _named(connection, seq))


def removals(connection: Connection) -> tuple[Removal, ...]:
    """Give every redaction of a register with what it left, oldest first."""
    said = find_events(connection, None, REDACTED)
    return tuple(Removal(one, _named(connection, one.payload["event"])) for one in said)


def take_away(connection: Connection, event: Event, redaction: Redaction) -> None:
    """Overwrite an event, the events that repeat its words, and the text kept under its identifier."""
    for number, remaining in _changes(connection, event, redaction).items():
        same = schema.events.c.seq == number
        connection.execute(update(schema.events).where(same).values(payload=remaining))
    texts = [one for one in removed_words(event.payload) if isinstance(one, str)]
    for table in (schema.items, schema.wordings):
        same = (table.c.identifier == event.subject) & table.c.text.in_(texts)
        connection.execute(update(table).where(same).values(text=redaction.words))


def _redactable(connection: Connection, seq: int) -> Event:
    event = find_event(connection, seq)
    if event is None:
        raise StoreError(f"There is no event {seq} in the register; look its number up in the history.")
    if event.kind == REDACTED:
        raise StoreError(f"Event {seq} is the record of a redaction and stays; redact the event it names.")
    return event


def _removed_before(connection: Connection, event: Event) -> Removal:
    """Give the redaction that took this event's words; asked for again, it clears the copies again."""
    for said in find_events(connection, event.subject, REDACTED):
        if said.payload["event"] == event.seq:
            return Removal(said, event)
    raise StoreError(f"Event {event.seq} came into this register without its words; nothing is left to do.")


def _check_reason(why: str, who: str, removed: list[Any]) -> None:
    if not why.strip() or not who.strip():
        raise StoreError("A redaction needs a reason and the name of who does it; give both.")
    words = [one.casefold() for one in removed if isinstance(one, str) and " " in one.strip()]
    if any(one in text.casefold() for one in words for text in (why, who)):
        raise StoreError("The reason repeats what is to be removed; say why without those words.")


def _changes(connection: Connection, event: Event, redaction: Redaction) -> dict[int, dict[str, Any]]:
    """Give what is to remain of the event and of those that repeat its words, by their numbers."""
    removed = removed_words(event.payload)
    changed = {event.seq: remains(event.payload, redaction)}
    for other in find_events(connection, event.subject, None):
        left = without(other.payload, removed, redaction)
        if other.seq != event.seq and other.kind != REDACTED and left != other.payload:
            changed[other.seq] = left
    return changed


def _named(connection: Connection, seq: int) -> Event:
    event = find_event(connection, seq)
    if event is None:
        raise StoreError(
            f"Event {seq}, which was redacted, is not in the register; restore its latest backup."
        )
    return event
