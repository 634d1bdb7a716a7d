"""The tracker as a person works in it: a list of rows to choose from, and the form of the one chosen."""

from __future__ import annotations

from datetime import date
from typing import Any

import ipywidgets as widgets

from inspection_evidence.errors import ParameterError
from inspection_evidence.linking import Links
from inspection_evidence.pack.kpis.selection import BoroughKpis
from inspection_evidence.pack.linked.queue_row import button
from inspection_evidence.pack.section import Section
from inspection_evidence.pack.tracked.beside import Beside
from inspection_evidence.pack.tracked.borough import BoroughTracking
from inspection_evidence.pack.tracked.filters import Filters
from inspection_evidence.pack.tracked.form.offered import Offered, offered_of
from inspection_evidence.pack.tracked.listing import chosen, line_of
from inspection_evidence.pack.tracked.position import position_sentence
from inspection_evidence.pack.tracked.row_form import UNSAVED, RowForm
from inspection_evidence.pack.tracked.rows import RowView, row_views, untracked_of_papers
from inspection_evidence.pack.tracked.taking import TrackerTaker
from inspection_evidence.pack.tracked.told import Told
from inspection_evidence.pack.wording import counted, day
from inspection_evidence.settings.person import person_named
from inspection_evidence.settings.presence import somebody_is_there

_MOST_LINES = 10
_WIDE = {"width": "62rem", "max_width": "100%"}


def tracker_desk(tracking: BoroughTracking, kpis: BoroughKpis, links: Links) -> widgets.Widget | Section:
    """The list and the form where a person works in the notebook; where nobody is there, a sentence."""
    if not somebody_is_there():
        told = position_sentence(tracking.position())
        return Section("Tracker", f"<p>{told} Nobody is here to enter anything.</p>")
    return TrackerDesk(tracking, kpis, links, _name()).widget


class TrackerDesk:
    """The widgets; `widget` is what a cell shows. Every part can be reached and pressed by keyboard."""

    def __init__(self, tracking: BoroughTracking, kpis: BoroughKpis, links: Links, who: str) -> None:
        """Begin at the first open row."""
        self._tracking, self._kpis, self._links = tracking, kpis, links
        self.who = widgets.Text(value=who, description="Your name")
        self.filters = Filters(self._list)
        self.choice = widgets.Select(description="Choose", options=[], rows=_MOST_LINES, layout=_WIDE)
        self.before = button("Previous", "The recommendation before", lambda: self._go(-1))
        self.after = button("Next", "The recommendation after", lambda: self._go(1))
        self.position, self.count = widgets.HTML(), widgets.Label()
        beside = Beside(tracking, kpis, links)
        self.form = RowForm(beside, TrackerTaker(tracking), self._named, self._reopen)
        self.told = Told()
        moving = widgets.HBox([self.before, self.after, self.count])
        self.widget = widgets.VBox(
            [
                self.position,
                self.who,
                self.filters.widget,
                self.choice,
                moving,
                self.told.widget,
                self.form.widget,
            ]
        )
        self.who.observe(self.form.offer_undo, names="value")
        self.choice.observe(self._choose, names="value")
        self._look()
        self._list()

    def _look(self) -> None:
        """Look at the records as they stand now."""
        tracking = self._tracking
        self._tracker = tracking.tracker()
        register = tracking.register(self._tracker)
        self._rows = row_views(tracking, register, self._links)
        self._papers = untracked_of_papers(tracking, self._tracker, self._links)
        self.position.value = Told.words(f"{position_sentence(register)}{_not_today(tracking)}")
        self.filters.offer(self._rows)

    def _listed(self) -> list[RowView]:
        papers = self._papers if self.filters.papers.value else ()
        return chosen((*self._rows, *papers), self.filters.wanted)

    def _list(self) -> None:
        """Make the list anew, as the filters ask; a row with something in it to save stays."""
        shown = self.form.view
        listed = self._listed()
        if shown and self.form.changes and not _holds(listed, shown):
            listed.insert(0, shown)
        self._fill(listed)
        self._choose()

    def _fill(self, listed: list[RowView]) -> None:
        names = [view.identifier for view in listed]
        shown = self.form.view.identifier if self.form.view else None
        self.choice.unobserve(self._choose, names="value")
        self.choice.options = [(line_of(view), view.identifier) for view in listed]
        self.choice.value = shown if shown in names else next(iter(names), None)
        self.choice.observe(self._choose, names="value")

    def _choose(self, _: Any = None) -> None:
        """Show the row that is chosen, unless there is something to save in the one that is shown."""
        shown, wanted = self.form.view, self.choice.value
        self.told.clear()
        if shown and wanted != shown.identifier and self.form.changes:
            self.choice.value = shown.identifier
            self.told.tell(UNSAVED, is_mistake=True)
        elif wanted is None:
            self.form.close()
        elif shown is None or wanted != shown.identifier:
            self._open(wanted)
        self._say_place()

    def _open(self, identifier: str) -> None:
        """Show another row, as the records have it at this moment."""
        if self.form.view:
            self._look()
        view = self._find(identifier)
        if view:
            self.form.open(view, self._tracker, self._offered())

    def _reopen(self) -> None:
        """Show the same row as it stands now; it stays in the list, whatever the filters ask."""
        shown, place = self.form.view, self._place()
        self._look()
        now = self._find(shown.identifier) if shown else None
        if now is None:
            self.form.close()
            return
        listed = self._listed()
        if not _holds(listed, now):
            listed.insert(place, now)
        self._fill(listed)
        self.form.refresh(now, self._tracker)
        self._say_place()

    def _find(self, identifier: str) -> RowView | None:
        return next((one for one in (*self._rows, *self._papers) if one.identifier == identifier), None)

    def _offered(self) -> Offered:
        kpis = {kpi.name: kpi.id for kpi in self._kpis.catalogue.all()}
        return offered_of(self._tracking, self._tracker, self._rows, kpis)

    def _go(self, step: int) -> None:
        """Move on in the list; the focus goes to the list, where the next recommendation begins."""
        names = [name for _, name in self.choice.options]
        self.choice.value = names[min(max(self._place() + step, 0), len(names) - 1)]
        self.choice.focus()

    def _place(self) -> int:
        names = [name for _, name in self.choice.options]
        return names.index(self.choice.value) if self.choice.value in names else 0

    def _say_place(self) -> None:
        """Say which row of how many is shown."""
        number = len(self.choice.options)
        self.before.disabled = not self._place()
        self.after.disabled = self._place() >= number - 1
        self.count.value = (
            f"{self._place() + 1} of {counted(number, 'row')}" if number else "No row is as you ask for."
        )

    def _named(self) -> str:
        """The name in the field: an emptied field is never filled by the computer's user."""
        if not self.who.value.strip():
            raise ParameterError("Write your name in the field “Your name” at the top.")
        return person_named(self.who.value)


def _holds(listed: list[RowView], view: RowView) -> bool:
    return any(one.identifier == view.identifier for one in listed)


def _not_today(tracking: BoroughTracking) -> str:
    """That the counts are of another day than the entries that are made here."""
    if tracking.as_at == date.today():
        return ""
    return f" Colours and counts are for {day(tracking.as_at)}; what you save is entered today."


def _name() -> str:
    try:
        return person_named()
    except ParameterError:
        return ""
