"""Small readings that both kinds of import share: kinds of evidence, pages, titles, words not quoted."""

from __future__ import annotations

from typing import Any

from inspection_evidence.families.parts.child_story import tells_one_childs_story
from inspection_evidence.tracker.vocabulary import EvidenceKind


def evidence_kind(value: str) -> EvidenceKind | None:
    """Return the kind that evidence shows by itself: a web address; None where a person must say."""
    return EvidenceKind.LINK if value.casefold().startswith(("http://", "https://")) else None


def page_number(value: object) -> Any:
    """Return a page as a number; what is none comes back as it is, to be refused with what was found."""
    text = str(value).strip() if value is not None else ""
    return int(text) if text.isascii() and text.isdigit() else (text or None)


def same_title(one: str | None, other: str | None) -> bool:
    """Whether two titles of actions say the same; spaces and capitals do not count."""
    return (one or "").casefold().split() == (other or "").casefold().split()


def not_one_childs(words: str) -> str:
    """Return words as a workbook may show them: those that tell one child's story are never quoted."""
    return "[not shown: it tells one child’s story]" if tells_one_childs_story(words) else words
