"""The queue of links as buttons: one recommendation at a time, its candidates, and what to do with each."""

from __future__ import annotations

from functools import partial
from typing import Any

import ipywidgets as widgets

from inspection_evidence.errors import InspectionEvidenceError, ParameterError
from inspection_evidence.linking import Act, Link, LinkKey, LinkKind, Links
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.kpis.selection import BoroughKpis
from inspection_evidence.pack.linked.candidates import Candidates
from inspection_evidence.pack.linked.finding import find_field, says
from inspection_evidence.pack.linked.passage_choice import PassageChoice
from inspection_evidence.pack.linked.queue_row import WIDE, QueueRow, button
from inspection_evidence.pack.linked.section import KIND_WORDS, waiting_words
from inspection_evidence.pack.linked.taking import DecisionTaker, Take
from inspection_evidence.pack.section import Section
from inspection_evidence.settings import NotebookParameters
from inspection_evidence.settings.person import person_named
from inspection_evidence.settings.presence import somebody_is_there

_LONGEST = 90
"""Characters of a recommendation in the list to choose from."""
_LONG = {"width": "52rem", "max_width": "100%"}
_NONE_FOUND = "No recommendation in this list says that; empty “Find”, or tick “Settled links too”."


def link_queue(
    parameters: NotebookParameters, evidence: BoroughEvidence, kpis: BoroughKpis, links: Links
) -> widgets.Widget | Section:
    """The queue as widgets where a person works in the notebook; where nobody is there, a sentence."""
    if not somebody_is_there():
        return Section("Queue", f"<p>{waiting_words(links)}; nobody is here to settle them.</p>")
    candidates = Candidates(parameters, evidence, kpis, links)
    return LinkQueue(links, candidates, DecisionTaker(parameters, links), _name()).widget


