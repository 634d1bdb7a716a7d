"""Dates that a line's end does not tear: the day stays with its month."""

from __future__ import annotations

import re

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_DAY = re.compile(
    r"\b(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
QUOTING = frozenset({"td", "blockquote", "q", "li", "style", "script", "pre", "code"})
"""Elements that may hold words of a report, which stay exactly as they are, or no words at all."""


def keep_dates_together(html: str) -> str:
    """The HTML with a non-breaking space between day and month, but for elements that quote.

    A row's heading over several columns quotes a recommendation: it is left as it is too.
    """
    pieces = _TAG.split(html)
    within = 0
    for place, piece in enumerate(pieces):
        if place % 2:
            within += _step(piece)
        elif not within:
            pieces[place] = _DAY.sub("\\1\N{NO-BREAK SPACE}\\2", piece)
    return "".join(pieces)


def _step(tag: str) -> int:
    """Return 1 where the tag opens an element that quotes, -1 where it closes one, else 0."""
    named = _NAME.match(tag)
    quotes = named is not None and (named[1] in QUOTING or _heads_a_group(tag))
    if not quotes or tag.endswith("/>"):
        return 0
    return -1 if tag.startswith("</") else 1


def _heads_a_group(tag: str) -> bool:
    return tag.startswith("<th ") and 'scope="rowgroup"' in tag
