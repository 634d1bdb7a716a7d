"""Footnotes: small print at a page's foot, and the raised marks that point to it.

Both stand between the lines of the text they belong to, and must not enter it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from inspection_evidence.reading.page import Line, Page

_SMALLER = 0.92
"""Text below this share of the body's size is small print."""
_MARK = re.compile(r"^\d{1,2}$")
_STARTS = re.compile(r"^\d{1,2}\s*\S")


def mark_footnotes(pages: list[Page]) -> None:
    """Set `footnote` on footnotes and lone footnote marks of `pages`, in place."""
    body_size = _body_size(line for page in pages for line in page.lines)
    for page in pages:
        lines = [line for line in page.lines if not line.furniture]
        for line in lines:
            line.footnote = bool(_MARK.match(line.text)) and line.size < 0.8 * body_size
        for line in _small_print_at_foot(lines, body_size):
            line.footnote = True


def _body_size(lines: Iterable[Line]) -> float:
    """The size in which most of the document's letters are set."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size * 2) / 2] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def _small_print_at_foot(lines: list[Line], body_size: float) -> list[Line]:
    """The last lines of a page, where they are small and begin with a footnote's number."""
    lowest = sorted(lines, key=lambda line: line.top)
    first = len(lowest)
    while first and lowest[first - 1].size < _SMALLER * body_size:
        first -= 1
    foot = lowest[first:]
    starts = next(
        (at for at, line in enumerate(foot) if _MARK.match(line.text) or _STARTS.match(line.text)), None
    )
    return foot[starts:] if starts is not None else []
