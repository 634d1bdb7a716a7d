"""The rows of the export that come from events as they are: the diary, corrections, links, orphans."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from inspection_evidence.corrections import CORRECTION_KINDS, is_closed, settlements_of
from inspection_evidence.corrections.kinds import ORPHAN_SETTLED
from inspection_evidence.linking.decisions import EVENT_KINDS, fold_decisions
from inspection_evidence.store import Event, redaction_of, standing
from inspection_evidence.tracker.export.tables import Row

_LINK_KINDS = frozenset(EVENT_KINDS.values())
_LAST_READ = frozenset({"orphaned", "returned"})


def event_rows(events: Iterable[Event]) -> Iterator[Row]:
    """Yield the events, as specified by `EVENTS`."""
    for event in events:
        told = event.payload
        yield {
            "event": event.seq,
            "at": event.at,
            "who": event.who,
            "kind": event.kind,
            "authority": authority_of(event),
            "subject": event.subject,
            "field": told.get("field"),
            "old": _said(event, "old"),
            "new": _said(event, "new"),
            "why": _said(event, "why"),
            "source": told.get("source"),
            "payload": json.dumps(dict(told), ensure_ascii=False, sort_keys=True),
        }


def correction_rows(events: Iterable[Event]) -> Iterator[Row]:
    """Yield the corrections that hold, as specified by `CORRECTIONS`."""
    held = [event for event in events if event.kind in CORRECTION_KINDS]
    for event in standing(held):
        if event.kind != ORPHAN_SETTLED:
            yield {
                "authority": authority_of(event),
                "subject": event.subject,
                "kind": event.kind,
                "field": event.payload.get("field"),
                "old": _said(event, "old"),
                "new": _said(event, "new"),
                "why": _said(event, "why"),
                "who": event.who,
                "at": event.at,
                "event": event.seq,
            }


def link_rows(events: Iterable[Event]) -> Iterator[Row]:
    """Yield the decisions about links, as specified by `LINKS`."""
    decisions = fold_decisions(event for event in events if event.kind in _LINK_KINDS)
    for one in sorted(decisions.values(), key=lambda decision: decision.seq):
        yield {
            "authority": one.key.recommendation.partition("/")[0],
            "recommendation": one.key.recommendation,
            "kind": one.key.kind,
            "target": one.key.target,
            "decision": one.act,
            "why": one.why,
            "who": one.who,
            "at": one.at,
            "event": one.seq,
        }


def orphan_rows(events: Sequence[Event]) -> Iterator[Row]:
    """Yield the orphans, as specified by `ORPHANS`: what was lost last, and not read again since."""
    settlements = settlements_of(event for event in events if event.kind in CORRECTION_KINDS)
    last = {event.subject: event for event in events if event.kind in _LAST_READ}
    for name, event in sorted(last.items()):
        if event.kind == "orphaned":
            yield {
                "authority": authority_of(event),
                "identifier": name,
                "text": _said(event, "text"),
                "settled_to": settlements.get(name),
                "closed": is_closed(name, settlements),
                "event": event.seq,
            }


def authority_of(event: Event) -> str:
    """Return the authority an event is about."""
    return event.subject.partition("/")[0]


def _said(event: Event, key: str) -> object:
    """A value of the payload; where the event was redacted, what is shown in place of what it brought in."""
    redaction = redaction_of(event)
    value = event.payload.get(key)
    if redaction and key in ("new", "text"):
        return redaction.words
    return json.dumps(value, ensure_ascii=False, sort_keys=True) if isinstance(value, dict | list) else value
