"""The parts of the contract that every kind of inspection report is read for in the same way."""

from __future__ import annotations

from inspection_evidence.families.findings import Findings
from inspection_evidence.families.parts.authority_facts import authority_facts
from inspection_evidence.families.parts.blocks import read_blocks
from inspection_evidence.families.parts.citations import CitationReader
from inspection_evidence.families.parts.figures import read_figures
from inspection_evidence.families.parts.paragraphs import (
    numbered_paragraphs,
    paragraph_of,
    places_quoted,
)
from inspection_evidence.families.parts.previous import previous_inspections
from inspection_evidence.families.parts.sections import fact_places, findings_blocks
from inspection_evidence.families.parts.team import inspection_team
from inspection_evidence.reading.page import Pages


def read_shared_parts(pages: Pages, found: Findings) -> None:
    """Put paragraphs with their citations, figures, previous inspections, facts and team into `found`.

    Called after a family's `read`: its judgements and recommendations must be there, for
    they are no paragraphs and are what citations point to. A field that the family has filled stays.
    """
    blocks = read_blocks(pages)
    recommended = places_quoted(item.quote for item in found.recommendations)
    judged = places_quoted(item.quote for item in found.judgements)
    paragraphs = numbered_paragraphs(blocks, recommended | judged)
    citations = CitationReader(paragraphs, found.recommendations)
    told = findings_blocks(blocks, recommended | judged)
    figures = read_figures(told, among_facts=fact_places(told))
    found.paragraphs = found.paragraphs or [paragraph_of(one, citations.supports(one)) for one in paragraphs]
    found.figures = found.figures or [one.figure for one in figures]
    found.previous_inspections = found.previous_inspections or previous_inspections(blocks)
    found.authority_facts = found.authority_facts or authority_facts(blocks, figures)
    found.inspection_team = found.inspection_team or inspection_team(pages.body)
