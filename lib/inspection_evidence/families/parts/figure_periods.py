"""The period or day that a report gives for a figure, as printed."""

from __future__ import annotations

import re
from itertools import pairwise

from inspection_evidence.families.parts.figure_words import MONTHS, WORD_PATTERN

_YEAR = r"(?:19|20)\d\d"
_SPAN = rf"{_YEAR}\s?[-\u2013\u2212/]\s?(?:{_YEAR}|\d\d)\b"
_COUNT = rf"(?:(?:\d{{1,2}}|{WORD_PATTERN}|few|couple\s+of)\s+)?"
_PERIOD = re.compile(
    rf"(?:the\s+(?:end|start)\s+of\s+|the\s+(?:first|second|third|fourth|last|final)\s+(?:quarter|half)\s+of\s+"
    rf"|(?:first|second|third|fourth)\s+quarter\s+of\s+|quarter\s+\w+\s+of\s+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTHS}(?:\s+{_YEAR})?|{MONTHS}\s+{_YEAR}(?:\s+(?:to|and)\s+{MONTHS}\s+{_YEAR})?"
    rf"|(?:(?:spring|summer|autumn)\s+term\s+(?:of\s+)?)?(?:{_SPAN}|(?<![\u00a3,.\d]){_YEAR}\b(?![,%]|\.\d))(?:\s+to\s+date)?)"
    rf"|(?:the|this|over\s+the)\s+(?:last|past|previous|preceding|current|same|first|next)\s+{_COUNT}(?:financial\s+|academic\s+|school\s+|calendar\s+)?"
    rf"(?:months?|years?|weeks?|quarters?)\b"
    rf"|the\s+{_COUNT}(?:months?|years?|weeks?)\s+(?:prior\s+to|before|preceding|to|ending)\s+(?:\w+\s+){{0,2}}?(?:inspection|{MONTHS}\s+{_YEAR})"
    rf"|(?:this|last)\s+(?:academic\s+|financial\s+|school\s+)?year\b|(?:at|by)\s+the\s+time\s+of\s+(?:the|this)\s+inspection"
    rf"|since\s+the\s+(?:last|previous)\s+(?:\w+\s+){{0,2}}?inspection|\bcurrent(?:ly)?\b|\bto\s+date\b|\bnow\b",
    re.IGNORECASE,
)
_BOUND = re.compile(
    rf"(?:\b(?:as\s+at|at|in|on|by|during|over|for|since|from)\s+)?(?:{_PERIOD.pattern})\s*[,:]?",
    re.IGNORECASE,
)
_SPACES = re.compile(r"\s{2,}")
_ANOTHER_MATTER = re.compile(r";|,\s+(?:and|but|with|which)\b")


def period_of(
    sentence: str, periods: list[re.Match[str]], spans: list[tuple[int, int]], at: int
) -> str | None:
    """The one of `periods` that `sentence` gives for the figure at `spans[at]`, its start and end.

    The one after it, up to the next figure; else one before it, after the last figure; else the
    one with which the sentence begins. None where there is none of these.
    """
    start, end = spans[at]
    previous_end = spans[at - 1][1] if at else 0
    following = _start_of_next(sentence, spans, at)
    after = next((one for one in periods if end <= one.start() < following), None)
    before = next(
        (one for one in reversed(periods) if previous_end <= one.start() and one.end() <= start), None
    )
    leading = next((one for one in periods if one.end() <= spans[0][0]), None)
    if after and _ANOTHER_MATTER.search(sentence[end : after.start()]):
        after = None
    chosen = after or before or leading
    return chosen.group().replace("\u2013 ", "\u2013") if chosen else None


def _start_of_next(sentence: str, spans: list[tuple[int, int]], at: int) -> int:
    """Where the next figure begins; one in brackets behind this, "200 (62 per 10,000)", shares its period."""
    for this, following in pairwise(spans[at:]):
        if sentence[this[1] : following[0]].strip() != "(":
            return following[0]
    return len(sentence)


def periods_in(sentence: str) -> list[re.Match[str]]:
    """Every period or day printed in `sentence`, in order."""
    return list(_PERIOD.finditer(sentence))


def first_period(text: str) -> str | None:
    """The first period printed in `text`, None where there is none."""
    found = _PERIOD.search(text)
    return found.group() if found else None


def without_periods(text: str) -> str:
    """`text` without its periods and the words that bind them."""
    return _SPACES.sub(" ", _BOUND.sub("", text)).strip(" ,:;.")
