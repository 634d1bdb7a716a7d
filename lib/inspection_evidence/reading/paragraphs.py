"""Lines joined into running text, with the hyphens of line ends undone where they should be."""

from __future__ import annotations

from collections.abc import Iterable

from inspection_evidence.reading.characters import words
from inspection_evidence.reading.page import Line

_SUSPENDED_BEFORE = {"and", "or", "to"}
"""After these a hyphen hangs: "short- and longer-term"."""


class Vocabulary:
    """The words of one document, to tell a word's own hyphen from one a line end forced.

    Word processors of these reports seldom hyphenate, so a hyphen stays unless the document
    itself writes the word without it elsewhere and never with it.
    """

    def __init__(self, lines: Iterable[Line]) -> None:
        self._known = {word for line in lines for word in words(line.text)}

    def join(self, first: str, second: str) -> str:
        """`first`, which a hyphen at a line's end bound to `second`, and `second` as one text."""
        head, tail = words(first)[-1:], words(second)[:1]
        if tail and tail[0] in _SUSPENDED_BEFORE:
            return f"{first}- {second}"
        if head and tail:
            whole, hyphenated = head[0] + tail[0], f"{head[0]}-{tail[0]}"
            if whole in self._known and hyphenated not in self._known:
                return first + second
        return f"{first}-{second}"


def join_lines(lines: Iterable[Line], vocabulary: Vocabulary) -> str:
    """The text of `lines` as one paragraph: single spaces, line-end hyphens undone."""
    text, joins = "", False
    for line in lines:
        if not text:
            text = line.text
        elif joins:
            text = vocabulary.join(text, line.text)
        elif text.endswith("-") and text[-2:-1].isalpha() and line.text[:1].isalpha():
            text = vocabulary.join(text[:-1], line.text)
        elif text.endswith(("/", "\u2014")):
            text += line.text
        else:
            text = f"{text} {line.text}"
        joins = line.joins
    return text
