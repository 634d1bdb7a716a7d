"""What was read, what it is called and what happened to it; see `docs/store.md`."""

from inspection_evidence.store.cache import StoredReading
from inspection_evidence.store.events import Entry, Event
from inspection_evidence.store.identifiers import Orphan
from inspection_evidence.store.labels import provisional_identifiers
from inspection_evidence.store.moving import copy_register
from inspection_evidence.store.opening import open_store, open_workspace_store
from inspection_evidence.store.snapshots import Snapshot
from inspection_evidence.store.store import Store

__all__ = [
    "Entry",
    "Event",
    "Orphan",
    "Snapshot",
    "Store",
    "StoredReading",
    "copy_register",
    "open_store",
    "open_workspace_store",
    "provisional_identifiers",
]
