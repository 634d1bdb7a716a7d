"""The rule by which an inspection and its items are first named.

`hammersmith-and-fulham/ilacs-2024-03-b2d5/2`: authority / family, month and document / label.
What is named once is stored and never worked out again (`identifiers`); without a store the
same rule gives the identifiers that `extract` shows.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from inspection_evidence.model import Document, Family, Recommendation, Verdict

SHORTEST_HASH = 4

_NOT_IN_LABELS = re.compile(r"[\s/\x00-\x1f\x7f]+")


def is_inspection(document: Document) -> bool:
    """Tell whether a document was read and can be a source of an inspection."""
    return document.verdict is Verdict.READ and document.framework is not None


def family_of(document: Document) -> Family:
    """Give the family of a document that `is_inspection`."""
    if document.framework is None:
        raise ValueError(f"{document.path} is of no family")
    return document.framework


def make_key(authority: str, document: Document, taken: Container[str] = ()) -> str:
    """Name an inspection by its first source.

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


def make_labels(recommendations: Iterable[Recommendation]) -> tuple[str, ...]:
    """Label items in their order: as printed, else `u` and the ordinal; a repeat gets `~2`, `~3`."""
    labels: list[str] = []
    for ordinal, item in enumerate(recommendations, start=1):
        printed = _NOT_IN_LABELS.sub("-", item.number.strip()) if item.number else ""
        labels.append(free_label(printed or f"u{ordinal}", labels))
    return tuple(labels)


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
    return with_identifiers(document, [f"{key}/{label}" for label in make_labels(document.recommendations)])


def with_identifiers(document: Document, identifiers: Iterable[str]) -> Document:
    """Give a document whose items carry these identifiers, in order."""
    named = zip(document.recommendations, identifiers, strict=True)
    items = tuple(item.model_copy(update={"id": identifier}) for item, identifier in named)
    return document.model_copy(update={"recommendations": items})


def _month(document: Document) -> str:
    day = document.inspection_start or document.inspection_end or document.published
    return day.strftime("%Y-%m") if day else "undated"
