"""Each recommendation on a card of its own, newest inspection first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from inspection_evidence.linking import LinkKind
from inspection_evidence.model import Holder, Inspection, Recommendation
from inspection_evidence.pack.by_hand import carried_words
from inspection_evidence.pack.cards.card import Card, CardMaker
from inspection_evidence.pack.linked.numbers import numbers_beside
from inspection_evidence.pack.linked.progress import to_date_first
from inspection_evidence.pack.linked.selection import inspections_of_the_authority, label_of, links_left_out
from inspection_evidence.pack.links import page_address
from inspection_evidence.pack.registers.standing import PackRegister, is_of_school
from inspection_evidence.pack.registers.tables import newest_first
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import PublishedInspection, file_name
from inspection_evidence.pack.tracked.rows import place_words
from inspection_evidence.pack.wording import framework_name, month


@dataclass(frozen=True)
class CardGroup:
    """The cards of one inspection or meeting, with what they share: `when`, the file, whose it was.

    `is_linked` says whether the report's pages can be linked, `is_followed` whether a later paper was read.
    """

    title: str
    when: str
    file: str
    carried: str
    is_linked: bool
    is_followed: bool
    cards: tuple[Card, ...]

    @property
    def has_sections(self) -> bool:
        """Whether the report's sections tell its recommendations apart."""
        return len({card.section for card in self.cards}) > 1


@dataclass(frozen=True)
class OfSchool:
    """A recommendation to a school, which is not the authority's to carry out."""

    where: str
    label: str
    item: Recommendation
    address: str | None


def recommendation_cards(told: PackRegister) -> Section:
    """A card for every recommendation that is printed or tracked; all suggestions marked in a draft.

    A committee's pack has only what people confirmed, and counts the rest.
    """
    sources, maker = told.sources, CardMaker(told)
    made = inspections_of_the_authority(sources.selection)
    recommending = [one for one in made if one.recommendations]
    draft = sources.run.draft
    return render_section(
        "recommendation_cards",
        "Each recommendation",
        groups=_groups(told, maker),
        schools=_of_schools(told),
        draft=draft,
        borough=sources.borough,
        numbers=numbers_beside(recommending, sources.links, told.compared.keys(), draft),
        waiting=sources.selection.waiting_recommendations,
        left_out=[] if draft else _left_out(told, recommending),
        to_date=to_date_first(recommending, sources.links) if draft else [],
        silent=_silent(told),
    )


def _groups(told: PackRegister, maker: CardMaker) -> list[CardGroup]:
    rows = newest_first(told.register.rows, told)
    by_holder = groupby(rows, key=lambda row: row.holder.key if row.holder else "")
    return [
        _group(members[0].holder, tuple(map(maker.card, members)), told)
        for members in (list(group) for _, group in by_holder)
    ]


def _group(holder: Holder | None, cards: tuple[Card, ...], told: PackRegister) -> CardGroup:
    if holder is None:
        return CardGroup("No longer read in any report or paper", "", "", "", True, True, cards)
    found = next((one for one in told.sources.selection.inspections if one.key == holder.key), None)
    document = holder.document
    title = (
        f"{framework_name(document)}, {found.month}" if found else place_words(holder, told.sources.borough)
    )
    return CardGroup(
        title=title,
        when=found.when if found else "",
        file=file_name(document),
        carried=carried_words(holder.carried_from) if isinstance(holder, Inspection) else "",
        is_linked=any(card.address for card in cards),
        is_followed=found is None or any(paper.met > found.held for paper in told.sources.papers.papers),
        cards=cards,
    )


def _left_out(told: PackRegister, made: list[PublishedInspection]) -> list[tuple[int, str, str]]:
    """How many suggested links a committee's pack leaves out, with their name for one and for many."""
    names = {
        LinkKind.KPI: ("suggested link to a KPI", "suggested links to KPIs"),
        LinkKind.REPEAT: ("suggested repeat", "suggested repeats"),
        LinkKind.PROGRESS: ("suggested report of progress", "suggested reports of progress"),
    }
    counted = [(links_left_out(told.sources.links, made, kind), *words) for kind, words in names.items()]
    return [one for one in counted if one[0]]


def _silent(told: PackRegister) -> list[str]:
    """The inspections that a person knows of and that recommended nothing that may be printed."""
    return [
        f"{framework_name(one.document)}, {month(one.document.inspection_start or one.held)}"
        for one in reversed(told.sources.selection.inspections)
        if not one.recommendations and not is_of_school(one)
    ]


def _of_schools(told: PackRegister) -> list[OfSchool]:
    return [
        OfSchool(
            f"{one.document.title or file_name(one.document)}, {one.month}",
            label_of(one, item),
            item,
            page_address(one.document, item.quote.page, told.sources.borough),
        )
        for one in reversed(told.sources.selection.inspections)
        if is_of_school(one)
        for item in one.recommendations
    ]
