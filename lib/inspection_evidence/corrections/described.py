"""What people said of a whole document, put on what the machine reads of it now."""

from __future__ import annotations

from typing import Any

from inspection_evidence.corrections.applied import by_hand
from inspection_evidence.corrections.held import Held, read_then, removed_words
from inspection_evidence.corrections.kinds import DOCUMENT_FIELDS
from inspection_evidence.corrections.values import as_text, parsed, same_words
from inspection_evidence.families.council.given_head import authority_named, with_head
from inspection_evidence.families.flags import UNNAMED_AUTHORITY
from inspection_evidence.model import COUNCIL_PAPERS, ByHand, Document

_OF_A_HEAD = ("council", "committee", "meeting_date")


def with_description(document: Document, held: Held) -> Document:
    """The document as people described it; what they entered outranks what is printed.

    A document that a person confirmed or repaired keeps no flag that it had then; one that was not read
    stays so, and is marked as looked at.
    """
    given = {
        name: parsed(Document, name, event.payload["new"] or "")
        for name, event in held.fields.items()
        if name in DOCUMENT_FIELDS
    }
    read = tuple((name, as_text(getattr(document, name))) for name in given)
    checks = [*_changed(document, held, given), *_removed(held)]
    described = _with_authority(_with_head(document, given), given)
    rest = {name: value for name, value in given.items() if name not in _OF_A_HEAD}
    flags = _flags_left(described, held)
    mark = by_hand(_act(held), held.last, read, checks)
    return described.model_copy(update={**rest, "flags": flags, "by_hand": mark})


def is_looked_at(mark: ByHand | None) -> bool:
    """Whether a person said of a document that it need not be looked at again."""
    return mark is not None and mark.act in ("confirmed", "repaired") and mark.check is None


def _with_head(document: Document, given: dict[str, Any]) -> Document:
    head = {name: value for name, value in given.items() if name in _OF_A_HEAD}
    if document.framework in COUNCIL_PAPERS:
        return with_head(document, head)
    return document.model_copy(update=head)


def _with_authority(document: Document, given: dict[str, Any]) -> Document:
    """The document on the authority that a person named, whatever its title says."""
    if not given.get("local_authority"):
        return document
    flags = tuple(flag for flag in document.flags if flag != UNNAMED_AUTHORITY)
    return document.model_copy(update={**authority_named(given["local_authority"]), "flags": flags})


def _flags_left(document: Document, held: Held) -> tuple[str, ...]:
    if held.verdict is None:
        return document.flags
    looked_at = set(read_then(held.verdict).get("flags", "").split("\n"))
    return tuple(flag for flag in document.flags if flag not in looked_at)


def _changed(document: Document, held: Held, given: dict[str, Any]) -> list[str]:
    told = []
    for name, event in held.fields.items():
        now, then = as_text(getattr(document, name, None)), read_then(event).get(name)
        if not any(one is not None and same_words(one, now) for one in (then, as_text(given.get(name)))):
            told.append(f"The machine now reads “{now}” as {name}, before “{then or ''}”; check.")
    return told


def _removed(held: Held) -> list[str]:
    return [f"What a person entered here was {removed_words(one)}; check." for one in held.removed]


def _act(held: Held) -> str:
    if held.fields or held.verdict is None:
        return "corrected"
    return "repaired" if held.verdict.kind == "item_repaired" else "confirmed"
