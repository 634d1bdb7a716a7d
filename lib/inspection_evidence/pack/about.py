"""About this pack: what it stands on and whose words it prints."""

from __future__ import annotations

from hashlib import sha256

from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.audience import data_folder_name
from inspection_evidence.pack.data.listing import data_files
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import publishable
from inspection_evidence.settings import BoroughParameters, RunParameters


def about_this_pack(evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters) -> Section:
    """The as-at date, the files, how quotes are verified, what waits, and the attribution."""
    return render_section(
        "about",
        "About this pack",
        evidence=evidence,
        borough=borough,
        run=run,
        selection=publishable(evidence, borough, run),
        fingerprint=fingerprint(evidence),
        data_folder=data_folder_name(run.audience),
        data_files=data_files(borough.slug, run.audience, run.length),
    )


def fingerprint(evidence: BoroughEvidence) -> str:
    """Twelve letters and digits that stand for the files a pack rests on, whatever their names and order."""
    files = sorted(document.sha256 for document in evidence.documents)
    return sha256("\n".join(files).encode("ascii")).hexdigest()[:12]
