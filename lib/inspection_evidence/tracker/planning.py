"""Changes turned into entries of the register, each held against what the ones before it left."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from types import MappingProxyType

from inspection_evidence.errors import InspectionEvidenceError
from inspection_evidence.settings.days import day_of
from inspection_evidence.store import Entry, Event
from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.checking import Context, mistakes_of, moved_mistakes, tidied
from inspection_evidence.tracker.checking.held import current_value, field_of, stands_already
from inspection_evidence.tracker.checking.tidying import without_nothing
from inspection_evidence.tracker.checking.wording import plain
from inspection_evidence.tracker.folding import Rows, Settlements
from inspection_evidence.tracker.subjects import (
    action_identifier,
    action_name,
    action_named,
    authority_of,
    is_action,
    own_number,
)
from inspection_evidence.tracker.vocabulary import ACTION_KINDS, EventKind

_NONE: Settlements = MappingProxyType({})


class TrackerError(InspectionEvidenceError):
    """Changes cannot be made as asked; the text has one line a mistake, and none was made."""


class Planner:
    """What a borough's register would hold after each of a list of changes; it writes nothing itself."""

    def __init__(
        self,
        slug: str,
        events: Iterable[Event],
        *,
        settlements: Settlements = _NONE,
        known: Collection[str] | None = None,
        kpis: Collection[str] | None = None,
        now: datetime | None = None,
    ) -> None:
        """`events` are the borough's; `known` and `kpis` are as for `apply_changes`.

        `now` is the moment of writing, for a history made afterwards.
        """
        held = sorted(events, key=lambda event: event.seq)
        self._slug = slug
        self._now = now or datetime.now(UTC)
        self._rows = Rows(held, settlements)
        self._subjects = {event.seq: event.subject for event in held}
        self._last = max(self._subjects, default=0)
        self._context = Context(slug, self._rows, self._last, self._today, known, kpis)
        self._named: dict[str, str] = {}
        own = (event.subject for event in held if authority_of(event.subject) == slug)
        self._next_action = max(map(own_number, own), default=0) + 1

    @property
    def _today(self) -> date:
        return day_of(self._now)

    def entries(self, changes: Sequence[Change], who: str, source: str) -> list[Entry]:
        """Return the entries, none for what stands already.

        Raises TrackerError with a line for each mistake of any change; nothing is then to be written.
        """
        entries: list[Entry] = []
        mistakes: list[str] = []
        for change in changes:
            tidy = tidied(change)
            ready = self._addressed(tidy)
            if stands_already(ready, self._context):
                continue
            found = moved_mistakes(tidy, self._context) or mistakes_of(ready, self._context)
            mistakes += [f"{change.place or _called(ready)}{sentence}" for sentence in found]
            if not found:
                entries.append(self._entry(ready, who, source))
        if mistakes:
            raise TrackerError("\n".join(mistakes))
        return entries

    def _addressed(self, change: Change) -> Change:
        """The change with the identifier of its row, and of a new action with one of its own."""
        if change.kind is EventKind.ACTION_ADDED:
            row = action_identifier(self._slug, self._next_action)
            self._next_action += 1
            self._named[change.subject] = row
            return replace(change, subject=row)
        named = self._named.get(change.subject, change.subject)
        if change.kind in ACTION_KINDS or change.kind is EventKind.UNDONE:
            named = action_named(self._slug, named)
        return replace(change, subject=self._rows.followed(named))

    def _entry(self, change: Change, who: str, source: str) -> Entry:
        entry = Entry(str(change.kind), self._subject(change), self._payload(change, source), who)
        self._last += 1
        self._subjects[self._last] = entry.subject
        self._rows.take(Event(self._last, self._now, who, entry.kind, entry.subject, entry.payload))
        return entry

    def _payload(self, change: Change, source: str) -> dict[str, object]:
        name = field_of(change)
        old = current_value(change.subject, name, self._context) if name else None
        told = old.isoformat() if isinstance(old, date) else old and str(old)
        payload = {**change.payload, "old": told, "source": source}
        if change.kind in (EventKind.ITEM_NOTED, EventKind.ACTION_NOTED):
            payload["on"] = payload.get("on") or self._today.isoformat()
        return without_nothing(payload)

    def _subject(self, change: Change) -> str:
        """An undo is about the very subject of what it undoes, which may go by another identifier now."""
        if change.kind is EventKind.UNDONE:
            return self._subjects[change.payload["event"]]
        return change.subject


def _called(change: Change) -> str:
    """How a mistake's sentence begins: with the row, or the title of an action without a number yet."""
    row = change.subject
    if change.kind is EventKind.ACTION_ADDED:
        title = change.payload.get("title")
        return f"New action {plain(title)}: " if title else "New action: "
    return f"{action_name(row) if is_action(row) else row}: "
