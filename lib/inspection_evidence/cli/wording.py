"""Words that several commands print."""

from __future__ import annotations


def numbered(number: int, one: str) -> str:
    """A number with its noun, as a line of counts has it: "0 items", "1 item", "3 items"."""
    return f"{number} {one if number == 1 else f'{one}s'}"
