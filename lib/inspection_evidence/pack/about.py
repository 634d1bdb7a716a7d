"""About this pack: what it stands on and whose words it prints."""

from __future__ import annotations

from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import publishable
from inspection_evidence.settings import BoroughParameters, RunParameters


def about_this_pack(evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters) -> Section:
    """The as-at date, the run, how quotes are verified, what waits, and the attribution."""
    return render_section(
        "about",
        "About this pack",
        evidence=evidence,
        borough=borough,
        run=run,
        selection=publishable(evidence, borough, run),
    )
