"""Lists of items in a text copy: by their numbers and bullets, else by the empty lines between them.

A copy can have lost numbers, bullets and the lines that began with them. Only an item that is
whole by its own words is given; where one item ends and the next begins is never guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from inspection_evidence.reading.characters import BULLET
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines
from inspection_evidence.reading.text_copy import TextLine

_NUMBER = re.compile(r"^(?P<label>\d{1,3})\s?[.)]\s*(?=[^\d\s%.,)])")
_BULLET = re.compile(rf"^(?:{BULLET}|[-\u2013\u2014\ufffd](?=\s)|o(?=\s[A-Za-z]))\s*")
_SENTENCE_END = (".", "?", "!", ";")


@dataclass(slots=True)
class TextItem:
    """One item: its number as printed (None where there is none or it is lost) and its lines.

    `parts` are the item's words and those of each sub-bullet, without their marks.
    """

    label: str | None
    marked: bool
    lines: list[TextLine] = field(default_factory=list)
    parts: list[list[TextLine]] = field(default_factory=list)

    def text(self, vocabulary: Vocabulary) -> str:
        """The whole item as one text; sub-bullets are joined to it with "; "."""
        main, *subs = (join_lines(part, vocabulary) for part in self.parts)
        if not subs:
            return main
        below = "; ".join(sub.rstrip(" ;,") for sub in subs)
        return f"{main} {below}" if main.endswith(":") else f"{main.rstrip(' ;')}; {below}"


def text_items(lines: list[TextLine]) -> tuple[list[TextItem], list[TextItem]]:
    """The items of a list's region that are whole, and those that are not, each in order."""
    items: list[TextItem] = []
    for line in lines:
        mark = _NUMBER.match(line.text) or _BULLET.match(line.text)
        if mark is None:
            _add_unmarked(items, line)
        elif items and items[-1].label is not None and "label" not in mark.groupdict():
            _add_part(items[-1], line, mark)
        else:
            items.append(TextItem(mark.groupdict().get("label"), marked=True))
            _add_part(items[-1], line, mark)
    any_marked = any(item.marked for item in items)
    whole = [item for item in items if _is_whole(item) and item.marked >= any_marked]
    return whole, [item for item in items if item not in whole]


def ends_sentence(line: TextLine) -> bool:
    """Whether a sentence, or an item of a list, ends with `line`."""
    return line.text.rstrip("\u2019\u201d)'\"\ufffd").endswith(_SENTENCE_END)


def _add_part(item: TextItem, line: TextLine, mark: re.Match[str]) -> None:
    item.lines.append(line)
    item.parts.append([replace(line, text=line.text[mark.end() :])])


def _add_unmarked(items: list[TextItem], line: TextLine) -> None:
    if items and _continues(items[-1], line):
        items[-1].lines.append(line)
        items[-1].parts[-1].append(line)
    else:
        items.append(TextItem(None, marked=False, lines=[line], parts=[[line]]))


def _continues(item: TextItem, line: TextLine) -> bool:
    """Over an empty line an item goes on only in the middle of a sentence, as at a page's end."""
    if not line.after_gap:
        return True
    return not ends_sentence(item.lines[-1]) and line.text[0].islower()


def _is_whole(item: TextItem) -> bool:
    """Whether an item begins and ends as one, and cannot be two.

    Without marks, a sentence that ends with a line may end an item too.
    """
    first = item.parts[0][0].text
    if not first or not ends_sentence(item.lines[-1]):
        return False
    if item.marked:
        return True
    return first[0].isupper() and not any(ends_sentence(line) for line in item.lines[:-1])
