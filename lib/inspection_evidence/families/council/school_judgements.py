"""Inspections of schools told in a paper: "X Primary School was inspected in May 2017 and rated good"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inspection_evidence.families.grades import grades_in
from inspection_evidence.families.parts.sentences import sentences_of
from inspection_evidence.model import Grade

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WHEN = rf"(?:(?:on\s+)?(?:{_DAY}(?:\s*(?:and|to|&|\u2013|-)\s*{_DAY})?\s+)?{_MONTH}\s+20\d\d)"
_NAME = (
    r"(?P<school>(?:The\s+)?(?:[A-Z][\w\u2019'.&-]*\s+|St\.?\s+|of\s+|and\s+|the\s+|for\s+|with\s+|in\s+)*?"
    r"(?:(?:Primary|Infants?|Junior|Secondary|High|Grammar|Nursery|Special|Church|Catholic|CE|C\s?of\s?E|RC"
    r"|Community|Free|Girls|Boys)"
    r"[\u2019'\w]*\s+)*(?:School|Academy|College|Nursery|Primary|Pupil\s+Referral\s+Unit"
    r"|PRU)(?:\s+and\s+Nursery)?)"
)
_GRADE = r"(?:outstanding|good|requires?\s+improvement|inadequate)"
_GIVEN = (
    rf"(?:maintained\s+its|retained\s+its|kept\s+its|received\s+an?|achieved\s+an?|was\s+(?:judged|rated"
    rf"|graded|found)(?:\s+(?:to\s+be|as))?"
    rf"|remain(?:s|ed)|continues\s+to\s+be|moved\s+(?:from\s+{_GRADE}\s+)?to|is\s+(?:now\s+)?(?:judged"
    rf"|rated)(?:\s+(?:to\s+be|as))?)"
)
_OVERALL = r"(?:overall\s+)?(?:\u2018|\u2019|\u201c|\u201d|'|\")?"
_INSPECTED = rf"(?:was|were)\s+inspected(?:\s+by\s+Ofsted)?\s+(?:in\s+|on\s+)?(?P<date>{_WHEN})"
_PATTERNS = (
    re.compile(
        rf"{_NAME},?\s+{_INSPECTED}\s*,?\s*(?:and|when\s+it"
        rf"|;\s*it)\s+(?P<given>{_GIVEN})\s+{_OVERALL}(?P<grade>(?i:{_GRADE}))\b"
    ),
    re.compile(
        rf"Ofsted\s+inspected\s+{_NAME}\s+(?:in\s+"
        rf"|on\s+)?(?P<date>{_WHEN})\s*,?\s*and\s+(?P<given>(?:judged|rated|graded|found)\s+(?:it"
        rf"|the\s+school))"
        rf"(?:\s+(?:to\s+be|as))?\s+{_OVERALL}(?P<grade>(?i:{_GRADE}))\b"
    ),
    re.compile(
        rf"(?:Following|After)\s+(?:its|an)\s+(?:Ofsted\s+)?inspection\s+(?:in"
        rf"|on)\s+(?P<date>{_WHEN}),?\s+{_NAME}\s+(?P<given>{_GIVEN})"
        rf"\s+{_OVERALL}(?P<grade>(?i:{_GRADE}))\b"
    ),
)


@dataclass(frozen=True, slots=True)
class SchoolJudgement:
    """What one sentence says of a school: name, date as printed, grade; where it stands in the text."""

    school: str
    date: str
    grade: Grade
    sentence: str
    start: int
    end: int


def school_judgements_in(text: str) -> list[SchoolJudgement]:
    """The judgements of schools that sentences of `text` state with school, date of inspection and grade.

    A sentence that lacks one of the three, or hopes for a grade, is none.
    """
    found = []
    for sentence in sentences_of(text):
        match = next((hit for pattern in _PATTERNS if (hit := pattern.search(sentence.text))), None)
        if match is not None:
            grade = grades_in(match["grade"])[0]
            found.append(
                SchoolJudgement(
                    match["school"].strip(),
                    match["date"].removeprefix("on "),
                    grade,
                    sentence.text,
                    sentence.start,
                    sentence.end,
                )
            )
    return found
