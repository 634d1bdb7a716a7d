"""Rows of an area SEND list as items: halves of a row cut by a page's end rejoined, owners beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from inspection_evidence.families.area_send.cell import cell_text
from inspection_evidence.families.findings import Findings, recommendation_of
from inspection_evidence.families.lists import starts_item
from inspection_evidence.reading.characters import BULLET, letters
from inspection_evidence.reading.page import Line
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines
from inspection_evidence.reading.tables import RuledRow

_NUMBER = re.compile(r"^(?P<label>\d{1,2})\s?[.)]\s*(?=[A-Z])")
_ONLY_NUMBER = re.compile(r"^\d{1,2}[.)]?$")
_SENTENCE_END = re.compile(r"[.!?][\u2019\u201d)'\"]*$")
_LEVEL = 6.0
"""Points within which two lines begin at the same left edge."""
_CUT = 3.0
"""Points of space under a row's last line, less than under others, that show a row cut by the page's end."""


@dataclass(slots=True)
class ListRow:
    """One row, or the part of it on one page: its borders, its text, what stands in columns beside it.

    A row no borders surround is a paragraph told by the space around it; `ruled` is then None.
    `cut` says that it runs on to the next page.
    """

    ruled: RuledRow | None
    text: list[Line] = field(default_factory=list)
    beside: list[Line] = field(default_factory=list)

    @property
    def space_below(self) -> float | None:
        """Points between the last line and the lower border; None without borders or text."""
        lines = self.text + self.beside
        if self.ruled is None or not lines:
            return None
        return self.ruled.bottom - max(line.bottom for line in lines if line.page == self.ruled.page)

    @property
    def page(self) -> int:
        """The page on which this row's last line stands."""
        return (self.text or self.beside)[-1].page


def read_rows(rows: list[ListRow], section: str, vocabulary: Vocabulary, found: Findings) -> None:
    """Put the items of a list's `rows` into `found`, and flag rows whose extent is in doubt."""
    ruled_pages = {row.ruled.page for row in rows if row.ruled}
    for row in _rejoined(rows, section, found):
        if row.ruled is None and row.page in ruled_pages:
            outside = join_lines(row.text, vocabulary)[:80]
            found.flags.append(
                f"Text under \u201c{section}\u201d stands outside its table: \u201c{outside}\u201d."
            )
            continue
        owner = _owner(row, vocabulary)
        for number, lines in split_items(row.text):
            text = cell_text(lines, vocabulary)
            number = number or _number_beside(row)
            found.recommendations.append(
                recommendation_of(text, lines, number=number, section=section, owner=owner)
            )
            if row.ruled is None:
                found.flags.append(
                    f"No borders surround \u201c{text[:60]}\u201d under \u201c{section}\u201d."
                )


def split_items(lines: list[Line]) -> list[tuple[str | None, list[Line]]]:
    """The items of one cell with their printed numbers: one, unless they are numbered or bulleted.

    Bullets below a lead-in belong to it; bullets without one are items.
    """
    if not lines:
        return []
    if _NUMBER.match(lines[0].text):
        return [(label, run) for label, run in _runs(lines, _NUMBER)]
    if starts_item(lines[0]) and lines[0].text.startswith(BULLET):
        return [(None, run) for _, run in _runs(lines, re.compile(rf"^{BULLET}\s*"))]
    return [(None, lines)]


def _runs(lines: list[Line], mark: re.Pattern[str]) -> list[tuple[str, list[Line]]]:
    """`lines` cut before every mark that stands where the first does, marks taken off."""
    edge = lines[0].x0
    runs: list[tuple[str, list[Line]]] = []
    for line in lines:
        match = mark.match(line.text)
        if match and abs(line.x0 - edge) < _LEVEL:
            runs.append((match.groupdict().get("label", ""), [replace(line, text=line.text[match.end() :])]))
        else:
            runs[-1][1].append(line)
    return runs


def _rejoined(rows: list[ListRow], section: str, found: Findings) -> list[ListRow]:
    """`rows` with the two parts of a row that a page's end cuts made one."""
    whole = _space_below_whole_rows(rows)
    owners = Counter(_words(row.beside) for row in rows if row.beside)
    joined: list[ListRow] = []
    for row in rows:
        last = joined[-1] if joined and joined[-1].page != row.page else None
        if last is not None and _continues(last, row, whole, owners):
            last.text += row.text
            last.beside += row.beside
            last.ruled = row.ruled
            continue
        if last is not None and _may_continue(last, row, whole):
            found.flags.append(
                f"Under \u201c{section}\u201d the last row of page {last.page} may run on to the next page."
            )
        joined.append(ListRow(row.ruled, list(row.text), list(row.beside)))
    return [row for row in joined if row.text]


def _continues(last: ListRow, row: ListRow, whole: float | None, owners: Counter[str]) -> bool:
    """Whether `row`, first on its page, is the rest of `last`."""
    if not row.text or not last.text:
        return True
    if _NUMBER.match(row.text[0].text):
        return False
    if last.beside and not row.beside:
        return True
    if owners[_words(row.beside)] > 1:
        return False  # the owner is printed whole, as beside another row
    if starts_item(row.text[0]) or not _SENTENCE_END.search(last.text[-1].text):
        return True
    if row.text[0].text[:1].islower():
        return True
    below = last.space_below
    return whole is not None and below is not None and below < whole - _CUT


def _may_continue(last: ListRow, row: ListRow, whole: float | None) -> bool:
    """Whether nothing but the sentence's end says that `row` is another than `last`."""
    if row.ruled is None or _NUMBER.match(row.text[0].text) or row.beside:
        return False
    below = last.space_below
    blank_line = below is not None and below > last.text[-1].size
    return not blank_line and (whole is None or below is None or whole < _CUT)


def _space_below_whole_rows(rows: list[ListRow]) -> float | None:
    """The least space under the last line of rows that end within a page; None where none does."""
    within = [row for row, following in pairwise(rows) if following.page == row.page]
    spaces = [row.space_below for row in (*within, *rows[-1:])]
    known = [space for space in spaces if space is not None]
    return min(known) if known else None


def _words(lines: Iterable[Line]) -> str:
    return letters("".join(line.text for line in lines))


def _owner(row: ListRow, vocabulary: Vocabulary) -> str | None:
    """The responsible bodies in the column beside the text; a column of numbers names nobody."""
    named = join_lines(row.beside, vocabulary)
    return named if named and not _ONLY_NUMBER.match(named) else None


def _number_beside(row: ListRow) -> str | None:
    texts = [line.text for line in row.beside]
    return texts[0].rstrip(".)") if len(texts) == 1 and _ONLY_NUMBER.match(texts[0]) else None
