"""Whose business each recommendation, decision and action of a council paper is, and why."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from inspection_evidence.families.council.remit_words import (
    Named,
    bodies_in,
    named_by_body,
    named_in,
    named_in_heading,
    sole_business,
)
from inspection_evidence.families.findings import Findings
from inspection_evidence.model import Action, Decision, Family, Quote, Recommendation, Remit
from inspection_evidence.reading.page import Line, Pages

_Item = TypeVar("_Item", Recommendation, Decision, Action)

_NO_HEADING = re.compile(
    r"^\W*(?:resolved|agreed|noted|recommend\w*|decision\w*|action\w*|summary|conclusions?|reasons?|present"
    r"|apolog\w+|minutes?\b"
    r"|page \d+|appendix|background|vote|for|against|the motion|motion)\b|^[\W\d]*$",
    re.IGNORECASE,
)
_LONGEST_HEADING = 160
_ADDRESSED = re.compile(
    r"^(?:to|from|by|report (?:of|by)|decision[- ](?:maker|taken by|to be taken by)|portfolio|(?:relevant"
    r" )?(?:cabinet|lead|executive) member"
    r"|(?:strategic |corporate )?director)\b[^:]{0,30}:",
    re.IGNORECASE,
)
_FRONT_LINES = 30

OF_INSPECTION = {Family.AREA_SEND: Remit.SEND, Family.SCHOOL: Remit.EDUCATION}
"""Whose business inspection reports are; all others are children's services'."""


@dataclass(frozen=True, slots=True)
class _Heading:
    page: int
    top: float
    text: str


def fill_remit(found: Findings, pages: Pages) -> None:
    """Set `remit` and `remit_reason` on every recommendation, decision and action of a council paper.

    The first of these that names a remit decides: a committee that has one business only; the item's
    own words; the heading it stands under; the paper's title; the committee, or the office the paper
    is for. Where none does the item is of other business. Another body's name is not business.
    """
    headings = _headings(pages.body)
    whole = _of_whole_paper(found, pages)
    sole = sole_business(found.committee or "")

    def remit_of(text: str, quote: Quote) -> tuple[Remit, str]:
        if sole is not None:
            return sole.remit, f"the paper is of the {found.committee}"
        return _of_item(text, _heading_of(quote, headings)) or whole

    found.recommendations = _with_remit(found.recommendations, remit_of)
    found.decisions = _with_remit(found.decisions, remit_of)
    found.actions = _with_remit(found.actions, remit_of)


def fill_inspection_remit(found: Findings, family: Family) -> None:
    """Set the remit of every recommendation of an inspection report, which its framework decides."""
    remit = OF_INSPECTION.get(family, Remit.CHILDREN)
    reason = f"the report is of the kind {family.value}"
    found.recommendations = _with_remit(found.recommendations, lambda text, quote: (remit, reason))


def _with_remit(items: list[_Item], remit_of: Callable[[str, Quote], tuple[Remit, str]]) -> list[_Item]:
    marked = []
    for item in items:
        remit, reason = remit_of(item.text, item.quote)
        marked.append(item.model_copy(update={"remit": remit, "remit_reason": reason}))
    return marked


def _of_item(text: str, heading: str | None) -> tuple[Remit, str] | None:
    if named := named_in(text):
        return named.remit, f"names \u201c{named.words}\u201d"
    if heading and (named := named_in_heading(heading)):
        return named.remit, f"its heading, \u201c{heading}\u201d, names \u201c{named.words}\u201d"
    return None


def _of_whole_paper(found: Findings, pages: Pages) -> tuple[Remit, str]:
    """What an item is whose own words and heading say nothing."""
    for named, what in (
        (named_in_heading(found.title or ""), "the paper\u2019s title names"),
        (named_by_body(found.committee or ""), "the committee\u2019s name has"),
        (_of_addressee(pages), "the paper is for, or from, an office whose name has"),
    ):
        if named is not None:
            return named.remit, f"{what} \u201c{named.words}\u201d"
    return Remit.OTHER, "names neither children\u2019s services, education nor SEND"


def _of_addressee(pages: Pages) -> Named | None:
    """What the offices say from which, or to which, a paper is addressed on its first page."""
    front = [line.text for line in pages.on_page(1)[:_FRONT_LINES]]
    offices = "; ".join(bodies_in(text) for text in front if _ADDRESSED.match(text))
    return named_by_body(offices)


def _headings(body: list[Line]) -> list[_Heading]:
    """The headings of a paper in order: bold lines of its own, those close together as one."""
    found: list[_Heading] = []
    last: Line | None = None
    for line in body:
        if not line.bold or _NO_HEADING.match(line.text) or len(line.text) > _LONGEST_HEADING:
            last = None
            continue
        if last is not None and last.page == line.page and line.top - last.bottom < line.size:
            found[-1] = _Heading(found[-1].page, found[-1].top, f"{found[-1].text} {line.text}")
        else:
            found.append(_Heading(line.page, line.top, line.text))
        last = line
    return found


def _heading_of(quote: Quote, headings: list[_Heading]) -> str | None:
    """The nearest heading above a quote; None where none stands above it."""
    if not quote.places:
        return None
    place = quote.places[0]
    top = min((box[1] for box in place.boxes), default=0.0)
    above = bisect_left([(one.page, one.top) for one in headings], (place.page, top))
    return headings[above - 1].text if above else None
