"""Running headers, footers and page numbers: what repeats at the edges of pages.

They stand between the two halves of an item that crosses a page, and must not enter it.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator

from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line, Page

_EDGE = 0.11
"""The share of a page's height, at top and bottom, in which furniture stands."""
_RUNS_ON = 0.25
"""The share of pages on which words must stand to run on; a heading can stand on top of two."""
_PAGE_NUMBER = re.compile(r"^(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def mark_furniture(pages: list[Page]) -> None:
    """Set `furniture` on every running header, footer and page number of `pages`, in place."""
    seen: dict[tuple[str, bool], set[int]] = defaultdict(set)
    edges = [(line, at_top, page) for page in pages for line, at_top in _edge_lines(page)]
    for line, at_top, page in edges:
        seen[_pattern(line), at_top].add(page.number)
    enough = max(2, math.ceil(_RUNS_ON * len(pages)))
    for line, at_top, _ in edges:
        line.furniture = bool(_PAGE_NUMBER.match(line.text)) or len(seen[_pattern(line), at_top]) >= enough


def _edge_lines(page: Page) -> Iterator[tuple[Line, bool]]:
    """Lines near the page's edges, with whether they stand at its top."""
    for line in page.lines:
        if line.bottom < _EDGE * page.height:
            yield line, True
        elif line.top > (1 - _EDGE) * page.height:
            yield line, False


def _pattern(line: Line) -> str:
    """What a footer shares with its neighbours' on other pages: its words, without numbers."""
    return letters(_DIGITS.sub("", line.text)) or _DIGITS.sub("#", line.text)
