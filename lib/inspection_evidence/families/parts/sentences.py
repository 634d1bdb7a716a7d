"""Sentences of a text, and the printed lines on which one stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inspection_evidence.reading.page import Line

MARK = r"\(\s*(?:see\s+)?(?:recommendations?|priority\s+actions?|areas?\s+for\s+improvement)\b[^()]{0,60}\)"
"""A citation in brackets after, or just before, a sentence's full stop: part of that sentence."""
_END = re.compile(
    rf"(?=[.?!(])(?:(?<!\be\.g)(?<!\bi\.e)(?<!\bNo)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bSt)(?<!\bMrs)"
    rf"[.?!][\u2019\u201d)\"']*(?:\s*{MARK}\.?)?|{MARK}\.?)\s+(?=[\u2018\u201c\"'(\u2022]?[A-Z\u00a3\d])(?!{MARK})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and where it begins and ends in the text it was taken from."""

    text: str
    start: int
    end: int


def sentences_of(text: str) -> list[Sentence]:
    """The sentences of `text` in order; a citation in brackets belongs to the sentence it follows."""
    found, start = [], 0
    for end in _ends(text):
        if text[start:end].strip():
            found.append(_sentence(text, start, end))
        start = end
    if text[start:].strip():
        found.append(_sentence(text, start, len(text)))
    return found


def lines_of(lines: list[Line], text: str, start: int, end: int) -> list[Line]:
    """Those of `lines`, joined to `text`, on which its characters `start` to `end` stand.

    Letters and digits are counted: joining lines changes spaces and hyphens, never those.
    """
    first, last = _counted(text[:start]), _counted(text[:end])
    found, position = [], 0
    for line in lines:
        following = position + _counted(line.text)
        if position < last and following > first:
            found.append(line)
        position = following
    return found


def _ends(text: str) -> list[int]:
    return [match.end() for match in _END.finditer(text) if _begins_sentence(text[match.end() :])]


def _begins_sentence(rest: str) -> bool:
    """Case matters here, though not in a citation's words."""
    letter = next((char for char in rest[:3] if char.isalnum() or char == "\u00a3"), "")
    return not letter.isalpha() or letter.isupper()


def _sentence(text: str, start: int, end: int) -> Sentence:
    return Sentence(text[start:end].strip(), start, end)


def _counted(text: str) -> int:
    return sum(map(str.isalnum, text))
