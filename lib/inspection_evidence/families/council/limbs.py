"""The limbs of a resolution, a decision or a recommendation: lead-in, then items with marks or without.

Limbs are numbered, lettered or bulleted, or are plain paragraphs; a second lead-in among them
("This Council calls on the Cabinet Member to:") has limbs of its own, and sub-limbs belong to their limb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from inspection_evidence.families.council.blocks import INDENT, PaperBlock, ends_sentence, without_mark
from inspection_evidence.reading.page import Line

_CONNECTIVE = re.compile(r"^(?:and|or|and/or|and further|further)\s*[;:,.]?$", re.IGNORECASE)
_UNFINISHED = re.compile(r"\b(?:to|that)\s*[\u2013-]?$", re.IGNORECASE)
_ONE_CHOICE = re.compile(
    r"\b(?:one (?:or more )?of the following|either of the following|the following options?)\b.{0,40}:?$|"
    r"\bmay,? .{0,120}\b(?:resolve|decide|choose)\b.{0,40}:$",
    re.IGNORECASE,
)


@dataclass
class Limb:
    """One limb: its label as printed, text, the lead-in over it, and the lines it stands on."""

    label: str | None
    texts: list[str]
    lead: str
    lines: list[Line] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The whole limb; sub-limbs are joined to it with "; "."""
        main, *below = self.texts
        joined = "; ".join(text.rstrip(" ;,") for text in below)
        if not below:
            return main
        return f"{main} {joined}" if main.endswith(":") else f"{main.rstrip(' ;')}; {joined}"


def leads_in(text: str) -> bool:
    """Whether `text` is a lead-in, complete only with what stands under it."""
    return text.endswith(":") or bool(_UNFINISHED.search(text))


def limbs_of(lead: str, blocks: list[PaperBlock]) -> list[Limb]:
    """The limbs that `blocks` print under the lead-in `lead`; options of one choice are one limb."""
    limbs: list[Limb] = []
    lead_now, first, choice = lead, None, bool(_ONE_CHOICE.search(lead))
    for block in blocks:
        if _CONNECTIVE.match(block.text):
            continue
        if _is_lead_in(block) and not _is_below(block, first):
            choice = bool(_ONE_CHOICE.search(block.text))
            limbs += [_option_lead(block)] if choice else []
            lead_now, first = block.text, None
        elif choice and limbs:
            _add_option(limbs[-1], block)
        elif limbs and first is not None and _is_below(block, first):
            limbs[-1].texts.append(block.text)
            limbs[-1].lines += block.lines
        else:
            first = first or block
            limbs.append(Limb(block.label, [block.text], lead_now, list(block.lines)))
    return limbs


def takes_limb(lead: PaperBlock, taken: list[PaperBlock], block: PaperBlock) -> bool:
    """Whether `block` is a further limb under `lead`, after the blocks `taken`.

    A paragraph of the same numbering as the lead's own, in its column, is the next paragraph; a plain
    one after the first must be indented under the lead or begin as a limb does.
    """
    outer = lead.kind is not None and block.kind == lead.kind and block.left <= lead.left + INDENT
    if outer and _follows(lead, block):
        return False
    if not taken:
        return True
    first = _first_of_list(taken)
    if block.kind is None:
        inside = block.left > lead.left + INDENT and block.left >= first.left - INDENT
        return inside or _begins_limb(block.text) or _CONNECTIVE.match(block.text) is not None
    if first.kind is None:
        return taken[-1].text.endswith(":") or block.left > first.left + INDENT
    nested = block.kind == taken[-1].kind or taken[-1].text.endswith(":")
    return block.kind == first.kind or block.left > first.left + INDENT or nested


def _first_of_list(taken: list[PaperBlock]) -> PaperBlock:
    """The first block under the last lead-in among `taken`, which sets the form of its limbs."""
    leads = [at for at, block in enumerate(taken[:-1]) if _is_lead_in(block)]
    return taken[leads[-1] + 1] if leads else taken[0]


def split_inline(label: str | None, text: str, lines: list[Line]) -> Limb | None:
    """A first limb printed on its lead-in's line, as in "RESOLVED: 1. That it be"; None where none is."""
    kind, first, rest = without_mark(text)
    return Limb(first or label, [rest], "", list(lines)) if kind in {"number", "letter"} and rest else None


def _is_lead_in(block: PaperBlock) -> bool:
    return block.kind is None and leads_in(block.text)


def _option_lead(block: PaperBlock) -> Limb:
    return Limb(block.label, [block.text], "", list(block.lines))


def _add_option(limb: Limb, block: PaperBlock) -> None:
    """Options keep their marks: the choice is quoted as printed."""
    mark = block.lines[0].text[: len(block.lines[0].text) - len(block.words[0].text)].strip()
    limb.texts = [f"{limb.texts[0]} {mark} {block.text}".replace("  ", " ")]
    limb.lines += block.lines


def _is_below(block: PaperBlock, first: PaperBlock | None) -> bool:
    """Whether `block` is part of the limb above: further right, or plain text that hangs under its mark."""
    if first is None or block.left < first.left - INDENT:
        return False
    if first.kind is not None and block.kind not in {None, first.kind}:
        return True
    if block.left <= first.left + INDENT:
        return False
    return block.kind is None or block.kind != first.kind or block.left > first.left + 2 * INDENT


def _begins_limb(text: str) -> bool:
    return bool(re.match(r"^(?:that|to|(?:and,? )?[A-Z]{4,}S?)\b(?!.*:$)", text)) or text.startswith("That ")


def _follows(lead: PaperBlock, block: PaperBlock) -> bool:
    """Whether the number of `block` comes after the lead's; a list of limbs begins anew."""
    numbers = [re.sub(r"\D", "", label or "") for label in (lead.label, block.label)]
    if all(numbers):
        return int(numbers[1]) > int(numbers[0])
    return True


def ends(text: str) -> bool:
    """Whether `text` is complete in itself, so that no limbs are to come."""
    return ends_sentence(text) and not text.endswith(":")
