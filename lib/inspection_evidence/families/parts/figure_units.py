"""Units printed beside a number: percentages, rates, scores, and spans of time that measure something."""

from __future__ import annotations

import re

from inspection_evidence.families.parts.figure_counts import stands_alone

_PERCENT = re.compile(r"\s?(?:%|per\s?cent\b)", re.IGNORECASE)
_POINTS = re.compile(r"\s?(?:%|percent(?:age)?|per\s?cent)[-\s]?(?:age\s)?points?\b", re.IGNORECASE)
_RATE = re.compile(
    r"\s*\(?(?:[a-z\u2019']+\s+){0,3}(?:per|for\s+every)\s+(?:10[, ]?000|ten\s+thousand)\b", re.IGNORECASE
)
_RATE_BEFORE = re.compile(
    r"\b(?:rate|per\s+10[, ]?000)\b[^.;]{0,120}?\b(?:of|at|was|is|were|from|to|by|than)\s+\(?$", re.IGNORECASE
)
_OF_RATE = re.compile(r"\bper\s+10[, ]?000\b", re.IGNORECASE)
_TIME = re.compile(
    r"\s?(?:working\s|calendar\s|school\s)?(?P<unit>hour|day|week|month|year)s?\b"
    r"(?!\s+(?:prior|before|ago|earlier|later|after|old|on\b(?!\s+average)|of\s+age))",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\b(?:average[sd]?|averaging|timel\w+|duration|median|mean|length\s+of|days\s+between|time\s+taken|took|waiting|waits?|"
    r"takes?|taking|wait(?:ed)?)\b",
    re.IGNORECASE,
)
_STATES = re.compile(
    r"\b(?:is|was|were|are|at|to|from|of|by|took|takes|taking|averag(?:e|ed|es|ing)|just|around|approximately|about"
    r"|than\s+the[^.;]{0,40}of)\s+\(?$",
    re.IGNORECASE,
)
_THRESHOLD = re.compile(
    r"\b(?:within|less\s+than|fewer\s+than|more\s+than|longer\s+than|least|under|over|last|past|next|first|every|previous|up\s+to|(?:in\s+)?excess\s+of"
    r"|(?:target|maximum|period|limit|standard|timescales?|threshold|deadline|expectation)\s+of)"
    r"\s+(?:the\s+)?(?:\w+\s+)?\(?$|\b(?:every|each|per|for)\s+$",
    re.IGNORECASE,
)
_SCORE = re.compile(r"\bscores?\s+(?:was|is|of|at)\s+$", re.IGNORECASE)


def measured_unit(before: str, after: str) -> tuple[str, int]:
    """(unit, letters it takes): percentages, rates and scores say so beside the number."""
    if points := _POINTS.match(after):
        return "percentage points", points.end()
    if percent := _PERCENT.match(after):
        return "percent", percent.end()
    if rate := _RATE.match(after):
        return "rate per 10 000", rate.end()
    if _SCORE.search(before[-40:]):
        return "score", 0
    near = before[-160:]
    if _RATE_BEFORE.search(near) and _OF_RATE.search(near + after) and stands_alone(after):
        return "rate per 10 000", 0
    return "", 0


def time_unit(before: str, after: str) -> tuple[str, int]:
    """(unit, letters it takes); no unit but a length where a span of time measures nothing."""
    time = _TIME.match(after)
    if time is None:
        return "", 0
    near = before[-160:]
    measured = _MEASURED.search(near + after[:80]) and _STATES.search(near) and not _THRESHOLD.search(near)
    return (f"{time['unit'].lower()}s" if measured else ""), time.end()
