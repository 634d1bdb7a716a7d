"""An action from the events about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from inspection_evidence.settings.days import day_of
from inspection_evidence.store import Event
from inspection_evidence.tracker.folding.fields import last_touched
from inspection_evidence.tracker.folding.item import note_of
from inspection_evidence.tracker.folding.values import day_in, origin_of, text_value, word_of
from inspection_evidence.tracker.state import DateRevision, EvidenceEntry, TrackedAction, Value
from inspection_evidence.tracker.vocabulary import DeclaredStatus, EventKind, EvidenceKind

Followed = Callable[[str], str]
"""Gives the identifier by which a recommendation goes now."""


def fold_action(
    identifier: str, events: Sequence[Event], standing: Iterable[Event], followed: Followed = str
) -> TrackedAction | None:
    """Return an action from all events about it and those of them that stand; None where none adds it."""
    action: TrackedAction | None = None
    for event in standing:
        if event.kind == EventKind.ACTION_ADDED:
            action = _added(identifier, event, followed)
        elif action is not None and (take := _TAKES.get(event.kind)):
            action = take(action, event, followed)
    return replace(action, seen=last_touched(events), events=tuple(events)) if action else None


def _added(identifier: str, event: Event, followed: Followed) -> TrackedAction:
    told = event.payload
    due: date | None = day_in(told, "due")
    return TrackedAction(
        identifier=identifier,
        title=text_value(event, "title"),
        recommendations=tuple(dict.fromkeys(map(followed, told.get("recommendations") or ()))),
        lead_officer=text_value(event, "lead_officer") if told.get("lead_officer") else None,
        accountable=text_value(event, "accountable") if told.get("accountable") else None,
        original_due=Value(due, origin_of(event)) if due else None,
    )


def _changed(action: TrackedAction, event: Event, _: Followed) -> TrackedAction:
    name = event.payload.get("field")
    if name == "declared":
        status = word_of(DeclaredStatus, event, "new")
        done = status is DeclaredStatus.COMPLETE
        on = (day_in(event.payload, "on") or day_of(event.at)) if done else None
        is_new = done and action.status is not DeclaredStatus.COMPLETE
        completions = (*action.completions, origin_of(event)) if is_new else action.completions
        declared = Value(status, origin_of(event))
        return replace(action, declared=declared, completed_on=on, completions=completions)
    value = text_value(event, "new")
    match name:
        case "title":
            return replace(action, title=value)
        case "lead_officer":
            return replace(action, lead_officer=value)
        case "accountable":
            return replace(action, accountable=value)
        case _:  # redacted with its field's name: told with the action, for no value can be shown as it
            return replace(action, removals=(*action.removals, origin_of(event)))


def _linked(action: TrackedAction, event: Event, followed: Followed) -> TrackedAction:
    given = event.payload.get("recommendation")
    if not given or followed(given) in action.recommendations:
        return action
    return replace(action, recommendations=(*action.recommendations, followed(given)))


def _unlinked(action: TrackedAction, event: Event, followed: Followed) -> TrackedAction:
    given = event.payload.get("recommendation")
    gone = followed(given) if given else None
    return replace(action, recommendations=tuple(one for one in action.recommendations if one != gone))


def _revised(action: TrackedAction, event: Event, _: Followed) -> TrackedAction:
    told = event.payload
    revision = DateRevision(
        day_in(told, "old"), day_in(told, "new"), told.get("agreed_by") or None, origin_of(event)
    )
    return replace(action, revisions=(*action.revisions, revision))


def _noted(action: TrackedAction, event: Event, _: Followed) -> TrackedAction:
    return replace(action, notes=(*action.notes, note_of(event)))


def _evidenced(action: TrackedAction, event: Event, _: Followed) -> TrackedAction:
    told = event.payload
    entry = EvidenceEntry(
        kind=word_of(EvidenceKind, event, "kind"),
        value=str(told.get("value") or ""),
        page=told.get("page"),
        what=told.get("what"),
        origin=origin_of(event),
    )
    return replace(action, evidence=(*action.evidence, entry))


def _withdrawn(action: TrackedAction, event: Event, _: Followed) -> TrackedAction:
    gone = event.payload.get("event")
    return replace(action, evidence=tuple(one for one in action.evidence if one.origin.seq != gone))


_TAKES: Mapping[str, Callable[[TrackedAction, Event, Followed], TrackedAction]] = {
    EventKind.ACTION_CHANGED: _changed,
    EventKind.ACTION_LINKED: _linked,
    EventKind.ACTION_UNLINKED: _unlinked,
    EventKind.ACTION_DATE_REVISED: _revised,
    EventKind.ACTION_NOTED: _noted,
    EventKind.EVIDENCE_ADDED: _evidenced,
    EventKind.EVIDENCE_WITHDRAWN: _withdrawn,
}
