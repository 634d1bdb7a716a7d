"""How far a passage of a council's paper comes back to a recommendation."""

from __future__ import annotations

from inspection_evidence.linking.asked import Asked
from inspection_evidence.linking.clauses import plain
from inspection_evidence.linking.concepts import Kind
from inspection_evidence.linking.frequencies import frequencies
from inspection_evidence.linking.lines_of_practice import IN_EVERY_SERVICE, line_of
from inspection_evidence.linking.vocabulary import CONCEPTS
from inspection_evidence.linking.words import telling_stems

_OF_AN_INSPECTION = ("ofsted", "ilacs", "inspection", "inspectors", "improvement plan", "action plan")
_OF_TOPICS, _OF_WORDS, _OF_INSPECTION = 0.6, 0.3, 0.1
"""How much of the score each has: the topics named again, the rare words, and talk of the inspection.

Set by hand, for no real paper's progress is labelled: a paper reports on a recommendation when it comes
back to its subject, in however long a paragraph, so that only the recommendation's side is counted.
"""
_OF_ITS_LINE, _ONE_OF_TWO = 0.5, 0.72
"""What counts of a topic where another name of its line is named, and of all where one of two services is."""
_WHO_ACTS = frozenset({"partners", "schools", "health_services"})
"""Concepts of those who are told to act: "leaders across education, health and social care should"."""


def progress_score(asked: Asked, said: Asked, *, of_children: bool) -> float:
    """How far the passage comes back to the recommendation, 0 to 1; 0 where they share a general term alone.

    What a paper calls by another name of the same line of practice counts half. A recommendation on two
    services is reported on by a passage on one of them, in a paper that is `of_children`.
    """
    words = _words_again(asked.text, said.text)
    if not words or not _comes_back(asked, said):
        return 0.0
    weight = frequencies().concept_weight
    lines = {line_of(key) for key in said.topics}
    told = [*practice_in(asked), *_groups_in(asked)]
    named = sum(
        weight(key) * (1.0 if key in said.topics else _OF_ITS_LINE) for key in told if line_of(key) in lines
    ) / sum(map(weight, told))
    if of_children and any(key not in IN_EVERY_SERVICE for key in _chief(asked) & said.topics.keys()):
        named = max(named, _ONE_OF_TWO)
    return _OF_TOPICS * named + _OF_WORDS * words + _OF_INSPECTION * speaks_of_inspection(said)


def _comes_back(asked: Asked, said: Asked) -> bool:
    """Whether it names the recommendation's rarest piece of practice, or the one that it names first.

    By another name of the same line only where it is for the same group of children.
    """
    chief = _chief(asked)
    if chief & said.topics.keys():
        return True
    lines = {line_of(key) for key in said.topics}
    return any(line_of(key) in lines for key in chief) and bool(set(_groups_in(asked)) & said.topics.keys())


def _chief(asked: Asked) -> set[str]:
    """Its rarest piece of practice and the one that it names first; a group of children is neither."""
    practice = practice_in(asked)
    if not practice:
        return set()
    rarest = max(practice, key=frequencies().concept_weight)
    return {rarest, *(key for key in practice if key == asked.first_topic)}


def practice_in(asked: Asked) -> list[str]:
    """The pieces of practice it names; who must act is none of them, unless nothing else is named."""
    topics = [key for key in asked.topics if CONCEPTS[key].kind is Kind.TOPIC]
    return [key for key in topics if key not in _WHO_ACTS] or topics


def _groups_in(asked: Asked) -> list[str]:
    """The groups of children it is for; all that an area SEND inspection asks for is for those with SEND."""
    return [key for key in asked.topics if CONCEPTS[key].kind is Kind.GROUP and key != "send"]


def _words_again(asked: str, said: str) -> float:
    """The share of the recommendation's rare words, by weight, that the passage has too."""
    weight = frequencies().stem_weight
    wanted = telling_stems(asked)
    whole = sum(map(weight, wanted))
    return sum(map(weight, wanted & telling_stems(said))) / whole if whole else 0.0


def speaks_of_inspection(said: Asked) -> bool:
    """Whether a passage names the inspection or the plan that answers it."""
    text = plain(said.text)
    return any(word in text for word in _OF_AN_INSPECTION)