class LinkQueue:
    """The widgets; `widget` is what a cell shows. Every part can be reached and pressed by keyboard."""

    def __init__(self, links: Links, candidates: Candidates, take: Take, who: str) -> None:
        """Begin at the first recommendation that waits."""
        self._links = links
        self._candidates = candidates
        self._take = take
        self._done: dict[LinkKey, str] = {}
        self._queue: list[tuple[str, tuple[Link, ...]]] = []
        self.who = widgets.Text(value=who, description="Your name")
        self.settled = widgets.Checkbox(description="Settled links too", indent=False)
        self.find = find_field("words of a recommendation", self._fill, layout=_LONG)
        self.choice = widgets.Dropdown(description="Go to", layout=_LONG)
        self.before = button("Previous", "The recommendation before", lambda: self._go(-1))
        self.after = button("Next", "The recommendation after", lambda: self._go(1))
        self._progress = widgets.Label()
        self.body = widgets.VBox()
        self.widget = widgets.VBox(
            [
                widgets.HBox([self.who, self.settled]),
                self.find,
                self.choice,
                widgets.HBox([self.before, self.after, self._progress]),
                self.body,
            ]
        )
        self.choice.observe(self._show, names="value")
        self.settled.observe(self._fill, names="value")
        self._fill()

    def _fill(self, _: Any = None) -> None:
        """Make the list of recommendations anew, and stay at the one shown if it is still there."""
        shown = self._queue[self.choice.value][0] if self._queue else None
        self._queue = list(self._listed().items())
        names = [name for name, _ in self._queue]
        self.choice.unobserve(self._show, names="value")
        self.choice.options = [(self._label(place), place) for place in range(len(names))]
        first = 0 if names else None
        self.choice.value = names.index(shown) if shown in names else first
        self.choice.observe(self._show, names="value")
        self._show()

    def _listed(self) -> dict[str, tuple[Link, ...]]:
        told, find = self._links.linkable.recommendations, self.find.value
        waiting = self._links.queue()
        listed = {name: self._links.of(name) for name in told} if self.settled.value else waiting
        return {name: links for name, links in listed.items() if says(find, name, told[name].asked.text)}

    def _label(self, place: int) -> str:
        told = self._links.linkable.recommendations[self._queue[place][0]]
        text = told.asked.text
        short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
        return f"{place + 1}. {short}"

    def _go(self, step: int) -> None:
        """Move on; the focus goes to the top, where the next recommendation begins."""
        self.choice.value = min(max(self.choice.value + step, 0), len(self._queue) - 1)
        (self.before if self.after.disabled else self.after).focus()

    def _show(self, _: Any = None) -> None:
        place = self.choice.value
        self.before.disabled = not place
        self.after.disabled = place is None or place >= len(self._queue) - 1
        # First of all, so that nobody presses a button of the one before while charts are drawn.
        self.body.children = ()
        if place is not None:
            self.body.children = self._shown(place)
        self._count()

    def _shown(self, place: int) -> tuple[widgets.Widget, ...]:
        """The quote beside its page, the candidates, and what a person may add."""
        recommendation, links = self._queue[place]
        rows = [self._row(number, link).widget for number, link in enumerate(links, start=1)]
        quote = widgets.HTML(self._candidates.quote(recommendation))
        onward = button("Next recommendation", "The recommendation after", lambda: self._go(1))
        onward.disabled = self.after.disabled
        by_hand = (self._adding(recommendation).widget, self._adding_progress(recommendation))
        return (quote, *rows, *by_hand, widgets.HBox([onward]))

    def _count(self) -> None:
        """Say which recommendation it is, and how much of it is done."""
        place = self.choice.value
        if place is None:
            self._progress.value = _NONE_FOUND if self.find.value.strip() else "No link waits to be settled."
            return
        keys = [link.key for link in self._queue[place][1]]
        decided = sum(key in self._done for key in keys)
        self._progress.value = (
            f"Recommendation {place + 1} of {len(self._queue)}: {decided} of {len(keys)} links decided here"
        )

    def _row(self, number: int, link: Link) -> QueueRow:
        shown = widgets.HTML(self._candidates.candidate(number, link))
        row = QueueRow(shown, f"Reason {number}", self._done.get(link.key, ""))
        what = f"{KIND_WORDS[link.key.kind]}: {link.text}"
        confirm, reject = (
            button(f"{word} {number}", f"{word} {what}", partial(self._decide, row, link.key, act))
            for word, act in (("Confirm", Act.CONFIRM), ("Reject", Act.REJECT))
        )
        row.put_before([confirm, reject])
        return row

    def _adding(self, recommendation: str) -> QueueRow:
        """A field to type what nobody suggested into, with everything that it can be."""
        targets = _targets(self._links, recommendation)
        field = widgets.Combobox(
            description="Link to",
            options=list(targets),
            placeholder="type to search",
            ensure_option=True,
            layout=WIDE,
        )
        row = QueueRow(widgets.Label("Something else that nobody suggested:"), "Reason")

        def add() -> None:
            if field.value in targets:
                self._decide(row, LinkKey(recommendation, *targets[field.value]), Act.ADD)
            else:
                row.tell("Choose from the list what to link the recommendation to.", is_mistake=True)

        row.put_before([field, button("Add", "Add this link to the recommendation", add)])
        return row

    def _adding_progress(self, recommendation: str) -> widgets.Widget:
        """Lists to choose a passage of a later paper from, to be added as progress, or why there are none."""
        choice = PassageChoice(self._links, recommendation)
        if not choice.offers_any:
            return choice.widget
        row = QueueRow(choice.widget, "Reason")

        def add() -> None:
            if choice.key is None:
                row.tell("Choose a paper, and the passage of it that reports progress.", is_mistake=True)
            else:
                self._decide(row, choice.key, Act.ADD)

        row.put_before([button("Add as progress", "Add this passage to the recommendation as progress", add)])
        return row.widget

    def _decide(self, row: QueueRow, key: LinkKey, act: Act) -> None:
        try:
            self._done[key] = self._take(key, act, row.reason, self._named())
        except InspectionEvidenceError as error:
            row.tell(str(error), is_mistake=True)
        else:
            row.tell(self._done[key])
            self._count()

    def _named(self) -> str:
        """The name in the field: an emptied field is never filled by the computer's user."""
        if not self.who.value.strip():
            raise ParameterError("Write your name in the field “Your name” at the top: nothing was decided.")
        return person_named(self.who.value)


def _targets(links: Links, recommendation: str) -> dict[str, tuple[LinkKind, str]]:
    """Everything that a recommendation can be linked to by hand, by the words a person searches for."""
    known = {link.key for link in links.of(recommendation) if not link.is_open}
    found: dict[str, tuple[LinkKind, str]] = {}
    for kind in (LinkKind.KPI, LinkKind.REPEAT, LinkKind.THEME):
        for target in links.linkable.targets(kind, recommendation):
            if LinkKey(recommendation, kind, target) not in known:
                found[f"{KIND_WORDS[kind]}: {links.linkable.words(kind, target)}"] = (kind, target)
    return found


def _name() -> str:
    try:
        return person_named()
    except ParameterError:
        return ""
