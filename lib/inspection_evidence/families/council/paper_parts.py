"""Numbered paragraphs and stated figures of a paper that reports to a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from inspection_evidence.families.council.runs import Run, runs_of
from inspection_evidence.families.council.stories import stories_among
from inspection_evidence.families.findings import Findings
from inspection_evidence.families.parts.blocks import Block, BlockKind
from inspection_evidence.families.parts.figures import read_figures
from inspection_evidence.families.parts.paragraphs import (
    NumberedParagraph,
    is_quoted,
    paragraph_of,
    places_quoted,
)
from inspection_evidence.model import Box
from inspection_evidence.reading.page import Pages
from inspection_evidence.reading.paragraphs import Vocabulary

_LONGEST_HEADING = 160
_ENDS = re.compile(r"[.;:]$")
_CLOSING = re.compile(
    r"^(?:\d+(?:\.\d+)*\.?\s*)?(?:background (?:documents?|papers?)|contact(?: details| officers?)?"
    r"|appendi(?:x|ces)\b.*|report author.*"
    r"|relevant director.*|list of (?:appendices|background papers).*)$",
    re.IGNORECASE,
)


@dataclass
class _Section:
    """A heading and the blocks under it; the heading's label as printed before it."""

    heading: str | None
    blocks: list[Block] = field(default_factory=list)


def fill_paper_parts(found: Findings, pages: Pages) -> None:
    """Put the numbered paragraphs and the stated figures of `pages` into `found`.

    What the paper recommends is neither; nor is what stands under its background documents and
    contacts. The statements must be there: their items can be set like headings and are none.
    """
    body = pages.body
    asked = places_quoted(item.quote for item in found.recommendations)
    stated = places_quoted(item.quote for item in found.statements)
    sections = list(_sections(runs_of(body), Vocabulary(body), stated))
    told = [section for section in sections if not _CLOSING.match(section.heading or "")]
    blocks = [block for section in told for block in section.blocks if not is_quoted(block, asked)]
    found.figures = [one.figure for one in read_figures(blocks, among_facts=set())]
    paragraphs = list(_numbered(told, asked))
    stories = stories_among([(one.block.section, one.text) for one in paragraphs])
    found.paragraphs = [
        paragraph_of(one, None).model_copy(update={"child_story": story})
        for one, story in zip(paragraphs, stories, strict=True)
    ]


def _sections(runs: list[Run], vocabulary: Vocabulary, stated: set[tuple[int, Box]]) -> Iterator[_Section]:
    section = _Section(None)
    lead: Block | None = None
    for run in runs:
        block = Block(_kind(run), run.label, run.lines, run.words, vocabulary)
        if _is_heading(run, block) and not is_quoted(block, stated):
            yield section
            section, lead = _Section(block.text), None
            continue
        block.section = block.heading = section.heading
        if block.kind == "bullet":
            block.lead_in = lead
        else:
            lead = block if block.text.endswith(":") else None
        section.blocks.append(block)
    yield section


def _kind(run: Run) -> BlockKind:
    return "numbered" if run.label else "bullet" if run.bullet else "prose"


def _is_heading(run: Run, block: Block) -> bool:
    """Bold, or all in capitals, and no sentence; a heading can bear a number."""
    if run.bullet or len(block.text) > _LONGEST_HEADING or _ENDS.search(block.text):
        return False
    return (run.bold or block.text.isupper()) and block.text[:1].isupper()


def _numbered(sections: list[_Section], asked: set[tuple[int, Box]]) -> Iterator[NumberedParagraph]:
    """Each numbered block with all that follows it up to the next number or heading."""
    for section in sections:
        current: NumberedParagraph | None = None
        for block in section.blocks:
            if block.kind == "numbered":
                current = None if is_quoted(block, asked) else NumberedParagraph(block)
                if current is not None:
                    yield current
            elif current is not None and not is_quoted(block, asked):
                current.bullets.append(block)
