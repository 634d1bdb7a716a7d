"""Numbers in a sentence that state a figure, with value and unit.

A number counts only where its unit or the noun after it says what it measures: a figure that is
left out costs less than one that is none.
"""

from __future__ import annotations

import re

from inspection_evidence.families.parts.figure_counts import is_count
from inspection_evidence.families.parts.figure_exclusions import without_what_is_no_figure
from inspection_evidence.families.parts.figure_fractions import fractions_in
from inspection_evidence.families.parts.figure_multiples import multiples_in
from inspection_evidence.families.parts.figure_units import measured_unit, time_unit
from inspection_evidence.families.parts.figure_values import Number
from inspection_evidence.families.parts.figure_words import WORD_PATTERN, value_of

_NUMBER = re.compile(
    rf"(?<![\w.,/\u2013:-])(?P<pounds>\u00a3)?(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|(?P<words>{WORD_PATTERN}))"
    r"(?P<scale>\s?(?:million|billion|m|k)\b)?(?![\w/]|,\d|[-\u2013]\w)",
    re.IGNORECASE,
)
_SCALES = {"million": 1_000_000, "m": 1_000_000, "billion": 1_000_000_000, "k": 1_000}
_DENOMINATOR = re.compile(r"\b(?:per|every)\s+$", re.IGNORECASE)


def numbers_in(sentence: str, *, among_facts: bool) -> list[Number]:
    """The numbers of `sentence` that state a figure, in order.

    `among_facts` says that it stands in a list of facts about the authority, where even "one
    lives with parents" and numbers without a noun count.
    """
    text = without_what_is_no_figure(sentence)
    fractions = list(fractions_in(text))
    taken = [range(one.start, one.end) for one in fractions]
    found = [
        number
        for match in _NUMBER.finditer(text)
        if not any(match.start() in span for span in taken)
        if (number := _number(match, text, among_facts)) is not None
    ]
    return sorted([*fractions, *multiples_in(text), *found], key=lambda one: one.start)


def _number(match: re.Match[str], text: str, among_facts: bool) -> Number | None:
    value = value_of(match["digits"] or match["words"])
    before, after = text[: match.start()], text[match.end() :]
    if _DENOMINATOR.search(before[-12:]):
        return None
    if match["pounds"]:
        value *= _SCALES.get((match["scale"] or "").strip().lower(), 1)
        return Number(match.start(), match.end(), value, "pounds", match.group())
    if match["scale"]:
        return None
    for read in (measured_unit, time_unit):
        unit, length = read(before, after)
        if unit:
            end = match.end() + length
            return Number(match.start(), end, value, unit, text[match.start() : end])
        if length:
            return None
    if is_count(match.group(), value, before, after, among_facts=among_facts):
        return Number(match.start(), match.end(), value, "count", match.group())
    return None
