"""Text that people enter: control characters are taken out, all else stays as text."""

from __future__ import annotations

import unicodedata

LONGEST_TEXT = 10_000
"""Characters of a note or reason; a spreadsheet's cell holds 32,767."""
LONGEST_LINE = 500
"""Characters of a title, a name, a minute's reference."""
_KEPT = frozenset("\n\t")
_TURNERS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that make a screen show text in another order than it was written in."""


def cleaned(text: str) -> str:
    """Return the text without control characters but for new lines and tabs, and without outer spaces.

    Formulae and HTML stay, as the text that they are; who shows them escapes them.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char for char in lines if not _is_control(char)).strip()


def cleaned_line(text: str) -> str:
    """Return the text on one line, without control characters."""
    return " ".join(cleaned(text).split())


def holds_controls(text: str) -> bool:
    """Whether `cleaned` would take characters out."""
    return any(_is_control(char) for char in text.replace("\r\n", "\n").replace("\r", "\n"))


def _is_control(char: str) -> bool:
    return char not in _KEPT and (unicodedata.category(char) in {"Cc", "Cs"} or char in _TURNERS)
