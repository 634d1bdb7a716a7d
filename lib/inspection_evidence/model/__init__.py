"""What evidence is: documents, judgements and recommendations, each with its quote.

Field names follow the extraction contract (`docs/extraction.md`). Every object is frozen:
evidence is read once and never altered in place; corrections are events in the records, and what
they did to an item travels with it as `by_hand`, which no file and no store ever holds.
"""

from inspection_evidence.model.by_hand import ByHand, Predecessor, Rejected, Unplaced
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
    "ByHand",
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
    "Predecessor",
    "PreviousInspection",
    "Quote",
    "Recommendation",
    "Rejected",
    "Remit",
    "StatedFigure",
    "Statement",
    "TeamMember",
    "Tie",
    "Unplaced",
    "Verdict",
]
