"""Packs of papers: the agenda of a meeting with all its reports in one file, split into its papers.

Committee systems stamp a pack when they make it: "Agenda Item 5" at the top of an item's first page and
"Page 13" at the foot of each; the agenda on the front sheet gives each item's "(Pages 13 - 24)".
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from inspection_evidence.reading.footnotes import mark_footnotes
from inspection_evidence.reading.furniture import mark_furniture
from inspection_evidence.reading.page import Line, Page, Pages

_ITEM_STAMP = re.compile(
    r"^agenda\s+item(?:\s+no\.?|\s+number)?\s*:?\s*(?P<item>\d{1,2}[a-z]?)$", re.IGNORECASE
)
_PAGE_STAMP = re.compile(r"^page\s+(?P<page>\d{1,4})$", re.IGNORECASE)
_RANGE = re.compile(
    r"\(\s*pages?\s+(?P<first>\d{1,4})(?:\s*(?:-|\u2013|to)\s*(?P<last>\d{1,4}))?\s*\)", re.IGNORECASE
)
_FRONT = re.compile(
    r"^(?:(?:public|supplementary|supplemental)\s+)*(?:agenda|document pack|reports? pack|agenda and"
    r" papers)\b",
    re.IGNORECASE,
)
_FRONT_LINES = 25
_STAMPED_AT_TOP = 0.15
"""The share of a page's height in which an item's stamp stands."""
_FEWEST_ITEMS = 2


@dataclass(frozen=True, slots=True)
class PackPart:
    """One paper of a pack: its item as the agenda numbers it, None for the front sheet, and its pages."""

    item: str | None
    pages: Pages

    @property
    def first(self) -> int:
        """Its first page in the pack, from 1."""
        return self.pages.before + 1

    @property
    def last(self) -> int:
        """Its last page in the pack."""
        return self.pages.before + len(self.pages.pages)


def split_pack(pages: Pages) -> list[PackPart]:
    """The papers of a pack in order, the front sheet first; none where `pages` are no pack.

    A pack has two items at least, by their stamps, else by the page ranges of an agenda in front.
    """
    starts = _stamped(pages) or _in_agenda(pages)
    if len({item for _, item in starts}) < _FEWEST_ITEMS or len(pages.pages) <= len(starts):
        return []
    bounds: list[tuple[int, str | None]] = [(0, None)] if starts[0][0] > 0 else []
    bounds += [*starts, (len(pages.pages), None)]
    return [_part(pages, item, first, last) for (first, item), (last, _) in pairwise(bounds)]


def _part(pages: Pages, item: str | None, first: int, last: int) -> PackPart:
    """The pages from `first` up to `last` (from 0, not included), numbered anew, running lines told anew."""
    own = pages.pages[first:last]
    # On one page nothing runs on; there it is told by the pack.
    ran_on = [line for page in own for line in page.lines if line.furniture] if len(own) == 1 else []
    for number, page in enumerate(own, 1):
        page.number = number
        for line in page.lines:
            line.page = number
    mark_furniture(own)
    for line in ran_on:
        line.furniture = True
    mark_footnotes(own)
    for page in own:
        for line in page.lines:
            line.furniture = line.furniture or _is_stamp(line, page)
    return PackPart(item, Pages(pages.path, pages.sha256, own, before=first))


def _is_stamp(line: Line, page: Page) -> bool:
    at_edge = line.bottom < _STAMPED_AT_TOP * page.height or line.top > (1 - _STAMPED_AT_TOP) * page.height
    return at_edge and bool(_ITEM_STAMP.match(line.text) or _PAGE_STAMP.match(line.text))


def _stamped(pages: Pages) -> list[tuple[int, str]]:
    """(place among the pages, item) of every page that bears the stamp of an item not yet begun."""
    found: list[tuple[int, str]] = []
    for at, page in enumerate(pages.pages):
        item = next((match["item"] for text in _at_top(page) if (match := _ITEM_STAMP.match(text))), None)
        if item is not None and (not found or found[-1][1] != item):
            found.append((at, item))
    return found


def _at_top(page: Page) -> list[str]:
    lines = (line for line in page.lines if line.bottom < _STAMPED_AT_TOP * page.height)
    return [text for line in lines for text in (line.text, *(cell.text for cell in line.cells))]


def _in_agenda(pages: Pages) -> list[tuple[int, str]]:
    """(place among the pages, ordinal) of each page range of the agenda in front, by the printed numbers."""
    front = pages.pages[0].lines[:_FRONT_LINES] if pages.pages else []
    shift = _shift(pages)
    if shift is None or not any(_FRONT.match(line.text) for line in front):
        return []
    ranges = [int(match["first"]) for line in pages.body for match in _RANGE.finditer(line.text)]
    places = sorted({number + shift for number in ranges if 0 < number + shift < len(pages.pages)})
    return [(place, str(ordinal)) for ordinal, place in enumerate(places, 1)]


def _shift(pages: Pages) -> int | None:
    """What to add to a stamped page number for the page's place from 0; None where pages bear none."""
    shifts: Counter[int] = Counter()
    for at, page in enumerate(pages.pages):
        for line in page.lines:
            if match := _PAGE_STAMP.match(line.text):
                shifts[at - int(match["page"])] += 1
    return shifts.most_common(1)[0][0] if shifts else None
