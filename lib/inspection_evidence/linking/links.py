"""A borough's links as they stand: what the machine suggests now and what people decided of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from inspection_evidence.linking.decisions import Act, Decision, Decisions, LinkKey, LinkKind, same_words
from inspection_evidence.linking.kpi_links import suggest
from inspection_evidence.linking.linkable import Linkable, passage_key
from inspection_evidence.linking.progress import progress_on
from inspection_evidence.linking.repeats import find_repeats


class State(StrEnum):
    """How a link stands; the words are those that people read."""

    SUGGESTED = "suggested, not confirmed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True)
class Suggested:
    """A link that the machine suggests: its score between 0 and 1, and why."""

    key: LinkKey
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Link:
    """A link with what is known of it; `score` None where the machine does not suggest it (any more).

    `text` is what the target says. `has_changed` says that the words of the recommendation or of its
    target are no longer those that were decided on: the decision is kept, a person should look again.
    """

    key: LinkKey
    text: str
    score: float | None
    reasons: tuple[str, ...]
    decision: Decision | None
    has_changed: bool

    @property
    def state(self) -> State:
        """How it stands."""
        if self.decision is None:
            return State.SUGGESTED
        return State.CONFIRMED if self.decision.affirms else State.REJECTED

    @property
    def is_by_hand(self) -> bool:
        """Whether a person found it."""
        return self.decision is not None and self.decision.act is Act.ADD

    @property
    def is_open(self) -> bool:
        """Whether a person should settle it."""
        return self.state is State.SUGGESTED or self.has_changed

    @property
    def may_go_to_committee(self) -> bool:
        """Whether a person confirmed the very words that stand there now."""
        return self.state is State.CONFIRMED and not self.has_changed


@dataclass(frozen=True)
class Links:
    """All links of a borough; those of a recommendation stand best first, confirmed before suggested.

    `linkable` is what they link, `decisions` what people decided; `orphans` are decisions whose
    recommendation or target is no longer there, or no longer earlier or later as it must be, kept to
    settle by hand.
    """

    linkable: Linkable
    decisions: Decisions
    every: tuple[Link, ...]
    orphans: tuple[Decision, ...]

    def find(self, key: LinkKey) -> Link | None:
        """The link of that key; None where nobody suggested or decided it."""
        return next((link for link in self.every if link.key == key), None)

    def of(self, recommendation: str, kind: LinkKind | None = None) -> tuple[Link, ...]:
        """All links of a recommendation, of one kind or all, rejected ones among them."""
        return tuple(
            link
            for link in self.every
            if link.key.recommendation == recommendation and kind in (None, link.key.kind)
        )

    def to_show(self, recommendation: str, kind: LinkKind, draft: bool) -> tuple[Link, ...]:
        """The links that a pack shows: those confirmed, in a draft those suggested too."""
        return tuple(
            link
            for link in self.of(recommendation, kind)
            if link.may_go_to_committee or (draft and link.state is not State.REJECTED)
        )

    def shown_theme(self, recommendation: str, draft: bool) -> Link | None:
        """The theme that a pack gives a recommendation: the one affirmed, in a draft else the one suggested.

        None where nobody affirmed one and the suggestion may not be shown, or was rejected.
        """
        return next(iter(self.to_show(recommendation, LinkKind.THEME, draft)), None)

    def queue(self) -> dict[str, tuple[Link, ...]]:
        """The links that a person should settle by their recommendation, in the order of `linkable`."""
        waiting: dict[str, list[Link]] = {}
        for link in self.every:
            if link.is_open:
                waiting.setdefault(link.key.recommendation, []).append(link)
        return {recommendation: tuple(links) for recommendation, links in waiting.items()}


def suggested_links(linkable: Linkable) -> list[Suggested]:
    """All that the machine suggests for a borough's recommendations, best first within a kind."""
    return [*_of_catalogue(linkable), *_repeated(linkable), *_reported(linkable)]


def borough_links(linkable: Linkable, decisions: Decisions) -> Links:
    """The links of a borough: suggestions made anew, and on them what people decided.

    A decision is never changed by a suggestion; one whose recommendation or target is gone is an orphan.
    """
    live = {key: one for key, one in decisions.items() if one.act is not Act.WITHDRAW}
    suggested = {one.key: one for one in suggested_links(linkable) if not _is_settled(one.key, live)}
    links: list[Link] = []
    orphans: list[Decision] = []
    for key in dict.fromkeys([*suggested, *live]):
        link = _link(key, linkable, suggested.get(key), live.get(key))
        if link is None:
            orphans.append(live[key])
        else:
            links.append(link)
    places = {name: place for place, name in enumerate(linkable.recommendations)}
    links.sort(key=lambda link: (places[link.key.recommendation], *_rank(link)))
    return Links(linkable, decisions, tuple(links), tuple(orphans))


def _of_catalogue(linkable: Linkable) -> Iterator[Suggested]:
    asked = [one.asked for one in linkable.told]
    for found in suggest(asked, linkable.catalogue, linkable.themes):
        for one in found.kpis:
            yield Suggested(LinkKey(found.reference, LinkKind.KPI, one.kpi), one.score, one.reasons)
        yield Suggested(LinkKey(found.reference, LinkKind.THEME, found.theme), 0.0, ())


def _repeated(linkable: Linkable) -> Iterator[Suggested]:
    for one in find_repeats(linkable.told):
        key = LinkKey(one.later.asked.reference, LinkKind.REPEAT, one.earlier.asked.reference)
        yield Suggested(key, one.score, one.reasons)


def _reported(linkable: Linkable) -> Iterator[Suggested]:
    for told in linkable.told if linkable.papers else ():
        for one in progress_on(told, linkable.papers):
            key = LinkKey(told.asked.reference, LinkKind.PROGRESS, passage_key(one.paper, one.passage))
            yield Suggested(key, one.score, one.reasons)


def _is_settled(key: LinkKey, live: Mapping[LinkKey, Decision]) -> bool:
    """Whether a suggested theme has lost its place to the one theme that a person affirmed."""
    return key.kind is LinkKind.THEME and any(
        one.affirms
        and one.key.kind is LinkKind.THEME
        and one.key.recommendation == key.recommendation
        and one.key != key
        for one in live.values()
    )


def _link(
    key: LinkKey, linkable: Linkable, suggested: Suggested | None, decision: Decision | None
) -> Link | None:
    told = linkable.recommendations.get(key.recommendation)
    text = linkable.words(key.kind, key.target)
    if told is None or text is None or not linkable.may_link(key):
        return None
    return Link(
        key=key,
        text=text,
        score=suggested.score if suggested else None,
        reasons=suggested.reasons if suggested else (),
        decision=decision,
        has_changed=decision is not None and not _stands(decision, told.asked.text, text),
    )


def _stands(decision: Decision, text: str, target_text: str) -> bool:
    """Whether the words decided on still stand; a KPI and a theme are known by their ids, not their names."""
    named = decision.key.kind in (LinkKind.KPI, LinkKind.THEME)
    return same_words(decision.text, text) and (named or same_words(decision.target_text, target_text))


def _rank(link: Link) -> tuple[int, int, float]:
    states = [State.CONFIRMED, State.SUGGESTED, State.REJECTED]
    return list(LinkKind).index(link.key.kind), states.index(link.state), -(link.score or 0.0)
