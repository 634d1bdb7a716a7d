"""What stands in a published file in place of a value, and what it means; none of them is ever 0.

Source: DfE, "Statistics publication guide: open data standards" (symbols), and the notes of the
statistical releases; LAIT prints one sign for all that has no value.
"""

from __future__ import annotations

LAIT_MISSING = "-"
SUPPRESSED = "c"

MEANINGS = {
    "c": "suppressed: a small number could identify a child",
    "z": "not applicable",
    "x": "not available",
    ":": "not available",
    "low": "rounds to zero, but is not zero",
    "k": "rounds to zero, but is not zero",
    "u": "low reliability",
    "~": "low reliability",
    LAIT_MISSING: "not published: suppressed, not available or not applicable",
}


def meaning_of(symbol: str | None) -> str | None:
    """Return what a symbol means in words; None for a value that has none."""
    return MEANINGS.get(symbol) if symbol else None
