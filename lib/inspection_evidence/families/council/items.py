"""Items of a meeting: the heading with its minute number, and the paragraphs under it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from inspection_evidence.families.council.blocks import PaperBlock, without_mark

_AGENDA_ITEM = re.compile(r"^\(?(?P<item>(?:agenda )?item (?:no\.? ?)?\d+[a-z]?)\)?\.?$", re.IGNORECASE)
_ITEM_HEADING = re.compile(
    r"^(?P<item>(?:agenda )?item \d+[a-z]?)\s*[:.\u2013-]\s*(?P<title>\S.*)$", re.IGNORECASE
)
_MINUTE_NUMBER = re.compile(
    r"^(?P<number>[A-Z]{1,6}[/. ]?\d{1,4}(?:/\d{2,4})?|\d{1,4}/\d{2,4})[.:)]?\s+(?P<title>[A-Z].*)$"
)


@dataclass
class Item:
    """One item of business: its number as printed, title, and paragraphs."""

    number: str | None = None
    title: str | None = None
    blocks: list[PaperBlock] = field(default_factory=list)


def items_of(blocks: list[PaperBlock]) -> list[Item]:
    """`blocks` of minutes as items in order; what stands before the first heading is an item too.

    Where headings bear numbers, one without divides its item; where none does, each begins an item.
    """
    numbered = any(block.heading and _number_of(block)[0] for block in blocks)
    items = [Item()]
    for block in blocks:
        current = items[-1]
        if _resolves(block.text):
            current.blocks.append(block)
        elif found := _ITEM_HEADING.match(block.text):
            items.append(Item(found["item"], found["title"]))
        elif (found := _AGENDA_ITEM.match(block.text)) and not current.blocks:
            current.number = current.number or found["item"]
        elif block.heading:
            number, title = _number_of(block)
            divides = numbered and number is None
            items.append(Item(current.number if divides else number, title))
        else:
            current.blocks.append(block)
    return items


def _number_of(block: PaperBlock) -> tuple[str | None, str]:
    if block.label and block.kind in {"number", "column"}:
        return block.label.strip("(). "), block.text
    if found := _MINUTE_NUMBER.match(block.text):
        return found["number"], found["title"]
    return None, block.text


def _resolves(text: str) -> bool:
    """A resolution printed in capitals or bold is no heading."""
    return bool(
        re.match(
            r"^(?:it was )?(?:RESOLVED|Resolved|AGREED|NOTED|DECISION|Action|ACTION)\b", without_mark(text)[2]
        )
    )
