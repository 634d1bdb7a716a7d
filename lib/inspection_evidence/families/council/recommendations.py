"""Recommendations of a report: under their heading, once each though printed twice.

A report asks its committee to decide (Local Government Act 1972, section 100D: reports before a
meeting); many print the same recommendations in a box at the head and again at the end. Options of
one choice are one recommendation. A body's advice told in the text is none.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from inspection_evidence.families.council.blocks import Paper, PaperBlock
from inspection_evidence.families.council.limbs import Limb, leads_in, limbs_of
from inspection_evidence.families.findings import recommendation_of
from inspection_evidence.model import Recommendation
from inspection_evidence.reading.characters import letters

_HEADING = re.compile(
    r"^(?:(?:officer'?s?|officers\u2019|formal|main|draft|proposed)\s+)?recommendations?(?:\s?\(s\)|/s)?"
    r"(?:\s+(?:to|for)\s+(?:the\s+)?(?:[\w&,]+\s){0,6}?(?:cabinet|council|committee|board|panel|"
    r"executive|decision))?"
    r"(?:\s+and\s+reasons?(?: for (?:the )?(?:recommendations?|"
    r"decisions?))?)?\s*(?P<mark>:?)\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERED = re.compile(
    r"^Recommendation\s+(?P<number>\d{1,2}[a-z]?)\s*(?:[:.\u2013-]\s*(?P<rest>.*))?$",
    re.IGNORECASE | re.DOTALL,
)
_ASKED = re.compile(
    r"^(?P<owner>(?:the |that the |that )?[A-Z\w][^.;:]{2,120}?)\s+(?:is|are|be)\s+(?:\w+ )?"
    r"(?:asked|recommended|requested|invited)\s+to\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"^(?:that (?:the )?(?P<that>(?:[A-Z]\w+ ){0,5}(?:Cabinet|Committee|Council|Panel|Board|"
    r"Executive|Members))|"
    r"for (?P<for>(?:the )?[A-Z][\w ]{2,60}?) to|(?:it is|we) (?:therefore )?recommend(?:ed)? that "
    r"(?P<owner>(?:the )?[A-Z][\w&,\u2019' ]{2,80}?))\s*:?$",
    re.IGNORECASE,
)
_THAT = re.compile(
    r"^that\s+(?:the\s+)?(?P<owner>(?:deputy )?(?:cabinet member|leader|lead member|executive member)[^.;]*?|"
    r"(?:[\w&\u2019'-]+ ){0,6}?(?:cabinet|committee|council|panel|board|executive|commission|members))\s+"
    r"(?:\w+ly )?(?:approves?|agrees?|notes?|endorses?|considers?|adopts?|supports?|delegates?|authorises?|"
    r"comments?|reviews?|recommends?|receives?|approved?|gives?|grants?)\b",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(r"(?:\bto|\bthat|:|\bfollowing)\s*[:\u2013-]?$", re.IGNORECASE)
_MAY = re.compile(
    r"^(?P<owner>(?:the )?(?:[A-Z]\w+ ){0,4}(?:Council|Committee|Cabinet|Panel|Board)) may\b", re.IGNORECASE
)
_KNOWN_HEADING = re.compile(
    r"^(?:background|introduction|executive summary|summary|purpose|reasons? for|key (?:issues|"
    r"points)|context|"
    r"financial|legal|equalit|consultation|conclusions?|appendices|appendix|contact|report author|author|"
    r"alternatives?|options|implications|next steps|list of|decision)\b",
    re.IGNORECASE,
)
_ALREADY = 92
_ASKING_WORD = re.compile(r"^(?:that|to|if|the|[A-Z]{4,})\b")
_LONGEST_HEADING = 12


def read_recommendations(paper: Paper) -> list[Recommendation]:
    """The recommendations of a report, once each, in the order they are first printed."""
    found: list[Recommendation] = []
    for at, block in enumerate(paper.blocks):
        if numbered := _NUMBERED.match(block.text):
            _add(found, _numbered(paper.blocks, at, numbered))
        elif rest := _begins(block):
            _add(found, _listed(block, rest, _under(paper.blocks, at)))
    return found or _without_heading(paper.blocks)


def _begins(block: PaperBlock) -> re.Match[str] | None:
    """The heading "Recommendations", which stands out, ends with a colon or labels a row of a form."""
    found = _HEADING.match(block.text)
    if found is None:
        return None
    if block.first_cell and (label := _HEADING.match(block.first_cell)) and not label["rest"]:
        return re.compile(rf"(?P<mark>{re.escape(block.first_cell)})\s*(?P<rest>.*)", re.DOTALL).match(
            block.text
        )
    alone = not found["rest"]
    prominent = block.heading or block.lines[0].bold or block.text.isupper()
    return found if (alone and (prominent or found["mark"])) or (found["mark"] and prominent) else None


def _under(blocks: list[PaperBlock], at: int) -> list[PaperBlock]:
    """The blocks between a heading and the next one."""
    region: list[PaperBlock] = []
    for block in blocks[at + 1 :]:
        if _is_next_heading(block, region) or _begins(block) or _NUMBERED.match(block.text):
            break
        region.append(block)
    return region


def _is_next_heading(block: PaperBlock, region: list[PaperBlock]) -> bool:
    """Whether `block` heads what follows, and is not a recommendation printed in bold."""
    short = len(block.text.split()) <= _LONGEST_HEADING and not block.text.endswith((".", ";", ":"))
    if _KNOWN_HEADING.match(block.text) and short:
        return True
    if not block.heading:
        return False
    if not region:
        return short and not _ASKING_WORD.match(block.text)
    in_bold_list = block.kind is not None and block.kind == region[-1].kind and region[-1].bold
    if in_bold_list and not block.text.isupper():
        return False
    return short and not (_ASKING_WORD.match(block.text) and not block.text.isupper())


def _listed(heading: PaperBlock, found: re.Match[str], region: list[PaperBlock]) -> list[Recommendation]:
    """The items of a region; what stands on the heading's own line is the first, or their lead-in."""
    section = heading.text[: found.start("rest")].strip(" :") or heading.text
    rest = found["rest"].strip()
    limbs = _limbs(rest, heading, region)
    return [_recommendation(limb, section) for limb in limbs if limb.text and letters(limb.text)]


