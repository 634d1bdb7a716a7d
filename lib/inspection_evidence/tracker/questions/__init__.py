"""The questions members ask of the tracker, one module each; see `docs/tracker.md`."""

from inspection_evidence.tracker.questions.completed import (
    Completed,
    Completions,
    completed_since,
    completions_of,
    entered_late,
)
from inspection_evidence.tracker.questions.counts import Counts, counts_by_rag, counts_of
from inspection_evidence.tracker.questions.dates import Moved, asked_dates, moved_since
from inspection_evidence.tracker.questions.evidenced import evidenced_by_kpi
from inspection_evidence.tracker.questions.open import (
    Due,
    due_soon_actions,
    likely_misses,
    open_rows,
    overdue_actions,
    overdue_without_request,
    retired_rows,
)
from inspection_evidence.tracker.questions.register import Register, Row, register_of
from inspection_evidence.tracker.questions.responses import Answerer, answered_by, unanswered_rows

__all__ = [
    "Answerer",
    "Completed",
    "Completions",
    "Counts",
    "Due",
    "Moved",
    "Register",
    "Row",
    "answered_by",
    "asked_dates",
    "completed_since",
    "completions_of",
    "counts_by_rag",
    "counts_of",
    "due_soon_actions",
    "entered_late",
    "evidenced_by_kpi",
    "likely_misses",
    "moved_since",
    "open_rows",
    "overdue_actions",
    "overdue_without_request",
    "register_of",
    "retired_rows",
    "unanswered_rows",
]
