"""How tables and cards call a row: its number, its inspection or meeting, its words, its card's address."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from inspection_evidence.model import Decision
from inspection_evidence.pack.linked.selection import label_of
from inspection_evidence.pack.registers.standing import PackRegister
from inspection_evidence.pack.tracked.rows import label_of as tracked_label
from inspection_evidence.pack.tracked.rows import place_words, words_of
from inspection_evidence.tracker import Row

UNCHECKED = "Its words wait for a check and are not printed."
LONG = 60
MOST_WORDS = 18
"""Words of a recommendation that a table shows; its card has all of them."""
MOST_WORDS_IN_BRIEF = 9
"""Words of a recommendation, and twice as many of a note, that leave a briefing on two pages."""


@dataclass(frozen=True)
class RowName:
    """A row in words: `words` in full or why they are not printed, `short` as a table has room for them.

    `quoted` says that `words` are those of the report or paper; `anchor` is the address of its card.
    """

    identifier: str
    anchor: str
    label: str
    place: str
    words: str
    short: str
    quoted: bool

    @property
    def is_long(self) -> bool:
        """Whether it is so long that bold letters would tire a reader."""
        return len(self.words.split()) > LONG

    @property
    def called(self) -> str:
        """What people call it: ILACS, March 2024, no. 2."""
        return f"{self.place}, no.\N{NO-BREAK SPACE}{self.label}"


def row_name(row: Row, told: PackRegister) -> RowName:
    """What a pack calls a row."""
    found = told.printed.get(row.identifier)
    words = _words(row)
    return RowName(
        identifier=row.identifier,
        anchor=f"card-{_slug(row.identifier)}",
        label=label_of(*found) if found else tracked_label(row),
        place=place_words(row.holder, told.sources.borough),
        words=words,
        short=shortened(words, MOST_WORDS_IN_BRIEF if told.is_brief else MOST_WORDS),
        quoted=row.asked is not None and words == row.asked.text,
    )


def row_names(rows: Iterable[Row], told: PackRegister) -> tuple[RowName, ...]:
    """What a pack calls each of these rows, in their order."""
    return tuple(row_name(row, told) for row in rows)


def counted_rows(rows: Collection[Row]) -> str:
    """How many rows these are, called what they are: 3 recommendations and decisions."""
    return f"{len(rows) or 'no'} {rows_noun(rows, len(rows))}"


def rows_noun(rows: Iterable[Row], number: int) -> str:
    """What rows such as these are called where there are so many of them."""
    kinds = {"decision" if isinstance(row.asked, Decision) else "recommendation" for row in rows}
    if number == 1 or not kinds:
        return " or ".join(sorted(kinds, reverse=True)) or "recommendations"
    return " and ".join(f"{kind}s" for kind in sorted(kinds, reverse=True))


def shortened(words: str, most: int = MOST_WORDS) -> str:
    """The first words, with an ellipsis where some are left out."""
    parts = words.split()
    if len(parts) <= most + 4:  # An ellipsis for a word or two saves nothing.
        return words
    return f"{' '.join(parts[:most]).rstrip('.,;:')} …"


def _words(row: Row) -> str:
    """The row's words; not those that were not found again in the report, for nobody stands for them."""
    if row.asked is not None and not row.asked.quote.verified:
        return UNCHECKED
    return words_of(row)


def _slug(identifier: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", identifier.lower()).strip("-")
