"""How performance reports print values, ratings, directions of travel, periods and column headings.

Councils choose their own words; these are the ones in general use, with those of the
Department for Levelling Up's and the Local Government Association's performance guides.
"""

from __future__ import annotations

import re
from typing import Literal

from inspection_evidence.reading.characters import letters

ColumnRole = Literal["name", "reference", "value", "target", "floor", "previous", "rag", "direction", "other"]

_NUMBER = r"[-\u2212+]?\s?\u00a3?\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?(?:%|pp|[kKmM](?![a-z]))?"
VALUE = rf"{_NUMBER}(?:\s(?:days|weeks|months|years|hours|per\s[\d,]+))?"
"""A value with its own signs: "34%", "\u00a31.2m", "175", "17.4 weeks"."""
RAG = r"red|amber|green|yellow|blue"
_WHOLE_VALUE = re.compile(rf"^(?P<value>{VALUE})(?:\s*\(?\s*(?P<rag>{RAG}|[RAG])\s*\)?)?$", re.IGNORECASE)
_RAG = re.compile(rf"^(?:\(?(?:rag\s*:?\s*)?({RAG}|[RAG])\)?)$", re.IGNORECASE)
_RAG_LETTERS = {"r": "Red", "a": "Amber", "g": "Green"}
_DIRECTION = re.compile(
    r"[\u2190-\u21ff\u25b2\u25bc\u25ba\u2b06\u2b07\u2b95\u27a1]"
    r"|\b(?:improv(?:ing|ed)|worsen(?:ing|ed)|declin(?:ing|ed)|deteriorat(?:ing|ed)|stable|static"
    r"|no change|unchanged|up|down|better|worse|same|maintained)\b",
    re.IGNORECASE,
)
_YEARS = r"20\d\d\s?[/\u2013-]\s?(?:20)?\d\d"
_PERIOD = re.compile(
    rf"\b(?:(?:quarter\s*[1-4]|quarter\s+(?:one|two|three|four)"
    rf"|q[1-4])\b(?:\s*\([^()]*\))?[\s,:\u2013-]*(?:of\s+)?{_YEARS}"
    rf"|{_YEARS}[\s,:\u2013-]*(?:quarter\s*[1-4]|q[1-4])\b)",
    re.IGNORECASE,
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_MONTH_PERIOD = re.compile(
    rf"\b(?:(?:{_MONTHS})\s+(?:20\d\d\s+)?(?:to|\u2013|-)\s+)?(?:{_MONTHS})\s+20\d\d\b", re.IGNORECASE
)
_PERIOD_COLUMN = re.compile(
    r"^(?:q(?:uarter|tr)?[1-4]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?:(?:20)?\d\d){0,2}"
    r"(?:actual|result|outturn|value|performance)?$"
    r"|^(?:20\d\d){1,2}(?:\d\d)?(?:actual|result|outturn)?$|^(?:20\d\d\d\d|20\d\d20\d\d)q[1-4]$"
)
_ROLES: tuple[tuple[ColumnRole, re.Pattern[str]], ...] = (
    (
        "other",
        re.compile(
            r"england|national|neighbour|benchmark|comparator|london|region|commentary|comment|owner|lead"
            r"|numerator"
            r"|denominator|frequency|polarity|goodis|biggeris|variance|difference|change$|directorate"
            r"|portfolio"
        ),
    ),
    ("floor", re.compile(r"floor|minimumstandard|tolerance|lowerthreshold|intervention")),
    ("target", re.compile(r"target|aspiration|ambition(?:al)?$")),
    ("direction", re.compile(r"direction|^dot$|trend|travel")),
    ("rag", re.compile(r"^rag|rag(?:rating|status)?$|^(?:performance)?(?:status|rating)$")),
    ("previous", re.compile(r"^previous|^prior|^last(?:quarter|year|month|period)|^baseline")),
    (
        "value",
        re.compile(
            r"^(?:latest|current|actual|result|outturn|value|thisquarter|thismonth|thisperiod|yeartodate|ytd)"
            r"|^(?:performance|data)$|(?:actual|result|outturn)$"
        ),
    ),
    (
        "name",
        re.compile(
            r"^(?:(?:key)?(?:performance)?(?:indicator|measure|metric)s?|kpis?|pis?|description|title)"
            r"(?:name|description|title)?$|(?:indicator|measure)(?:name|description|title)?s?$|kpis$"
        ),
    ),
    ("reference", re.compile(r"^(?:ref|no|code|id|number|pi(?:ref|no|code))(?:erence)?$")),
)


def column_role(heading: str) -> ColumnRole | None:
    """What a table's column of that heading holds; None where the words say nothing.

    A period ("Q1", "Dec 24", "2023/24 outturn") is a column of values.
    """
    words = letters(heading)
    if _PERIOD_COLUMN.match(words):
        return "value"
    return next((role for role, pattern in _ROLES if pattern.search(words)), None)


def is_period(heading: str) -> bool:
    """Whether a column's heading is a period rather than a word such as "Latest"."""
    return bool(_PERIOD_COLUMN.match(letters(heading)))


def value_in(text: str) -> tuple[str, str | None] | None:
    """(value, RAG word or None) when `text` is a value and at most its rating; None when it is not."""
    match = _WHOLE_VALUE.match(text.strip())
    return (match["value"].strip(), rag_in(match["rag"] or "")) if match else None


def rag_in(text: str) -> str | None:
    """The RAG word when `text` is a rating and nothing else, as printed; a single letter is spelt out."""
    match = _RAG.match(text.strip())
    return _RAG_LETTERS.get(match[1].lower(), match[1]) if match else None


def direction_in(text: str) -> str | None:
    """The direction of travel that a cell prints, an arrow or a word; None where it prints none."""
    match = _DIRECTION.search(text)
    return match.group() if match else None


def period_in(text: str) -> str | None:
    """The first reporting period named in `text`: a quarter with its year, else a month or span of months."""
    match = _PERIOD.search(text) or _MONTH_PERIOD.search(text)
    return match.group().strip(" ,:-\u2013") if match else None
