"""Lists of items: numbered, bulleted or dashed, over page breaks, with sub-headings and sub-bullets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from inspection_evidence.reading.characters import BULLET
from inspection_evidence.reading.page import Line
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

_NUMBER = re.compile(r"^(?P<label>\d{1,3})\s?[.)]\s*(?=[^\d\s%.,)])")
_BULLET = re.compile(rf"^(?:{BULLET}|[-\u2013\u2014](?=\s)|o(?=\s[A-Za-z]))\s*")
_INDENT = 6.0
"""Points by which a sub-bullet, or a wrapped line, stands to the right of its item's mark."""
_LONGEST_HEADING = 90
_NEW_PARAGRAPH = 1.55
"""Line heights between two lines from which they are two paragraphs."""

EntryKind = Literal["item", "heading", "text"]


@dataclass(slots=True)
class ListEntry:
    """One thing in a list's region: an item, a sub-heading, or plain text.

    `label` is an item's number as printed, None for a bullet. `parts` holds the item's lines,
    then those of each sub-bullet, all without their marks; `lines` are the lines as printed.
    """

    kind: EntryKind
    label: str | None = None
    parts: list[list[Line]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    def text(self, vocabulary: Vocabulary) -> str:
        """The whole entry as one text; sub-bullets are joined to it with "; "."""
        main, *subs = (join_lines(part, vocabulary) for part in self.parts)
        if not subs:
            return main
        below = "; ".join(sub.rstrip(" ;,") for sub in subs)
        return f"{main} {below}" if main.endswith(":") else f"{main.rstrip(' ;')}; {below}"


def list_entries(lines: Iterable[Line]) -> list[ListEntry]:
    """`lines` of a list's region, between two headings, as entries in order."""
    entries: list[ListEntry] = []
    for line in lines:
        mark = _mark(line)
        current = entries[-1] if entries else None
        if mark is None:
            _add_unmarked(entries, line)
        elif current is not None and _is_sub_bullet(current, line, mark):
            current.parts.append([_without(line, mark)])
            current.lines.append(line)
        else:
            label = mark.groupdict().get("label")
            entries.append(ListEntry("item", label, [[_without(line, mark)]], [line]))
    return [_with_kind(entry, entries[at + 1 : at + 2]) for at, entry in enumerate(entries)]


def starts_item(line: Line) -> bool:
    """Whether `line` begins with a number or a bullet."""
    return _mark(line) is not None


def _mark(line: Line) -> re.Match[str] | None:
    return _NUMBER.match(line.text) or _BULLET.match(line.text)


def _without(line: Line, mark: re.Match[str]) -> Line:
    return replace(line, text=line.text[mark.end() :])


def _is_sub_bullet(entry: ListEntry, line: Line, mark: re.Match[str]) -> bool:
    if entry.kind != "item" or "label" in mark.groupdict():
        return False
    return line.x0 > entry.lines[0].x0 + _INDENT


def _add_unmarked(entries: list[ListEntry], line: Line) -> None:
    if entries and _continues(entries[-1], line):
        entries[-1].parts[-1].append(line)
        entries[-1].lines.append(line)
    else:
        entries.append(ListEntry("text", None, [[line]], [line]))


def _continues(entry: ListEntry, line: Line) -> bool:
    """Whether an unmarked line goes on with `entry` rather than begin a paragraph of its own."""
    last = entry.lines[-1]
    if (last.italic, last.bold) != (line.italic, line.bold) and line.x0 <= entry.lines[0].x0 + _INDENT:
        return False
    if last.joins:
        return True
    if last.page != line.page:
        return _hangs(entry, line) or not _ends_sentence(last)
    if last.content_id == line.content_id >= 0:
        return True
    if line.top - last.bottom > (_NEW_PARAGRAPH - 1) * max(last.size, 8) + last.size * 0.45:
        return _hangs(entry, line) and not _ends_sentence(last)
    return _hangs(entry, line) or not _ends_sentence(last)


def _hangs(entry: ListEntry, line: Line) -> bool:
    return entry.kind == "item" and line.x0 > entry.lines[0].x0 + _INDENT


def _ends_sentence(line: Line) -> bool:
    return line.text.rstrip("\u2019\u201d)'\"").endswith((".", "?", "!", ":", ";"))


def _with_kind(entry: ListEntry, following: list[ListEntry]) -> ListEntry:
    """Plain text that stands like a title over an item is a heading."""
    if entry.kind != "text":
        return entry
    text = entry.parts[0]
    short = sum(len(line.text) for line in text) <= _LONGEST_HEADING and not _ends_sentence(text[-1])
    if short and (not following or following[0].kind == "item"):
        entry.kind = "heading"
    return entry
