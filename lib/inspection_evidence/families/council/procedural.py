"""Decisions that only carry a meeting on, and what became of a matter.

Minutes approved as a correct record, apologies, the public excluded, a work programme noted, the
meeting extended or adjourned: Local Government Act 1972, sections 100A to 100I and schedule 12.
"""

from __future__ import annotations

import re
from typing import Literal

Outcome = Literal["agreed", "amended", "deferred", "lost", "noted"]
"""What became of a matter that was put to a decision."""

_PROCEDURAL = re.compile(
    r"\bminutes\b.{0,160}\b(?:correct|accurate|true|approved|agreed|confirmed|signed|noted|record)\b|"
    r"\b(?:correct|accurate|true) record\b|\bapologies\b|"
    r"\b(?:press and|members of the|the) public be excluded\b|\bexclu\w+ (?:of )?the (?:press|public)\b|"
    r"\b(?:work|forward) (?:programme|plan)\b.{0,40}\b(?:noted|agreed|approved)\b|"
    r"\b(?:note|notes|noted|agree|approve)\b.{0,25}\b(?:work|forward) (?:programme|plan)\b|"
    r"\b(?:motion|question|matter)\b.{0,60}\bbe (?:now )?put(?: to the vote)?\b|"
    r"\bextend the meeting\b|\bmeeting be (?:extended|adjourned|closed|suspended)\b|"
    r"\badjourn\w* the meeting\b|"
    r"\bstanding orders?\b.{0,40}\bsuspend|\bsuspen\w+ (?:of )?(?:standing orders|"
    r"(?:council )?procedure rule)|"
    r"\bsense of loss\b|\bsympathy\b.{0,60}\b(?:famil|bereave)|\bminute'?s? silence\b|"
    r"\bdeclarations? of interests?\b|\border of (?:the )?(?:business|agenda)\b|"
    r"\bdate of (?:the )?next meeting\b",
    re.IGNORECASE | re.DOTALL,
)
_PROCEDURAL_ITEM = re.compile(
    r"^(?:approval of )?(?:the )?(?:public |previous )?minutes\b|^apologies|^declarations?\b|"
    r"^exclusion of|^(?:urgent|any other) business|^date of next",
    re.IGNORECASE,
)
_BARE = re.compile(r"^\W*(?:agreed|approved|noted|accepted|confirmed)\W*$", re.IGNORECASE)
_DEFERRED = re.compile(r"\b(?:be |is |was |are )?(?:deferred|postponed|adjourned|withdrawn|paused)\b", re.I)
_LOST = re.compile(
    r"\b(?:motion|amendment|recommendations?|proposal)\b.{0,40}\b(?:lost|fell|rejected|not agreed)\b", re.I
)
_AMENDED = re.compile(
    r"\b(?:as amended|subject to (?:the )?(?:\w+ ){0,2}amendments?|with the amendment)", re.I
)
_NOTED = re.compile(
    r"^\W*(?:that )?(?:[\w\u2019'-]+ ){0,6}?(?:to )?(?:notes?\b|receives?\b|noted\b)|"
    r"\bbe (?:noted|received)\b|"
    r"\bwas noted\b",
    re.IGNORECASE,
)


_AND_AGREED = re.compile(r"\band (?:agree|approve|adopt|endorse|delegate|authorise)", re.IGNORECASE)


def is_procedural(text: str, item: str | None) -> bool:
    """Whether a decision only carries the meeting on, by its words, else by the item it stands under."""
    if _PROCEDURAL.search(text):
        return True
    return bool(item and _PROCEDURAL_ITEM.search(item) and (_BARE.match(text) or len(text.split()) < 12))


def outcome_of(text: str) -> Outcome:
    """What a decision did with its matter, by its words: agreed unless they say otherwise."""
    if _LOST.search(text):
        return "lost"
    if _DEFERRED.search(text):
        return "deferred"
    if _AMENDED.search(text):
        return "amended"
    return "noted" if _NOTED.search(text) and not _AND_AGREED.search(text) else "agreed"
