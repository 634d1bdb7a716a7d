"""The rows of the export that come from the folded tracker."""

from __future__ import annotations

from collections.abc import Iterator

from inspection_evidence.tracker.export.tables import Row
from inspection_evidence.tracker.state import Note, TrackedAction, TrackedItem, Tracker, Value
from inspection_evidence.tracker.vocabulary import Response


def item_rows(tracker: Tracker) -> Iterator[Row]:
    """Yield the recommendations and decisions, as specified by `ITEMS`."""
    for name, item in sorted(tracker.items.items()):
        response, override = item.response, item.rag_override
        agreed = item.agreed.value if item.agreed else None
        set_to = override.value if override else None
        yield {
            "authority": tracker.slug,
            "identifier": name,
            "response": _shown(response),
            "response_why": response.origin.why if response else None,
            "agreed": item.status,
            "committee": agreed.committee if agreed else None,
            "meeting_date": agreed.meeting_date if agreed else None,
            "minute": agreed.minute if agreed else None,
            "rag_set": set_to.colour if set_to else None,
            "rag_why": override.origin.why if override else None,
            "rag_until": set_to.until if set_to else None,
            "actions": [action.number for action in item.actions],
        }


def agreement_rows(tracker: Tracker) -> Iterator[Row]:
    """Yield what committees agreed, as specified by `AGREEMENTS`."""
    for name, item in sorted(tracker.items.items()):
        for one in item.agreements:
            told = one.value
            yield {
                "authority": tracker.slug,
                "identifier": name,
                "agreed": told.status if told else None,
                "committee": told.committee if told else None,
                "meeting_date": told.meeting_date if told else None,
                "minute": told.minute if told else None,
                "removed": one.origin.removed,
                "who": one.origin.who,
                "at": one.origin.at,
                "event": one.origin.seq,
            }


def action_rows(tracker: Tracker) -> Iterator[Row]:
    """Yield the actions, as specified by `ACTIONS`."""
    for name, action in tracker.actions.items():
        yield {
            "authority": tracker.slug,
            "action": name,
            "title": _shown(action.title),
            "recommendations": list(action.recommendations),
            "lead_officer": _shown(action.lead_officer),
            "accountable": _shown(action.accountable),
            "original_due": action.original_due.value if action.original_due else None,
            "due": action.due,
            "requested": action.requested.new if action.requested else None,
            "declared": action.status,
            "completed_on": action.completed_on,
        }


def date_rows(tracker: Tracker) -> Iterator[Row]:
    """Yield the dates asked for, as specified by `DATES`."""
    for name, action in tracker.actions.items():
        for one in action.revisions:
            yield {
                "authority": tracker.slug,
                "action": name,
                "old": one.old,
                "new": one.new,
                "why": one.origin.removed or one.origin.why,
                "agreed_by": one.agreed_by,
                "who": one.origin.who,
                "at": one.origin.at,
                "event": one.origin.seq,
            }


def note_rows(tracker: Tracker) -> Iterator[Row]:
    """Yield the notes, as specified by `NOTES`."""
    held: list[tuple[str, TrackedItem | TrackedAction]] = [
        *sorted(tracker.items.items()),
        *tracker.actions.items(),
    ]
    for name, row in held:
        yield from (_note(tracker.slug, name, note) for note in row.notes)


def evidence_rows(tracker: Tracker) -> Iterator[Row]:
    """Yield the evidence, as specified by `EVIDENCE`."""
    for name, action in tracker.actions.items():
        for one in action.evidence:
            yield {
                "authority": tracker.slug,
                "action": name,
                "kind": one.kind,
                "value": one.origin.removed or one.value,
                "page": one.page,
                "what": one.what,
                "who": one.origin.who,
                "at": one.origin.at,
                "event": one.origin.seq,
            }


def _note(slug: str, name: str, note: Note) -> Row:
    return {
        "authority": slug,
        "about": name,
        "on": note.on,
        "text": note.text or note.origin.removed,
        "who": note.origin.who,
        "at": note.origin.at,
        "event": note.origin.seq,
    }


def _shown(value: Value[str] | Value[Response] | None) -> str | None:
    """What a value says, or what is shown in place of one that was redacted."""
    return (value.value or value.origin.removed) if value else None
