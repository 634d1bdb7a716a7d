"""The rule by which an inspection or a council paper, and its items, are first named.

`hammersmith-and-fulham/ilacs-2024-03-b2d5/2`: authority / family, month and document / label. An item
without a printed number is labelled by its kind and place: `u1`, a decision `d1`, an action `a1`.
What is named once is stored and never worked out again (`identifiers`); without a store the
same rule gives the identifiers that `extract` shows.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from datetime import date
from enum import StrEnum

from inspection_evidence.model import Action, Decision, Document, Family, Recommendation, Verdict

SHORTEST_HASH = 4

NamedItem = Recommendation | Decision | Action
"""What has an identifier of its own."""


class Kind(StrEnum):
    """Kinds of items that have identifiers; an item is never taken for one of another kind."""

    RECOMMENDATION = "recommendation"
    DECISION = "decision"
    ACTION = "action"


FIELDS = {
    Kind.RECOMMENDATION: "recommendations",
    Kind.DECISION: "decisions",
    Kind.ACTION: "actions",
}
"""Where a document holds its items, in the order in which they are named."""

_LETTERS = {Kind.RECOMMENDATION: "u", Kind.DECISION: "d", Kind.ACTION: "a"}
"""What is put before an item's place in its list where it has no printed number."""
_BEFORE_LIMB = re.compile(r"\s+(?=\()")
_NOT_IN_LABELS = re.compile(r"[\s/\x00-\x1f\x7f]+")


def is_inspection(document: Document) -> bool:
    """Tell whether a document was read and can be a source of an inspection or a paper."""
    return document.verdict is Verdict.READ and document.framework is not None


def family_of(document: Document) -> Family:
    """Give the family of a document that `is_inspection`."""
    if document.framework is None:
        raise ValueError(f"{document.path} is of no family")
    return document.framework


def make_key(authority: str, document: Document, taken: Container[str] = ()) -> str:
    """Name an inspection or a paper by its first source.

    Args:
        authority: The authority's slug.
        document: The first source; it `is_inspection`.
        taken: Keys of other inspections; the hash is lengthened until it meets none.
    """
    stem = f"{authority}/{family_of(document).lower()}-{_month(document)}-"
    for length in range(SHORTEST_HASH, len(document.sha256) + 1):
        key = stem + document.sha256[:length]
        if key not in taken:
            return key
    raise ValueError(f"{document.path} is registered already as {key}")


def named_items(document: Document) -> Iterator[tuple[Kind, NamedItem]]:
    """Give every item of a document that has an identifier, with its kind, in the order of naming."""
    for kind, field in FIELDS.items():
        yield from ((kind, item) for item in getattr(document, field))


def make_labels(document: Document) -> tuple[str, ...]:
    """Label a document's `named_items`: as printed ("299 (i)" as `299(i)`), else kind and place.

    A repeat gets `~2`, `~3`, whatever its kind: what a paper numbers 1 may be recommended and decided.
    """
    labels: list[str] = []
    for field, letter in zip(FIELDS.values(), _LETTERS.values(), strict=True):
        for ordinal, item in enumerate(getattr(document, field), start=1):
            labels.append(free_label(printed_label(item) or f"{letter}{ordinal}", labels))
    return tuple(labels)


def printed_label(item: NamedItem) -> str:
    """Give an item's printed number without what may not stand in an identifier; actions print none."""
    number = "" if isinstance(item, Action) else item.number or ""
    return _NOT_IN_LABELS.sub("-", _BEFORE_LIMB.sub("", number.strip().rstrip(".")))


def free_label(label: str, taken: Container[str]) -> str:
    """Give a label, or its first repeat (`~2`, `~3`) that is not taken."""
    free, repeat = label, 2
    while free in taken:
        free, repeat = f"{label}~{repeat}", repeat + 1
    return free


def provisional_identifiers(document: Document, authority_slug: str) -> Document:
    """Show the identifiers a document's items would be given, storing nothing.

    Args:
        document: Any document; one that was not read comes back as it is.
        authority_slug: The authority's slug, the first part of every identifier.
    """
    if not is_inspection(document):
        return document
    key = make_key(authority_slug, document)
    return with_identifiers(document, [f"{key}/{label}" for label in make_labels(document)])


def with_identifiers(document: Document, identifiers: Iterable[str]) -> Document:
    """Give a document whose `named_items` carry these identifiers, in order."""
    named: dict[str, list[NamedItem]] = {field: [] for field in FIELDS.values()}
    for (kind, item), identifier in zip(named_items(document), identifiers, strict=True):
        named[FIELDS[kind]].append(item.model_copy(update={"id": identifier}))
    return document.model_copy(update={field: tuple(items) for field, items in named.items()})


def date_of(document: Document) -> date | None:
    """Give the day a document is named and ordered by: inspected, else met, else published."""
    inspected = document.inspection_start or document.inspection_end
    return inspected or document.meeting_date or document.published


def _month(document: Document) -> str:
    day = date_of(document)
    return day.strftime("%Y-%m") if day else "undated"
