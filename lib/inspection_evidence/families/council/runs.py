"""Lines of a paper as runs: one paragraph, bullet or heading each, by the white between them.

Papers copied from one program to another lose the marks of their bullets and keep only their spacing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from inspection_evidence.families.parts.blocks import ends_sentence
from inspection_evidence.reading.characters import BULLET
from inspection_evidence.reading.page import Line
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

_NUMBER = re.compile(
    r"^\(?(?P<label>\d{1,2}(?:\.\d{1,2}){1,3}(?=\.?\s|\.?[A-Z])"
    r"|\d{1,3}(?=[.)]))[.)]{0,2}\s*(?=[\u2018\u201c\"'(]?[A-Z\u00a3])"
)
_BULLET = re.compile(rf"^(?:{BULLET}|[-\u2013\u2014](?=\s)|o(?=\s[A-Za-z]))\s*")
_WHITE = 0.6
"""Of the type's size: more white than this between two lines begins a new run."""
_WHITE_IN_SENTENCE = 0.9
"""The same, where the next line goes on in small letters with a sentence that has not ended."""
_FULL_LINE = 0.85
"""Of the widest line: a line shorter than this ends its paragraph."""


@dataclass
class Run:
    """A paragraph, bullet or heading: its number as printed, whether it has a bullet, its lines.

    `words` are the lines without number or bullet.
    """

    label: str | None
    bullet: bool
    lines: list[Line]
    words: list[Line] = field(default_factory=list)

    @property
    def bold(self) -> bool:
        """Whether it is set bold throughout."""
        return all(line.bold for line in self.lines)

    @property
    def size(self) -> float:
        """Its type's size in points."""
        return self.lines[0].size

    def text(self, vocabulary: Vocabulary) -> str:
        """The run as one text, without its number or bullet."""
        return join_lines(self.words, vocabulary)


def runs_of(lines: list[Line]) -> list[Run]:
    """`lines` of a paper's body as runs, in order."""
    widest = max((line.box[2] - line.x0 for line in lines), default=0.0)
    runs: list[Run] = []
    for line in lines:
        number, bullet = _NUMBER.match(line.text), _BULLET.match(line.text)
        if number or bullet or not runs or not _goes_on(runs[-1], line, widest):
            mark = number or bullet
            words = replace(line, text=line.text[mark.end() :]) if mark else line
            runs.append(Run(number["label"] if number else None, bool(bullet), [line], [words]))
        else:
            runs[-1].lines.append(line)
            runs[-1].words.append(line)
    return runs


def _goes_on(run: Run, line: Line, widest: float) -> bool:
    last = run.lines[-1]
    if last.joins:
        return True
    if abs(last.size - line.size) > 1.0 or (line.bold and not last.bold):
        return False
    if last.page != line.page:
        full = last.box[2] - last.x0 >= _FULL_LINE * widest
        return line.text[:1].islower() or (full and not ends_sentence(last.text) and not line.bold)
    if last.bold and not line.bold:
        return line.text[:1].islower()
    goes_on = line.text[:1].islower() and not ends_sentence(last.text)
    return line.top - last.bottom <= (_WHITE_IN_SENTENCE if goes_on else _WHITE) * line.size
