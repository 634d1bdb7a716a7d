"""What was read, what it is called and what happened to it; see `docs/store.md`."""

from inspection_evidence.store.backups.making import back_up
from inspection_evidence.store.backups.restoring import Restored, restore
from inspection_evidence.store.cache import StoredReading
from inspection_evidence.store.events import MACHINE, Entry, Event
from inspection_evidence.store.identifiers import Orphan
from inspection_evidence.store.labels import provisional_identifiers
from inspection_evidence.store.moving import copy_register
from inspection_evidence.store.opening import open_store, open_workspace_store
from inspection_evidence.store.redaction.tombstones import REDACTED, Redaction, redaction_of
from inspection_evidence.store.registered import (
    Registered,
    RegisteredIdentifier,
    RegisteredInspection,
    RegisteredSource,
    RegisteredWording,
)
from inspection_evidence.store.snapshots import Snapshot
from inspection_evidence.store.standing import UNDONE, standing, undone_numbers
from inspection_evidence.store.store import Store

__all__ = [
    "MACHINE",
    "REDACTED",
    "UNDONE",
    "Entry",
    "Event",
    "Orphan",
    "Redaction",
    "Registered",
    "RegisteredIdentifier",
    "RegisteredInspection",
    "RegisteredSource",
    "RegisteredWording",
    "Restored",
    "Snapshot",
    "Store",
    "StoredReading",
    "back_up",
    "copy_register",
    "open_store",
    "open_workspace_store",
    "provisional_identifiers",
    "redaction_of",
    "restore",
    "standing",
    "undone_numbers",
]
