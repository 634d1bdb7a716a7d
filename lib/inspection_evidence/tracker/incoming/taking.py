"""Writing down what an import proposes, once a person has looked at it."""

from __future__ import annotations

from collections.abc import Collection

from inspection_evidence.store import Event, Store
from inspection_evidence.tracker.applying import apply_changes
from inspection_evidence.tracker.incoming.plan import Import


def apply_import(
    store: Store,
    slug: str,
    plan: Import,
    who: str | None,
    *,
    known: Collection[str] | None = None,
    kpis: Collection[str] | None = None,
) -> tuple[Event, ...]:
    """Write down all that a plan proposes, or nothing.

    What the plan refused, and cells that two people changed, are left out. Reading the same file in
    twice writes nothing twice. `known` and `kpis` are as for `apply_changes`.

    Raises:
        TrackerError: The register has changed since the plan was made, so that something no longer
            fits; a line for each, and nothing was written.
    """
    return apply_changes(store, slug, plan.changes, who, plan.source, known=known, kpis=kpis)
