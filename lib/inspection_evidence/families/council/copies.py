"""The same council paper published twice, by itself and in a pack or supplement: it counts once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspection_evidence.model import (
    COUNCIL_PAPERS,
    Action,
    Decision,
    Document,
    Paragraph,
    Recommendation,
)
from inspection_evidence.reading.characters import letters

_Item = Recommendation | Decision | Action | Paragraph

_TELLING = 60
"""Letters; shorter items, such as that minutes be approved, are alike in every meeting's papers."""
_SAME = 0.9
"""The share of a paper's telling items that another must hold to hold the paper."""


@dataclass(frozen=True, slots=True)
class PaperCopy:
    """A paper, by its path, and the one whose items stand for it."""

    path: str
    counted_in: str


def paper_copies(documents: Iterable[Document]) -> list[PaperCopy]:
    """The council papers among a borough's `documents` that another of them holds, byte for byte or by items.

    The one with most items counts; of two alike the first by path. Papers that print different
    meetings, by date or committee, are two. Items are compared by their kind and letters.
    """
    papers = [one for one in documents if one.framework in COUNCIL_PAPERS]
    ordered = sorted(papers, key=lambda one: (-len(_fingerprint(one)), one.path))
    counted: list[Document] = []
    copies = []
    for paper in ordered:
        holder = next((other for other in counted if _holds(other, paper)), None)
        if holder is None:
            counted.append(paper)
        else:
            copies.append(PaperCopy(paper.path, holder.path))
    return copies


def _holds(holder: Document, paper: Document) -> bool:
    if holder.sha256 == paper.sha256:
        return True
    dates = {holder.meeting_date, paper.meeting_date} - {None}
    items, held = _fingerprint(paper), _fingerprint(holder)
    bodies = {holder.committee, paper.committee} - {None}
    if len(dates) > 1 or len(bodies) > 1 or holder.council != paper.council or not items:
        return False
    return len(items & held) >= _SAME * len(items)


def _fingerprint(paper: Document) -> frozenset[str]:
    """The kind and letters of a paper's telling items: a decision is no copy of what was recommended."""
    kinds: tuple[Sequence[_Item], ...] = (
        paper.recommendations,
        paper.decisions,
        paper.actions,
        paper.paragraphs,
    )
    texts = ((str(kind), letters(item.text)) for kind, items in enumerate(kinds) for item in items)
    return frozenset(kind + words for kind, words in texts if len(words) >= _TELLING)
