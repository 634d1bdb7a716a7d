"""Under which identifier a row goes now that orphans were settled."""

from __future__ import annotations

from collections.abc import Mapping

Settlements = Mapping[str, str | None]
"""The identifier of an orphan to that of the item it was settled to be; None where it was closed."""


def follow(identifier: str, settlements: Settlements) -> str:
    """Return the identifier an item goes by now; one that leads back to itself stays where it is."""
    seen = {identifier}
    here = identifier
    while (further := settlements.get(here)) is not None:
        if further in seen:
            return identifier
        here = further
        seen.add(here)
    return here
