"""Which rows a person wants to see, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inspection_evidence.pack.linked.finding import says
from inspection_evidence.pack.tracked.rows import NOBODY_YET, RowView
from inspection_evidence.pack.wording import day
from inspection_evidence.tracker import RagColour

_WORST_FIRST = (RagColour.RED, RagColour.AMBER, RagColour.NOT_RATED, RagColour.GREEN, RagColour.BLUE)
"""What nobody has taken up comes before what goes well."""
_LONGEST = 80
"""Characters of a row's words in the list."""


class Order(StrEnum):
    """The orders of the list; the words are those that people choose from."""

    PLACE = "as the reports have them"
    COLOUR = "worst colour first"
    DUE = "next date first"
    LAST = "last changed first"


@dataclass(frozen=True)
class Wanted:
    """What to show; an empty word stands for all."""

    place: str = ""
    colour: str = ""
    lead: str = ""
    theme: str = ""
    find: str = ""
    closed: bool = False
    order: Order = Order.PLACE


@dataclass(frozen=True)
class Choices:
    """The words that each filter offers, in the order of the rows or of the alphabet."""

    places: tuple[str, ...]
    colours: tuple[str, ...]
    leads: tuple[str, ...]
    themes: tuple[str, ...]


def chosen(views: Iterable[RowView], wanted: Wanted) -> list[RowView]:
    """The rows that are wanted, in the order wanted."""
    return sorted((view for view in views if _is_wanted(view, wanted)), key=_ORDERS[wanted.order])


def choices_of(views: Sequence[RowView]) -> Choices:
    """What the filters offer for these rows."""
    by_colour = sorted(views, key=_by_colour)
    leads = {lead for view in views for lead in leads_of(view)}
    return Choices(
        places=tuple(dict.fromkeys(view.place for view in views)),
        colours=tuple(dict.fromkeys(view.rag.label for view in by_colour)),
        leads=tuple(sorted(leads, key=lambda lead: (lead == NOBODY_YET, lead))),
        themes=tuple(sorted({view.theme for view in views})),
    )


def leads_of(view: RowView) -> tuple[str, ...]:
    """The lead officers of a row; words that say so where it has none."""
    return view.leads or (NOBODY_YET,)


def line_of(view: RowView) -> str:
    """A row on one line of the list: colour, what it is, its next date, its words."""
    due = f"due {day(view.due)} · " if view.due else ""
    words = view.words if len(view.words) <= _LONGEST else f"{view.words[: _LONGEST - 1]}…"
    closed = "" if view.is_open else "closed · "
    return f"{view.rag.label} · {closed}{view.place} · {view.label} · {due}{words}"


def _is_wanted(view: RowView, wanted: Wanted) -> bool:
    return (
        (wanted.closed or view.is_open)
        and wanted.place in ("", view.place)
        and wanted.colour in ("", view.rag.label)
        and wanted.theme in ("", view.theme)
        and wanted.lead in ("", *leads_of(view))
        and _says(view, wanted.find)
    )


def _says(view: RowView, find: str) -> bool:
    """Whether a row, its identifier and its actions say what is looked for."""
    actions = (word for one in view.row.item.actions for word in (one.number, one.title.value or ""))
    return says(find, line_of(view), view.words, view.theme, view.identifier, *leads_of(view), *actions)


def _by_colour(view: RowView) -> int:
    return _WORST_FIRST.index(view.rag.value)


def _by_due(view: RowView) -> date:
    return view.due or date.max


_ORDERS = {
    Order.PLACE: lambda _: 0,
    Order.COLOUR: _by_colour,
    Order.DUE: lambda view: _by_due(view).toordinal(),
    Order.LAST: lambda view: -view.last,
}
