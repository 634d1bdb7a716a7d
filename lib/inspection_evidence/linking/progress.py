"""Which paragraphs, decisions and actions of later committee papers report on a recommendation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain

from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.clauses import plain
from inspection_evidence.linking.concepts import Kind
from inspection_evidence.linking.frequencies import frequencies
from inspection_evidence.linking.pair_features import shared_aspects, shared_topics
from inspection_evidence.linking.reasons import joined, label_of
from inspection_evidence.linking.repeats import Told
from inspection_evidence.linking.vocabulary import CONCEPTS
from inspection_evidence.linking.words import telling_stems
from inspection_evidence.model import Document, Paragraph

ENOUGH = 0.5
"""The score under which a passage is not told: most paragraphs of a paper touch the same services."""
MOST_TOLD = 10
_NEARLY_ALL = 0.8
"""The share of a paragraph that an item must fill for the paragraph to be that item printed again."""
_OF_AN_INSPECTION = ("ofsted", "ilacs", "inspection", "inspectors", "improvement plan", "action plan")
_OF_TOPICS, _OF_WORDS, _OF_INSPECTION = 0.6, 0.3, 0.1
"""How much of the score each has: the topics named again, the rare words, and talk of the inspection.

Set by hand: a paper reports on a recommendation when it comes back to its subject, in however long a
paragraph, so that only the recommendation's side is counted.
"""


@dataclass(frozen=True)
class Passage:
    """A passage of a paper: its kind (paragraph, decision, action, statement), label, page and text."""

    kind: str
    label: str | None
    page: int | None
    text: str

    @cached_property
    def said(self) -> Asked:
        """What it says, as linking sees it; found out once, however many recommendations it is held to."""
        return Asked("", self.text)


@dataclass(frozen=True)
class Paper:
    """A committee paper as progress sees it; `day` is None where nobody knows its date.

    `name` is what people call it: who met, when, and its file.
    """

    key: str
    day: date | None
    passages: tuple[Passage, ...]
    name: str = ""


@dataclass(frozen=True)
class Progress:
    """A passage that reports on a recommendation, its score between 0 and 1, and why."""

    paper: Paper
    passage: Passage
    score: float
    reasons: tuple[str, ...]


def paper_of(document: Document, day: date | None, name: str = "") -> Paper:
    """Return a council document as a paper; `day` is the suite's own date of it, None where unknown.

    Left out are paragraphs that tell one child's story, for they are never quoted; those whose words
    were not found again at their place; and those that only print a recommendation, decision or action
    of the paper again: what a report asks for is not what was done.
    """
    items = list(map(_words, _asked_or_decided(document)))
    paragraphs = (
        Passage("paragraph", one.number, one.quote.page, one.text)
        for one in document.paragraphs
        if _may_be_quoted(one) and not _prints_again(_words(one.text), items)
    )
    actions = (Passage("action", None, one.quote.page, one.text) for one in document.actions)
    stated = (
        Passage("statement", None, one.quote.page, one.text)
        for one in document.statements
        if one.type == "progress"
    )
    return Paper(document.sha256, day, tuple(chain(paragraphs, _decided(document), actions, stated)), name)


def progress_on(recommendation: Told, papers: Iterable[Paper]) -> list[Progress]:
    """Return the passages of later papers that report on a recommendation, best first, at most ten.

    A paper of the inspection's day or before never counts, nor does an undated one; an undated
    recommendation has no later papers.
    """
    found = [
        told
        for paper in papers
        if is_later(paper, recommendation)
        for told in _told(recommendation.asked, paper)
    ]
    return sorted(found, key=lambda one: (-one.score, one.paper.day or date.max))[:MOST_TOLD]


def is_later(paper: Paper, recommendation: Told) -> bool:
    """Whether a paper is known to be from after the inspection: both must be dated."""
    return recommendation.day is not None and paper.day is not None and paper.day > recommendation.day


def might_report(recommendation: Told, paper: Paper) -> bool:
    """Whether something in a paper would be suggested, were the paper dated after the inspection."""
    return any(True for _ in _told(recommendation.asked, paper))


def _asked_or_decided(document: Document) -> Iterator[str]:
    """The words of all that a paper recommends, decides and gives somebody to do."""
    yield from (one.text for one in document.recommendations)
    yield from (one.text for one in document.decisions)
    yield from (one.text for one in document.actions)


def _may_be_quoted(paragraph: Paragraph) -> bool:
    return paragraph.quote.verified and not paragraph.child_story


def _prints_again(paragraph: str, items: Iterable[str]) -> bool:
    """Whether a paragraph is one of the items, whole or in part, with hardly a word of its own."""
    return any(
        paragraph in item or (item in paragraph and len(item) >= _NEARLY_ALL * len(paragraph))
        for item in items
    )


def _words(text: str) -> str:
    return " ".join(text.casefold().split())


def _decided(document: Document) -> Iterator[Passage]:
    for decision in document.decisions:
        if not decision.procedural:
            yield Passage("decision", decision.number, decision.quote.page, decision.text)


def _told(asked: Asked, paper: Paper) -> Iterator[Progress]:
    for passage in paper.passages:
        score = _score(asked, passage.said)
        if score >= ENOUGH:
            yield Progress(paper, passage, round(score, 3), tuple(_reasons(asked, passage.said)))


def _score(asked: Asked, said: Asked) -> float:
    """How far the passage comes back to the recommendation; 0 without its rarest piece of practice."""
    weight = frequencies().concept_weight
    topics = [key for key in asked.topics if CONCEPTS[key].kind is Kind.TOPIC]
    if not topics or max(topics, key=weight) not in said.topics:
        return 0.0
    whole = sum(weight(key) for key in asked.topics)
    named = sum(weight(key) for key in asked.topics if key in said.topics) / whole
    words = _words_again(asked.text, said.text)
    return _OF_TOPICS * named + _OF_WORDS * words + _OF_INSPECTION * _speaks_of_inspection(said)


def _words_again(asked: str, said: str) -> float:
    """The share of the recommendation's rare words, by weight, that the passage has too."""
    weight = frequencies().stem_weight
    wanted = telling_stems(asked)
    whole = sum(map(weight, wanted))
    return sum(map(weight, wanted & telling_stems(said))) / whole if whole else 0.0


def _speaks_of_inspection(said: Asked) -> bool:
    text = plain(said.text)
    return any(word in text for word in _OF_AN_INSPECTION)


def _reasons(asked: Asked, said: Asked) -> Iterator[str]:
    shared = shared_topics(asked, said)
    topics = sorted(shared, key=lambda key: -shared[key])[:3]
    yield f"reports on {joined(label_of(key) for key in topics)}"
    aspects = [label_of(key) for key in shared_aspects(asked, said)][:2]
    if aspects:
        yield f"speaks of {joined(aspects)}"
    if _speaks_of_inspection(said):
        yield "speaks of the inspection or the plan that answers it"
