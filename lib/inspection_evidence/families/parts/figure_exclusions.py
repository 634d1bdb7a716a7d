"""Numbers that state no figure: dates, ages, years of school, sections of Acts, spans, thresholds."""

from __future__ import annotations

import re

from inspection_evidence.families.parts.figure_words import MONTHS, WORD_PATTERN

_N = rf"(?:\d{{1,3}}(?:\.\d)?|{WORD_PATTERN})"
_TO = r"\s?(?:-|\u2013|to|and|or|or even|/|,)\s?"
_SPAN = r"(?:hours?|days?|weeks?|months?|years?|weekends?|terms?)"
_NAMED = (
    r"(?-i:Years?|Forms?|Progress|Attainment|Groups?|Band|s)|sections?|regulations?|paragraphs?|recommendations?"
    r"|chapters?|parts?|pages?|articles?|key\s+stages?|ks|levels?|tiers?|phases?|stages?|grades?|steps?|versions?"
    r"|schedules?|categor(?:y|ies)|priorit(?:y|ies)|quarters?|standards?|outcomes?|zones?|clauses?|volumes?|tables?"
)
_RULES: tuple[tuple[str, str], ...] = (
    # Each with words one of which must be there: most sentences hold none, and are done at once.
    (
        "",
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:to|and|-|\u2013)\s?\d{{1,2}}(?:st|nd|rd|th)?)?\s+{MONTHS}\b(?:,?\s+\d{{4}})?",
    ),
    ("19 20", rf"\b{MONTHS}\s+\d{{4}}\b"),
    (
        "19 20",
        r"(?<![\u00a3,.\d])(?:19|20)\d\d(?:\s?[-\u2013\u2212/]\s?(?:(?:19|20)\d\d|\d\d))?(?![\d,%]|\.\d)",
    ),
    ("", rf"\b(?:{_NAMED})\.?\s?{_N}\b(?:{_TO}{_N}\b)*(?:\([^)]{{1,3}}\))*"),
    (
        "age turn reach until",
        rf"\b(?:aged?|ages|turn(?:s|ed|ing)?|reach(?:es|ed|ing)?|until(?:\s+(?:they\s+are|aged?))?)"
        rf"(?:\s+(?:of|between|from|under|over|about|around|the\s+age\s+of))*\s+{_N}(?:{_TO}{_N})?\b(?!\s*(?:%|per))",
    ),
    ("year", rf"\b{_N}(?:-?{_TO}{_N})?[-\s]{{1,2}}year[-\s]olds?\b|\b{_N}\s+years?\s+(?:old|of\s+age)\b"),
    (
        "under over below above",
        rf"\b(?:under|over|below|above)[-\s](?:the\s+)?(?:ages?\s+of\s+)?{_N}s?(?:\s+years?)?\b"
        rf"(?!\s*(?:%|per\s|,\d|{_SPAN}|[a-z]))",
    ),
    ("under", rf"\b(?:under(?:\s+the\s+age\s+of)?\s+{_N}\s+years?|children\s+under\s+{_N}|under-{_N}s?)\b"),
    ("post pre over aged", rf"\b(?:post|pre|over|aged)[-\u2013]{_N}\b"),
    # Ages from which services differ; "20+ young people" counts people.
    ("+", r"\b(?:1[0-9]|2[15])\s?\+|\b\d{1,2}\s?\+(?!\s+[a-z])"),
    ("plus", rf"\b{_N}[-\s]plus\b"),
    ("", r"\b(?:0|5|11|13|16|18)\s?(?:-|\u2013|to)\s?\d{1,2}\b(?!\s*%)"),
    (
        "between",
        rf"\bbetween\s+(?:the\s+ages\s+of\s+)?1?\d\s+and\s+[12]\d\b(?!\s*(?:%|per\s|{_SPAN}|[a-z]{{3}}))",
    ),
    ("gcse a*", rf"\b{_N}\s+(?:or\s+more\s+)?(?:good\s+)?(?:GCSEs?|A\*)"),
    ("", r"\bA\*?\s?(?:-|\u2013|to)\s?[CEG]\b|\b\d+(?::|/)\d+\b"),
    (
        "one",
        r"\b(?:one|two|three|four)[-\s](?:to|on)[-\s]one\b|\bone\s+(?:another|or\s+more|or\s+two)\b"
        r"|\b(?:no|any|every|each|which|only)\s+one\b",
    ),
    ("- \u2013", rf"\b{_N}[-\u2013](?!(?:{WORD_PATTERN})\b)[a-z]\w*"),
    ("/", r"\b\d{1,2}/\d{1,2}/(?:\d\d){1,2}\b"),
    ("am pm", r"\b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)\b"),
    ("0", r"\b0\d{3,4}\s?\d{3}\s?\d{3,4}\b"),
    ("day week year month", rf"\b{_N}\s+{_SPAN}\s+(?:a|per|each)\s+(?:day|week|year|month)\b"),
)
_EXCLUDED = tuple((words.split(), re.compile(pattern, re.IGNORECASE)) for words, pattern in _RULES)


def without_what_is_no_figure(sentence: str) -> str:
    """`sentence` with every number that states no figure blanked out, and all else at its place."""
    lower = sentence.lower()
    for words, pattern in _EXCLUDED:
        if not words or any(word in lower for word in words):
            sentence = pattern.sub(_blank, sentence)
    return sentence


def _blank(match: re.Match[str]) -> str:
    return "\u0000" * len(match.group())
