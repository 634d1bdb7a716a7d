"""An item from the events about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from inspection_evidence.settings.days import day_of
from inspection_evidence.store import Event
from inspection_evidence.tracker.folding.fields import last_touched
from inspection_evidence.tracker.folding.values import day_in, origin_of, word_of
from inspection_evidence.tracker.state import Agreement, Note, Override, TrackedItem, Value
from inspection_evidence.tracker.vocabulary import AgreedStatus, EventKind, RagColour, Response


def fold_item(identifier: str, events: Sequence[Event], standing: Iterable[Event]) -> TrackedItem:
    """Return an item from all events about it and those of them that stand, oldest first."""
    of_kind: dict[str, list[Event]] = {}
    for event in standing:
        of_kind.setdefault(event.kind, []).append(event)
    responses = of_kind.get(EventKind.RESPONSE_SET, [])
    overrides = of_kind.get(EventKind.RAG_OVERRIDDEN, [])
    return TrackedItem(
        identifier=identifier,
        response=_response(responses[-1]) if responses else None,
        agreements=tuple(_agreement(event) for event in of_kind.get(EventKind.STATUS_AGREED, [])),
        rag_override=_override(overrides[-1]) if overrides else None,
        notes=tuple(note_of(event) for event in of_kind.get(EventKind.ITEM_NOTED, [])),
        seen=last_touched(events),
        events=tuple(events),
    )


def note_of(event: Event) -> Note:
    """Return a note; without a day of its own it has that of its event."""
    on = day_in(event.payload, "on") or day_of(event.at)
    return Note(str(event.payload.get("text") or ""), on, origin_of(event))


def _response(event: Event) -> Value[Response]:
    return Value(word_of(Response, event, "new"), origin_of(event))


def _agreement(event: Event) -> Value[Agreement]:
    told = event.payload
    status, met = word_of(AgreedStatus, event, "new"), day_in(told, "meeting_date")
    committee, minute = told.get("committee"), told.get("minute")
    whole = Agreement(status, committee, met, minute) if status and committee and met and minute else None
    return Value(whole, origin_of(event))


def _override(event: Event) -> Value[Override] | None:
    colour, origin = word_of(RagColour, event, "new"), origin_of(event)
    if colour is None:
        return Value(None, origin) if origin.removed else None
    return Value(Override(colour, day_in(event.payload, "until")), origin)
