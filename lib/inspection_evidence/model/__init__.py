"""What evidence is: documents, judgements and recommendations, each with its quote.

Field names follow the extraction contract (`docs/extraction.md`). Every object is frozen:
evidence is read once and never altered in place; corrections are events in the records.
"""

from inspection_evidence.model.council import Action, Decision, KpiReading, Statement, Tie
from inspection_evidence.model.documents import BoroughEvidence, Document, Holder, Inspection, Paper
from inspection_evidence.model.findings import (
    AuthorityFact,
    Judgement,
    Paragraph,
    PreviousInspection,
    Recommendation,
    StatedFigure,
    TeamMember,
)
from inspection_evidence.model.kinds import COUNCIL_PAPERS, Family, Grade, Remit, Verdict
from inspection_evidence.model.quotes import Box, Evidence, Place, Quote

__all__ = [
    "COUNCIL_PAPERS",
    "Action",
    "AuthorityFact",
    "BoroughEvidence",
    "Box",
    "Decision",
    "Document",
    "Evidence",
    "Family",
    "Grade",
    "Holder",
    "Inspection",
    "Judgement",
    "KpiReading",
    "Paper",
    "Paragraph",
    "Place",
    "PreviousInspection",
    "Quote",
    "Recommendation",
    "Remit",
    "StatedFigure",
    "Statement",
    "TeamMember",
    "Tie",
    "Verdict",
]
