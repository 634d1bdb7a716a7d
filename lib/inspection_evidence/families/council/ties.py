"""From report to decision: a recommendation tied to the minute or record that decided it.

The same matter is known by the same words, and by its meeting or its title; a decision of another
meeting is another decision, however alike. What is not alike enough is not tied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from inspection_evidence.families.council.procedural import Outcome
from inspection_evidence.model import Decision, Document, Family, Recommendation, Tie
from inspection_evidence.settings.authorities import find_authority

_REPORTS = frozenset({Family.COMMITTEE_REPORT, Family.SCRUTINY})
_DECIDING = frozenset({Family.COMMITTEE_MINUTES, Family.DECISION_RECORD})
_ALIKE_ANYWHERE = 90
"""Likeness, of 100, from which words alone tell that a decision is of this recommendation."""
_ALIKE_AT_MEETING = 68
"""Likeness that is enough at the same meeting, or under the same title."""
_UNCHANGED = 75
"""Likeness below which a decision that was agreed was agreed in other words: amended."""
_SAME_NAME = 85
_TELLING = 60
"""Letters below which a recommendation ("note the report") tells nothing away from its meeting."""
_OPTION = re.compile(r"(?:^|\s)\(?[a-h][.)]\s+")
_CHOICE = re.compile(
    r"\b(?:one|either) of the following\b|\bfollowing options?\b|\bmay\b.{0,120}:", re.IGNORECASE
)
_LEAD = re.compile(
    r"^(?:that |to )*(?:the )?(?:(?:[\w\u2019'-]+ ){0,5}?(?:cabinet|committee|council|panel|"
    r"board|executive|members?) )?",
    re.IGNORECASE,
)
_INFLECTED = re.compile(r"\b(\w{3,}?)(?:es|s|ed)\b")


_SETTLED: dict[str, Outcome] = {
    "amended": "amended",
    "deferred": "deferred",
    "lost": "lost",
    "noted": "noted",
}
"""Outcomes that stand whatever the words; one that was agreed may have been agreed in others."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A recommendation and a decision that may be of it."""

    likeness: float
    recommendation: int
    document: Document
    decision: Decision


def ties_between(documents: Iterable[Document]) -> dict[str, tuple[Tie, ...]]:
    """The ties of every report among `documents` of one borough, by the report's path.

    Only reports with a tie are named. A recommendation is known by its identifier where it has one,
    else by its number, else by its text.
    """
    known = [one for one in documents if can_tie(one)]
    deciding = [one for one in known if one.framework in _DECIDING]
    reports = [one for one in known if one.framework in _REPORTS]
    found = {report.path: tuple(_ties_of(report, deciding)) for report in reports}
    return {path: ties for path, ties in found.items() if ties}


def can_tie(document: Document) -> bool:
    """Whether `document` recommends or decides something, so that it can be one end of a tie."""
    if document.framework in _REPORTS:
        return bool(document.recommendations)
    return document.framework in _DECIDING and bool(document.decisions)


def _ties_of(report: Document, deciding: list[Document]) -> Iterator[Tie]:
    """The best decision of each recommendation; a decision is of one recommendation only."""
    found = list(_pairs(report, deciding))
    pairs = sorted((pair for pair in found if not _is_doubtful(pair, found)), key=lambda pair: -pair.likeness)
    chosen: dict[int, _Pair] = {}
    used: set[int] = set()
    for pair in pairs:
        if pair.recommendation not in chosen and id(pair.decision) not in used:
            chosen[pair.recommendation] = pair
            used.add(id(pair.decision))
    for at in sorted(chosen):
        yield _tie(report.recommendations[at], chosen[at])


def _pairs(report: Document, deciding: list[Document]) -> Iterator[_Pair]:
    for document in deciding:
        if not _may_decide(report, document):
            continue
        same = _same_matter(report, document)
        least = _ALIKE_AT_MEETING if same else _ALIKE_ANYWHERE
        for at, recommendation in enumerate(report.recommendations):
            if not same and len(recommendation.text) < _TELLING:
                continue
            for decision in document.decisions:
                likeness = _likeness(recommendation.text, decision.text)
                if likeness >= least:
                    yield _Pair(likeness, at, document, decision)


def _is_doubtful(pair: _Pair, pairs: list[_Pair]) -> bool:
    """Whether another decision is just as alike: "that the report be noted" is said of every report."""
    return any(
        other.recommendation == pair.recommendation
        and other.decision is not pair.decision
        and other.likeness == pair.likeness
        for other in pairs
    )


def _may_decide(report: Document, document: Document) -> bool:
    """Whether council, meeting and committee do not speak against it, where both print them."""
    councils = [find_authority(one.council) or one.council for one in (report, document) if one.council]
    if len(councils) > 1 and councils[0] != councils[1]:
        return False
    if document.framework is Family.DECISION_RECORD:
        return report.title is None or document.title is None or _same_title(report, document)
    if report.meeting_date and document.meeting_date and report.meeting_date != document.meeting_date:
        return False
    committees = [one.committee for one in (report, document) if one.committee]
    return len(committees) < 2 or fuzz.token_set_ratio(*map(str.lower, committees)) >= _SAME_NAME


def _same_matter(report: Document, document: Document) -> bool:
    if report.meeting_date is not None and report.meeting_date == document.meeting_date:
        return True
    return document.title is not None and report.title is not None and _same_title(report, document)


def _same_title(report: Document, document: Document) -> bool:
    return fuzz.token_set_ratio((report.title or "").lower(), (document.title or "").lower()) >= _SAME_NAME


def _likeness(recommendation: str, decision: str) -> float:
    """How alike two texts are, from 0 to 100; of a choice, the option that is most alike counts."""
    if _CHOICE.search(recommendation):
        first = _plain(decision.split(". ")[0])
        return max(
            (fuzz.ratio(_plain(option), first) for option in _OPTION.split(recommendation)[1:]), default=0.0
        )
    return fuzz.ratio(_plain(recommendation), _plain(decision))


def _plain(text: str) -> str:
    """`text` in lower case without lead-in, endings of verbs and punctuation."""
    text = _LEAD.sub("", text.strip().lower())
    return " ".join(re.findall(r"\w+", _INFLECTED.sub(r"\1", text)))


def _tie(recommendation: Recommendation, pair: _Pair) -> Tie:
    name = recommendation.id or recommendation.number or recommendation.text
    decided_by = {"document": pair.document.path, "number": pair.decision.number or ""}
    if pair.decision.id:
        decided_by["id"] = pair.decision.id
    return Tie(recommendation=name, decided_by=decided_by, outcome=_outcome(recommendation, pair))


def _outcome(recommendation: Recommendation, pair: _Pair) -> Outcome:
    said = _SETTLED.get(pair.decision.outcome or "")
    if said is not None:
        return said
    choice = _CHOICE.search(recommendation.text)
    return "agreed" if choice or pair.likeness >= _UNCHANGED else "amended"
