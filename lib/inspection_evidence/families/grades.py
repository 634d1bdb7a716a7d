"""Ofsted's grades in the words of reports of every year."""

from __future__ import annotations

import re

from inspection_evidence.model import Grade

_WORDS = re.compile(
    r"\b(?:(?P<outstanding>outstanding)|(?P<good>good)|(?P<requires>requires?\s+improvement)"
    r"|(?P<inadequate>inadequate)|(?P<adequate>adequate))\b(?:\s+to\s+be\s+good)?",
    re.IGNORECASE,
)
_FRAGMENT = re.compile(
    r"^(?:outstanding|good|inadequate|adequate|(?:requires?)?\s*(?:improvement)?\s*(?:to)?\s*(?:be)?\s*(?:good)?"
    r"|not\s+(?:judged|graded))\W*$",
    re.IGNORECASE,
)
_GRADE_OF = {
    "outstanding": Grade.OUTSTANDING,
    "good": Grade.GOOD,
    "requires": Grade.REQUIRES_IMPROVEMENT,
    "inadequate": Grade.INADEQUATE,
    "adequate": Grade.ADEQUATE,
}


def grades_in(text: str) -> list[Grade]:
    """Every grade named in `text`, in order; "requires improvement to be good" is one."""
    return [_GRADE_OF[match.lastgroup] for match in _WORDS.finditer(text) if match.lastgroup]


def only_grade(text: str) -> Grade | None:
    """The grade, when `text` is a grade and nothing else."""
    match = _WORDS.match(text.strip())
    if match is None or match.lastgroup is None or text.strip()[match.end() :].strip(" .\u00b9\u00b2"):
        return None
    return _GRADE_OF[match.lastgroup]


def trailing_grade(text: str) -> tuple[str, Grade] | None:
    """(what stands before, grade) when `text` ends in a grade; None when it does not."""
    matches = list(_WORDS.finditer(text))
    if not matches or matches[-1].lastgroup is None or text[matches[-1].end() :].strip(" ."):
        return None
    return text[: matches[-1].start()].strip(), _GRADE_OF[matches[-1].lastgroup]


def is_grade_fragment(text: str) -> bool:
    """Whether `text` can be a line of a grade that wraps in its cell, or says that none was given."""
    return any(char.isalpha() for char in text) and bool(_FRAGMENT.match(text.strip()))
