"""Lists under headings in bold: their items, sub-headings, and the boxes that interrupt them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from inspection_evidence.families.findings import Findings, recommendation_of
from inspection_evidence.families.letters.headings import Heading, headings_of
from inspection_evidence.families.lists import ListEntry, list_entries, starts_item
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line
from inspection_evidence.reading.paragraphs import Vocabulary

_LEVEL = 3.0
"""Points within which two lines begin at the same place."""


@dataclass(frozen=True, slots=True)
class ListHeadings:
    """A kind of document's headings, as patterns for their letters (see `characters.letters`).

    `opens` begins a list; `box` heads a box with an example, which is no part of the list around it.
    Any other heading ends the list, unless `divides` is set and items of the list's kind follow it;
    `ends` are headings that never divide, because look-alike items follow.
    """

    opens: re.Pattern[str]
    box: re.Pattern[str] | None = None
    ends: re.Pattern[str] | None = None
    divides: bool = False


@dataclass(slots=True)
class HeadedList:
    """The lines of one list or of one of its parts, whose `section` is "list / part"."""

    section: str
    page: int
    lines: list[Line]
    divided: bool = False


def headed_lists(body: list[Line], headings: ListHeadings, found: Findings) -> list[HeadedList]:
    """Every list of `body` and its parts, in order; what is doubtful goes to the flags of `found`."""
    lists: list[HeadedList] = []
    current: str | None = None
    for heading in headings_of(body, headings.opens):
        words = letters(heading.text)
        if headings.opens.match(words):
            current = heading.text.rstrip(": ")
            lists.append(HeadedList(current, heading.page, heading.below))
        elif current is None:
            continue
        elif headings.box and headings.box.search(words):
            lists[-1].lines = lists[-1].lines + _after_box(heading, lists[-1], found)
        elif _divides(heading, lists[-1], headings):
            lists[-1].divided = True
            lists.append(HeadedList(f"{current} / {heading.text}", heading.page, heading.below))
        else:
            current = None
    return lists


def read_items(lists: Iterable[HeadedList], vocabulary: Vocabulary, found: Findings) -> None:
    """Put the items of `lists` into `found`; other text, and a list without items, is flagged."""
    for one in lists:
        count = len(found.recommendations)
        _read_list(one, vocabulary, found)
        if count == len(found.recommendations) and not one.divided:
            found.flags.append(f"No item could be read under \u201c{one.section}\u201d on page {one.page}.")


def list_items(lines: list[Line]) -> list[ListEntry]:
    """The entries of a list; a paragraph set in line with an item's text is the item's second."""
    entries: list[ListEntry] = []
    for entry in list_entries(lines):
        if entries and entry.kind != "item" and _in_line_with(entries[-1], entry.lines[0]):
            entries[-1].parts[-1].extend(entry.lines)
            entries[-1].lines.extend(entry.lines)
        else:
            entries.append(entry)
    return entries


def _read_list(one: HeadedList, vocabulary: Vocabulary, found: Findings) -> None:
    section = one.section
    entries = list_items(one.lines)
    for at, entry in enumerate(entries, 1):
        text = entry.text(vocabulary)
        if entry.kind == "item":
            found.recommendations.append(
                recommendation_of(text, entry.lines, number=entry.label, section=section, owner=None)
            )
        elif entry.kind == "heading" and at < len(entries):
            section = f"{one.section} / {text}"
        elif not text.endswith(":"):
            found.flags.append(f"Text under \u201c{section}\u201d is not an item: \u201c{text[:80]}\u201d.")


def _in_line_with(item: ListEntry, line: Line) -> bool:
    """Whether `line` stands below the item's text, or the item is so far a mark alone."""
    if item.kind != "item":
        return False
    wrapped = [one.x0 for one in item.lines[1:]]
    return not any(part.text for part in item.parts[-1]) or (
        bool(wrapped) and abs(min(wrapped) - line.x0) < _LEVEL
    )


def _divides(heading: Heading, before: HeadedList, headings: ListHeadings) -> bool:
    if not headings.divides or (headings.ends and headings.ends.search(letters(heading.text))):
        return False
    return bool(_kinds_of_mark(heading.below) & (_kinds_of_mark(before.lines) or {"bullet"}))


def _kinds_of_mark(lines: list[Line]) -> set[str]:
    return {"number" if line.text[:1].isdigit() else "bullet" for line in lines if starts_item(line)}


def _after_box(box: Heading, one: HeadedList, found: Findings) -> list[Line]:
    """The items of a list that goes on below a box, told by the box's inset."""
    marks = [line.x0 for line in one.lines if starts_item(line)]
    below = [at for at, line in enumerate(box.below) if starts_item(line)]
    if not marks or not below:
        return []
    resumed = [at for at in below if abs(box.below[at].x0 - marks[0]) < _LEVEL]
    if resumed and box.lines[0].x0 > marks[0] + _LEVEL:
        return box.below[resumed[0] :]
    found.flags.append(
        f"Bullets in or below the box \u201c{box.text}\u201d on page {box.page} were not read."
    )
    return []
