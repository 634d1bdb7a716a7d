"""The rows of the tracker as a person tells them apart: what was told where, its colour, who, by when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from inspection_evidence.linking import Links
from inspection_evidence.model import Decision, Document, Holder, Inspection, Paper, Recommendation
from inspection_evidence.pack.papers.child_story import is_withheld
from inspection_evidence.pack.papers.selection import OWN_REMITS
from inspection_evidence.pack.selection import held_on, is_of_another
from inspection_evidence.pack.tracked.borough import BoroughTracking, newest_first
from inspection_evidence.pack.wording import SHORT_FRAMEWORK_NAMES, day, framework_name, month
from inspection_evidence.settings import BoroughParameters
from inspection_evidence.store import Event
from inspection_evidence.tracker import Rag, Register, Row, TrackedAction, Tracker

WITHHELD = "It tells one child’s story and is not quoted."
NO_LONGER_READ = "No longer read: settle it in notebook 1-read-documents."
NOT_READ = "No longer read"
NOBODY_YET = "Nobody yet"
NO_THEME = "No theme"


@dataclass(frozen=True)
class RowView:
    """One row in words: `place` is the inspection or meeting, `leads` the lead officers of its actions.

    `due` is the earliest date of an action still to be done; `last` the number of the last entry, 0
    where there is none; `is_tracked` whether anybody entered anything.
    """

    row: Row
    rag: Rag
    label: str
    words: str
    place: str
    theme: str
    leads: tuple[str, ...]
    due: date | None
    last: int

    @property
    def identifier(self) -> str:
        """The identifier of the recommendation or decision."""
        return self.row.identifier

    @property
    def kind(self) -> str:
        """What it is, in a word."""
        return "Decision" if isinstance(self.row.asked, Decision) else "Recommendation"

    @property
    def is_open(self) -> bool:
        """Whether no committee has closed it."""
        return self.row.is_open

    @property
    def is_tracked(self) -> bool:
        """Whether anybody entered anything about it."""
        return bool(self.last or self.row.item.actions)


def row_views(tracking: BoroughTracking, register: Register, links: Links) -> tuple[RowView, ...]:
    """The rows of a register in words, newest inspection or meeting first, in the order they are printed.

    Rows that are no longer read stand last.
    """
    borough = tracking.parameters.borough
    return tuple(_view(row, register, links, borough) for row in newest_first(register.rows, borough))


def untracked_of_papers(tracking: BoroughTracking, tracker: Tracker, links: Links) -> tuple[RowView, ...]:
    """What council papers recommend and decide on the suite's matters and nobody tracks, newest first."""
    rows = [
        row for paper in reversed(tracking.evidence.papers) for row in _untracked(paper, tracking, tracker)
    ]
    register = Register(tuple(rows), tracking.as_at, tracking.rules)
    return tuple(_view(row, register, links, tracking.parameters.borough) for row in rows)


def place_words(holder: Holder | None, borough: BoroughParameters) -> str:
    """The inspection or meeting that a row is of, as short as a list needs it."""
    if holder is None:
        return NOT_READ
    document = holder.document
    held = document.inspection_start or held_on(document, borough)
    if isinstance(holder, Paper):
        body = document.committee or framework_name(document)
        return f"{body}, {day(held) if held else 'date not known'}"
    short = SHORT_FRAMEWORK_NAMES.get(document.framework) if document.framework else None
    name = short or framework_name(document)
    return f"{name}, {month(held) if held else 'date not known'}{_carried(holder)}"


def _carried(holder: Holder) -> str:
    before = holder.carried_from if isinstance(holder, Inspection) else None
    return f" ({before.name})" if before else ""


def _view(row: Row, register: Register, links: Links, borough: BoroughParameters) -> RowView:
    theme = links.shown_theme(row.identifier, draft=True)
    live = [action for action in row.item.actions if action.is_live]
    return RowView(
        row=row,
        rag=register.rag(row),
        label=label_of(row),
        words=words_of(row),
        place=place_words(row.holder, borough),
        theme=theme.text if theme else NO_THEME,
        leads=_leads(row.item.actions),
        due=min((action.due for action in live if action.due), default=None),
        last=max((event.seq for event in _events(row)), default=0),
    )


def words_of(row: Row) -> str:
    """What a row says; what tells one child's story is not quoted, and what is no longer read says so."""
    if row.asked is None or row.holder is None:
        return NO_LONGER_READ
    return WITHHELD if is_withheld(row.asked, row.holder.document) else row.asked.text


def label_of(row: Row) -> str:
    """What people call a row: the number as printed, else its place among those of its report, as packs do.

    Of a decision without a number, and of a row that is no longer read, the last part of the identifier.
    """
    if row.asked and row.asked.number:
        return row.asked.number
    printed = row.holder.document.recommendations if row.holder else ()
    places = [place for place, one in enumerate(printed, start=1) if one.id == row.identifier]
    return str(places[0]) if places else row.identifier.rpartition("/")[2]


def _events(row: Row) -> tuple[Event, ...]:
    """The entries about a row and its actions."""
    return (*row.item.events, *(event for action in row.item.actions for event in action.events))


def _leads(actions: tuple[TrackedAction, ...]) -> tuple[str, ...]:
    named = (action.lead_officer.value for action in actions if action.lead_officer)
    return tuple(sorted({name for name in named if name}))


def _untracked(paper: Paper, tracking: BoroughTracking, tracker: Tracker) -> Iterator[Row]:
    document: Document = paper.document
    if is_of_another(document, tracking.parameters.borough):
        return
    decisions = (one for one in document.decisions if not one.procedural)
    items: tuple[Recommendation | Decision, ...] = (*document.recommendations, *decisions)
    for item in items:
        if item.remit in OWN_REMITS and item.id not in tracker.items:
            yield Row(tracker.item(item.id), item, paper)
