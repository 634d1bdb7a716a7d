"""Taking a decision about a link into the records, from the notebook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from inspection_evidence.linking import Act, LinkKey, LinkKind, Links, choose, decide
from inspection_evidence.linking.confirmation import last_decision
from inspection_evidence.pack.linked.section import KIND_WORDS
from inspection_evidence.settings import NotebookParameters
from inspection_evidence.store import open_workspace_store

Take = Callable[[LinkKey, Act, str | None, str], str]
"""Takes a decision (link, act, why, who) and gives the sentence that says what was done."""

AGAIN = "The tables, and the other notebooks, show it once you run them again."
_DONE = {Act.CONFIRM: "Confirmed", Act.REJECT: "Rejected", Act.ADD: "Added", Act.WITHDRAW: "Withdrawn"}


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
        return f"{_DONE[act]} by {who}, and in the records: {KIND_WORDS[key.kind]}, “{words}”. {AGAIN}"


def _slot(key: LinkKey) -> LinkKey:
    """Where a decision counts: a recommendation has one theme, whichever it is."""
    return replace(key, target="") if key.kind is LinkKind.THEME else key
