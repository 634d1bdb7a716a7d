"""What an import would do, before it does: shown as tables, applied only when asked for."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.warnings import warnings_of


@dataclass(frozen=True)
class Proposal:
    """One thing that would change: where it stands, what it is about, the value now and then.

    `changes` are written down together or not at all; `about` is the identifier of the recommendation or
    decision, or the number of the action.
    """

    place: str
    about: str
    what: str
    now: str
    then: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Refusal:
    """A cell that is not taken: where it stands, and the sentence that says why and what to do."""

    place: str
    sentence: str

    def __str__(self) -> str:
        """The place and the sentence: "Tracker!F12: '31/02/2026' is not a date; …"."""
        return f"{self.place}: {self.sentence}"


@dataclass(frozen=True)
class Conflict:
    """A cell that somebody else changed too since the workbook was written, with both values.

    `who` and `when` are of the other change, which stays unless a person decides otherwise.
    """

    place: str
    about: str
    what: str
    yours: str
    theirs: str
    who: str
    when: str

    def __str__(self) -> str:
        """Both values in a sentence."""
        return (
            f"{self.place}: {self.who} changed “{self.what}” of {self.about} on {self.when}: it says "
            f"{_quoted(self.theirs)}, yours is {_quoted(self.yours)}. Theirs stays; to have yours, export "
            "the workbook again and write it there."
        )


@dataclass(frozen=True)
class Import:
    """What a file would change in the tracker, what of it is refused, and where two people met.

    `untouched` counts rows in which nothing was edited; `notes` are sentences about the file as a whole;
    `source` is what the register will say of where the changes come from.
    """

    file: str
    source: str
    proposals: tuple[Proposal, ...] = ()
    refused: tuple[Refusal, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    untouched: int = 0
    notes: tuple[str, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """All changes, in the order in which they are to be written down."""
        return tuple(change for proposal in self.proposals for change in proposal.changes)

    @property
    def warnings(self) -> tuple[str, ...]:
        """A sentence for each thing to look at again in the changes; they are taken all the same."""
        return warnings_of(self.changes)

    @property
    def table(self) -> tuple[tuple[str, ...], ...]:
        """What would change, a row each: cell, about, what, now, then."""
        return tuple((one.place, one.about, one.what, one.now, one.then) for one in self.proposals)

    @property
    def text(self) -> str:
        """All of it as plain text for a terminal: the table, then what is refused, met and noted."""
        parts = [_headline(self)]
        parts += [
            f"  {place}  {about}  {what}: {now or 'nothing'} → {then or 'nothing'}"
            for place, about, what, now, then in (map(on_a_line, row) for row in self.table)
        ]
        parts += _listed("Changed by two people", self.conflicts)
        parts += _listed("Not taken", self.refused)
        parts += _listed("Look at", self.warnings)
        parts += _listed("Noted", self.notes)
        return "\n".join(parts)

    def _repr_html_(self) -> str:
        """The same for a notebook; every text of a cell is escaped."""
        head = ("Cell", "About", "What", "Now", "Will be")
        parts = [f"<p>{html.escape(_headline(self))}</p>"]
        if self.proposals:
            parts.append(_html_table("What would change", head, self.table))
        if self.conflicts:
            both = [
                (one.place, one.about, one.what, f"{one.theirs} ({one.who}, {one.when})", one.yours)
                for one in self.conflicts
            ]
            parts.append(
                _html_table(
                    "Changed by two people: the register’s value stays", (*head[:3], "Theirs", "Yours"), both
                )
            )
        if self.refused:
            told = [(one.place, one.sentence) for one in self.refused]
            parts.append(_html_table("Not taken", ("Cell", "Why"), told))
        said = [*self.warnings, *self.notes]
        parts += [f"<ul>{''.join(f'<li>{html.escape(one)}</li>' for one in said)}</ul>"] if said else []
        return "".join(parts)


def _headline(plan: Import) -> str:
    return (
        f"{plan.file}: {_counted(len(plan.proposals), 'change')} to make, "
        f"{_counted(len(plan.conflicts), 'cell')} changed by two people, "
        f"{_counted(len(plan.refused), 'cell')} not taken, {_counted(plan.untouched, 'row')} untouched."
    )


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _listed(title: str, entries: Iterable[object]) -> list[str]:
    lines = [f"  {on_a_line(str(entry))}" for entry in entries]
    return [f"{title}:", *lines] if lines else []


def on_a_line(text: str) -> str:
    """Return text of a cell on one line of a terminal, without commands to it."""
    return "".join(char if char.isprintable() else " " for char in " ".join(text.split()))


def _quoted(text: str) -> str:
    return f"“{text}”" if text else "nothing"


def _html_table(caption: str, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col">{html.escape(one)}</th>' for one in heading)
    body = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return (
        f"<table><caption>{html.escape(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table>"
    )
