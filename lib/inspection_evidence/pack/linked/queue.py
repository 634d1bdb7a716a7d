"""The queue of links as buttons: one recommendation at a time, its candidates, and what to do with each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html import escape

import ipywidgets as widgets

from inspection_evidence.errors import InspectionEvidenceError, ParameterError
from inspection_evidence.linking import Act, Link, LinkKey, LinkKind, Links, choose, decide
from inspection_evidence.linking.confirmation import last_decision
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.kpis.selection import BoroughKpis
from inspection_evidence.pack.linked.candidates import Candidates
from inspection_evidence.pack.linked.section import KIND_WORDS, waiting_words
from inspection_evidence.pack.section import Section
from inspection_evidence.settings import NotebookParameters
from inspection_evidence.settings.person import person_named
from inspection_evidence.store import open_workspace_store

Take = Callable[[LinkKey, Act, str | None, str], str]
"""Takes a decision (link, act, why, who) and gives the sentence that says what was done."""
_WIDE = {"width": "40rem"}


def link_queue(
    parameters: NotebookParameters, evidence: BoroughEvidence, kpis: BoroughKpis, links: Links
) -> widgets.Widget | Section:
    """The queue as widgets where a person works in the notebook; where nobody is there, a sentence."""
    if not somebody_is_there():
        return Section("Queue", f"<p>{waiting_words(links)}; nobody is here to settle them.</p>")
    candidates = Candidates(parameters, evidence, kpis, links)
    return LinkQueue(links, candidates, DecisionTaker(parameters, links), _name()).widget


def somebody_is_there() -> bool:
    """Whether the cell was run by a front end that can ask a person; papermill and nbclient cannot.

    They say so in each request: `allow_stdin` (Jupyter messaging protocol, execute_request).
    """
    from ipykernel.kernelapp import IPKernelApp

    if not IPKernelApp.initialized():
        return False
    request = IPKernelApp.instance().kernel.get_parent()
    return bool(request.get("content", {}).get("allow_stdin"))


class DecisionTaker:
    """Takes decisions into the records, and knows its own: what this person decided here may be changed.

    Calling it raises StoreError, LinkError or ParameterError where the decision cannot be taken.
    """

    def __init__(self, parameters: NotebookParameters, links: Links) -> None:
        """Begin with what was decided when the links were made."""
        self._workspace = parameters.workspace
        self._links = links
        self._own: dict[LinkKey, int] = {}

    def __call__(self, key: LinkKey, act: Act, why: str | None, who: str) -> str:
        """Take one decision and say so."""
        own = self._own.get(_slot(key), 0)
        seen = max(last_decision(key, self._links.decisions), own)
        choice = choose(self._links, key, act, why, seen=seen)
        with open_workspace_store(self._workspace) as store:
            for event in decide(store, [choice], who):
                self._own[_slot(key)] = event.seq
        words = self._links.linkable.words(key.kind, key.target)
        return f"Decided: {act} {KIND_WORDS[key.kind]} “{words}”, by {who}."


def _slot(key: LinkKey) -> LinkKey:
    """Where a decision counts: a recommendation has one theme, whichever it is."""
    return replace(key, target="") if key.kind is LinkKind.THEME else key


class LinkQueue:
    """The widgets; `widget` is what a cell shows. Every part can be reached and pressed by keyboard."""

    def __init__(self, links: Links, candidates: Candidates, take: Take, who: str) -> None:
        """Begin at the first recommendation that waits."""
        self._links = links
        self._queue = list(links.queue().items())
        self._candidates = candidates
        self._take = take
        self._place = 0
        self.who = widgets.Text(value=who, description="Your name")
        self.message = widgets.HTML()
        self.body = widgets.VBox()
        self.before = _button("Previous", self._go, -1)
        self.after = _button("Next", self._go, 1)
        self._progress = widgets.Label()
        controls = widgets.HBox([self.before, self.after, self._progress])
        self.widget = widgets.VBox([self.who, controls, self.message, self.body])
        self._show()

    def _go(self, step: int) -> None:
        self._place += step
        self._tell("")
        self._show()

    def _show(self) -> None:
        total = len(self._queue)
        self.before.disabled = self._place <= 0
        self.after.disabled = self._place >= total - 1
        if not total:
            self._progress.value = "No link waits to be settled."
            return
        recommendation, waiting = self._queue[self._place]
        self._progress.value = f"Recommendation {self._place + 1} of {total}"
        rows = [self._row(place, link) for place, link in enumerate(waiting, start=1)]
        quote = widgets.HTML(self._candidates.quote(recommendation))
        self.body.children = (quote, *rows, self._adding(recommendation))

    def _row(self, place: int, link: Link) -> widgets.VBox:
        why = widgets.Text(description="Reason", placeholder="if you like", layout=_WIDE)
        confirm = _button(f"Confirm {place}", self._decide, link.key, Act.CONFIRM, why)
        reject = _button(f"Reject {place}", self._decide, link.key, Act.REJECT, why)
        shown = widgets.HTML(self._candidates.candidate(place, link))
        return widgets.VBox([shown, widgets.HBox([confirm, reject, why])])

    def _adding(self, recommendation: str) -> widgets.VBox:
        """A field to type what nobody suggested into, with everything that it can be."""
        targets = _targets(self._links, recommendation)
        field = widgets.Combobox(
            options=list(targets), placeholder="type to search", ensure_option=True, layout=_WIDE
        )
        why = widgets.Text(description="Reason", placeholder="if you like", layout=_WIDE)

        def add() -> None:
            if field.value in targets:
                self._decide(LinkKey(recommendation, *targets[field.value]), Act.ADD, why)
            else:
                self._tell("Choose from the list what to link the recommendation to.")

        label = widgets.Label("Something else that nobody suggested:")
        return widgets.VBox([label, widgets.HBox([field, _button("Add", add), why])])

    def _decide(self, key: LinkKey, act: Act, why: widgets.Text) -> None:
        try:
            self._tell(self._take(key, act, why.value.strip() or None, person_named(self.who.value)))
        except InspectionEvidenceError as error:
            self._tell(str(error))

    def _tell(self, sentence: str) -> None:
        self.message.value = f'<p role="status">{escape(sentence)}</p>' if sentence else ""


def _button(label: str, act: Callable[..., None], *given: object) -> widgets.Button:
    button = widgets.Button(description=label)
    button.on_click(lambda _: act(*given))
    return button


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
        return ""  # the field asks for it
