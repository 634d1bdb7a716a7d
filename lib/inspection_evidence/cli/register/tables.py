"""Tables of plain text for a terminal: columns as wide as what stands in them, the last one wrapped."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence

from inspection_evidence.tracker.text import cleaned_line

_GAP = "  "
_NARROWEST = 30
"""Characters of the last column, however narrow the terminal is."""
_FALLBACK = (120, 24)


def table_lines(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table; what people or PDFs wrote is put on one line, without commands to a terminal."""
    cells = [[cleaned_line(cell) or "–" for cell in row] for row in (heading, *rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(heading) - 1)]
    before = sum(widths) + len(_GAP) * len(widths)
    last = max(_NARROWEST, shutil.get_terminal_size(_FALLBACK).columns - before - 1)
    for row in cells:
        first = _GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        told, *further = textwrap.wrap(row[-1], last, break_long_words=False, break_on_hyphens=False) or [""]
        yield f"{first}{_GAP}{told}".rstrip()
        yield from (" " * before + line for line in further)


def indented(lines: Iterator[str], by: str = "  ") -> Iterator[str]:
    """The lines moved to the right."""
    return (by + line for line in lines)
