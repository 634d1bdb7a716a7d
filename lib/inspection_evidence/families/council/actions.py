"""Actions: what a meeting gave somebody to do.

Notes print "Action: \u2026 (PB)"; minutes tell in running text that somebody agreed or offered to do it.
An undertaking counts only where a person or an office gives it: "it would be looked at" names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from inspection_evidence.families.council.blocks import PaperBlock, lines_holding
from inspection_evidence.families.findings import quote_of
from inspection_evidence.model import Action
from inspection_evidence.reading.page import Line

_KEYWORD = re.compile(
    r"^(?:\(?\d+[.)]\s*)?(?:agreed )?actions?(?: points?| required)?(?: \d+)?\s*[:\u2013-]\s*(?P<text>\S.*)$",
    re.I | re.S,
)
_KEYWORD_ALONE = re.compile(r"^(?:agreed )?actions?(?: points?)?\s*:?$", re.IGNORECASE)
_INITIALS = re.compile(
    r"\s*[(\[](?:action(?: by)?:? )?(?P<owner>[A-Z][A-Za-z]{1,4}(?:\s*(?:,|&|/|and)\s*[A-Z][A-Za-z]{1,4})*|"
    r"(?:[A-Z][\w\u2019'-]+[ ,&/]*){1,6})[)\]]\s*\.?\s*$"
)
_LEADING_OWNER = re.compile(
    r"^(?P<owner>[A-Z]{2,4}|(?:Cllr |Councillor |Mr |Mrs |Ms |Miss |"
    r"Dr )?[A-Z][\w\u2019'-]+(?: [A-Z][\w\u2019'-]+){0,4}|"
    r"(?:The )?(?:Chair(?:man|person)?|Clerk|[Oo]fficers?|Director[^.:]{0,60}|Head of [^.:]{0,60}))"
    r"(?:(?= to [a-z])|\s*:\s)"
)
_ONLY_OWNER = re.compile(
    r"^(?:[A-Z]{2,4}(?:\s*[,&/]\s*[A-Z]{2,4})*|(?:(?:Cllr|Councillor|Mr|Mrs|Ms|"
    r"Dr) )?[A-Z][\w\u2019'-]+ [A-Z][\w\u2019'-]+|"
    r"(?:The )?(?:Chair(?:man|person)?|Clerk|(?:\w+ ){0,2}Director\b[^.:;]{0,60}|Head of [^.:;]{0,60}|"
    r"(?:[A-Z]\w+ ){1,4}(?:Officer|Manager|Lead)))\.?$"
)
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Cllr|Councillor|Professor|Rev)\.?"
_PERSON = (
    rf"(?:(?:{_TITLE} (?:[A-Z]\.? ?){{0,3}}[A-Z][\w\u2019'-]+(?: [A-Z][\w\u2019'-]+)?)|"
    r"[A-Z][a-z\u2019'-]+ [A-Z][a-z\u2019'-]+(?:-[A-Z][a-z]+)?|"
    r"[Tt]he (?:Vice[- ])?(?:Chair(?:man|person|woman)?|Leader|Clerk)|(?:[Tt]he )?[Oo]fficers?|"
    r"[Tt]he (?:(?:Deputy |Assistant |Corporate |Executive |Strategic |Interim )*(?:Director|"
    r"Head|Chief Executive|"
    r"Cabinet Member|Lead Member|Service Manager|Team Manager))[^.,;:]{0,60}?)"
)
_NOT_DOING = r"(?!the\b|a\b|an\b|this\b|that\b|these\b|be\b|second\b|propose\b|accept\b|note\b|support\b)"
_UNDERTOOK = re.compile(
    rf"(?P<owner>{_PERSON}) (?:(?:also|kindly|then|further) )?(?:agreed|offered|undertook|promised|committed|"
    rf"agreed and undertook) to {_NOT_DOING}[a-z]+"
)
_TASKED = re.compile(
    rf"(?P<owner>{_PERSON}) (?:was|were) (?:asked|requested|tasked) (?:to|with) "
    r"(?:provide|circulat\w+|report back|bring|send|shar\w+|investigat\w+|arrang\w+|liais\w+|"
    r"writ\w+|follow\w* up)"
)
_AND_OFFERED = re.compile(rf"\band (?:offered|undertook|agreed|promised) to {_NOT_DOING}[a-z]+")
_CONFIRMED = re.compile(
    r"\bit was (?:confirmed|agreed) that (?P<owner>(?:the )?(?:officers?|Director[^,.]{0,50}|"
    r"Chair(?:man|person)?)) would\b",
    re.IGNORECASE,
)
_BODIES = re.compile(
    r"^(?:(?:The )?(?:Members?|Committee|Panel|Cabinet|Council|Board|County Council|Cabinet Members))$", re.I
)
_NO_PERSON = re.compile(
    r"\b(?:Committee|Panel|Council|Cabinet|Board|Government|Service|Partnership|Trust|Group)$"
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\u201c\u2018])")
_DUE = re.compile(
    r"\b(?:(?:as soon as possible|asap)(?: (?:after|before|following) (?:the )?[\w/ ]*\d[\w/]*)?|"
    r"by (?:the )?(?:end of )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|"
    r"June|July|August|"
    r"September|October|November|December|Christmas|Easter|the next meeting|spring|summer|autumn|winter|"
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?: \d{4})?|within (?:\w+ )?\w+ (?:days?|weeks?|months?)|"
    r"when [^.;]{3,60}|in the future|(?:at|to|for|before|by|prior to) (?:the|a|its|"
    r"their) (?:next|future) (?:\w+ ){0,3}meeting|"
    r"in (?:early |late |the )?(?:spring|summer|autumn|winter|new year|due course))",
    re.IGNORECASE,
)
_TITLE_DOT = re.compile(rf"\b(?:{_TITLE[3:-4]})\.$")


def read_actions(blocks: list[PaperBlock]) -> list[Action]:
    """The actions among the blocks of minutes or notes, in order; quotes still unverified."""
    found: list[Action] = []
    for before, block in zip([None, *blocks], blocks, strict=False):
        keyed = _keyed(block, before)
        new = [keyed] if keyed else _undertaken(block)
        found += [one for one in new if all(one.text != other.text for other in found)]
    return found


def action_of(text: str, owner: str | None, due: str | None, lines: list[Line]) -> Action:
    """An action with its quote; its identifier comes later."""
    return Action(id="", text=text, owner=owner, due=due, quote=quote_of(text, lines, within_lines=True))


def due_in(text: str) -> str | None:
    """By when, as `text` prints it; None where it does not."""
    found = _DUE.search(text)
    return found.group().strip() if found else None


def _keyed(block: PaperBlock, before: PaperBlock | None) -> Action | None:
    """An action behind the word "Action:", its owner in brackets at the end or in front of "to".

    Some minutes print the owner alone; the action is then the last sentence of the paragraph above.
    """
    found = _KEYWORD.match(block.text)
    under = before is not None and _KEYWORD_ALONE.match(before.text) and not block.heading
    if found is None and not under:
        return None
    text = (found["text"] if found else block.text).strip()
    if closing := _INITIALS.search(text):
        return action_of(text[: closing.start()].strip(), closing["owner"].strip(), due_in(text), block.lines)
    if before is not None and not before.heading and _ONLY_OWNER.match(text):
        task = list(_sentences(before.text))[-1]
        return action_of(task, text.rstrip(" ."), due_in(task), lines_holding(task, before.lines))
    leading = _LEADING_OWNER.match(text)
    return action_of(text, leading["owner"] if leading else None, due_in(text), block.lines)


def _undertaken(block: PaperBlock) -> list[Action]:
    return [action for sentence in _sentences(block.text) if (action := _of_sentence(sentence, block))]


def _of_sentence(sentence: str, block: PaperBlock) -> Action | None:
    for pattern in (_UNDERTOOK, _TASKED, _CONFIRMED):
        found = pattern.search(sentence)
        if found and not _BODIES.match(found["owner"]) and not _NO_PERSON.search(found["owner"]):
            return _undertaking(sentence[found.start() :], found["owner"], block)
    subject = re.match(_PERSON, sentence)
    if subject and _AND_OFFERED.search(sentence) and not _NO_PERSON.search(subject.group()):
        return _undertaking(sentence, subject.group(), block)
    return None


def _undertaking(text: str, owner: str, block: PaperBlock) -> Action:
    return action_of(
        text,
        owner[:1].upper() + owner[1:] if owner.startswith("the ") else owner,
        due_in(text),
        lines_holding(text, block.lines),
    )


def _sentences(text: str) -> Iterable[str]:
    """The sentences of `text`; "Mr." ends none."""
    held = ""
    for part in _SENTENCE_END.split(text):
        held = f"{held} {part}".strip()
        if not _TITLE_DOT.search(held):
            yield held
            held = ""
    if held:
        yield held
