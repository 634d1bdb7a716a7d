"""Headings told by their type: bold, and a paragraph of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from inspection_evidence.families.lists import starts_item
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

_LINE_GAP = 0.6
"""Of the type's size: headings further apart are two."""


@dataclass(slots=True)
class Heading:
    """A heading's lines, and the lines below it up to the next heading."""

    lines: list[Line]
    below: list[Line]

    @property
    def text(self) -> str:
        """The heading as printed, its lines joined."""
        return join_lines(self.lines, Vocabulary(self.lines))

    @property
    def page(self) -> int:
        """The page on which the heading begins."""
        return self.lines[0].page


def headings_of(body: Sequence[Line], alone: re.Pattern[str]) -> list[Heading]:
    """The headings of `body` in order; one whose letters match `alone` has no further line."""
    found: list[Heading] = []
    for at, line in enumerate(body):
        above = body[at - 1] if at else None
        if not _is_heading(line, above):
            if found:
                found[-1].below.append(line)
        elif found and not found[-1].below and _wraps(found[-1], line, alone):
            found[-1].lines.append(line)
        else:
            found.append(Heading([line], []))
    return found


def set_alike(lines: Sequence[Line]) -> list[Line]:
    """The first of `lines` with those that go on with it: same type, same page, close below."""
    run = [lines[0]]
    for line in lines[1:]:
        if not _goes_on(run[-1], line):
            break
        run.append(line)
    return run


def _is_heading(line: Line, above: Line | None) -> bool:
    """Bold words that begin a line within a paragraph are no heading."""
    if not line.bold or starts_item(line):
        return False
    if above is None or above.bold or above.page != line.page:
        return True
    return line.content_id != above.content_id or line.content_id < 0


def _wraps(heading: Heading, line: Line, alone: re.Pattern[str]) -> bool:
    return _goes_on(heading.lines[-1], line) and not alone.match(letters(heading.text))


def _goes_on(last: Line, line: Line) -> bool:
    alike = (line.bold, line.size, line.page) == (last.bold, last.size, last.page)
    return alike and line.top - last.bottom <= _LINE_GAP * last.size
