"""A recommendation as linking sees it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from inspection_evidence.linking.concepts import Kind
from inspection_evidence.linking.frequencies import frequencies
from inspection_evidence.linking.measures import measures, met
from inspection_evidence.linking.mentions import MAIN, Mention, mentions_in
from inspection_evidence.linking.vocabulary import CONCEPTS


@dataclass(frozen=True)
class Asked:
    """What is asked: the text, and what its report says of its place and its owner.

    `reference` is the caller's own name for it, handed back with what is found.
    """

    reference: str
    text: str
    framework: str | None = None
    section: str | None = None
    owner: str | None = None

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """The concepts it names."""
        return mentions_in(self.text)

    @cached_property
    def named(self) -> frozenset[str]:
        """The concepts that rules see: those it names, and the board where the board must act on it."""
        return frozenset(self.mentions) | ({"board"} if self.is_for_the_board else frozenset())

    @cached_property
    def topics(self) -> dict[str, Mention]:
        """The pieces of practice and groups of children it names, without what is asked of them."""
        return {key: said for key, said in self.mentions.items() if CONCEPTS[key].kind is not Kind.ASPECT}

    @cached_property
    def first_topic(self) -> str | None:
        """The topic it names first in what it asks for."""
        main = [
            (said.place, key)
            for key, said in self.topics.items()
            if said.weight == MAIN and CONCEPTS[key].theme
        ]
        return min(main)[1] if main else None

    @cached_property
    def weight_of_topics(self) -> float:
        """The weight of all topics it names together."""
        weight = frequencies().concept_weight
        return sum(weight(key) * said.weight for key, said in self.topics.items())

    @cached_property
    def direct_kpis(self) -> frozenset[str]:
        """The ids of the KPIs whose rules say that they measure it directly."""
        return frozenset(kpi for kpi, measure in measures().items() if met(measure.direct, self.named))

    @property
    def is_for_the_board(self) -> bool:
        """Whether the safeguarding board or partnership must act on it."""
        return self.owner == "LSCB"
