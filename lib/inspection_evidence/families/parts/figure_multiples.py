"""Multiples in words: "tripled the time that practitioners spend with families"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inspection_evidence.families.parts.figure_values import Number

_MULTIPLES = {"doubled": 2, "trebled": 3, "tripled": 3, "quadrupled": 4}
MULTIPLE_PATTERN = "|".join(_MULTIPLES)
_MULTIPLE = re.compile(
    rf"(?<!\bbe )(?<!\bnot )\b(?:{MULTIPLE_PATTERN})\b"
    r"(?=\s+(?:the\s+)?(?:number|amount|time|rate|proportion|share)s?\b"
    r"|\s+(?:in|since|over|to|from|between)\b|\s*[.,;])",
    re.IGNORECASE,
)


def multiples_in(text: str) -> Iterator[Number]:
    """By how many times something has grown, as `text` tells; "must not be doubled" tells nothing."""
    for match in _MULTIPLE.finditer(text):
        value = float(_MULTIPLES[match.group().lower()])
        yield Number(match.start(), match.end(), value, "times", match.group())
