"""The single inspection framework (SIF), 2013 to 2018, with its review of the safeguarding board.

Framework: Ofsted, "Framework and evaluation schedule for the inspection of services for children in
need of help and protection, children looked after and care leavers". Overall and board grades are
printed in sentences only. Re-inspections have no review of the board.
"""

from __future__ import annotations

import re

from inspection_evidence.families.findings import Findings, recommendation_of
from inspection_evidence.families.lists import list_entries
from inspection_evidence.families.sif.judgements import read_judgements
from inspection_evidence.families.sif.sections import Region, board_start, recommendation_regions
from inspection_evidence.families.title_page import lead_inspector, read_title_page, title_lines
from inspection_evidence.model import Family
from inspection_evidence.reading.characters import letters
from inspection_evidence.reading.page import Line, Pages
from inspection_evidence.reading.paragraphs import Vocabulary

LOCAL_AUTHORITY = "Local authority"
SAFEGUARDING_BOARD = "LSCB"
_TITLE = re.compile(
    r"inspectionofservicesforchildreninneedofhelpandprotectionchildrenlookedafterandcareleavers"
)
_NO_ITEM = re.compile(
    r"^(?:the inspection did not find|there (?:are|were) no|no (?:areas|priority)|none\b|inspectors did not)",
    re.I,
)


class Sif:
    """Reader of reports under the single inspection framework."""

    family = Family.SIF

    def recognises(self, pages: Pages) -> bool:
        """By the title on page 1."""
        return bool(_TITLE.search(letters("".join(line.text for line in title_lines(pages.on_page(1))))))

    def read(self, pages: Pages) -> Findings:
        """All evidence of a report under the single inspection framework."""
        front = read_title_page(pages)
        board = board_start(pages.body)
        found = Findings(
            title=front.title,
            local_authority=front.authority,
            inspection_start=front.inspection_start,
            inspection_end=front.inspection_end,
            published=front.published,
            lead_inspector=lead_inspector(pages.body),
        )
        read_judgements(pages, board, found)
        _read_recommendations(pages.body, board, found)
        return found


def _read_recommendations(body: list[Line], board: int | None, found: Findings) -> None:
    vocabulary = Vocabulary(body)
    regions = recommendation_regions(body)
    for region in regions:
        owner = SAFEGUARDING_BOARD if board is not None and region.start > board else LOCAL_AUTHORITY
        _read_region(region, owner, vocabulary, found)
    if not any(item.owner == LOCAL_AUTHORITY for item in found.recommendations):
        found.flags.append("No recommendation for the local authority could be read.")
    if board is not None and not any(region.start > board for region in regions):
        found.flags.append("No list of recommendations for the safeguarding board was found.")


def _read_region(region: Region, owner: str, vocabulary: Vocabulary, found: Findings) -> None:
    section, count = region.section, len(found.recommendations)
    for entry in list_entries(region.lines):
        text = entry.text(vocabulary)
        if entry.kind == "heading":
            section = f"{region.section} / {text}"
        elif entry.kind == "item" and not _NO_ITEM.match(text):
            found.recommendations.append(
                recommendation_of(text, entry.lines, number=entry.label, section=section, owner=owner)
            )
        elif not _NO_ITEM.match(text):
            found.flags.append(f"Text under \u201c{section}\u201d is not an item: \u201c{text[:80]}\u201d.")
    if count == len(found.recommendations) and not region.lines and not region.divided:
        found.flags.append(f"Nothing stands under \u201c{region.section}\u201d on page {region.page}.")
