"""Days that look like a slip of the finger: a minute dated after its meeting, a meeting yet to come.

They are warned of and never refused: a minute's reference may hold a day that means something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from inspection_evidence.families.dates import dates_in
from inspection_evidence.settings.days import EARLIEST, LATEST, day_of, day_words
from inspection_evidence.store import Event
from inspection_evidence.tracker.folding.values import day_in
from inspection_evidence.tracker.vocabulary import EventKind

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DAY = re.compile(
    r"(?<![\w/.-])(?:(?P<iso>\d{4}-\d{2}-\d{2})|\d{1,2}(?P<part>[/.])\d{1,2}(?P=part)\d{4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\.?,?\s+\d{{4}})(?![\w/-])",
    re.IGNORECASE | re.ASCII,
)
"""A whole day with its year; "minute 31, 14 January 2026" names one day, and not the 31st."""


@dataclass(frozen=True)
class Slip:
    """A day of an entry that looks wrong: `what` in words, the row, and the event's number."""

    what: str
    row: str
    seq: int

    @property
    def sentence(self) -> str:
        """What to look at, for a list."""
        return f"{self.row}: {self.what} (entry {self.seq}); undo it and enter it again if that is a slip."


def slips_of(events: Iterable[Event], undone: frozenset[int] = frozenset()) -> tuple[Slip, ...]:
    """List the slips among the tracker's events, oldest first; those of undone or redacted ones are none."""
    return tuple(
        Slip(what, event.subject, event.seq)
        for event in events
        if event.seq not in undone
        for what in slips_in(event.kind, event.payload, day_of(event.at))
    )


def slips_in(kind: str, payload: Mapping[str, Any], entered: date) -> Iterator[str]:
    """Yield in words what looks like a slip in an entry made on the day `entered`.

    Of what a committee agreed: a meeting after the day of the entry, and a day after the meeting's in the
    minute's reference or beside the committee's name. Of a date: a day after that of the entry beside
    who agreed it.
    """
    if kind == EventKind.STATUS_AGREED:
        yield from _of_a_meeting(payload, entered)
    elif kind == EventKind.ACTION_DATE_REVISED:
        for day in days_named(payload.get("agreed_by")):
            if day > entered:
                yield f"the new date is said to be agreed on {day_words(day)}, which had not come yet"


def days_named(text: object) -> tuple[date, ...]:
    """Return the days that a text names with their year, in order; what is no day of the calendar is none."""
    found = _DAY.finditer(text if isinstance(text, str) else "")
    days = (day for match in found for day in _days(match))
    return tuple(day for day in days if EARLIEST <= day < LATEST)


def _days(match: re.Match[str]) -> list[date]:
    if not match["iso"]:
        return dates_in(match[0])
    try:
        return [date.fromisoformat(match["iso"])]
    except ValueError:
        return []


def _of_a_meeting(payload: Mapping[str, Any], entered: date) -> Iterator[str]:
    met = day_in(payload, "meeting_date")
    if met is None:
        return
    if met > entered:
        yield f"the meeting of {day_words(met)} had not come yet"
    for name in ("committee", "minute"):
        for day in days_named(payload.get(name)):
            if day > met:
                yield f"the {name} names {day_words(day)}, which is after the meeting of {day_words(met)}"