def _limbs(rest: str, heading: PaperBlock, region: list[PaperBlock]) -> list[Limb]:
    if rest and not _LEAD_IN.search(rest):
        return [Limb(None, [rest], "", list(heading.lines)), *limbs_of("", _lead_joined(region))]
    return limbs_of(rest, _lead_joined(region))


def _lead_joined(region: list[PaperBlock]) -> list[PaperBlock]:
    """`region` with a numbered lead-in ("2.1 The Committee is asked to:") known as one by its words alone."""
    for block in region:
        if leads_in(block.text) and any(asks.match(block.text) for asks in (_ASKED, _MAY, _FOR)):
            block.kind = None
    return region


def _recommendation(limb: Limb, section: str) -> Recommendation:
    return recommendation_of(
        limb.text,
        limb.lines,
        number=limb.label,
        section=section,
        owner=_owner(limb.lead, limb.text),
        within_lines=True,
    )


def _owner(lead: str, text: str) -> str | None:
    """Who is asked to decide: in the lead-in, else in the recommendation itself."""
    for words in (lead, text):
        for pattern in (_ASKED, _FOR, _THAT, _MAY):
            if found := pattern.match(words):
                named = next(group for group in found.groups() if group)
                return re.sub(r"^that\s+", "", named.strip(), flags=re.IGNORECASE)
    return None


def _numbered(blocks: list[PaperBlock], at: int, found: re.Match[str]) -> list[Recommendation]:
    """What "Recommendation 3: \u2026", prints, beside it or in the next paragraph."""
    block, rest = blocks[at], (found["rest"] or "").strip()
    if rest:
        return [
            recommendation_of(
                rest,
                block.lines,
                number=found["number"],
                section=None,
                owner=_owner("", rest),
                within_lines=True,
            )
        ]
    if not (block.heading or block.bold) or at + 1 >= len(blocks) or blocks[at + 1].heading:
        return []
    text = blocks[at + 1].text
    return [
        recommendation_of(
            text, blocks[at + 1].lines, number=found["number"], section=None, owner=_owner("", text)
        )
    ]


def _without_heading(blocks: list[PaperBlock]) -> list[Recommendation]:
    """In a report without the heading: what a body "is asked to" do, with the limbs under it."""
    for at, block in enumerate(blocks):
        if not (_ASKED.match(block.text) or block.text.lower().startswith("it is recommended that")):
            continue
        if not _LEAD_IN.search(block.text):
            continue
        limbs = limbs_of(block.text, _under(blocks, at))
        return [_recommendation(limb, "") for limb in limbs]
    return []


def _add(found: list[Recommendation], new: list[Recommendation]) -> None:
    """Add what is not there yet: the same words under another heading are the same recommendation."""
    for item in new:
        if not any(_same(item, other) for other in found):
            found.append(item)


def _same(item: Recommendation, other: Recommendation) -> bool:
    return fuzz.ratio(letters(item.text), letters(other.text)) >= _ALREADY
