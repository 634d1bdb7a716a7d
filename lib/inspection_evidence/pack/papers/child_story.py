"""One child's story: what of a document must not be quoted, and the words said in its place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from inspection_evidence.families.parts.child_story import tells_one_childs_story
from inspection_evidence.model import Action, Box, Decision, Document, Quote, Recommendation, Statement
from inspection_evidence.reading.characters import letters

QuotedItem = Recommendation | Decision | Action | Statement


class Worded(Protocol):
    """Whatever has words and a place where they are printed."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def quote(self) -> Quote:
        """The words as printed, and where."""


def stories_told(document: Document) -> list[str]:
    """A sentence for each paragraph of a document that tells one child's story: its number, not its words."""
    return [
        f"Paragraph {paragraph.number} tells one child’s story and is not quoted."
        for paragraph in document.paragraphs
        if paragraph.child_story
    ]


def is_withheld(item: Worded, document: Document) -> bool:
    """Whether an item may not be quoted: it tells a child's story itself, or stands in one that is told."""
    if tells_one_childs_story(item.text):
        return True
    words = letters(item.text)
    stories = [paragraph for paragraph in document.paragraphs if paragraph.child_story]
    if any(words and words in letters(story.text) for story in stories):
        return True
    own = list(_lines(item.quote))
    return any(_meet(line, told) for story in stories for told in _lines(story.quote) for line in own)


def story_boxes(document: Document, page: int | None) -> tuple[Box, ...]:
    """Where on a page a document tells one child's story, to be painted over in pictures."""
    told = [paragraph.quote for paragraph in document.paragraphs if paragraph.child_story]
    return tuple(box for at, box in _all_lines(told) if at == page)


def _all_lines(quotes: Iterable[Quote]) -> Iterable[tuple[int, Box]]:
    for quote in quotes:
        yield from _lines(quote)


def _lines(quote: Quote) -> Iterable[tuple[int, Box]]:
    for place in quote.places:
        yield from ((place.page, box) for box in place.boxes)


def _meet(one: tuple[int, Box], other: tuple[int, Box]) -> bool:
    """Whether two lines share more than their edges."""
    (page, (left, top, right, bottom)), (on, (x0, y0, x1, y1)) = one, other
    deep = min(bottom, y1) - max(top, y0)
    return page == on and min(right, x1) > max(left, x0) and deep > (bottom - top) / 2
