"""The tracker from its events; see `docs/tracker.md`."""

from inspection_evidence.tracker.folding.fold import Rows, fold
from inspection_evidence.tracker.folding.following import Settlements

__all__ = ["Rows", "Settlements", "fold"]
