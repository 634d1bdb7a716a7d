"""Parts of a report that hold no findings, and those that list facts about the authority."""

from __future__ import annotations

import re

from inspection_evidence.families.parts.blocks import Block
from inspection_evidence.families.parts.paragraphs import is_quoted
from inspection_evidence.model import Box
from inspection_evidence.reading.characters import letters

_NO_FINDINGS = re.compile(
    r"^(?:contents|informationabout(?:this|the)inspections?|aboutthis(?:report|inspection)|theinspectionteam|inspectionteam"
    r"|inspectionteamdetails|whattheinspectionjudge?ments(?:mean)?|whatinspectionjudge?mentsmean|theinspectionjudgementsandwhattheymean|inspectiondetails|information$)"
)
_FACTS = re.compile(
    r"^(?:informationaboutthis(?:local)?authority(?:area)?|thelocalauthority|previousofstedinspections|otherofstedinspections"
    r"|locallleadership|localleadership|childrenlivinginthisarea|childprotectioninthisarea|childrenlookedafterinthisarea)$"
)


def findings_blocks(blocks: list[Block], quoted: set[tuple[int, Box]]) -> list[Block]:
    """`blocks` that can state a figure: no headings, small print or standing text, nor those of `quoted`.

    `quoted` are the places of judgements and recommendations, which ask and grade, and state nothing.
    """
    return [
        block
        for block in blocks
        if block.kind != "heading"
        and not block.small_print
        and not _stands_in(block, _NO_FINDINGS)
        and not is_quoted(block, quoted)
    ]


def fact_places(blocks: list[Block]) -> set[int]:
    """The places in `blocks` of those that list facts about the authority, by their headings."""
    return {at for at, block in enumerate(blocks) if is_fact(block)}


def is_fact(block: Block) -> bool:
    """Whether `block` stands in "Information about this local authority area"."""
    return _stands_in(block, _FACTS)


def _stands_in(block: Block, wanted: re.Pattern[str]) -> bool:
    return any(bool(wanted.match(letters(title))) for title in (block.section, block.heading) if title)
