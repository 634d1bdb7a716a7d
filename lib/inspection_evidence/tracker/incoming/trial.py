"""Trying changes against the register as it stands, before anything is written."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from inspection_evidence.store import Event
from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.checking.held import field_of
from inspection_evidence.tracker.checking.wording import who_and_when
from inspection_evidence.tracker.incoming.plan import Conflict, Proposal, Refusal
from inspection_evidence.tracker.planning import Planner, TrackerError
from inspection_evidence.tracker.state import Origin, TrackedAction, TrackedItem, Tracker
from inspection_evidence.tracker.subjects import is_action

_NOBODY = "somebody"
"""Stands for the person while changes are only tried."""


@dataclass(frozen=True)
class Circumstances:
    """What changes are tried against: as `apply_changes` takes it, with the tracker as it stands.

    `who` is the person who will have it applied, where that is known.
    """

    tracker: Tracker
    source: str
    known: Collection[str] | None = None
    kpis: Collection[str] | None = None
    who: str | None = None


class Trial:
    """Holds proposals one after the other against the tracker and what the ones before would leave."""

    def __init__(self, circumstances: Circumstances) -> None:
        """Begin with the register as it stands."""
        self._given = circumstances
        tracker = circumstances.tracker
        self._planner = Planner(
            tracker.slug,
            events_of(tracker),
            known=circumstances.known,
            kpis=circumstances.kpis,
        )
        self.proposals: list[Proposal] = []
        self.refused: list[Refusal] = []
        self.conflicts: list[Conflict] = []

    def take(self, proposal: Proposal) -> None:
        """Keep a proposal, or say why not; one whose changes all stand already is passed over."""
        changes = tuple(self._as_seen(change) for change in proposal.changes)
        news = False
        for change in changes:
            try:
                news = bool(self._planner.entries([change], _NOBODY, self._given.source)) or news
            except TrackerError as error:
                self._keep_out(proposal, change, error)
                return
        if news:
            self.proposals.append(
                Proposal(proposal.place, proposal.about, proposal.what, proposal.now, proposal.then, changes)
            )

    def _keep_out(self, proposal: Proposal, change: Change, error: TrackerError) -> None:
        other = self._changed_since(change)
        if other is None:
            place = change.place.removesuffix(": ") or proposal.place
            told = [line.removeprefix(change.place) for line in str(error).splitlines()]
            self.refused.extend(Refusal(place, sentence) for sentence in told)
            return
        who, _, when = who_and_when(other).rpartition(" on ")
        self.conflicts.append(
            Conflict(proposal.place, proposal.about, proposal.what, proposal.then, proposal.now, who, when)
        )

    def _as_seen(self, change: Change) -> Change:
        """Whoever reads the same file in again has seen what they themselves wrote by it."""
        last = self._changed_since(change)
        mine = last and (last.who, last.source) == (self._given.who, self._given.source)
        return change if not last or not mine else _seen(change, last.seq)

    def _changed_since(self, change: Change) -> Origin | None:
        """Who changed the field after the workbook was written; None where nobody did."""
        name = field_of(change)
        row = self._row(change.subject)
        if name is None or row is None or change.seen is None:
            return None
        last = row.seen.get(name, 0)
        event = next((event for event in row.events if event.seq == last), None)
        return _origin(event) if event and last > change.seen else None

    def _row(self, subject: str) -> TrackedItem | TrackedAction | None:
        if is_action(subject):
            return self._given.tracker.action(subject)
        return self._given.tracker.items.get(subject)


def events_of(tracker: Tracker) -> tuple[Event, ...]:
    """Return the events that a tracker was folded from, in their order."""
    rows: Iterable[TrackedItem | TrackedAction] = (*tracker.items.values(), *tracker.actions.values())
    held = {event.seq: event for row in rows for event in row.events}
    return tuple(held[seq] for seq in sorted(held))


def _seen(change: Change, seq: int) -> Change:
    return Change(change.kind, change.subject, change.payload, seq, change.place)


def _origin(event: Event) -> Origin:
    told = event.payload
    return Origin(event.seq, event.at, event.who, told.get("why"), told.get("source"))
