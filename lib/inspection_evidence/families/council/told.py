"""What minutes tell of a matter beside what was decided: what officers reported and members asked.

Committees hear in their meetings what became of a recommendation; the resolution often only notes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from inspection_evidence.families.council.blocks import Paper, PaperBlock, read_paper
from inspection_evidence.families.council.items import Item, items_of
from inspection_evidence.families.council.procedural import is_procedural
from inspection_evidence.families.council.remit_words import named_by_body, named_in, named_in_heading
from inspection_evidence.families.council.resolutions import resolves
from inspection_evidence.families.council.stories import stories_among
from inspection_evidence.families.findings import Findings, quote_of
from inspection_evidence.families.parts.paragraphs import places_quoted
from inspection_evidence.model import Box, Paragraph
from inspection_evidence.reading.page import Pages

_SHORTEST = 40
"""Letters under which a sentence of minutes tells nothing: "The report was noted."."""


def fill_told(found: Findings, pages: Pages) -> None:
    """Put what minutes tell of children's services, education and SEND into the paragraphs of `found`.

    Decisions and actions must be there: their words are not told again. A paragraph has the number of
    its item of business. What is told of other services is left out.
    """
    of_committee = named_by_body(found.committee or "") is not None
    told = list(_told(read_paper(pages), _already_read(found), whole_meeting=of_committee))
    stories = stories_among([(item.title, block.text) for item, block in told])
    found.paragraphs = [
        Paragraph(
            number=item.number or "",
            text=block.text,
            section=item.title,
            child_story=story,
            supports=None,
            quote=quote_of(block.text, block.lines),
        )
        for (item, block), story in zip(told, stories, strict=True)
    ]


def _already_read(found: Findings) -> set[tuple[int, Box]]:
    """The lines on which decisions, actions and recommendations stand."""
    return places_quoted(
        chain(
            (one.quote for one in found.decisions),
            (one.quote for one in found.actions),
            (one.quote for one in found.recommendations),
        )
    )


def _told(
    paper: Paper, taken: set[tuple[int, Box]], *, whole_meeting: bool
) -> Iterator[tuple[Item, PaperBlock]]:
    items = items_of(paper.blocks)
    numbered = any(item.number for item in items)
    for item in items:
        if item.title is None or (numbered and item.number is None):
            continue
        ours = whole_meeting or named_in_heading(item.title) is not None
        for block in item.blocks:
            if (ours or named_in(block.text)) and _tells(item, block) and not _stands_on(block, taken):
                yield item, block


def _tells(item: Item, block: PaperBlock) -> bool:
    """Whether a block is a sentence or more, and neither resolves nor only carries the meeting on."""
    text = block.text
    if block.heading or len(text) < _SHORTEST or not text.endswith((".", ";", "?")):
        return False
    return resolves(block, formal=True) is None and not is_procedural(text, item.title)


def _stands_on(block: PaperBlock, taken: set[tuple[int, Box]]) -> bool:
    return any((line.page, box) in taken for line in block.lines for box in line.boxes)
