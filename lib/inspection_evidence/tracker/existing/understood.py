"""Rows of a council's tracker understood: every cell of it, or the row is not taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from inspection_evidence.settings.messages import shown
from inspection_evidence.tracker.existing.mapping import TrackerMapping
from inspection_evidence.tracker.existing.sheet import CouncilRow
from inspection_evidence.tracker.incoming.plan import Refusal
from inspection_evidence.tracker.state import Tracker

_DAYS = ("due", "revised_due", "completed_on", "note_on", "meeting_date")
_WORDS = ("response", "declared", "agreed")
_ERRORS = ("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!")


@dataclass
class Taking:
    """What rows are turned into proposals with, and what they leave behind.

    `unknown` counts the words that the mapping does not have, by their field; `there` what the tracker
    holds already.
    """

    mapping: TrackerMapping
    tracker: Tracker
    refused: list[Refusal] = field(default_factory=list)
    unknown: Counter[tuple[str, str]] = field(default_factory=Counter)
    there: int = 0

    def refuse(self, row: CouncilRow, name: str, sentence: str) -> None:
        """Note a cell for which its row is not taken."""
        self.refused.append(Refusal(row.place(name), f"{sentence}; the row is not taken."))


@dataclass(frozen=True)
class Understood:
    """A row whose every cell was understood: texts, days and the suite's own words, by field."""

    row: CouncilRow
    texts: Mapping[str, str]
    days: Mapping[str, date | None]
    words: Mapping[str, str]

    def at(self, name: str) -> str:
        """Return where a cell stands, to begin a sentence with."""
        return f"{self.row.place(name)}: "

    def text(self, name: str) -> str | None:
        """Return a cell's text, None where it is empty or has no column."""
        return self.texts.get(name) or None


def understood(row: CouncilRow, taking: Taking) -> Understood | None:
    """Return the row understood; None, with refusals, where anything in it is not."""
    before = len(taking.refused)
    texts = {name: row.text(name) for name in row.cells}
    for name, text in texts.items():
        if text in _ERRORS:
            taking.refuse(row, name, f"the cell holds the error {text}")
    days = {name: _day(row, name, taking) for name in _DAYS}
    words = {name: word for name in _WORDS if (word := _word(row, name, taking))}
    _check_agreement(row, texts, days, words, taking)
    return Understood(row, texts, days, words) if len(taking.refused) == before else None


def _day(row: CouncilRow, name: str, taking: Taking) -> date | None:
    try:
        return row.day(name, taking.mapping.words.no_date)
    except ValueError as error:
        taking.refuse(
            row,
            name,
            f"{shown(row.cells.get(name))} {error}, or name the word under words.no_date in the mapping",
        )
        return None


def _word(row: CouncilRow, name: str, taking: Taking) -> str | None:
    """The suite's word for the council's; one that the mapping does not have is counted and refused."""
    said = row.text(name)
    if not said:
        return None
    known: Mapping[str, str] = getattr(taking.mapping.words, name)
    found = {" ".join(word.casefold().split()): meaning for word, meaning in known.items()}
    meaning = found.get(" ".join(said.casefold().split()))
    if meaning is None:
        taking.unknown[(name, said)] += 1
        taking.refuse(
            row,
            name,
            f"{shown(said)} is not under words.{name} in the mapping: say there what it means",
        )
    return meaning


def _check_agreement(
    row: CouncilRow,
    texts: Mapping[str, str],
    days: Mapping[str, date | None],
    words: Mapping[str, str],
    taking: Taking,
) -> None:
    missing = [name for name in ("committee", "minute") if not texts.get(name)]
    missing += [] if days["meeting_date"] else ["meeting_date"]
    if "agreed" in words and missing:
        taking.refuse(
            row,
            "agreed",
            f"a status is agreed by a committee, and the row lacks {' and '.join(missing)}",
        )
