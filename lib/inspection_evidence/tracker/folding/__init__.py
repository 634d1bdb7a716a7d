"""The tracker from its events; see `docs/tracker.md`."""

from inspection_evidence.corrections import Settlements
from inspection_evidence.tracker.folding.fold import Rows, fold

__all__ = ["Rows", "Settlements", "fold"]
