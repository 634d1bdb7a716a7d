"""Numbers in files of KPIs: what a cell holds, and clean of the dust of binary fractions."""

from __future__ import annotations

import math
import re

_NUMBER = re.compile(r"[-+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?|[-+]?\.\d+")
_DECIMALS_KEPT = 9


def clean(value: float) -> float:
    """Return the value without binary dust: a file's 515.79999999999995 is 515.8."""
    return round(value, _DECIMALS_KEPT)


def number_of(cell: object) -> float:
    """Return the number in a cell: a number, or text such as "1,559", "69.4%" or "£1,200".

    Raises ValueError, whose text ends the sentence "'x' …", for anything else.
    """
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        raise ValueError("is not a number; write one such as 69.4, or leave the cell empty")
    if isinstance(cell, str):
        text = cell.strip().removeprefix("£").removesuffix("%").strip()
        if not _NUMBER.fullmatch(text):
            raise ValueError("is not a number; write one such as 69.4, or leave the cell empty")
        return clean(float(text.replace(",", "")))
    if not math.isfinite(cell):
        raise ValueError("is not a number; write one such as 69.4, or leave the cell empty")
    return clean(float(cell))
