"""A council paper as blocks: paragraphs, headings and list items with the marks printed before them.

Councils number anything: minutes "299.", paragraphs "1)", limbs "(i)" or "A)", bullets. Which mark is
what is told by its kind and its place, so blocks keep both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Literal

from inspection_evidence.reading.characters import BULLET
from inspection_evidence.reading.page import Line, Pages
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

MarkKind = Literal["bullet", "decimal", "number", "letter", "column"]

_MARKS: tuple[tuple[MarkKind, re.Pattern[str]], ...] = (
    ("bullet", re.compile(rf"^(?:{BULLET}|[-\u2013](?=\s)|o(?=\s[A-Z]))\s*")),
    ("decimal", re.compile(r"^(?P<label>\d{1,3}(?:\.\d{1,2}){1,3})\.?\s*(?=[A-Z\u201c\u2018('])")),
    ("number", re.compile(r"^(?P<label>\(\d{1,3}\)|\d{1,4}\s?(?:\.\)|[.)]))\s*(?=[^\d\s%]|\d\d/\d{4,5}\b)")),
    ("letter", re.compile(r"^(?P<label>\(?(?:[ivx]{1,5}|[a-z])(?:\.\)|[.)])|\(?[A-H]\))\s*(?=\S)")),
)
_COLUMN_NUMBER = re.compile(
    r"^(?P<label>(?:\d{1,3}|[A-Z]{1,5}[/.]?\d{1,4}(?:/\d{2,4})?|\d{1,4}/\d{2,4})\.?)$"
)
_ITEM_REFERENCE = re.compile(r"^\(?(?:agenda )?item (?:no\.? ?)?\d+[a-z]?\)?\.?$", re.IGNORECASE)
_DASH = re.compile(r"^[-\u2013]\s+[a-z]")
INDENT = 6.0
"""Points by which one thing stands to the right of another and so under it."""
_NEW_PARAGRAPH = 1.35
"""Usual distances from line to line from which two lines are two paragraphs."""
_USUAL_LEADING = 13.8
_OFTEN = 0.34
"""The share of the commonest distance between lines that the leading must reach; gaps can be commoner."""
_SHORT_LINE = 0.8
"""The share of the measure that a line must fill to be one that runs on."""
_LONGEST_HEADING = 140
_MOSTLY = 0.5


@dataclass
class PaperBlock:
    """One paragraph, heading or list item.

    `kind` and `label` are its mark's, None where it has none; `lines` are as printed, `words` the same
    without the mark; `heading` says that it stands over what follows.
    """

    kind: MarkKind | None
    label: str | None
    lines: list[Line]
    words: list[Line]
    vocabulary: Vocabulary
    heading: bool = False

    @cached_property
    def text(self) -> str:
        """The block as one text, without its mark."""
        return join_lines([line for line in self.words if line.text], self.vocabulary)

    @property
    def first_cell(self) -> str | None:
        """What stands in the left column of its first line, as a form's label does; None in running text."""
        cells = self.lines[0].cells
        return cells[0].text if len(cells) > 1 and self.kind != "column" else None

    @property
    def left(self) -> float:
        """The left edge of its first line in points."""
        return self.lines[0].x0

    @property
    def bold(self) -> bool:
        """Whether it is printed bold from its first line to its last."""
        return self.lines[0].bold and self.lines[-1].bold

    @property
    def italic(self) -> bool:
        """Whether it is printed in italics."""
        return self.lines[0].italic and self.lines[-1].italic


@dataclass
class Paper:
    """A council paper's blocks in reading order, with its pages."""

    pages: Pages
    blocks: list[PaperBlock]


def read_paper(pages: Pages) -> Paper:
    """The body of `pages` as blocks in reading order."""
    return Paper(pages, blocks_of(pages.body))


def blocks_of(lines: list[Line]) -> list[PaperBlock]:
    """`lines` as blocks in reading order, headings marked."""
    reader = _Reader(lines)
    for line in lines:
        reader.add(line)
    mostly_bold = _is_mostly_bold(lines)
    for block in reader.blocks:
        block.heading = _is_heading(block, bold_tells=not mostly_bold)
    return reader.blocks


