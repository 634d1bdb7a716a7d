"""Shares in words: "two thirds of plans", "seven out of eight", "less than half in 2012/13"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inspection_evidence.families.parts.figure_values import Number
from inspection_evidence.families.parts.figure_words import DENOMINATORS, NUMBER_WORDS, WORD_PATTERN, value_of

_SPAN = r"(?:hours|days|weeks|months|years)"
_OUT_OF = re.compile(
    rf"\b(?P<part>{WORD_PATTERN}|\d{{1,3}})\s+(?:out\s+of|in)\s+(?:every\s+)?"
    rf"(?P<whole>{WORD_PATTERN}|\d{{1,2}})\b(?!\s*(?:%|per\b|{_SPAN}|of\s+the))",
    re.IGNORECASE,
)
_QUALIFIER = (
    r"(?:(?:less|more|fewer)\s+than|just\s+(?:over|under)|over|under|almost|nearly|about|around|only|a)"
)
_A_PERIOD = r"(?:the\s+)?(?:20\d\d|\u0000|(?:financial\s+|school\s+)?(?:year|term|day|month))"
_NAMES = "|".join(name for name in DENOMINATORS if name != "half")
_FRACTION = re.compile(
    rf"\b(?:(?P<part>a|an|one|two|three|four)[-\s]|{_QUALIFIER}\s+)?(?P<name>{_NAMES})s?\b"
    rf"|\b(?:{_QUALIFIER}\s+)?(?P<half>half)\b",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(
    rf"\s+(?:of\s+(?!{_A_PERIOD}|that\s+of\b)|in\s+(?:20\d\d|\u0000)|are\b|were\b|had\b|have\b|do\b|did\b|made\b|achieved\b)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|last|next|every|each|final|this|other|latter)\s$", re.IGNORECASE
)


def fractions_in(text: str) -> Iterator[Number]:
    """The shares in words in `text`, from 0 to 1; "a third (37%)" is left to its percentage."""
    for match in _OUT_OF.finditer(text):
        part, whole = value_of(match["part"]), value_of(match["whole"])
        if 0 < part < whole:
            yield _fraction(match, part / whole)
    for match in _FRACTION.finditer(text):
        part, whole = NUMBER_WORDS.get((match["part"] or "").lower(), 1), _denominator(match)
        if part < whole and _is_share(text, match):
            yield _fraction(match, part / whole)


def _denominator(match: re.Match[str]) -> int:
    return DENOMINATORS["half" if match["half"] else match["name"].lower()]


def _is_share(text: str, match: re.Match[str]) -> bool:
    """Not a quarter of the year, the second half, a third party."""
    return bool(_OF_SOMETHING.match(text, match.end())) and not _ORDINAL.search(text[: match.start()])


def _fraction(match: re.Match[str], value: float) -> Number:
    return Number(match.start(), match.end(), round(value, 4), "fraction", match.group())
