"""Records of decision: what one person or body decided, signed or only proposed.

The Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England)
Regulations 2012, regulations 12 and 13: a record holds the decision, its reasons, alternatives
considered and conflicts of interest. Only the first is the decision.
"""

from __future__ import annotations

import re
from datetime import date

from inspection_evidence.families.council.blocks import Paper, PaperBlock
from inspection_evidence.families.council.deciders import owner_in
from inspection_evidence.families.council.limbs import Limb, leads_in, limbs_of, split_inline
from inspection_evidence.families.council.paper_heading import PaperHeading, printed_dates
from inspection_evidence.families.council.procedural import is_procedural, outcome_of
from inspection_evidence.families.findings import quote_of
from inspection_evidence.model import Decision
from inspection_evidence.reading.page import Line, Pages

_HEADING = re.compile(
    r"^(?:the )?(?:(?:proposed|executive|officer|record of|details of(?: the)?) )?decisions?(?:\s?\(s\))?"
    r"(?: (?:made|taken|agreed|proposed|details?|text))?(?:\s*[:?\u2013-]\s*(?P<rest>\S.*)?)?$",
    re.IGNORECASE | re.DOTALL,
)
_NEXT = re.compile(
    r"^(?:\d+\.?\s*)?(?:reasons?\b|(?:summary of )?reasons? for|alternatives?\b|(?:any |other |"
    r"details of )?(?:alternative )?"
    r"options\b|background\b|financial|legal|equalit|consultation|data protection|"
    r"any (?:conflict|alternatives|interest)|"
    r"conflicts? of|cabinet committee|comments?|appendices|dispensation|signed|date of|"
    r"call[- ]in|publication|"
    r"documents?\b|contact|declaration|wards?\b|key decision|portfolio|decision (?:maker|number|"
    r"status|date|due|(?:to be )?(?:taken|made) by))",
    re.IGNORECASE,
)
_PROPOSED = re.compile(r"\bproposed (?:record of )?decision\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"\b(?:signed|signature|date of (?:decision|signature)|decision date|date signed)\b", re.IGNORECASE
)
_REACH = 4


def read_record(paper: Paper, heading: PaperHeading) -> list[Decision]:
    """The decisions of a record, or of a sheet of several, a limb each; quotes still unverified."""
    found: list[Decision] = []
    for at, block in enumerate(paper.blocks):
        rest = _rest(block)
        if rest is not None:
            known = {decision.text for decision in found}
            limbs = _limbs(rest, block, _under(paper.blocks, at))
            found += [_decision(limb, heading) for limb in limbs if limb.text and limb.text not in known]
    return found


def _limbs(rest: str, block: PaperBlock, region: list[PaperBlock]) -> list[Limb]:
    """The limbs of one decision; `rest` stands on the line of its heading."""
    if not rest or leads_in(rest):
        return limbs_of(rest, region)
    first = split_inline(None, rest, block.lines) or Limb(None, [rest], "", list(block.lines))
    return [first, *limbs_of("", region)]


def signed_date(pages: Pages) -> date | None:
    """The date by which the record is signed: beside "signed" or just above it; None where it has none."""
    body = pages.body
    for at, line in reversed(list(enumerate(body))):
        if not _SIGNED.search(line.text) or len(line.text) > len("signed") * 10:
            continue
        near = [one for one in body[max(at - _REACH, 0) : at + _REACH] if one.page == line.page]
        if found := [day for one in near for day in printed_dates(one.text)]:
            return found[0]
    return None


def is_proposed(head: list[Line]) -> bool:
    """Whether the record calls itself a proposal."""
    return any(_PROPOSED.search(line.text) for line in head)


def _rest(block: PaperBlock) -> str | None:
    """What stands beside the heading or label "Decision"; None where the block is none."""
    if block.first_cell and (found := _HEADING.match(block.first_cell)):
        return block.text[len(block.first_cell) :].strip()
    found = _HEADING.match(block.text)
    if found is None or not (block.lines[0].bold or block.heading or not found["rest"]):
        return None
    return found["rest"] or ""


def _under(blocks: list[PaperBlock], at: int) -> list[PaperBlock]:
    region: list[PaperBlock] = []
    for block in blocks[at + 1 :]:
        if _NEXT.match(block.text) and (block.heading or block.lines[0].bold or block.text.endswith(":")):
            break
        if block.heading and len(block.text.split()) < 8 and not block.italic and region:
            break
        region.append(block)
    return region


def _decision(limb: Limb, heading: PaperHeading) -> Decision:
    return Decision(
        id="",
        number=limb.label,
        text=limb.text,
        owner=owner_in(limb.lead, limb.text) or heading.decision_maker,
        procedural=is_procedural(limb.text, None),
        vote=None,
        outcome=outcome_of(limb.text),
        quote=quote_of(limb.text, limb.lines, within_lines=True),
    )
