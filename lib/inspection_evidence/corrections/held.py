"""What people decided, folded from events into what holds for each item and document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from inspection_evidence.corrections.kinds import EVENT_KINDS, VERDICTS, Act
from inspection_evidence.store import Event
from inspection_evidence.store.redaction.tombstones import redaction_of
from inspection_evidence.store.standing import standing

_FIELD_KINDS = frozenset({EVENT_KINDS[Act.CORRECT], EVENT_KINDS[Act.DESCRIBE]})


@dataclass
class Held:
    """What holds for one subject: the last correction of each field, the last verdict, its entry by hand.

    `removed` are events whose words were redacted: what they said can no longer be applied.
    """

    subject: str
    fields: dict[str, Event] = field(default_factory=dict)
    verdict: Event | None = None
    added: Event | None = None
    removed: list[Event] = field(default_factory=list)

    @property
    def events(self) -> list[Event]:
        """All events that hold, oldest first."""
        found = [*self.fields.values(), *self.removed, self.verdict, self.added]
        return sorted({one.seq: one for one in found if one}.values(), key=lambda one: one.seq)

    @property
    def last(self) -> Event:
        """The event that was entered last."""
        return self.events[-1]

    @property
    def is_rejected(self) -> bool:
        """Whether a person took the item out."""
        return self.verdict is not None and self.verdict.kind == EVENT_KINDS[Act.REJECT]


def fold(events: Iterable[Event]) -> dict[str, Held]:
    """What holds for each subject, undone events left out; events of other kinds are passed over."""
    held: dict[str, Held] = {}
    for event in standing(tuple(events)):
        if event.kind in EVENT_KINDS.values():
            _take(held.setdefault(event.subject, Held(event.subject)), event)
    return held


def removed_words(event: Event) -> str | None:
    """What stands in the place of a redacted value; None where the event still says what it said."""
    redaction = redaction_of(event)
    return redaction.words if redaction else None


def read_then(event: Event) -> Mapping[str, str]:
    """What the machine read, field by field, when the event was entered; empty where that is not known."""
    read = event.payload.get("before")
    return read if isinstance(read, Mapping) else {}


def reason_of(event: Event) -> str | None:
    """The reason that a person gave; what was removed is said."""
    return removed_words(event) or event.payload.get("why")


def _take(held: Held, event: Event) -> None:
    if redaction_of(event) and event.kind != EVENT_KINDS[Act.REJECT]:
        held.removed.append(event)
    elif event.kind in _FIELD_KINDS:
        held.fields[event.payload["field"]] = event
    elif event.kind in VERDICTS:
        held.verdict = event
    else:
        held.added = event
