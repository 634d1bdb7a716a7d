"""Paragraphs of a paper that tell one child's story, which are kept, flagged and never quoted.

A committee's paper can tell a story over several numbered paragraphs under one heading; each then
says only "he", and by itself would not be known for what it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from inspection_evidence.families.parts.child_story import tells_one_childs_story

_A_CHILD = re.compile(
    r"\b(?:an?|the|this|that|one)\s+(?:[\w\u2019-]+\s+){0,4}?"
    r"(?:child|baby|infant|boy|girl|young\s+person|young\s+(?:wo)?man|teenager"
    r"|care\s+leaver)(?:[\u2019']s)?\b"
    r"(?!\s+(?:protection|in\s+need|poverty|sexual|death|safeguarding|and|or|practice|development|centred"
    r"|focused|s\b))",
    re.IGNORECASE,
)
_EITHER = re.compile(
    r"\b(?:(?:he|she|his|her|him)\s?(?:/|or|and)\s?(?:she|he|hers?|his|him)|s/he)\b", re.IGNORECASE
)
_ONE_PERSON = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b", re.IGNORECASE)
_PAST = re.compile(r"\s+who\s+(?:had|was|has\s+been)\b", re.IGNORECASE)
_REACH = 260
"""Letters after a child is spoken of within which "he" or "she" is that child."""


def stories_among(paragraphs: Sequence[tuple[str | None, str]]) -> list[bool]:
    """Which of `paragraphs`, each with the heading it stands under, tell one child's story.

    Under a heading where one child is spoken of as he or she, every paragraph is part of the story that
    says he or she, or introduces a child by what has happened. Children in general are no story.
    """
    told: dict[str | None, bool] = defaultdict(bool)
    for heading, text in paragraphs:
        told[heading] |= _speaks_of_one(text)
    return [
        tells_one_childs_story(text) or (told[heading] and (_says_he(text) or _introduces(text)))
        for heading, text in paragraphs
    ]


def _speaks_of_one(text: str) -> bool:
    return any(_says_he(text[match.end() : match.end() + _REACH]) for match in _A_CHILD.finditer(text))


def _says_he(text: str) -> bool:
    return bool(_ONE_PERSON.search(_EITHER.sub(" ", text)))


def _introduces(text: str) -> bool:
    return any(_PAST.match(text, match.end()) for match in _A_CHILD.finditer(text))
