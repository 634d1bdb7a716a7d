"""The forms of notebook 1 together; where nobody is there, a sentence, and nothing is decided."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from inspection_evidence.corrections import orphan_rows
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.correcting.asking import Desk
from inspection_evidence.pack.correcting.further_forms import AddForm, DocumentForm, OrphanForm
from inspection_evidence.pack.correcting.item_form import ItemForm
from inspection_evidence.pack.correcting.section import waiting_words
from inspection_evidence.pack.correcting.taking import CorrectionTaker
from inspection_evidence.pack.section import Section
from inspection_evidence.settings import NotebookParameters
from inspection_evidence.settings.presence import somebody_is_there
from inspection_evidence.store import open_workspace_store

_NOBODY = "nobody is here to put anything right."


Again = Callable[[NotebookParameters], BoroughEvidence]
"""Gives the borough's evidence as people have left it by now."""


def correction_desk(
    parameters: NotebookParameters, evidence: BoroughEvidence, again: Again
) -> widgets.Widget | Section:
    """The forms where a person works in the notebook; where nobody is there, a sentence."""
    if not somebody_is_there():
        words = waiting_words(evidence)
        return Section("Put right", f"<p>{words[:1].upper()}{words[1:]}; {_NOBODY}</p>")
    return desk_of(parameters, evidence, again)


def desk_of(parameters: NotebookParameters, evidence: BoroughEvidence, again: Again) -> widgets.VBox:
    """The forms: items, what the machine missed, documents, items no longer read."""
    with open_workspace_store(parameters.workspace) as store:
        orphans = orphan_rows(store, evidence)
    desk = Desk(CorrectionTaker(parameters, evidence), lambda: again(parameters))
    parts = {
        "Check and correct what was read": ItemForm(parameters, desk).widget,
        "Add what the machine missed": AddForm(desk).widget,
        "Say what a document is": DocumentForm(desk).widget,
        "Settle items that are no longer read": OrphanForm(orphans, desk).widget,
    }
    headed = [part for title, form in parts.items() for part in (_heading(title), form)]
    return widgets.VBox([desk.who, *headed])


def _heading(title: str) -> widgets.HTML:
    return widgets.HTML(f"<h3>{title}</h3>")
