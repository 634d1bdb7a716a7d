"""Motions carried by a vote alone, and the votes that minutes print.

A motion that a resolution repeats is not a decision of its own; one that is proposed, seconded and
carried without the word RESOLVED (an extension of time, a closure motion, a condolence) is.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from inspection_evidence.families.council.blocks import PaperBlock, lines_holding
from inspection_evidence.families.council.limbs import Limb
from inspection_evidence.families.council.procedural import is_procedural

_SECONDED = re.compile(
    r"\bproposed,?\s.{0,80}\bseconded,?\s+(?:that\b,?)\s*(?P<text>.+)$", re.IGNORECASE | re.DOTALL
)
_CARRIED = re.compile(
    r"^(?:agreed(?: unanimously)?|(?:the )?(?:substantive )?motion (?:was )?carried|"
    r"carried(?: unanimously)?)\W*$",
    re.IGNORECASE,
)
_LOST = re.compile(r"^(?:the )?(?:substantive )?motion (?:was )?(?:lost|fell|not carried)\W*$", re.IGNORECASE)
_COUNT = re.compile(
    r"^(?P<side>For|Against|Abstain(?:ed|ing)?|Abstentions?)\s*[:(]?\s*(?P<count>\d{1,3})\)?\W*$"
)
_SENTENCE = re.compile(
    r"\b\d{1,3} (?:votes? )?(?:for|in favour)\b.{0,60}?\b\d{1,3}\b[^.]*?(?:against|abst\w+)", re.I
)
_PUT = re.compile(r"\bput\b.{0,160}\bvote\b", re.IGNORECASE | re.DOTALL)
_ALIKE = 80


def carried_motions(blocks: list[PaperBlock], resolved: list[str]) -> list[Limb]:
    """Motions of one item that were carried and that none of the texts `resolved` repeats.

    Only motions that carry the meeting on count: a matter of substance needs its resolution.
    """
    found = []
    for at, block in enumerate(blocks):
        motion = _SECONDED.search(block.text)
        if motion is None or not _is_carried(blocks[at + 1 :]):
            continue
        text = motion["text"].strip()
        if is_procedural(text, None) and not any(fuzz.ratio(text, other) >= _ALIKE for other in resolved):
            found.append(Limb(None, [text], "", lines_holding(text, block.lines)))
    return found


def vote_before(blocks: list[PaperBlock], resolution: PaperBlock) -> str | None:
    """The last vote printed before `resolution` in its item, since the motion was put; None where none is."""
    at = next((at for at, block in enumerate(blocks) if block is resolution), 0)
    put = max((at for at, block in enumerate(blocks[:at]) if _PUT.search(block.text)), default=None)
    if put is None:
        sentence = _SENTENCE.search(blocks[at].text)
        return sentence.group() if sentence else None
    counts = [_COUNT.match(line.text) for block in blocks[put:at] for line in block.lines]
    printed = [f"{found['side']} ({found['count']})" for found in counts if found]
    if printed:
        return ", ".join(printed)
    said = next((block.text for block in blocks[put:at] if _CARRIED.match(block.text)), None)
    return said.rstrip(" .") if said else None


def _is_carried(after: list[PaperBlock]) -> bool:
    """Whether the next outcome among the blocks `after` is that the motion was carried."""
    for block in after:
        if _CARRIED.match(block.text):
            return True
        if _LOST.match(block.text) or _SECONDED.search(block.text):
            return False
    return False
