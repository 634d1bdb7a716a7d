"""What a figure counts, in the report's own words."""

from __future__ import annotations

import re

from inspection_evidence.families.parts.blocks import Block
from inspection_evidence.families.parts.figure_periods import without_periods
from inspection_evidence.families.parts.figure_values import Number
from inspection_evidence.families.parts.sentences import Sentence, sentences_of

_CLAUSE_END = re.compile(
    r"[.;:(]|,\s+(?:and|but|which|with|while|a|an|up|down)\b|\b(?:compared|against|but)\b", re.IGNORECASE
)
_CLAUSE_START = re.compile(r"[.;:]|,\s+(?:and|but|which)\b")
_STATES = re.compile(
    r"(?:\b(?:is|was|were|are|at|to|from|of|by|than|has|have|had|been|be|risen|rose|fallen|fell|increas(?:ed|ing)|decreas(?:ed|ing)"
    r"|reduc(?:ed|ing)|improv(?:ed|ing)|stands?|just|over|under|around|about|approximately|nearly|almost|only|some|up|down|high|low|a|the|in)[\s,(]*)+$",
    re.IGNORECASE,
)
_MEASURES = re.compile(
    r"\b(?:is|was|were|at|to|from|by|than|of)\s+(?:(?:just|over|under|around|about|nearly|almost|only|some|approximately)\s+)?$",
    re.IGNORECASE,
)
_REFERS_BACK = re.compile(r"^(?:This|That|It)\s+(?:is|was|represents|has|compares)\b")
_MERE_LEAD = re.compile(
    r"^(?:of\s+(?:this|these|those|the)\b.*|there\s+(?:have|has|had|were|was)\b.*|)$", re.IGNORECASE
)
_BRACKET = re.compile(r"^\s*\([^()]*\)")
_SHORTEST = 8
_LONGEST = 140


def what_is_counted(block: Block, sentence: Sentence, numbers: list[Number], at: int) -> str:
    """The words of `sentence`, or of what leads up to it, that say what `numbers[at]` counts.

    Words after a count or "of"; words before a measure; those of the sentence before where this
    one only refers back ("This is an increase from 161"). Never longer than a line or two.
    """
    words = _around(sentence.text, numbers, at)
    if _REFERS_BACK.match(sentence.text):
        words = _sentence_before(block, sentence) or words
    lead = without_periods(sentences_of(block.lead_in.text)[-1].text) if block.lead_in else ""
    text = f"{lead}: {words}" if lead and not _MERE_LEAD.match(lead) else words
    return (without_periods(text) or without_periods(sentence.text))[:_LONGEST].strip()


def _around(text: str, numbers: list[Number], at: int) -> str:
    number = numbers[at]
    before = text[numbers[at - 1].end if at else 0 : number.start]
    after = text[number.end : numbers[at + 1].start if at + 1 < len(numbers) else len(text)]
    if before.endswith("(") and after.startswith(")"):
        return f"{_last_clause(before)} {_first_clause(after[1:])}".strip()
    behind = _first_clause(after)
    if number.unit == "count" or re.match(r"\s*of\b", after) or not _MEASURES.search(before):
        return behind if len(behind) >= _SHORTEST or not at else f"{behind} {_last_clause(before)}".strip()
    ahead = _last_clause(before)
    if len(ahead) >= _SHORTEST:
        return ahead
    return _around(text, numbers, at - 1) if at else f"{ahead} {behind}".strip()


def _last_clause(text: str) -> str:
    ends = [match.end() for match in _CLAUSE_START.finditer(text)]
    return _STATES.sub("", without_periods(text[ends[-1] if ends else 0 :].strip(" ,()"))).strip(" ,(")


def _first_clause(text: str) -> str:
    text = re.sub(r"^\s*of\s+", "", _BRACKET.sub("", text))
    end = _CLAUSE_END.search(text)
    text = (text[: end.start()] if end else text).strip(" ,)")
    return re.sub(r"\s+(?:and|to|from|of|at)$", "", text)


def _sentence_before(block: Block, sentence: Sentence) -> str:
    """What the sentence before speaks of, without its own number."""
    earlier = [one for one in sentences_of(block.text) if one.end <= sentence.start]
    if not earlier:
        return ""
    text = without_periods(earlier[-1].text)
    match = re.match(r"^[\d,.]+%?\s+", text)
    return text[match.end() :] if match else text
