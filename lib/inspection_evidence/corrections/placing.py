"""Which item a decision is about when a better reading has changed what an item without identifier says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from inspection_evidence.corrections.held import Held, read_then
from inspection_evidence.corrections.items import FoundItem
from inspection_evidence.store.matching import Item, Known, match_items

_BY_LIKENESS = ("statement", "kpi", "figure")
"""Kinds whose key is made of what they say. A judgement is known by its area alone: a grade is never
put on the word of another area's likeness."""


def placed(found: Sequence[FoundItem], holder: str, held: Mapping[str, Held]) -> list[FoundItem]:
    """The items of a document, each under the subject by which the records know it.

    A decision about a statement, KPI or figure whose words have changed goes with the item that says
    nearly the same (`match_items`), where that has no decision of its own.
    """
    subjects = {one.subject for one in found}
    waiting = {
        subject: words
        for subject, one in held.items()
        if subject not in subjects and _kind_of(subject, holder) and (words := _words_then(one))
    }
    if not waiting:
        return list(found)
    free = [at for at, one in enumerate(found) if one.kind.name in _BY_LIKENESS and one.subject not in held]
    items = [Item(found[at].subject, found[at].words, found[at].kind.name) for at in free]
    known = [Known(one, one, {words}, kind=_kind_of(one, holder)) for one, words in waiting.items()]
    moved = {free[at]: subject for at, subject in match_items(items, known).items()}
    return [replace(one, subject=moved.get(at, one.subject)) for at, one in enumerate(found)]


def _kind_of(subject: str, holder: str) -> str:
    """The kind that a subject of this holder names, one that is found by likeness; else nothing."""
    kind = subject.removeprefix(f"{holder}/").partition(":")[0]
    return kind if subject.startswith(f"{holder}/") and kind in _BY_LIKENESS else ""


def _words_then(held: Held) -> str | None:
    return next((words for one in reversed(held.events) if (words := read_then(one).get("words"))), None)
