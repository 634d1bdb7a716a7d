"""Which items wait for a person, and in what words they are told apart."""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.corrections import FoundItem, every_item
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.papers.child_story import QuotedItem, is_withheld

_MUST_BE_FOUND = ("recommendation", "decision", "action", "judgement", "statement")
"""Kinds of which nothing is printed in a pack whose words were not found again at their place."""
NOT_FOUND_AGAIN = "The words were not found again at their place."
WITHHELD = "It tells one child’s story and is not quoted."


@dataclass(frozen=True)
class ItemToCheck:
    """An item with the reason why a person should look at it; `why` is empty where there is none."""

    found: FoundItem
    why: str

    @property
    def subject(self) -> str:
        """The item's subject in the records."""
        return self.found.subject

    @property
    def file(self) -> str:
        """The file it stands in."""
        return self.found.document.path.rpartition("/")[2]

    @property
    def words(self) -> str:
        """What it says; an item that tells one child's story is not quoted."""
        return WITHHELD if is_item_withheld(self.found) else self.found.words


def items_to_check(evidence: BoroughEvidence) -> list[ItemToCheck]:
    """The items that wait for a person: words not found again, or read otherwise than a person left them."""
    return [one for one in all_items(evidence) if one.why]


def all_items(evidence: BoroughEvidence) -> list[ItemToCheck]:
    """Every item that can be corrected, by document and page, each with why it waits if it does."""
    items = [ItemToCheck(found, why_it_waits(found)) for found in every_item(evidence).values()]
    return sorted(items, key=lambda one: (one.found.document.path, one.found.item.quote.page or 0))


def why_it_waits(found: FoundItem) -> str:
    """Why a person should look at an item, in a sentence or two; empty where nobody need."""
    mark = found.item.by_hand
    if mark and mark.check:
        return mark.check
    unsure = found.kind.name in _MUST_BE_FOUND and not found.item.quote.verified
    return NOT_FOUND_AGAIN if unsure else ""


def is_item_withheld(found: FoundItem) -> bool:
    """Whether the item may not be quoted, because it tells one child's story."""
    return isinstance(found.item, QuotedItem) and is_withheld(found.item, found.document)
