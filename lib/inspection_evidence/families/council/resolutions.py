"""Resolutions in minutes: only what follows the word that the paper itself resolves by.

A motion is printed in full before its resolution, sometimes three times with its amendments; what
counts is the text after RESOLVED (or Resolved, AGREED, "It was agreed that" in papers that print
no such word). Local Government Act 1972, schedule 12 part VI: minutes are the record of decisions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from inspection_evidence.families.council.blocks import Paper, PaperBlock
from inspection_evidence.families.council.carried import carried_motions, vote_before
from inspection_evidence.families.council.deciders import owner_in
from inspection_evidence.families.council.items import Item, items_of
from inspection_evidence.families.council.limbs import Limb, ends, limbs_of, split_inline, takes_limb
from inspection_evidence.families.council.procedural import is_procedural, outcome_of
from inspection_evidence.families.findings import quote_of
from inspection_evidence.model import Decision

_BODY = (
    r"(?:the )?(?:[\w\u2019'&-]+ ){0,7}?(?:committee|panel|board|cabinet|council|executive|forum|"
    r"commission|members?|"
    r"leader|mayor|assembly|sub-?committee|group)"
)
_WORD = (
    r"RESOLVED|AGREED|DECIDED|NOTED|RECOMMENDED|ENDORSED|APPROVED|RECEIVED|DEFERRED|"
    r"Resolved(?=\s*(?:[:(\u2013\u2014-]|that\b|to\b|unanimously|$))|"
    r"(?:Agreed|Noted)(?=\s*(?::|[\u2013-]\s|that\b))|(?:Decision|DECISION)s?(?=\s*(?::|[\u2013-]\s))"
)
_FORMAL = re.compile(
    rf"^(?:(?i:it was(?: then| therefore)?(?: unanimously)?|accordingly,? it was|that it be|{_BODY})\s+)?"
    rf"(?:(?i:unanimously|therefore|then|having \w+ .{{0,60}},)\s+)?(?P<word>{_WORD})(?=\W|$)"
)
_SPOKEN = re.compile(
    rf"^(?:it was|{_BODY})\s+(?:unanimously |then |therefore )?(?P<word>resolved)\s*(?:that|to|:|\u2013|-)",
    re.IGNORECASE,
)
_AGREED = re.compile(
    rf"^(?:it was|{_BODY})\s+(?:unanimously )?(?P<word>agreed|approved|endorsed)\s*"
    r"(?:that|to (?!the following amendment)|:|the recommendations?)|"
    rf"^(?:it was|{_BODY})\s+(?P<noted>noted)\s+the (?:report|update|minutes|content|presentation|recommend)",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"^(?P<text>(?:(?:the )?(?:minutes|recommendations?)\b.{0,200}\s)?(?:were |was |"
    r"be )?(?:agreed|approved))\W*$",
    re.IGNORECASE | re.DOTALL,
)
_AFTER_WORD = re.compile(
    r"^(?:,? ?unanimously)?(?:,? ?nem\.? con\.?)?(?:\s*\((?:\w+ )*\w+\))?\s*[:.,\u2013\u2014-]*\s*",
    re.IGNORECASE,
)
_STOPS = re.compile(
    r"^(?:reasons?(?:\(s\))? for|alternatives?\b|other options|options considered|voting|for \(|against \(|"
    r"abstain|motion carried|(?:substantive )?motion\b.*\bcarried|amendment\b.*carried|"
    r"in accordance with|action\b|"
    r"\(note\b|note\s*:|n\.?b\.?\s*:|the meeting (?:closed|ended|finished|rose|concluded)|signed|"
    r"chair(?:man|person)?\s*[.\u2026_]|"
    r"record of|councillors? .{0,80}(?:left|voted|declared|asked)|this item was|following (?:the|a|further)|"
    r"members? (?:asked|discussed|raised|questioned|queried))",
    re.IGNORECASE,
)


@dataclass
class _Open:
    """A resolution being read: its block and the blocks under it."""

    block: PaperBlock
    word: str
    rest: str
    under: list[PaperBlock] = field(default_factory=list)


def read_decisions(paper: Paper) -> list[Decision]:
    """The decisions of minutes, a limb each, in order; quotes still unverified."""
    items = items_of(paper.blocks)
    formal = any(_formal(block) for item in items for block in item.blocks)
    return [decision for item in items for decision in _of_item(item, formal=formal)]


def resolves(block: PaperBlock, *, formal: bool) -> tuple[str, str] | None:
    """The word that `block` resolves by and what follows it; None where it resolves nothing.

    `formal` says that the paper prints RESOLVED or the like, so that other words are discussion.
    """
    found = _formal(block)
    if found is None and not formal:
        found = _AGREED.match(block.text)
    if found is None:
        return None
    return found.group(), block.text[found.end() :]


def _formal(block: PaperBlock) -> re.Match[str] | None:
    return _FORMAL.match(block.text) or _SPOKEN.match(block.text)


def _of_item(item: Item, *, formal: bool) -> list[Decision]:
    opened: list[_Open] = []
    inside = False
    for block in item.blocks:
        found = resolves(block, formal=formal)
        if inside and found and _is_limb(opened[-1], block, found[0]):
            opened[-1].under.append(block)
        elif found:
            opened.append(_Open(block, *found))
            inside = True
        elif inside and _belongs(opened[-1], block):
            opened[-1].under.append(block)
        else:
            inside = False
    decisions = [decision for one in opened for decision in _decisions(item, one)]
    if not formal and not decisions:
        decisions = [_short(item, block) for block in item.blocks if _SHORT.match(block.text)]
    carried = carried_motions(item.blocks, [decision.text for decision in decisions])
    return [*(_decision(item, limb, None, limb.text, None) for limb in carried), *decisions]


def _is_limb(one: _Open, block: PaperBlock, word: str) -> bool:
    """Whether a marked "Agreed that \u2026" is a limb under "Resolved:", and resolves nothing by itself."""
    return block.kind is not None and "resolved" not in word.lower() and _belongs(one, block)


def _belongs(one: _Open, block: PaperBlock) -> bool:
    if block.heading or (block.kind is None and (block.italic or _STOPS.match(block.text))):
        return False
    lead = _lead(one)
    if not one.under and ends(lead) and not _first_inline(one):
        return False
    if not one.under and lead and not lead.endswith((":", "\u2013", "-", ",")) and block.kind is None:
        return False
    return takes_limb(one.block, one.under, block)


def _lead(one: _Open) -> str:
    """What stands after the word of resolving and its punctuation; "" where the word stands alone."""
    return _AFTER_WORD.sub("", one.rest, count=1).strip()


def _first_inline(one: _Open) -> Limb | None:
    return split_inline(None, _lead(one), one.block.lines)


def _decisions(item: Item, one: _Open) -> list[Decision]:
    lead = _lead(one)
    over = one.word
    if inline := _first_inline(one):
        limbs = [inline, *limbs_of("", one.under)]
    elif one.under and (_is_lead(lead) or not ends(lead)):
        limbs, over = limbs_of(lead, one.under), f"{one.word}{one.rest}"
    else:
        limbs = [Limb(None, [lead], "", list(one.block.lines))] if lead else []
        limbs += limbs_of("", one.under)
    vote = vote_before(item.blocks, one.block)
    return [_decision(item, limb, one, f"{over} {limb.lead}", vote) for limb in limbs if limb.text]


def _is_lead(text: str) -> bool:
    return not text or text.endswith((":", "\u2013", "-", ",")) or text.lower() in {"that", "to"}


def _decision(item: Item, limb: Limb, one: _Open | None, lead: str, vote: str | None) -> Decision:
    return Decision(
        id="",
        number=_number(item, one, limb),
        text=limb.text,
        owner=owner_in(lead if one else "", limb.text),
        procedural=one is None or is_procedural(limb.text, item.title),
        vote=vote,
        outcome=outcome_of(limb.text) if one else "agreed",
        quote=quote_of(limb.text, limb.lines, within_lines=True),
    )


def _number(item: Item, one: _Open | None, limb: Limb) -> str | None:
    """Minute and limb as printed; the paragraph where an item has several resolutions or no number."""
    paragraph = one.block.label.rstrip(". ") if one and one.block.label else None
    several = sum(_formal(block) is not None for block in item.blocks) > 1
    of_agenda = item.number is None or item.number.lower().startswith(("item", "agenda"))
    base = paragraph if paragraph and of_agenda and (several or item.number is None) else item.number
    return " ".join(part for part in (base, limb.label) if part) or None


def _short(item: Item, block: PaperBlock) -> Decision:
    """The word "Agreed" alone under its item, or "Recommendation to do so agreed", in plain notes."""
    limb = Limb(None, [block.text], "", list(block.lines))
    made = _decision(item, limb, None, "", None)
    return made.model_copy(update={"procedural": is_procedural(block.text, item.title)})
