"""Numbered paragraphs of the findings, with the bullets that belong to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from inspection_evidence.families.findings import quote_of
from inspection_evidence.families.parts.blocks import Block, ends_sentence
from inspection_evidence.families.parts.child_story import tells_one_childs_story
from inspection_evidence.model import Box, Paragraph, Quote
from inspection_evidence.reading.page import Line

_LONGEST_TITLE = 160
"""Letters from which a numbered line is prose, even where it does not end as a sentence."""


@dataclass
class NumberedParagraph:
    """A numbered block and the bullets under it."""

    block: Block
    bullets: list[Block] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The paragraph with its bullets, which are joined to it with "; "."""
        main, below = self.block.text, "; ".join(one.text.rstrip(" ;,") for one in self.bullets)
        return f"{main} {below}".strip()

    @property
    def lines(self) -> list[Line]:
        """All lines of the paragraph as printed."""
        return [*self.block.lines, *(line for bullet in self.bullets for line in bullet.lines)]


def numbered_paragraphs(blocks: list[Block], quoted: set[tuple[int, Box]]) -> list[NumberedParagraph]:
    """The numbered paragraphs among `blocks`, in order.

    `quoted` are the places of judgements and recommendations (`places_quoted`): in reports under
    the single inspection framework both bear numbers, which run on into those of the paragraphs.
    A line of contents is none: it ends in a page number, a paragraph as a sentence does.
    """
    found: list[NumberedParagraph] = []
    inside = False
    for block in blocks:
        if block.kind == "numbered":
            inside = not is_quoted(block, quoted) and _is_prose(block)
            if inside:
                found.append(NumberedParagraph(block))
        elif block.kind == "bullet" and inside and not is_quoted(block, quoted):
            found[-1].bullets.append(block)
        else:
            inside = False
    return found


def _is_prose(block: Block) -> bool:
    return ends_sentence(block.text) or ". " in block.text or len(block.text) > _LONGEST_TITLE


def places_quoted(quotes: Iterable[Quote]) -> set[tuple[int, Box]]:
    """Page and box of every line on which one of `quotes` stands."""
    return {(place.page, box) for quote in quotes for place in quote.places for box in place.boxes}


def is_quoted(block: Block, quoted: set[tuple[int, Box]]) -> bool:
    """Whether `block` begins on one of the lines `quoted`: it is that item, or a part of it."""
    first = block.lines[0]
    return any((first.page, box) in quoted for box in first.boxes)


def paragraph_of(numbered: NumberedParagraph, supports: tuple[str, ...] | None) -> Paragraph:
    """The paragraph as evidence; its place is one box a page, for it is quoted whole."""
    text = numbered.text
    return Paragraph(
        number=numbered.block.label or "",
        text=text,
        section=numbered.block.section,
        child_story=tells_one_childs_story(text),
        supports=supports,
        quote=_whole(text, numbered.lines),
    )


def _whole(text: str, lines: list[Line]) -> Quote:
    quote = quote_of(text, lines)
    places = tuple(place.model_copy(update={"boxes": (_around(place.boxes),)}) for place in quote.places)
    return quote.model_copy(update={"places": places})


def _around(boxes: tuple[Box, ...]) -> Box:
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
