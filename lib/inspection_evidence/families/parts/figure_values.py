"""A number that states a figure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """Its place in the sentence, its value and unit (the contract's words), and the words printed."""

    start: int
    end: int
    value: float
    unit: str
    printed: str
