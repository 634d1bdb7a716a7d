"""Numbers that count: children, plans, carers; never what merely describes, as "three boards"."""

from __future__ import annotations

import re

from inspection_evidence.families.parts.figure_words import PEOPLE_AND_CASEWORK

_NUMBER_OF = re.compile(r"\bnumbers?\s+of\b[^.;]*$|\btotal\s+(?:of\s+)?$|\btarget\s+of\s+$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2019'][^\W\d_]+)*")
_PHRASE_ENDS = re.compile(
    r"[.;:,()\u0000\d\u2013]|\b(?:of|in|at|on|to|that|who|whom|which|were|was|have|has|had|are|is|and|or|for|from|with|by|"
    r"within|under|over|since|during|per|as|than|but|because|when|where|being|been|became|ceased|live|lives|lived)\b",
    re.IGNORECASE,
)
_NO_NOUN_FOLLOWS = re.compile(
    r"\s*(?:\(\d[\d.,]*\s?(?:%|per)|(?:of|out\s+of)\s+(?:these|them|whom|those|the|which|\d)"
    r"|(?:live|lived|lives|have|has|had|were|was|are|is)\b"
    r"|at\s+(?:the\s+(?:end|time|same)|\u0000)|(?:in|on|by|as\s+at)\s+(?:the\s+)?(?:\w+\s+){0,3}\u0000|$|[.,;)])",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\s*(?:\(\d|of\s+(?:these|them|whom|those|\d))", re.IGNORECASE)
_STATES_COUNT = re.compile(
    r"\b(?:from|to|was|were|is|of\s+whom|of\s+these,?|of\s+which|total\s+of|all\s+but"
    r"|with|than|only|just|by|now|currently|and|totall?ing|of)\s+\(?$"
    r"|(?:^|[,:])\s*$|\($",
    re.IGNORECASE,
)
_NOT_COUNTED = frozenset("minute hour day week month year mile kilometre metre cent point time".split())
_SMALL = 12
"""Up to here numbers also describe ("three boards"): the noun must be one that reports count."""
_BEHIND_A_WORD = re.compile(r"(?:%|[a-z])\s?\($")
_BRACKET = re.compile(r"^\s*\([^()]{1,30}\)")


def is_count(printed: str, value: float, before: str, after: str, *, among_facts: bool) -> bool:
    """Whether a number without unit counts something, by the words before and after it.

    A whole number counts by the noun after it, in brackets behind what it counts ("children
    (eight)"), or where a part or a change is told ("of whom five"). Among facts on the authority
    it may stand alone, and be one.
    """
    if "." in printed or (value == 1 and not among_facts):
        return False
    if _is_counted(_phrase(after), value):
        return True
    if before.endswith("(") and after.startswith(")"):
        return bool(_BEHIND_A_WORD.search(before)) and value > 1
    if not (_STATES_COUNT.search(before[-40:]) and stands_alone(after)):
        return False
    return among_facts or bool(_PART_OF.match(after)) or bool(_NUMBER_OF.search(before[-120:]))


def stands_alone(after: str) -> bool:
    """Whether `after`, the text behind a number, names nothing that it could count."""
    return bool(_NO_NOUN_FOLLOWS.match(after))


def _phrase(after: str) -> list[str]:
    """The words after a number up to the end of what it counts; brackets in between are skipped."""
    after = _BRACKET.sub("", after[:120])
    end = _PHRASE_ENDS.search(after)
    return [word.lower() for word in _WORD.findall(after[: end.start()] if end else after)][:6]


def _is_counted(phrase: list[str], value: float) -> bool:
    if any(word.removesuffix("s") in _NOT_COUNTED for word in phrase[:2]):
        return False
    bare = [word.removesuffix("\u2019").removesuffix("'") for word in phrase]
    if any(
        word in PEOPLE_AND_CASEWORK or (value == 1 and f"{word}s" in PEOPLE_AND_CASEWORK) for word in bare
    ):
        return True
    if value <= _SMALL:
        return False
    return any(word.endswith("s") and not word.endswith(("ss", "\u2019s", "us", "is")) for word in phrase[:4])
