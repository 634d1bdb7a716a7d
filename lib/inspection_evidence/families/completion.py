"""What is found in every document of a sort, whatever its family: remit, paragraphs, figures, KPIs."""

from __future__ import annotations

from inspection_evidence.families.council.paper_parts import fill_paper_parts
from inspection_evidence.families.council.performance import kpi_readings
from inspection_evidence.families.council.remit import fill_inspection_remit, fill_remit
from inspection_evidence.families.council.statements import fill_statements
from inspection_evidence.families.council.told import fill_told
from inspection_evidence.families.findings import Findings
from inspection_evidence.families.parts.shared import read_shared_parts
from inspection_evidence.model import COUNCIL_PAPERS, Family
from inspection_evidence.reading.page import Pages

_REPORTS = frozenset({Family.COMMITTEE_REPORT, Family.SCRUTINY})
"""Papers that report to a meeting, and so can hold KPIs and statements beside what they recommend."""


def complete(found: Findings, family: Family, pages: Pages) -> None:
    """Fill in `found` what does not depend on how its family prints it; once, after the family's reading."""
    if family not in COUNCIL_PAPERS:
        fill_inspection_remit(found, family)
        read_shared_parts(pages, found)
        return
    if family in _REPORTS:
        found.kpis = kpi_readings(pages)
        fill_statements(found, pages)
        fill_paper_parts(found, pages)
    if family is Family.COMMITTEE_MINUTES:
        fill_told(found, pages)
    fill_remit(found, pages)
