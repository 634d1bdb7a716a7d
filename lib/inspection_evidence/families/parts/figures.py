"""Stated figures: what a report counts and measures, sentence by sentence, in its own units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inspection_evidence.families.parts.blocks import Block, quote_around
from inspection_evidence.families.parts.figure_comparators import Measured, own_numbers
from inspection_evidence.families.parts.figure_multiples import MULTIPLE_PATTERN
from inspection_evidence.families.parts.figure_numbers import numbers_in
from inspection_evidence.families.parts.figure_periods import first_period, period_of, periods_in
from inspection_evidence.families.parts.figure_subjects import what_is_counted
from inspection_evidence.families.parts.sentences import Sentence, sentences_of
from inspection_evidence.model import StatedFigure

_MAY_STATE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|half|thirds?|quarters?|fifths?)\b"
    rf"|\b(?:{MULTIPLE_PATTERN})\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"\bone\b", re.IGNORECASE)
_HEDGED = re.compile(
    r"\bcheck(?:ing|ed)?\s+with\b|\bto\s+be\s+(?:checked|confirmed|verified|validated)\b|\btbc\b|\bunvalidated\b|\bunverified\b"
    r"|\bnot\s+(?:yet\s+)?(?:been\s+)?(?:validated|verified)\b|\bprovisional\b|\bunreliable\b|\bnot\s+reliable\b",
    re.IGNORECASE,
)

_LONGEST_SENTENCE = 2_000
"""Letters from which words without a full stop are no sentence, but a table or a fault of the file."""
_LONGEST_BLOCK = 20_000
"""Letters from which a block is none: ten times the longest paragraph that was seen."""


@dataclass(frozen=True)
class FoundFigure:
    """A figure with its number as printed and the block it stands in."""

    figure: StatedFigure
    printed: str
    block: Block


def read_figures(blocks: list[Block], *, among_facts: set[int]) -> list[FoundFigure]:
    """The figures that `blocks` state, in order; `among_facts` are the places of lists of facts."""
    return [
        found
        for at, block in enumerate(blocks)
        if len(block.text) <= _LONGEST_BLOCK
        for sentence in sentences_of(block.text)
        for found in _figures_of(block, sentence, among_facts=at in among_facts)
    ]


def _figures_of(block: Block, sentence: Sentence, *, among_facts: bool) -> Iterator[FoundFigure]:
    if len(sentence.text) > _LONGEST_SENTENCE:
        return
    if not _MAY_STATE.search(sentence.text) and not (among_facts and _ONE.search(sentence.text)):
        return
    numbers = numbers_in(sentence.text, among_facts=among_facts)
    if not numbers:
        return
    quote = quote_around(block, sentence.start, sentence.end)
    periods = periods_in(sentence.text)
    spans = [(number.start, number.end) for number in numbers]
    for measured in own_numbers(sentence.text, numbers):
        at = numbers.index(measured.number)
        figure = StatedFigure(
            text=sentence.text,
            value=measured.number.value,
            unit=measured.number.unit,
            what=what_is_counted(block, sentence, numbers, at),
            period=period_of(sentence.text, periods, spans, at) or _period_above(block),
            comparator=_compared(measured),
            hedged=bool(_HEDGED.search(sentence.text)),
            quote=quote,
        )
        yield FoundFigure(figure, measured.number.printed, block)


def _compared(measured: Measured) -> str | None:
    return "; ".join(measured.compared_with) or None


def _period_above(block: Block) -> str | None:
    """The period that a lead-in gives to the bullets under it."""
    lead = block.lead_in
    while lead is not None:
        if period := first_period(lead.text):
            return period
        lead = lead.lead_in
    return None
