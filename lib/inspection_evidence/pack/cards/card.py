"""A card: one row of the register with all that is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from inspection_evidence.pack.by_hand import hand_words
from inspection_evidence.pack.cards.actions import ShownAction, shown_action
from inspection_evidence.pack.cards.told_since import history, last_note, response_words, standing_words
from inspection_evidence.pack.linked.improvement import Improvement, improvement_of
from inspection_evidence.pack.linked.progress import Reported, reported_on
from inspection_evidence.pack.linked.told_before import Earlier, told_before
from inspection_evidence.pack.links import page_address
from inspection_evidence.pack.papers.selection import PublishedPaper
from inspection_evidence.pack.registers.names import RowName, row_name
from inspection_evidence.pack.registers.standing import PackRegister
from inspection_evidence.tracker import RagColour, Row

MOST_SHOWN = 3
"""Passages of later papers, and earlier recommendations, on a card; the full register has all."""


@dataclass(frozen=True)
class ShownReport:
    """A passage of a later paper in words that may be read, with its page's address where that is known."""

    reported: Reported
    text: str
    address: str | None


@dataclass(frozen=True)
class Card:
    """One row; parts are empty where nothing is known.

    `why` is the colour with its reason; `page` where it is printed; `owner` and `section` as the report
    says; `further` and `further_earlier` count passages of papers and earlier recommendations left to the
    full register; `history` stands there alone.
    """

    name: RowName
    colour: RagColour
    why: str
    page: int | None
    address: str | None
    owner: str
    section: str
    by_hand: str
    earlier: tuple[Earlier, ...]
    further_earlier: int
    response: str
    agreed: str
    actions: tuple[ShownAction, ...]
    improvement: Improvement | None
    reports: tuple[ShownReport, ...]
    further: int
    note: str
    history: tuple[str, ...]
    is_tracked: bool

    def is_bare(self, draft: bool) -> bool:
        """Whether a committee's card has nothing entered and no KPI: one sentence then says both."""
        found = self.improvement
        return not (draft or self.is_tracked) and found is not None and not found.measures


@dataclass(frozen=True)
class CardMaker:
    """Makes cards; what all of them stand on is found out once."""

    told: PackRegister

    def card(self, row: Row) -> Card:
        """The card of one row."""
        told, run = self.told, self.told.sources.run
        asked, rag = row.asked, told.register.rag(row)
        reports, earlier = self._reports(row), self._earlier(row)
        most = None if run.length == "register" else MOST_SHOWN
        shown = reports[:most]
        return Card(
            name=row_name(row, told),
            colour=rag.value,
            why=standing_words(row, told),
            page=asked.quote.page if asked else None,
            address=self._address(row),
            owner=told.person(asked.owner) if asked else "",
            section=getattr(asked, "section", None) or "",
            by_hand=hand_words(asked.by_hand, told.sources.borough, run) if asked else "",
            earlier=earlier[:most],
            further_earlier=len(earlier[most:]) if most else 0,
            response=response_words(row, told),
            agreed=told.agreed_words(row),
            actions=tuple(shown_action(one, told) for one in row.item.actions),
            improvement=self._improvement(row),
            reports=tuple(shown),
            further=len(reports) - len(shown),
            note=last_note(row),
            history=history(row, told) if run.length == "register" else (),
            is_tracked=bool(row.item.events or row.item.actions),
        )

    @cached_property
    def _papers(self) -> Mapping[str, PublishedPaper]:
        return {one.document.sha256: one for one in self.told.sources.papers.papers}

    def _address(self, row: Row) -> str | None:
        if row.asked is None or row.holder is None:
            return None
        return page_address(row.holder.document, row.asked.quote.page, self.told.sources.borough)

    def _earlier(self, row: Row) -> tuple[Earlier, ...]:
        sources = self.told.sources
        if row.identifier not in self.told.printed:
            return ()
        return told_before(
            row.identifier, sources.links, self.told.printed, sources.borough, sources.run.draft
        )

    def _improvement(self, row: Row) -> Improvement | None:
        found = self.told.printed.get(row.identifier)
        sources = self.told.sources
        if found is None:
            return None
        return improvement_of(*found, sources.links, sources.kpis, self.told.compared, sources.run)

    def _reports(self, row: Row) -> list[ShownReport]:
        sources = self.told.sources
        if row.identifier not in self.told.printed:
            return []
        found = reported_on(row.identifier, sources.links, self._papers, sources.run.draft)
        return [
            ShownReport(
                one,
                sources.passage_shown(one.paper.document.sha256, one.passage.text),
                page_address(one.paper.document, one.passage.page, sources.borough),
            )
            for one in found
        ]
