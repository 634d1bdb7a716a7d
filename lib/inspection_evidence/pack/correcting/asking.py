"""Who is at the desk, and telling them what was done or why it could not be."""

from __future__ import annotations

import re
from collections.abc import Callable

import ipywidgets as widgets

from inspection_evidence.errors import InspectionEvidenceError, ParameterError
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.correcting.taking import CorrectionTaker
from inspection_evidence.pack.linked.queue_row import QueueRow
from inspection_evidence.settings.person import person_named

_FIELD = re.compile(r"^[a-z]+(?:_[a-z]+)*(?= (?:is|must|may) )", re.MULTILINE)


class Desk:
    """The name of the person who puts things right, and the evidence as it now stands, for all forms."""

    def __init__(self, take: CorrectionTaker, again: Callable[[], BoroughEvidence]) -> None:
        """Begin with the name that the computer knows; `again` gives the evidence as it stands by now."""
        self.take = take
        self.who = widgets.Text(value=_name(), description="Your name", placeholder="name and role")
        self._again = again
        self._forms: list[Callable[[], None]] = []

    @property
    def evidence(self) -> BoroughEvidence:
        """The borough's evidence with all that was put right here so far."""
        return self.take.evidence

    def tell_changes_to(self, form: Callable[[], None]) -> None:
        """Have a form called after each change, so that it lists things as they now stand."""
        self._forms.append(form)

    def do(self, row: QueueRow, act: Callable[[str], str]) -> bool:
        """Do something in the person's name, tell it beneath the buttons, and give whether it was done."""
        try:
            told = act(self._named())
        except InspectionEvidenceError as error:
            row.tell(_as_labelled(str(error)), is_mistake=True)
            return False
        self.look_again()
        row.tell(told)
        return True

    def look_again(self) -> None:
        """Take what stands now, also what others entered meanwhile, and have all forms list it."""
        self.take.evidence = self._again()
        for form in self._forms:
            form()

    def _named(self) -> str:
        """The name in the field: an emptied field is never filled by the computer's user."""
        if not self.who.value.strip():
            raise ParameterError("Write your name in the field “Your name” at the top: nothing was entered.")
        return person_named(self.who.value)


def _as_labelled(sentences: str) -> str:
    """A mistake with the field that it begins with called as on the form: “Meeting date is …”."""
    return _FIELD.sub(lambda found: found[0].replace("_", " ").capitalize(), sentences)


def _name() -> str:
    try:
        return person_named()
    except ParameterError:
        return ""
