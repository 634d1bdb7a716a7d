"""Paragraphs that tell one child's story: they are kept, flagged, and never quoted."""

from __future__ import annotations

import re

_ONE = (
    r"(?:one|another|an?)\s+(?:[\w\u2019'-]+\s+){0,3}?"
    r"(?:child|young\s+person|boy|girl|baby|infant|teenager|student|pupil|care\s+leaver|young\s+(?:wo)?man|\w+[-\s]year[-\s]old)"
)
_INTRODUCED = re.compile(
    rf"\b(?:for\s+(?:example|instance),?\s+(?:\w+\s+){{0,4}}?{_ONE}|in\s+one\s+(?:case|example|instance)"
    rf"|(?-i:[A-Z])\w*\s+spoke\s+to\s+{_ONE}|one\s+(?:child|young\s+person|boy|girl|baby|care\s+leaver|young\s+(?:wo)?man)"
    rf"|an?\s+\w+[-\s]year[-\s]old\s+(?:boy|girl|child)|case\s+study)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:he|she|his|her|him|herself|himself)\b|\b(?:who\s+)?(?:told|said|says|explained|described|commented|reported)\b"
    r"|\b(?:was|had)\b[^.]{3,80}\b(?:had\s+been|and\s+had|was\s+now|is\s+now)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?-i:Child|Young\s+person|Family|Baby)\s+(?-i:[A-Z])\b(?!\s*(?:\u2019|'))")
_REVIEW = re.compile(r"\b(?:serious\s+case\s+reviews?|SCRs?|reviews?|published)\b", re.IGNORECASE)
_REACH = 260
"""Letters after a child is introduced within which the story goes on, if there is one."""


def tells_one_childs_story(text: str) -> bool:
    """Whether `text` tells of one child as an example.

    It does where a single child is introduced ("one young person", "for example, a child", "in
    one case", "a 15-year-old boy") and what follows goes on about that child: as he or she, in
    reported speech ("told inspectors"), or in two events. Also where a child bears a letter
    ("Child A"), unless that names a review. Children in general, however few, are no story.
    """
    for match in _INTRODUCED.finditer(text):
        if _TOLD.search(text[match.end() : match.end() + _REACH]):
            return True
    return any(
        not _REVIEW.search(text[max(match.start() - 80, 0) : match.end() + 80])
        for match in _NAMED.finditer(text)
    )