@dataclass
class _Reader:
    """Puts lines together; what is usual in the paper decides what begins a paragraph."""

    lines: list[Line]
    blocks: list[PaperBlock] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._vocabulary = Vocabulary(self.lines)
        self._leading = _leading(self.lines)
        self._right = _right_edge(self.lines)

    def add(self, line: Line) -> None:
        current = self.blocks[-1] if self.blocks else None
        marked = None if current is not None and _dashes_on(current, line) else _marked(line)
        if marked is None and current is not None and self._continues(current, line):
            current.lines.append(line)
            current.words.append(line)
            return
        kind, label, rest = marked or (None, None, line.text)
        self.blocks.append(PaperBlock(kind, label, [line], [replace(line, text=rest)], self._vocabulary))

    def _continues(self, block: PaperBlock, line: Line) -> bool:
        last = block.lines[-1]
        if last.joins:
            return True
        if _ITEM_REFERENCE.match(line.text) or (line.bold and len(line.cells) > 1):
            return False
        if line.bold != last.bold and not self._runs_on(block, last, line):
            return False
        if abs(line.size - last.size) > 1.5:
            return False
        goes_on = line.text[:1].islower() and not ends_sentence(last.text)
        if line.page != last.page:
            return goes_on or (not ends_sentence(last.text) and self._is_full(last))
        step = line.top - last.top
        if step < 0 or line.x0 > last.box[2]:
            return False
        return step <= _NEW_PARAGRAPH * self._leading or (goes_on and step < 2 * self._leading)

    def _runs_on(self, block: PaperBlock, last: Line, line: Line) -> bool:
        """Whether a change of weight falls inside a paragraph: its line is full, or its sentence goes on."""
        hangs = block.kind is not None and line.x0 > block.left + INDENT
        if ends_sentence(last.text):
            return False
        return self._is_full(last) or (hangs and line.text[:1].islower())

    def _is_full(self, line: Line) -> bool:
        return line.box[2] >= _SHORT_LINE * self._right


def lines_holding(text: str, lines: list[Line]) -> list[Line]:
    """The lines among `lines` that `text` stands on, which they print as part of more."""
    joined, starts = "", []
    for line in lines:
        starts.append(len(joined))
        joined += f"{line.text} "
    at = joined.find(" ".join(text.split()[:3]))
    if at < 0:
        return lines
    placed = zip(lines, starts, strict=True)
    return [line for line, start in placed if at < start + len(line.text) and start < at + len(text)] or lines


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence, a lead-in or a limb does."""
    return text.rstrip("\u2019\u201d)'\" ").endswith((".", "?", "!", ":", ";"))


def without_mark(text: str) -> tuple[MarkKind | None, str | None, str]:
    """The kind and label of the mark that `text` begins with, and the rest."""
    for kind, pattern in _MARKS:
        if found := pattern.match(text):
            return kind, found.groupdict().get("label"), text[found.end() :]
    return None, None, text


def _marked(line: Line) -> tuple[MarkKind, str | None, str] | None:
    if len(line.cells) > 1 and (found := _COLUMN_NUMBER.match(line.cells[0].text)):
        return "column", found["label"], line.text[len(line.cells[0].text) :].strip()
    kind, label, rest = without_mark(line.text)
    return (kind, label, rest) if kind else None


def _dashes_on(block: PaperBlock, line: Line) -> bool:
    """Whether a dash at the line's start belongs to the sentence above, and is no bullet."""
    if not _DASH.match(line.text) or ends_sentence(block.lines[-1].text):
        return False
    return block.kind != "bullet" and abs(line.x0 - block.left) < INDENT


def _is_heading(block: PaperBlock, *, bold_tells: bool) -> bool:
    text = block.text
    if not text or len(text) > _LONGEST_HEADING or text.endswith((";", ",")):
        return False
    if block.kind == "column" and len(block.lines) <= 2:
        plain = block.label is not None and not block.label.endswith(".") and not ends_sentence(text)
        return not bold_tells or block.bold or plain
    if block.kind in {"bullet", "letter"}:
        return False
    shouted = text.isupper() and sum(char.isalpha() for char in text) > len("AGREED:")
    if not (shouted or (block.bold and bold_tells)):
        return False
    return not text.endswith(".") or len(block.lines) == 1


def _leading(lines: list[Line]) -> float:
    """The usual distance from one line to the next in points."""
    steps: Counter[float] = Counter()
    for above, below in pairwise(lines):
        step = below.top - above.top
        if above.page == below.page and 0.9 * above.size < step < 1.8 * above.size:
            steps[round(step, 0)] += 1
    often = max(steps.values(), default=0) * _OFTEN
    return min((step for step, count in steps.items() if count >= often), default=_USUAL_LEADING)


def _right_edge(lines: Iterable[Line]) -> float:
    edges = sorted(line.box[2] for line in lines)
    return edges[int(0.9 * (len(edges) - 1))] if edges else 0.0


def _is_mostly_bold(lines: Iterable[Line]) -> bool:
    counts: Counter[bool] = Counter()
    for line in lines:
        counts[line.bold] += len(line.text)
    return counts[True] > _MOSTLY * (counts[True] + counts[False])
