"""The store's face to its diary: what happened, what is written down next, what was taken back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from inspection_evidence.store import events
from inspection_evidence.store.connection import Database
from inspection_evidence.store.events import MACHINE, Entry, Event
from inspection_evidence.store.redaction.copies import clear_copies
from inspection_evidence.store.redaction.register import remove_words
from inspection_evidence.store.registered import Registered, put_registered_back, registered_items
from inspection_evidence.store.restoring import put_events_back

Plan = Callable[[tuple[Event, ...]], Iterable[Entry]]
"""Takes what has happened so far and gives what is to be written down; it may raise to refuse."""


class Diary:
    """The events of a register; `Store` is one.

    `records` is the folder in which copies of the register lie, None where there is none.
    """

    def __init__(self, register: Database, records: Path | None = None) -> None:
        self._register = register
        self._records = records

    def append_event(self, kind: str, subject: str, payload: Mapping[str, Any], who: str = MACHINE) -> Event:
        """Write down that something happened; `payload` is what JSON can hold."""
        with self._register.writing() as connection:
            return events.append_event(connection, kind, subject, payload, who)

    def event(self, seq: int) -> Event | None:
        """Find one event by its number; None where there is none."""
        with self._register.reading() as connection:
            return events.find_event(connection, seq)

    def events(self, subject: str | None = None, kind: str | None = None) -> tuple[Event, ...]:
        """List what happened, oldest first, to one subject or of one kind or all."""
        with self._register.reading() as connection:
            return events.find_events(connection, subject, kind)

    def events_of(self, kinds: Collection[str]) -> tuple[Event, ...]:
        """List what happened of several kinds, oldest first."""
        with self._register.reading() as connection:
            return events.find_events_of(connection, kinds)

    def events_about(
        self, prefix: str, kinds: Collection[str] | None = None, until: datetime | None = None
    ) -> tuple[Event, ...]:
        """List what happened to a subject and to all under it, oldest first.

        Args:
            prefix: An authority's slug, an inspection's key or an identifier (`kent`, `kent/action/A1`);
                `kent/x/2` is not about `kent/x/20`. A slash at the end makes no difference.
            kinds: The kinds wanted; None for all.
            until: The last moment wanted, for a state of the past; None for now.
        """
        with self._register.reading() as connection:
            return events.find_events_about(connection, prefix, kinds, until)

    def append_planned(
        self, kinds: Collection[str] | None, plan: Plan, about: str | None = None
    ) -> tuple[Event, ...]:
        """Write down what `plan` makes of the events of these kinds, all of it or nothing.

        No one else writes between what `plan` is shown and what it gives; where it raises, nothing is
        written and its error comes back.

        Args:
            kinds: The kinds of events that `plan` is shown; None for all.
            plan: Gives what to write down, or refuses.
            about: Only events about this are shown (`events_about`); None for all.
        """
        with self._register.writing() as connection:
            if about is not None:
                shown = events.find_events_about(connection, about, kinds, None)
            elif kinds is None:
                shown = events.find_events(connection, None, None)
            else:
                shown = events.find_events_of(connection, kinds)
            planned = tuple(plan(shown))
            return tuple(
                events.append_event(connection, one.kind, one.subject, one.payload, one.who)
                for one in planned
            )

    def redact(self, seq: int, why: str, who: str) -> Event:
        """Remove the words of an event for good, leaving a tombstone with who, when and why.

        Gone are they from the event, from other events of its subject that repeat them, from the text
        kept under its identifier, from the database's files, and from the copies in the records' folder
        (backups, and those made before an upgrade). Redacting the same event again clears all of these
        again, for when a file could not be written the first time.

        Args:
            seq: The event's number.
            why: The reason, without the words themselves.
            who: The person.

        Returns:
            The event `redacted`: its payload has `event`, the number, `why`, and `also`, the numbers of
            the other events that lost the same words.

        Raises:
            StoreError: there is no such event or no reason; or the words are removed, but an old
                place of theirs could not be cleared: the text names it.
        """
        with self._register.writing() as connection:
            removal = remove_words(connection, seq, why, who)
        clear_copies(self._records, [removal])
        self._register.scrub()
        return removal.said

    def registered(self, authorities: Collection[str] | None = None) -> Registered:
        """List which item of which file has which identifier, of some authorities or all."""
        with self._register.reading() as connection:
            return registered_items(connection, authorities)

    def restore_events(
        self, told: Iterable[Event], registered: Registered | None = None
    ) -> tuple[Event, ...]:
        """Put an export of events back, in their order, with who and when as they were; all or nothing.

        With `registered` the identifiers of the export are known again too.

        Their numbers stay where they are free, else all are numbered anew, and what names an event by
        its number with them.

        Returns:
            The events as they now stand in the register.

        Raises:
            StoreError: the register holds entries of people about one of the authorities already, an
                event names another that is not among them, or a file is known as part of another inspection.
        """
        with self._register.writing() as connection:
            put_registered_back(connection, registered or Registered())
            return put_events_back(connection, told)
