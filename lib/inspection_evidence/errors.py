"""One root error; each is a sentence a person can act on, naming the file or the field."""

from __future__ import annotations

import os
from pathlib import Path

_LONGEST_NAME = 120
"""Characters of a file's name that a sentence holds."""


EXIT_ALL_WELL = 0
EXIT_SOME_FAILED = 3
"""What a command ends with when something of what was asked could not be had; 2 is a user's mistake."""


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


class KpiFileError(InspectionEvidenceError):
    """A file of KPIs cannot be used; the text has one line a mistake, and nothing of the file is loaded."""


class NothingReadError(InspectionEvidenceError):
    """A notebook needs what an earlier one stores; the text says which to run first."""


def path_text(path: Path) -> str:
    """`path` as text that can be stored and written out; bytes of a name that are not UTF-8 become marks."""
    return os.fsencode(path).decode("utf-8", "replace")


def shown_name(path: Path) -> str:
    """A file's name as a sentence can hold it: on one line, without commands to a terminal, not too long."""
    name = "".join(char if char.isprintable() else "\ufffd" for char in path_text(Path(path.name)))
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}\u2026"
