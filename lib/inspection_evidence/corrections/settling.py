"""Settling orphans and taking corrections back: what a person decides, checked and written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inspection_evidence.corrections.changes import CorrectionError
from inspection_evidence.corrections.items import every_item
from inspection_evidence.corrections.kinds import CORRECTION_KINDS, ORPHAN_SETTLED, UNDONE
from inspection_evidence.corrections.settlements import Settlements, followed, settlements_of
from inspection_evidence.errors import ParameterError
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.settings.messages import did_you_mean
from inspection_evidence.settings.person import person_named
from inspection_evidence.store import Entry, Event, Orphan, Store
from inspection_evidence.store.events import MACHINE
from inspection_evidence.store.matching import Item, Known, match_items
from inspection_evidence.store.standing import standing


@dataclass(frozen=True)
class OrphanRow:
    """An identifier whose item is no longer read.

    `events` counts what people entered about it; `nearest` is the item of the same inspection that says
    nearly the same; `settled_to` where a person sent its history, None also where it `is_closed`.
    """

    identifier: str
    text: str
    events: int
    nearest: str | None
    is_settled: bool
    settled_to: str | None

    @property
    def is_closed(self) -> bool:
        """Whether a person said that it is no longer in the report."""
        return self.is_settled and self.settled_to is None


def orphan_rows(store: Store, evidence: BoroughEvidence) -> list[OrphanRow]:
    """Every orphan of a borough, settled ones too, in order of their identifiers."""
    slug = evidence.borough
    settlements = settlements_of(store.events_about(f"{slug}/", CORRECTION_KINDS))
    texts = {found.subject: found.words for found in every_item(evidence).values() if found.kind.is_named}
    return [_row(store, orphan, settlements, texts) for orphan in store.orphans(slug)]


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
        CorrectionError: the history would come back to where it started.
    """
    person = person_named(who)
    _check_orphan(store, evidence.borough, orphan)
    if to is not None:
        _check_target(evidence, orphan, to)

    def plan(events: tuple[Event, ...]) -> list[Entry]:
        settlements = settlements_of(events)
        if orphan in settlements and settlements[orphan] == to:
            return []
        if to is not None and followed(to, settlements) == orphan:
            raise CorrectionError(f"{to} was itself settled to {orphan}; undo that first.")
        return [Entry(ORPHAN_SETTLED, orphan, {"to": to, "why": why, "source": source}, person)]

    return store.append_planned(CORRECTION_KINDS, plan, about=f"{evidence.borough}/")


def undo(store: Store, slug: str, seq: int, why: str | None, who: str, source: str) -> Event:
    """Take back one correction, settlement or undo of a borough, by the number of its event.

    Raises ParameterError where there is no such event of the borough, CorrectionError where it holds no
    longer.
    """
    person = person_named(who)

    def plan(events: tuple[Event, ...]) -> list[Entry]:
        event = next((one for one in events if one.seq == seq), None)
        if event is None:
            raise ParameterError(
                f"{seq} is no correction of {slug}; inspection-evidence correct list {slug} --all has"
                " their numbers."
            )
        if not _is_standing(event, events):
            raise CorrectionError(f"Event {seq} was undone already.")
        return [Entry(UNDONE, event.subject, {"event": seq, "why": why, "source": source}, person)]

    return store.append_planned(CORRECTION_KINDS, plan, about=f"{slug}/")[0]


def _is_standing(event: Event, events: tuple[Event, ...]) -> bool:
    if event.kind == UNDONE:
        return not any(one.kind == UNDONE and one.payload.get("event") == event.seq for one in events)
    return event in standing(events)


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


def _row(store: Store, orphan: Orphan, settlements: Settlements, texts: Mapping[str, str]) -> OrphanRow:
    entered = store.events_about(orphan.identifier)
    return OrphanRow(
        identifier=orphan.identifier,
        text=orphan.text,
        events=sum(one.who != MACHINE for one in entered),
        nearest=_nearest(orphan, texts),
        is_settled=orphan.identifier in settlements,
        settled_to=settlements.get(orphan.identifier),
    )


def _nearest(orphan: Orphan, texts: Mapping[str, str]) -> str | None:
    """The item of the same inspection whose words are nearest, where they are near at all."""
    of_it = [one for one in texts if one.startswith(f"{orphan.inspection}/")]
    items = [Item(one, texts[one]) for one in of_it]
    known = [Known(orphan.identifier, orphan.identifier, {orphan.text})]
    matched = match_items(items, known)
    return next((of_it[at] for at in matched), None)
