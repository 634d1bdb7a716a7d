"""Settling orphans and taking corrections back: what a person decides, checked and written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from inspection_evidence.corrections.changes import CorrectionError
from inspection_evidence.corrections.held import fold
from inspection_evidence.corrections.items import every_item
from inspection_evidence.corrections.kinds import CORRECTION_KINDS, ORPHAN_SETTLED, UNDONE
from inspection_evidence.corrections.settlements import (
    Settlements,
    followed,
    goes_round,
    settlements_of,
    settling_events,
)
from inspection_evidence.corrections.values import reason_given
from inspection_evidence.errors import ParameterError
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.settings.messages import did_you_mean
from inspection_evidence.settings.person import person_named
from inspection_evidence.store import Entry, Event, Orphan, Store
from inspection_evidence.store.events import MACHINE
from inspection_evidence.store.matching import Item, Known, match_items
from inspection_evidence.store.standing import undone_numbers


@dataclass(frozen=True)
class OrphanRow:
    """An identifier whose item is no longer read.

    `events` counts what people entered about it; `nearest` is the item of the same inspection that says
    nearly the same; `settled_to` where a person sent its history, None also where it `is_closed`;
    `settled_by` the number of the event that did. `is_read_again` where the item came back after its
    history was sent elsewhere: a person says whose it is, by undoing that event or leaving it.
    """

    identifier: str
    text: str
    events: int
    nearest: str | None
    is_settled: bool
    settled_to: str | None
    settled_by: int | None = None
    is_read_again: bool = False

    @property
    def is_closed(self) -> bool:
        """Whether a person said that it is no longer in the report."""
        return self.is_settled and self.settled_to is None


def orphan_rows(store: Store, evidence: BoroughEvidence) -> list[OrphanRow]:
    """Every orphan of a borough, settled ones and those that came back too, in order of their identifiers."""
    slug = evidence.borough
    settled = settling_events(store.events_about(f"{slug}/", CORRECTION_KINDS))
    texts = {found.subject: found.words for found in every_item(evidence).values() if found.kind.is_named}
    orphans = store.orphans(slug)
    missing = {one.identifier for one in orphans}
    back = [Orphan(one, _holder(one), texts[one]) for one in settled if one in texts and one not in missing]
    rows = [_row(store, orphan, settled, texts) for orphan in (*orphans, *back)]
    return sorted(rows, key=lambda row: row.identifier)


def settle_orphan(
    store: Store,
    evidence: BoroughEvidence,
    orphan: str,
    to: str | None,
    why: str | None,
    who: str,
    source: str,
) -> tuple[Event, ...]:
    """Send the whole history of an orphan to another item, or close it as no longer in the report.

    Nothing is rewritten: the history is read under the new identifier from now on, and an undo of this
    event brings it back. What holds already is passed over.

    Raises:
        ParameterError: `orphan` is no orphan of the borough, or `to` no item that is read.
        CorrectionError: the history would come back to where it started, or the orphan was rejected.
    """
    person, reason = person_named(who), reason_given(why)
    _check_orphan(store, evidence.borough, orphan)
    if to is not None:
        _check_target(evidence, orphan, to)

    def plan(events: tuple[Event, ...]) -> list[Entry]:
        settlements = settlements_of(events)
        if orphan in settlements and settlements[orphan] == to:
            return []
        if to is not None:
            _check_way(orphan, to, events, settlements)
        return [Entry(ORPHAN_SETTLED, orphan, {"to": to, "why": reason, "source": source}, person)]

    return store.append_planned(CORRECTION_KINDS, plan, about=f"{evidence.borough}/")


def undo(store: Store, slug: str, seq: int, why: str | None, who: str, source: str) -> Event:
    """Take back one correction, settlement or undo of a borough, by the number of its event.

    Raises ParameterError where there is no such event of the borough, CorrectionError where it holds no
    longer, or where without it a history would go in a circle.
    """
    person, reason = person_named(who), reason_given(why)

    def plan(events: tuple[Event, ...]) -> list[Entry]:
        event = next((one for one in events if one.seq == seq), None)
        if event is None or not _is_correction(event, events):
            raise ParameterError(
                f"{seq} is no correction of {slug}; inspection-evidence correct list {slug} --all has"
                " their numbers."
            )
        if event.seq in undone_numbers(events):
            raise CorrectionError(f"Event {seq} was undone already.")
        _check_left(event, events)
        return [Entry(UNDONE, event.subject, {"event": seq, "why": reason, "source": source}, person)]

    return store.append_planned(CORRECTION_KINDS, plan, about=f"{slug}/")[0]


def _is_correction(event: Event, events: tuple[Event, ...]) -> bool:
    """Whether it is of this room, or undoes what is: the tracker's own undoing has rules of its own."""
    if event.kind != UNDONE:
        return True
    earlier = next((one for one in events if one.seq == event.payload.get("event")), None)
    return earlier is not None and earlier.seq < event.seq and _is_correction(earlier, events)


