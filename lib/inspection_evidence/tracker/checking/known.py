"""Whether a change is about a row that there is."""

from __future__ import annotations

from collections.abc import Iterator

from inspection_evidence.settings.messages import did_you_mean
from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.checking.context import Context
from inspection_evidence.tracker.checking.wording import plain
from inspection_evidence.tracker.subjects import authority_of, is_action, may_hold_rows


def item_mistakes(identifier: str, context: Context) -> Iterator[str]:
    """Yield why an identifier names no item of this borough; a row anything was entered of is one."""
    if not may_hold_rows(identifier):
        yield f"{plain(identifier)} is no identifier of a recommendation or decision."
    elif authority_of(identifier) != context.slug:
        yield f"{plain(identifier)} belongs to {authority_of(identifier)}, not to {context.slug}."
    elif not _is_known(identifier, context):
        near = did_you_mean(identifier, context.known or ()) or "."
        yield f"there is no recommendation or decision {plain(identifier)}{near}"


def action_mistakes(identifier: str, context: Context) -> Iterator[str]:
    """Yield that there is no such action."""
    if not is_action(identifier) or context.rows.action(identifier) is None:
        yield f"there is no action {plain(identifier.rpartition('/')[2])} of {context.slug}."


def moved_mistakes(change: Change, context: Context) -> list[str]:
    """Return that an item which is read again is named, while its history was settled to be another's.

    What is entered would go to the other item: a person decides first whose the history is.
    """
    told = change.payload
    named = [change.subject, told.get("recommendation"), *(told.get("recommendations") or ())]
    found = [
        (one, context.rows.followed(one))
        for one in named
        if one and context.known is not None and one in context.known
    ]
    return [
        f"{one} is read again, but its history was sent to {now}; undo that first "
        f"(inspection-evidence correct orphans {context.slug} has its number)."
        for one, now in found
        if now != one
    ]


def _is_known(identifier: str, context: Context) -> bool:
    if context.known is None:
        return True
    rows = (identifier, context.rows.followed(identifier))
    return any(row in context.known or context.rows.standing(row) for row in rows)
