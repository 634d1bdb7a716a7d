"""The text of one cell of an area SEND list: a lead-in, sub-bullets, a paragraph after them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from inspection_evidence.reading.characters import BULLET
from inspection_evidence.reading.page import Line
from inspection_evidence.reading.paragraphs import Vocabulary, join_lines

_MARK = re.compile(rf"^(?:{BULLET}|[-\u2013\u2014](?=\s)|o(?=\s[A-Za-z]))\s*")
_GOES_ON = re.compile(r"(?:[,;:]|[,;]\s*(?:and|or))$")
"""Ends of a part that the next one follows without further punctuation."""
_LEFT_OF_MARK = 3.0


@dataclass(slots=True)
class _Part:
    bullet: bool
    mark_x0: float
    lines: list[Line]


def cell_text(lines: list[Line], vocabulary: Vocabulary) -> str:
    """All `lines` of a cell as one text; sub-bullets without punctuation of their own are joined by "; "."""
    text = ""
    for part in _parts(lines):
        words = join_lines(part.lines, vocabulary)
        if words:
            text = f"{text}{_separator(text, part)}{words}"
    return text


def _parts(lines: list[Line]) -> list[_Part]:
    """`lines` as the lead-in, each sub-bullet, and a paragraph that goes back to the left edge."""
    parts: list[_Part] = []
    for line in lines:
        mark = _MARK.match(line.text)
        current = parts[-1] if parts else None
        if mark:
            parts.append(_Part(True, line.x0, [replace(line, text=line.text[mark.end() :])]))
        elif current is None or (current.bullet and line.x0 < current.mark_x0 - _LEFT_OF_MARK):
            parts.append(_Part(False, line.x0, [line]))
        else:
            current.lines.append(line)
    return parts


def _separator(text: str, part: _Part) -> str:
    if not text:
        return ""
    ended = text.endswith((".", "!", "?")) or bool(_GOES_ON.search(text))
    return " " if ended or not part.bullet else "; "