def _check_left(event: Event, events: tuple[Event, ...]) -> None:
    """Raise CorrectionError where without an event some history would go in a circle."""
    undoing = replace(event, seq=events[-1].seq + 1, kind=UNDONE, payload={"event": event.seq})
    if goes_round(settlements_of((*events, undoing))):
        raise CorrectionError(
            f"Without event {event.seq} the history of {event.subject} would come back to where it started; "
            "undo the later settlement first."
        )


def _check_way(orphan: str, to: str, events: tuple[Event, ...], settlements: Settlements) -> None:
    """Raise CorrectionError where a history cannot go there: in a circle, or with a rejection."""
    if followed(to, settlements) == orphan:
        raise CorrectionError(f"{to} was itself settled to {orphan}; undo that first.")
    held = fold(events).get(orphan)
    if held is not None and held.is_rejected:
        raise CorrectionError(
            f"{orphan} was rejected by {held.last.who}, and {to} would be taken out with it: close it, or "
            f"undo event {held.last.seq} first."
        )


def _check_orphan(store: Store, slug: str, orphan: str) -> None:
    known = [one.identifier for one in store.orphans(slug)]
    if orphan not in known:
        near = did_you_mean(orphan, known) or f"; inspection-evidence correct orphans {slug} lists them."
        raise ParameterError(f"{orphan!r} is no orphan{near}")


def _check_target(evidence: BoroughEvidence, orphan: str, to: str) -> None:
    items = {subject: found for subject, found in every_item(evidence).items() if found.kind.is_named}
    if to not in items or to == orphan:
        near = did_you_mean(to, items) or "; give the identifier of an item that is read."
        raise ParameterError(f"The history of {orphan} cannot go to {to!r}{near}")


def _holder(identifier: str) -> str:
    return identifier.rpartition("/")[0]


def _row(store: Store, orphan: Orphan, settled: Mapping[str, Event], texts: Mapping[str, str]) -> OrphanRow:
    entered, by = store.events_about(orphan.identifier), settled.get(orphan.identifier)
    return OrphanRow(
        identifier=orphan.identifier,
        text=orphan.text,
        events=sum(one.who != MACHINE for one in entered),
        nearest=_nearest(orphan, texts),
        is_settled=by is not None,
        settled_to=by.payload.get("to") if by else None,
        settled_by=by.seq if by else None,
        is_read_again=orphan.identifier in texts,
    )


def _nearest(orphan: Orphan, texts: Mapping[str, str]) -> str | None:
    """The item of the same inspection whose words are nearest, where they are near at all."""
    of_it = [one for one in texts if one.startswith(f"{orphan.inspection}/")]
    items = [Item(one, texts[one]) for one in of_it]
    known = [Known(orphan.identifier, orphan.identifier, {orphan.text})]
    matched = match_items(items, known)
    return next((of_it[at] for at in matched), None)
