"""What people did by hand, in the words of a pack: entered, corrected or checked, by whom and when."""

from __future__ import annotations

from inspection_evidence.model import ByHand, Predecessor
from inspection_evidence.pack.officers import officer_shown
from inspection_evidence.pack.wording import day
from inspection_evidence.settings import BoroughParameters, RunParameters

_ACTS = {
    "added": "Entered by hand",
    "confirmed": "Checked by hand",
    "corrected": "Corrected by hand",
    "rejected": "Taken out by hand",
    "repaired": "Checked and put right by hand",
}
_FIELDS = {
    "text": "words",
    "meeting_date": "date of the meeting",
    "published": "date of publication",
    "inspection_start": "first day of the inspection",
    "inspection_end": "last day of the inspection",
    "response_due": "date of the response",
    "local_authority": "authority",
    "lead_inspector": "lead inspector",
    "remit": "whose business it is",
}


def hand_words(mark: ByHand | None, borough: BoroughParameters, run: RunParameters) -> str:
    """Who entered, corrected or checked something by hand, and when; empty where nobody did.

    A public pack prints the person's role. What the machine reads there instead is for notebook 1
    (`machine_words`), not for the committee.
    """
    if mark is None:
        return ""
    fields = ", ".join(_FIELDS.get(name, name) for name, _ in mark.read)
    who = officer_shown(mark.who, borough, run)
    return f"{_ACTS[mark.act]}{f' ({fields})' if fields else ''}: {who}, {day(mark.when.date())}"


def machine_words(mark: ByHand | None) -> str:
    """What the machine reads in the fields that a person set, in one line."""
    return "; ".join(_read(*pair) for pair in mark.read) if mark else ""


def carried_words(predecessor: Predecessor | None) -> str:
    """Whose inspection it was, until when, and by which order that ended; empty if its own."""
    if predecessor is None:
        return ""
    order = f" by {predecessor.order}" if predecessor.order else ""
    return f"Carried from {predecessor.name}, abolished on {day(predecessor.abolished_on)}{order}."


def _read(name: str, value: str) -> str:
    return f"{_FIELDS.get(name, name)}: {f'“{value}”' if value else 'nothing'}"
