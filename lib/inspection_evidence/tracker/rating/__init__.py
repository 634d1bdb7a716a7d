"""Red, amber, green or blue by the stated rule, with the reason; see `docs/tracker.md`."""

from inspection_evidence.tracker.rating.cases import Miss, likely_to_miss
from inspection_evidence.tracker.rating.rag import Rag, rag_of

__all__ = ["Miss", "Rag", "likely_to_miss", "rag_of"]
