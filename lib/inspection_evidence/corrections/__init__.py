"""People above the machine: items confirmed, corrected, added and rejected; orphans settled; rows carried."""

from inspection_evidence.corrections.applying import corrected
from inspection_evidence.corrections.carrying import predecessor_of, with_carried
from inspection_evidence.corrections.changes import Change, CorrectionError, last_event, make_changes
from inspection_evidence.corrections.entering import Addition, add_item
from inspection_evidence.corrections.histories import (
    borough_events,
    borough_settlements,
    carried_events,
    events_today,
)
from inspection_evidence.corrections.items import FoundItem, every_item, find_document, find_item, items_of
from inspection_evidence.corrections.kinds import ADDABLE, CORRECTION_KINDS, DOCUMENT_FIELDS, KINDS, Act
from inspection_evidence.corrections.settlements import (
    Settlements,
    followed,
    is_closed,
    rekeyed,
    settlements_of,
)
from inspection_evidence.corrections.settling import OrphanRow, orphan_rows, settle_orphan, undo

__all__ = [
    "ADDABLE",
    "CORRECTION_KINDS",
    "DOCUMENT_FIELDS",
    "KINDS",
    "Act",
    "Addition",
    "Change",
    "CorrectionError",
    "FoundItem",
    "OrphanRow",
    "Settlements",
    "add_item",
    "borough_events",
    "borough_settlements",
    "carried_events",
    "corrected",
    "events_today",
    "every_item",
    "find_document",
    "find_item",
    "followed",
    "is_closed",
    "items_of",
    "last_event",
    "make_changes",
    "orphan_rows",
    "predecessor_of",
    "rekeyed",
    "settle_orphan",
    "settlements_of",
    "undo",
    "with_carried",
]
