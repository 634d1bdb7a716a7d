"""The history of a row in plain sentences."""

from inspection_evidence.tracker.history.lines import HistoryLine, history_of

__all__ = ["HistoryLine", "history_of"]
