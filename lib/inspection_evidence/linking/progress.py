"""Which paragraphs, decisions and actions of later committee papers report on a recommendation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain

from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.lines_of_practice import IN_EVERY_SERVICE
from inspection_evidence.linking.other_services import is_of_another_service, names_children
from inspection_evidence.linking.pair_features import shared_aspects, shared_topics
from inspection_evidence.linking.progress_score import practice_in, progress_score, speaks_of_inspection
from inspection_evidence.linking.reasons import joined, label_of
from inspection_evidence.linking.repeats import Told
from inspection_evidence.model import Document, Paragraph

ENOUGH = 0.5
"""The score under which a passage is not told: most paragraphs of a paper touch the same services."""
MOST_TOLD = 10
_NEARLY_ALL = 0.8
"""The share of a paragraph that an item must fill for the paragraph to be that item printed again."""


@dataclass(frozen=True)
class Passage:
    """A passage of a paper: its kind (paragraph, decision, action, statement), label, page and text.

    `section` is the heading it stands under, where the paper was read with its headings.
    """

    kind: str
    label: str | None
    page: int | None
    text: str
    section: str | None = None

    @cached_property
    def said(self) -> Asked:
        """What it says, as linking sees it; found out once, however many recommendations it is held to."""
        return Asked("", self.text)


@dataclass(frozen=True)
class Paper:
    """A committee paper as progress sees it; `day` is None where nobody knows its date.

    `name` is what people call it: who met, when, and its file. `of_children` says that its title or the
    body it is for is of children's services, education or SEND, not of the whole council.
    """

    key: str
    day: date | None
    passages: tuple[Passage, ...]
    name: str = ""
    of_children: bool = True


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
        Passage("paragraph", one.number, one.quote.page, one.text, one.section)
        for one in document.paragraphs
        if _may_be_quoted(one) and not _prints_again(_words(one.text), items)
    )
    actions = (Passage("action", None, one.quote.page, one.text) for one in document.actions)
    stated = (
        Passage("statement", None, one.quote.page, one.text)
        for one in document.statements
        if one.type == "progress"
    )
    passages = tuple(chain(paragraphs, _decided(document), actions, stated))
    of_children = names_children("", document.title) or names_children("", document.committee)
    return Paper(document.sha256, day, passages, name, of_children)


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
    """The passages of a paper that report, but none that is only part of another: a cell of a told row."""
    heard = (one for one in paper.passages if not is_of_another_service(one.text, one.section))
    ours = [one for one in heard if paper.of_children or _is_ours(asked, one)]
    scored = [(progress_score(asked, one.said, of_children=paper.of_children), one) for one in ours]
    told = [(score, passage) for score, passage in scored if score >= ENOUGH]
    texts = [_words(passage.text) for _, passage in told]
    for score, passage in told:
        if not any(_words(passage.text) in text for text in texts if text != _words(passage.text)):
            yield Progress(paper, passage, round(score, 3), tuple(_reasons(asked, passage.said)))


def _is_ours(asked: Asked, passage: Passage) -> bool:
    """Whether a passage of a paper for the whole council is of children's business.

    A recommendation on what every service has, such as supervision or a business plan, needs the passage
    or its heading to say so; one on a service of its own is known by that.
    """
    particular = any(key not in IN_EVERY_SERVICE for key in practice_in(asked))
    return particular or names_children(passage.text, passage.section)


def _reasons(asked: Asked, said: Asked) -> Iterator[str]:
    shared = shared_topics(asked, said)
    topics = sorted(shared, key=lambda key: -shared[key])[:3]
    yield f"reports on {joined(label_of(key) for key in topics)}"
    aspects = [label_of(key) for key in shared_aspects(asked, said)][:2]
    if aspects:
        yield f"speaks of {joined(aspects)}"
    if speaks_of_inspection(said):
        yield "speaks of the inspection or the plan that answers it"
