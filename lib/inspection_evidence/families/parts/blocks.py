"""The body of a report as blocks: headings, numbered paragraphs, bullets and plain text.

Everything that families share is read from these, so a paragraph over a page break or a bullet
under its lead-in is put together once.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from inspection_evidence.families.findings import quote_of
from inspection_evidence.families.parts.sentences import lines_of
from inspection_evidence.model import Quote
from inspection_evidence.reading.characters import BULLET
from inspection_evidence.reading.page import Line, Pages
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

_NUMBER = re.compile(r"^(?P<label>\d{1,3})\s?\.(?:\s*(?=[^\d\s%.,)])|\s+(?=\d))")
_BULLET = re.compile(rf"^(?:{BULLET}|[-\u0336\u2013\u2014](?=\s)|o(?=\s[A-Za-z]))\s*")
_INDENT = 6.0
"""Points by which a wrapped line, or a bullet below another, stands to the right of a mark."""
_NEW_PARAGRAPH = 1.0
"""Ems of white between two lines from which they are two paragraphs."""
_PROMINENT = 1.05
"""A heading this much larger than the body opens a section; a smaller one divides it."""
_SMALL_PRINT = 0.92
"""Text below this share of the body's size is the publisher's small print."""
_LONGEST_HEADING = 160
_LARGEST_STEP = 15
"""A paragraph's number follows the one before; a list, or a page that holds no text, may stand between."""

BlockKind = Literal["heading", "numbered", "bullet", "prose"]


@dataclass
class Block:
    """One heading, paragraph or bullet.

    `label` is a paragraph's number as printed; `lines` are the lines as printed, `words` the same
    without number or bullet; `section` the prominent heading above, `heading` the nearest of any
    size; `lead_in` the block ("In the last 12 months:") that a bullet completes.
    """

    kind: BlockKind
    label: str | None
    lines: list[Line]
    words: list[Line]
    vocabulary: Vocabulary
    section: str | None = None
    heading: str | None = None
    lead_in: Block | None = None
    small_print: bool = False

    @cached_property
    def text(self) -> str:
        """The block as one text, without its number or bullet."""
        return join_lines(self.words, self.vocabulary)

    @property
    def left(self) -> float:
        """The left edge of its first line in points."""
        return self.lines[0].x0


@dataclass
class _Reader:
    body_size: float
    vocabulary: Vocabulary
    blocks: list[Block] = field(default_factory=list)
    last_number: int = 0

    def add(self, line: Line) -> None:
        """Take the next printed line: into the block it goes on with, or as the first of a new one."""
        current = self.blocks[-1] if self.blocks else None
        mark = self._mark(line, current)
        if mark is not None:
            label = mark.groupdict().get("label")
            self.last_number = int(label) if label else self.last_number
            kind: BlockKind = "numbered" if label else "bullet"
            self._open(kind, label, line, replace(line, text=line.text[mark.end() :]))
        elif current is not None and self._continues(current, line):
            current.lines.append(line)
            current.words.append(line)
        elif self._is_heading(line):
            self._open("heading", None, line, line)
        else:
            self._open("prose", None, line, line)

    def _mark(self, line: Line, current: Block | None) -> re.Match[str] | None:
        if bullet := _BULLET.match(line.text):
            return bullet
        number = _NUMBER.match(line.text)
        step = int(number["label"]) - self.last_number if number else 0
        if number is None or step == 1:
            return number
        wrapped = current is not None and current.kind == "numbered" and line.x0 > current.left + _INDENT
        if wrapped or line.text[number.end()].isdigit():
            return None
        return number if 0 <= step <= _LARGEST_STEP or number["label"] == "1" else None

    def _open(self, kind: BlockKind, label: str | None, line: Line, words: Line) -> None:
        small = line.size < _SMALL_PRINT * self.body_size
        self.blocks.append(Block(kind, label, [line], [words], self.vocabulary, small_print=small))

    def _is_heading(self, line: Line) -> bool:
        large = line.size >= _PROMINENT * self.body_size
        return (line.bold or large) and len(line.text) <= _LONGEST_HEADING

    def _continues(self, block: Block, line: Line) -> bool:
        last = block.lines[-1]
        if block.kind == "heading":
            return self._is_heading(line) and abs(line.size - last.size) < 0.6 and _close(last, line)
        if self._is_heading(line) and line.content_id != last.content_id:
            return line.bold == last.bold and _close(last, line)
        if last.joins or (last.page == line.page and last.content_id == line.content_id >= 0):
            return True
        if line.size < _SMALL_PRINT * last.size:
            return False
        hangs = block.kind != "prose" and line.x0 > block.left + _INDENT
        if last.page == line.page and not _close(last, line):
            return hangs and not ends_sentence(last.text)
        return hangs or not ends_sentence(last.text) or (last.page == line.page and block.kind == "prose")


def read_blocks(pages: Pages) -> list[Block]:
    """The body of `pages` as blocks in reading order, each knowing what it stands under."""
    body = pages.body
    reader = _Reader(_body_size(body), Vocabulary(body))
    for line in body:
        reader.add(line)
    _place(reader.blocks, reader.body_size)
    return reader.blocks


def quote_around(block: Block, start: int, end: int) -> Quote:
    """The whole lines of `block` on which characters `start` to `end` of its text stand.

    A sentence can begin and end within a line; only whole lines can be found again at their boxes.
    """
    lines = lines_of(block.words, block.text, start, end)
    return quote_of(join_lines(lines, block.vocabulary), lines)


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence or a lead-in does."""
    return text.rstrip("\u2019\u201d)'\" ").endswith((".", "?", "!", ":", ";"))


def _body_size(body: list[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in body:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 12.0


def _close(last: Line, line: Line) -> bool:
    return last.page == line.page and line.top - last.bottom < _NEW_PARAGRAPH * max(last.size, 8.0)


def _place(blocks: list[Block], body_size: float) -> None:
    """Give each block its headings, and each bullet its lead-in."""
    section: str | None = None
    heading: str | None = None
    leads: list[Block] = []
    for block in blocks:
        if block.kind == "heading":
            heading = block.text
            section = heading if block.lines[0].size >= _PROMINENT * body_size else section
            leads = []
        block.section, block.heading = section or heading, heading
        leads = [lead for lead in leads if _leads_in(lead, block)]
        block.lead_in = leads[-1] if leads else None
        if block.text.endswith(":") and block.kind != "heading":
            leads.append(block)


def _leads_in(lead: Block, block: Block) -> bool:
    """Whether `block` is a bullet that completes `lead`: below it, and indented if that is a bullet too."""
    return block.kind == "bullet" and (lead.kind != "bullet" or lead.left < block.left - _INDENT / 2)
