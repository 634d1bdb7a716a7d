"""What a colour cannot know because an entry was redacted; the reason of the colour says so.

A redaction takes a whole entry, its date or status too (`docs/tracker.md`): what is left may be an older
date, or no status at all, and must not be read as what people last said.
"""

from __future__ import annotations

from collections.abc import Iterator

from inspection_evidence.tracker.state import TrackedAction, TrackedItem


def removed_of_action(action: TrackedAction) -> str:
    """Return " (removed by redaction, to be entered again: its last date)", "" where nothing was."""
    return _told(_of_action(action))


def removed_of_item(item: TrackedItem) -> str:
    """Return the same of an item's own response and of what a committee agreed last."""
    return _told(_of_item(item))


def _told(lost: Iterator[str]) -> str:
    words = " and ".join(lost)
    return f" (removed by redaction, to be entered again: {words})" if words else ""


def _of_action(action: TrackedAction) -> Iterator[str]:
    """The date is told until a later one was agreed, the status until another one was declared."""
    last = action.revisions[-1].origin.removed if action.revisions else None
    original = action.title.origin.removed and not action.original_due and not action.revisions
    if last or original:
        yield "its last date"
    if action.declared and action.declared.origin.removed:
        yield "its declared status"


def _of_item(item: TrackedItem) -> Iterator[str]:
    if item.agreed and item.agreed.origin.removed:
        yield "a committee’s decision"
    if item.response and item.response.origin.removed:
        yield "the response"
