"""Who decides: the name that stands beside what a person confirmed or entered."""

from __future__ import annotations

import getpass
import os

from inspection_evidence.errors import ParameterError

WHO = "INSPECTION_EVIDENCE_WHO"


def person_named(given: str | None = None) -> str:
    """Return the name given, else that in INSPECTION_EVIDENCE_WHO, else that of the computer's user.

    Raises ParameterError where there is none of them, for no decision is kept without a name.
    """
    name = " ".join((given or os.environ.get(WHO) or _user()).split())
    if not name or not name.isprintable():
        raise ParameterError(f"No name says who decides: give one with --who, or set {WHO}.")
    return name


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no such user: a container, say
        return ""
