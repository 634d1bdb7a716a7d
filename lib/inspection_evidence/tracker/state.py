"""The tracker at one moment: items and actions, each value with who, when, why and from where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Generic, TypeVar

from inspection_evidence.store import Event
from inspection_evidence.tracker.subjects import action_name, action_named
from inspection_evidence.tracker.vocabulary import (
    CLOSED,
    FINISHED,
    AgreedStatus,
    DeclaredStatus,
    EvidenceKind,
    RagColour,
    Response,
)

T = TypeVar("T")


@dataclass(frozen=True)
class Origin:
    """Where something entered comes from: the event's number, moment, person, reason and source.

    `removed` is the sentence to show where the value was redacted; the value is then None or empty.
    """

    seq: int
    at: datetime
    who: str
    why: str | None
    source: str | None
    removed: str | None = None


@dataclass(frozen=True)
class Value(Generic[T]):
    """A value that a person set; `value` is None where it was redacted or taken back."""

    value: T | None
    origin: Origin


@dataclass(frozen=True)
class Agreement:
    """What a committee agreed of an item, at which meeting, by which minute."""

    status: AgreedStatus
    committee: str
    meeting_date: date
    minute: str


@dataclass(frozen=True)
class Override:
    """A colour a person set in place of the rule's; `until` is the last day it holds, None: no end."""

    colour: RagColour
    until: date | None


@dataclass(frozen=True)
class Note:
    """A dated note of progress; `text` is empty where it was redacted."""

    text: str
    on: date
    origin: Origin


@dataclass(frozen=True)
class EvidenceEntry:
    """Evidence of an action: an address, a document with its page, or a KPI's id."""

    kind: EvidenceKind | None
    value: str
    page: int | None
    what: str | None
    origin: Origin


@dataclass(frozen=True)
class DateRevision:
    """A date asked for in place of another; it counts once somebody agreed (`agreed_by`)."""

    old: date | None
    new: date | None
    agreed_by: str | None
    origin: Origin


@dataclass(frozen=True)
class TrackedAction:
    """What officers do about one or several items.

    `due` is the date in force: the original one, or the last revision that was agreed. `requested`
    is a later date asked for that nobody has agreed yet. `seen` holds, per field (`title`,
    `lead_officer`, `accountable`, `declared`, `due`, `recommendations`), the number of the last event.
    `completions` are the entries that declared it complete after it was not, oldest first.
    """

    identifier: str
    title: Value[str]
    recommendations: tuple[str, ...] = ()
    lead_officer: Value[str] | None = None
    accountable: Value[str] | None = None
    declared: Value[DeclaredStatus] | None = None
    completed_on: date | None = None
    completions: tuple[Origin, ...] = ()
    original_due: Value[date] | None = None
    revisions: tuple[DateRevision, ...] = ()
    notes: tuple[Note, ...] = ()
    evidence: tuple[EvidenceEntry, ...] = ()
    removals: tuple[Origin, ...] = ()
    seen: Mapping[str, int] = field(default_factory=dict)
    events: tuple[Event, ...] = ()

    @property
    def number(self) -> str:
        """The number people know it by: A1."""
        return action_name(self.identifier)

    @property
    def status(self) -> DeclaredStatus:
        """Where officers say it stands; not started where they have not said."""
        found = self.declared.value if self.declared else None
        return found or DeclaredStatus.NOT_STARTED

    @property
    def is_live(self) -> bool:
        """Whether something is still to be done: neither declared complete nor superseded."""
        return self.status not in FINISHED

    @property
    def agreed_revisions(self) -> tuple[DateRevision, ...]:
        """The revisions of its date that somebody agreed, oldest first."""
        return tuple(one for one in self.revisions if one.agreed_by and one.new)

    @property
    def due(self) -> date | None:
        """The date in force."""
        agreed = self.agreed_revisions
        if agreed:
            return agreed[-1].new
        return self.original_due.value if self.original_due else None

    @property
    def requested(self) -> DateRevision | None:
        """The newest date asked for since the last agreed one, None where none waits."""
        last = self.revisions[-1] if self.revisions else None
        return last if last and last.new and not last.agreed_by else None


@dataclass(frozen=True)
class TrackedItem:
    """A recommendation or decision as it is tracked; all empty where nobody entered anything.

    `agreements` holds all that committees agreed, oldest first; `seen` the number of the last event
    per field (`response`, `agreed`, `rag`).
    """

    identifier: str
    response: Value[Response] | None = None
    agreements: tuple[Value[Agreement], ...] = ()
    rag_override: Value[Override] | None = None
    notes: tuple[Note, ...] = ()
    actions: tuple[TrackedAction, ...] = ()
    seen: Mapping[str, int] = field(default_factory=dict)
    events: tuple[Event, ...] = ()

    @property
    def agreed(self) -> Value[Agreement] | None:
        """What a committee agreed last, None where none has."""
        return self.agreements[-1] if self.agreements else None

    @property
    def status(self) -> AgreedStatus:
        """Where a committee says it stands; open where none has, or where the entry was redacted."""
        found = self.agreed.value if self.agreed else None
        return found.status if found else AgreedStatus.OPEN

    @property
    def is_closed(self) -> bool:
        """Whether a committee agreed that it is closed."""
        return self.status in CLOSED

    @property
    def closings(self) -> tuple[Origin, ...]:
        """The entries of committees' decisions to close it, oldest first."""
        return tuple(one.origin for one in self.agreements if one.value and one.value.status in CLOSED)


@dataclass(frozen=True)
class Tracker:
    """A borough's tracker at a moment (`until`; None: now); `items` holds those anything was entered of.

    `actions` is by full identifier (`kent/action/A1`), `undone` the numbers of events that were undone
    and stay so.
    """

    slug: str
    items: Mapping[str, TrackedItem] = field(default_factory=dict)
    actions: Mapping[str, TrackedAction] = field(default_factory=dict)
    until: datetime | None = None
    undone: frozenset[int] = frozenset()

    def item(self, identifier: str) -> TrackedItem:
        """Return an item as tracked; an empty one where nothing was entered about it."""
        return self.items.get(identifier) or TrackedItem(identifier)

    def action(self, name: str) -> TrackedAction | None:
        """Return an action by its number (A1) or identifier, None where there is none."""
        return self.actions.get(action_named(self.slug, name))

    def with_actions(self) -> Tracker:
        """Return the tracker with each item holding its actions, also items known only from an action."""
        of_item: dict[str, list[TrackedAction]] = {}
        for action in self.actions.values():
            for identifier in action.recommendations:
                of_item.setdefault(identifier, []).append(action)
        items = {
            identifier: replace(self.item(identifier), actions=tuple(of_item.get(identifier, ())))
            for identifier in [*self.items, *(one for one in of_item if one not in self.items)]
        }
        return replace(self, items=items)
