"""What a change is held against: the rows as they stand, the known items, and today."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from inspection_evidence.tracker.folding import Rows
from inspection_evidence.tracker.state import TrackedAction, TrackedItem


@dataclass(frozen=True)
class Context:
    """What one list of changes is checked with.

    `slug` is the borough; `known` the identifiers of its items, `kpis` those of the catalogue (None: not
    asked); `committed` the number of the register's last event about the borough, above which are changes
    of the same list.
    """

    slug: str
    rows: Rows
    committed: int
    today: date
    known: Collection[str] | None = None
    kpis: Collection[str] | None = None

    def item(self, identifier: str) -> TrackedItem:
        """Return an item as it stands, without its actions."""
        return self.rows.item(identifier)

    def action(self, identifier: str) -> TrackedAction:
        """Return an action as it stands; raises KeyError where there is none."""
        found = self.rows.action(identifier)
        if found is None:
            raise KeyError(identifier)
        return found
