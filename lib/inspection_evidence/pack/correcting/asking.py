"""Who is at the desk, and telling them what was done or why it could not be."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from inspection_evidence.errors import InspectionEvidenceError, ParameterError
from inspection_evidence.pack.correcting.taking import CorrectionTaker
from inspection_evidence.pack.linked.queue_row import QueueRow
from inspection_evidence.settings.person import person_named


class Desk:
    """The name of the person who puts things right, shared by all forms of the notebook."""

    def __init__(self, take: CorrectionTaker) -> None:
        """Begin with the name that the computer knows, where it knows one."""
        self.take = take
        self.who = widgets.Text(value=_name(), description="Your name")

    def do(self, row: QueueRow, act: Callable[[str], str]) -> None:
        """Do something in the person's name, and tell it beneath the row's buttons."""
        try:
            row.tell(act(self._named()))
        except InspectionEvidenceError as error:
            row.tell(str(error), is_mistake=True)

    def _named(self) -> str:
        """The name in the field: an emptied field is never filled by the computer's user."""
        if not self.who.value.strip():
            raise ParameterError("Write your name in the field “Your name” at the top: nothing was entered.")
        return person_named(self.who.value)


def _name() -> str:
    try:
        return person_named()
    except ParameterError:
        return ""
