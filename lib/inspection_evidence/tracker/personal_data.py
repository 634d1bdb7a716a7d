"""Looking for people's data in free text: dates of birth, NHS numbers, unique pupil numbers.

It warns and never refuses: "12 March 2014" after "born" is one child's, 943 476 5919 may be a telephone's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from inspection_evidence.store import Event
from inspection_evidence.tracker.vocabulary import TRACKER_KINDS

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DAY = (
    rf"(?:\d{{1,2}}[/.\-]\d{{1,2}}[/.\-](?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\.?,?\s+\d{{4}}|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})"
)
_BIRTH = re.compile(
    r"\b(?:d\.?\s?o\.?\s?b\b\.?|date\s+of\s+birth|birth\s?date|birthday|born(?:\s+on)?)"
    rf"\W{{0,5}}(?:is\s+|was\s+)?{_DAY}",
    re.IGNORECASE,
)
_NHS = re.compile(r"(?<![\d.,£])\d{3}[ \-]?\d{3}[ \-]?\d{4}(?![\d.,]\d|\d)", re.ASCII)
_UPN = re.compile(
    r"(?<![A-Za-z0-9])[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z](?![A-Za-z0-9])", re.ASCII | re.IGNORECASE
)
_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""The 23 letters of a unique pupil number: no I, O or S."""
_OFFICERS = ("title", "lead_officer", "accountable", "agreed_by")
_TEXTS = ("text", "why", "new", "committee", "minute", "what", "value", *_OFFICERS)


@dataclass(frozen=True)
class PersonalData:
    """Something that looks like one person's data: `what` in words, the row, and the event's number."""

    what: str
    row: str
    seq: int | None
    place: str = ""

    @property
    def sentence(self) -> str:
        """A warning that does not repeat what was found."""
        where = self.place or f"{self.row}: "
        entry = f" (entry {self.seq})" if self.seq else ""
        return (
            f"{where}the text holds what looks like {self.what}{entry}; take it out unless it is no person's."
        )


def found_in(text: str) -> tuple[str, ...]:
    """Return what looks like personal data in a text, in words, such as "a date of birth".

    An NHS number has ten digits of which the last is the check digit (NHS Data Dictionary: weights 10 to
    2, modulus 11); a unique pupil number begins with its check letter (Department for Education, "Unique
    pupil numbers: a guide for schools and local authorities": weights 2 to 13, modulus 23). A date counts
    only beside a word of birth.
    """
    found = []
    if _BIRTH.search(text):
        found.append("a date of birth")
    if any(is_nhs_number(match[0]) for match in _NHS.finditer(text)):
        found.append("an NHS number")
    if any(is_pupil_number(match[0]) for match in _UPN.finditer(text)):
        found.append("a unique pupil number")
    return tuple(found)


def is_nhs_number(text: str) -> bool:
    """Whether ten digits, spaces and hyphens aside, are an NHS number by their check digit."""
    digits = [int(char) for char in text if char in "0123456789"]
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    check = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return check != 10 and check % 11 == digits[9]


def is_pupil_number(text: str) -> bool:
    """Whether thirteen letters and digits are a unique pupil number by their check letter."""
    if not _UPN.fullmatch(text):
        return False
    letter, rest = text[0].upper(), text[1:].upper()
    values = [int(char) if char.isdigit() else _UPN_LETTERS.index(char) for char in rest]
    total = sum(value * weight for value, weight in zip(values, range(2, 14), strict=True))
    return _UPN_LETTERS[total % 23] == letter


def personal_data_of(events: Iterable[Event]) -> tuple[PersonalData, ...]:
    """List what looks like personal data in the tracker's events, oldest first; redacted ones hold none."""
    return tuple(
        PersonalData(what, event.subject, event.seq)
        for event in events
        if event.kind in TRACKER_KINDS and "redacted" not in event.payload
        for what in found_in_all(texts_of(event.payload))
    )


def texts_of(payload: Mapping[str, Any]) -> Iterator[str]:
    """Yield the free texts of an entry."""
    yield from (value for name in _TEXTS if isinstance(value := payload.get(name), str))


def found_in_all(texts: Iterable[str]) -> tuple[str, ...]:
    """Return what looks like personal data in several texts, each kind once."""
    return tuple(dict.fromkeys(what for text in texts for what in found_in(text)))
