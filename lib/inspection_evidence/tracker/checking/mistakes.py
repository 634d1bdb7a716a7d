"""All that is wrong with a change, by its kind; and a change that comes too late."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.checking.actions import (
    added_mistakes,
    changed_mistakes,
    evidence_mistakes,
    linked_mistakes,
    revised_mistakes,
    unlinked_mistakes,
    withdrawn_mistakes,
)
from inspection_evidence.tracker.checking.context import Context
from inspection_evidence.tracker.checking.items import (
    agreement_mistakes,
    note_mistakes,
    override_mistakes,
    response_mistakes,
)
from inspection_evidence.tracker.checking.known import action_mistakes, item_mistakes
from inspection_evidence.tracker.checking.stale import stale_mistake
from inspection_evidence.tracker.checking.undoing import undone_mistakes
from inspection_evidence.tracker.subjects import is_action
from inspection_evidence.tracker.vocabulary import ACTION_KINDS, ITEM_KINDS, EventKind

_CHECKS: Mapping[EventKind, Callable[[Change, Context], Iterator[str]]] = {
    EventKind.RESPONSE_SET: response_mistakes,
    EventKind.STATUS_AGREED: agreement_mistakes,
    EventKind.RAG_OVERRIDDEN: override_mistakes,
    EventKind.ITEM_NOTED: note_mistakes,
    EventKind.ACTION_ADDED: added_mistakes,
    EventKind.ACTION_CHANGED: changed_mistakes,
    EventKind.ACTION_LINKED: linked_mistakes,
    EventKind.ACTION_UNLINKED: unlinked_mistakes,
    EventKind.ACTION_DATE_REVISED: revised_mistakes,
    EventKind.ACTION_NOTED: note_mistakes,
    EventKind.EVIDENCE_ADDED: evidence_mistakes,
    EventKind.EVIDENCE_WITHDRAWN: withdrawn_mistakes,
    EventKind.UNDONE: undone_mistakes,
}


def mistakes_of(change: Change, context: Context) -> list[str]:
    """Return a sentence for each thing that is wrong with a change, none where it can be made.

    `change` is tidied, its subject an item's or action's identifier.
    """
    if change.kind not in _CHECKS:
        return ["a redaction is made with its own command."]
    missing = list(_row_mistakes(change, context))
    if missing:
        return missing
    late = stale_mistake(change, context)
    return [late] if late else list(_CHECKS[change.kind](change, context))


def _row_mistakes(change: Change, context: Context) -> Iterator[str]:
    if change.kind in ITEM_KINDS:
        yield from item_mistakes(change.subject, context)
    elif change.kind in ACTION_KINDS - {EventKind.ACTION_ADDED}:
        yield from action_mistakes(change.subject, context)
    elif change.kind is EventKind.UNDONE and not is_action(change.subject):
        yield from item_mistakes(change.subject, context)
