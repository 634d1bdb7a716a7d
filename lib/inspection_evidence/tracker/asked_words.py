"""The words of what a row asks, as lists and workbooks show them."""

from __future__ import annotations

from inspection_evidence.tracker.incoming.text_cells import not_one_childs
from inspection_evidence.tracker.questions import Row

_NOT_READ = "[no longer read from a document]"


def asked_words(row: Row) -> str:
    """Return the words of a row's recommendation or decision, without those that are never quoted."""
    if row.asked is None:
        return _NOT_READ
    return not_one_childs(row.asked.text)
