"""Which numbers are not the authority's own: those of England, of similar authorities, of a target."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from inspection_evidence.families.parts.figure_values import Number

_OTHERS = (
    r"(?:england|national(?:ly)?(?!\s+(?:level|curriculum|minimum|guidance|award|college|institute|adoption|standards?|charity))|country|regional(?:ly)?|region|statistical\s+neighbours?|neighbours?|neighbouring"
    r"|similar\s+(?:local\s+)?(?:authorities|areas|councils)|comparators?|comparable\s+authorities|other\s+(?:local\s+)?authorities"
    r"|london(?:[-\s]wide)?\s+(?:average|boroughs|figure|as\s+a\s+whole)|outer\s+london|inner\s+london|average\s+for|averages?\s+of|target|targets"
    r"|benchmark|(?:performance|current)\s+threshold)"
)
_OTHER = re.compile(rf"\b{_OTHERS}\b", re.IGNORECASE)
_OF_OTHERS_AFTER = re.compile(
    rf"[\s\u0000)]*(?:\([^()]{{0,20}}\)\s*)?(?:(?:in|for|of|across|by|among|as)\s+)?(?:the\s+)?(?:other\s+)?(?:average\s+)?{_OTHERS}\b",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\b(?:compar(?:ed|es|ing|ison|able)|against|than|whereas|while|versus|above|below|similar\s+to|in\s+line\s+with|national(?:ly)?"
    r"|average|exceed(?:s|ed|ing)|target)\b|\(",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"^[\s\u0000]*(?:%|per\s?cent|weeks|days|months)?[\s\u0000,]*(?:and|or|to|in|,)?[\s\u0000]*(?:in\s+)?$",
    re.IGNORECASE,
)
_LEADS_TO_OWN = re.compile(
    r"\b(?:but|increas\w+|decreas\w+|reduc\w+|ris\w+|rose|f[ae]ll\w*|improv\w+)\b", re.IGNORECASE
)
_TURNS_BACK = re.compile(r"\baverages?,|\bauthorities,|\bneighbours,|\bengland,|\bnationally,", re.IGNORECASE)
_TARGET = re.compile(r"\btargets?\b", re.IGNORECASE)
_NEAR = 90


@dataclass
class Measured:
    """A number of the authority's own, with what the report compares it with, as printed."""

    number: Number
    compared_with: list[str] = field(default_factory=list)


def own_numbers(sentence: str, numbers: list[Number]) -> list[Measured]:
    """The authority's own of `numbers`; the others stand as comparators of the one before them."""
    own: list[Measured] = []
    others = False
    for at, number in enumerate(numbers):
        start = numbers[at - 1].end if at else 0
        following = numbers[at + 1].start if at + 1 < len(numbers) else len(sentence)
        between, after = sentence[start : number.start], sentence[number.end : following]
        others = not _is_share_reached(number, between) and _is_of_others(
            between, after, after_own=bool(own), joined_to_others=others
        )
        if not others:
            own.append(Measured(number))
        elif own:
            own[-1].compared_with.append(_as_printed(sentence, start, number, after))
    return own


def _is_share_reached(number: Number, between: str) -> bool:
    """Whether a percentage says how far a target was surpassed: over a hundred, it is no target itself."""
    return number.unit == "percent" and number.value > 100 and bool(_TARGET.search(between[-_NEAR:]))


def _is_of_others(between: str, after: str, *, after_own: bool, joined_to_others: bool) -> bool:
    if joined_to_others and _JOINED.match(between):
        return True
    if _OF_OTHERS_AFTER.match(after):
        return True
    near = between[-_NEAR:]
    named = list(_OTHER.finditer(near))
    if not named:
        return False
    rest = near[named[-1].end() :]
    if _LEADS_TO_OWN.search(rest) or (not after_own and _TURNS_BACK.search(near[named[-1].start() :])):
        return False
    if not after_own and re.search(r"[,;]|\bat\b", rest):
        return False
    return bool(_COMPARES.search(near)) or len(rest) < 40


def _as_printed(sentence: str, start: int, number: Number, after: str) -> str:
    """Whose number it is, and the number: "national average 16%"."""
    between = sentence[start : number.start]
    of_others = _OF_OTHERS_AFTER.match(after)
    named = list(_OTHER.finditer(between[-_NEAR:]))
    if of_others:
        who = of_others.group().strip(" )\u0000")
    elif named:
        who = between[-_NEAR:][named[0].start() :].strip(" (,")
    else:
        who = ""
    return f"{who} {number.printed}".strip()
