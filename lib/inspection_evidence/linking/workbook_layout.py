"""The workbook of links: its sheets and columns, which export and import share."""

from __future__ import annotations

from inspection_evidence.linking.decisions import Act

LINKS_SHEET = "Links"
TARGETS_SHEET = "What can be linked"
GUIDANCE_SHEET = "How to fill in"

IDENTIFIER, RECOMMENDATION, KIND, TARGET = "identifier", "recommendation", "kind", "linked to"
TARGET_WORDS, SCORE, REASONS = "what it is", "score", "reasons"
STATE, DECIDED, DECISION, WHY, VERSION = "state", "decided", "decision", "why", "version"

COLUMNS = (
    IDENTIFIER,
    RECOMMENDATION,
    KIND,
    TARGET,
    TARGET_WORDS,
    SCORE,
    REASONS,
    STATE,
    DECIDED,
    DECISION,
    WHY,
    VERSION,
)
NEEDED = (IDENTIFIER, KIND, TARGET, DECISION, WHY, VERSION)
WIDTHS = (40, 60, 10, 34, 60, 8, 40, 24, 30, 14, 40, 9)
ACTS = tuple(act.value for act in Act)
LAST_ROW_OFFERED = 5000
"""Down to which row a list of decisions is offered: rows may be added below those written."""
