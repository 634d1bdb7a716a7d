"""Choosing a passage of a later paper by hand: first the paper, then the passage, shown in full."""

from __future__ import annotations

from html import escape

import ipywidgets as widgets

from inspection_evidence.linking import LinkKey, LinkKind, Links, Paper, passage_key
from inspection_evidence.linking.progress import Passage

_WIDE = {"width": "52rem", "max_width": "100%"}
_LONGEST = 110
"""Characters of a passage in the list; the one chosen stands below it in full."""
_NONE = ""
"""What a list holds before anything is chosen: for None a browser would show no words at all."""
_NONE_CHOSEN: tuple[str, Passage | str] = ("choose a passage", _NONE)
NO_PAPER = "No paper dated after this inspection is among those read, so none can be added as progress."


class PassageChoice:
    """Two lists, of papers and of the chosen paper's passages; `widget` is what stands in the queue.

    Only papers dated after the inspection are offered, and of these only what may be quoted. A passage
    that is linked already is left out.
    """

    def __init__(self, links: Links, recommendation: str) -> None:
        """Begin with no paper chosen; nothing is chosen for the person at any time."""
        self._recommendation = recommendation
        self._known = {one.key.target for one in links.of(recommendation, LinkKind.PROGRESS)}
        papers = [one for one in links.linkable.later_papers(recommendation) if self._offered(one)]
        self.papers = widgets.Dropdown(
            options=[("choose a paper", _NONE), *((one.name, one) for one in papers)],
            description="Paper",
            layout=_WIDE,
        )
        self.passages = widgets.Dropdown(options=[_NONE_CHOSEN], description="Passage", layout=_WIDE)
        self._shown = widgets.HTML()
        self.papers.observe(self._list_passages, "value")
        self.passages.observe(self._show, "value")
        self.offers_any = bool(papers)
        label = widgets.Label("Progress that a later paper reports:" if papers else NO_PAPER)
        fields = [self.papers, self.passages, self._shown] if papers else []
        self.widget = widgets.VBox([label, *fields])

    @property
    def key(self) -> LinkKey | None:
        """The link to the passage chosen; None where none is."""
        paper, passage = self.papers.value, self.passages.value
        if not (paper and passage):
            return None
        return LinkKey(self._recommendation, LinkKind.PROGRESS, passage_key(paper, passage))

    def _offered(self, paper: Paper) -> list[Passage]:
        return [one for one in paper.passages if passage_key(paper, one) not in self._known]

    def _list_passages(self, _: object) -> None:
        offered = self._offered(self.papers.value) if self.papers.value else []
        self.passages.options = [_NONE_CHOSEN, *((_in_short(one), one) for one in offered)]

    def _show(self, _: object) -> None:
        passage = self.passages.value
        self._shown.value = f"<blockquote>{escape(passage.text)}</blockquote>" if passage else ""


def _in_short(passage: Passage) -> str:
    label = f"{passage.kind} {passage.label}" if passage.label else passage.kind
    page = f"page {passage.page}" if passage.page else "page unknown"
    text = passage.text if len(passage.text) <= _LONGEST else f"{passage.text[: _LONGEST - 1]}…"
    return f"{page}, {label}: {text}"
