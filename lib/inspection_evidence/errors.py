"""One root error; each is a sentence a person can act on, naming the file or the field."""

from __future__ import annotations


class InspectionEvidenceError(Exception):
    """A mistake or a shortage that a user can mend; its text is the whole message."""

    exit_code = 2

    def _render_traceback_(self) -> list[str]:
        """Show the message alone in a notebook: IPython asks for this in place of a traceback."""
        return [str(self)]


class ParameterError(InspectionEvidenceError):
    """Parameters of a run or of a borough are wrong; the text has one line a mistake."""


class StoreError(InspectionEvidenceError):
    """The store cannot be opened, or holds something this version cannot use."""


class FetchError(InspectionEvidenceError):
    """A report could not be downloaded from its address."""


class RenderError(InspectionEvidenceError):
    """A pack could not be written."""


class NothingReadError(InspectionEvidenceError):
    """A notebook needs what an earlier one stores; the text says which to run first."""
