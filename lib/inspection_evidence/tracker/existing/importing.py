"""Importing a council's own tracker: sure matches as changes, all else told for a person to settle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from inspection_evidence.errors import shown_name
from inspection_evidence.settings.messages import did_you_mean
from inspection_evidence.tracker.existing.mapping import TrackerMapping
from inspection_evidence.tracker.existing.matching import Item, Match, match_wordings, wordings_of
from inspection_evidence.tracker.existing.proposing import proposals_of
from inspection_evidence.tracker.existing.sheet import CouncilRow, read_rows
from inspection_evidence.tracker.existing.understood import Taking
from inspection_evidence.tracker.incoming.plan import Import, Refusal, on_a_line
from inspection_evidence.tracker.incoming.trial import Circumstances, Trial
from inspection_evidence.tracker.planning import TrackerError
from inspection_evidence.tracker.questions import Register
from inspection_evidence.tracker.state import Tracker

_NONE_SETTLED: Mapping[str, str | None] = MappingProxyType({})
_SHOWN = 90
"""Characters of a wording that a line of text shows."""


@dataclass(frozen=True)
class ExistingImport:
    """What a council's tracker would bring, and what a person must settle first.

    `plan` is what would change, as for the officers' workbook; `matches` every wording of a
    recommendation with what it was matched to; `unknown` each word that the mapping does not have, with
    its field and how many rows have it.
    """

    plan: Import
    matches: tuple[Match, ...]
    unknown: tuple[tuple[str, str, int], ...]

    @property
    def unsettled(self) -> tuple[Match, ...]:
        """The wordings that no recommendation surely fits, for `write_unsettled`."""
        return tuple(match for match in self.matches if match.item is None and not match.settled)

    @property
    def text(self) -> str:
        """All of it as plain text: the plan, then what a person must settle and what is nearest."""
        lines = [self.plan.text]
        if self.unsettled:
            lines.append("To settle:")
        for match in self.unsettled:
            near = "; ".join(f"{one.item.identifier} ({one.score:.0f} of 100)" for one in match.candidates)
            lines.append(f"  {on_a_line(match.wording.words)[:_SHOWN]}: nearest {near or 'none'}")
        return "\n".join(lines)


def import_existing(
    path: Path,
    mapping: TrackerMapping,
    tracker: Tracker,
    register: Register,
    settled: Mapping[str, str | None] = _NONE_SETTLED,
) -> ExistingImport:
    """Return what a council's tracker (.xlsx or .csv) would change; nothing is written (`apply_import` does).

    A row is taken whole or not at all, so that it can be mended and read in again. What the tracker holds
    already stays as it is, so that reading the file in twice changes nothing.

    Args:
        path: The council's file.
        mapping: How it is laid out (`load_mapping`).
        tracker: The borough's tracker as it stands.
        register: Its rows, which the wording is matched to.
        settled: What a person settled (`read_settled`).

    Raises:
        TrackerError: The file cannot be read, a column of the mapping is not in it, or `mapping.inspections`
            or `settled` names what the borough does not have.
    """
    items = _items(register, mapping)
    _check_settled(settled, items)
    rows = read_rows(path, mapping)
    matches = match_wordings(wordings_of(rows), items, settled)
    taking = Taking(mapping, tracker)
    known = {row.identifier for row in register.rows}
    trial = Trial(Circumstances(tracker, f"import:{mapping.name}", known))
    for match in matches:
        for proposal in proposals_of(match, taking):
            trial.take(proposal)
    plan = Import(
        file=shown_name(path),
        source=f"import:{mapping.name}",
        proposals=tuple(trial.proposals),
        refused=(*_nameless(rows), *taking.refused, *trial.refused),
        notes=tuple(_notes(matches, taking)),
    )
    unknown = tuple((field, word, count) for (field, word), count in sorted(taking.unknown.items()))
    return ExistingImport(plan, tuple(matches), unknown)


def _items(register: Register, mapping: TrackerMapping) -> list[Item]:
    found = [
        Item(row.identifier, row.asked.number, row.asked.text)
        for row in register.rows
        if row.asked and (not mapping.inspections or row.identifier.rpartition("/")[0] in mapping.inspections)
    ]
    keys = {row.identifier.rpartition("/")[0] for row in register.rows}
    missing = [key for key in mapping.inspections if key not in keys]
    if missing:
        near = did_you_mean(missing[0], keys) or "."
        raise TrackerError(f"{mapping.name}: inspections names {missing[0]!r}, which is not stored{near}")
    return found


def _check_settled(settled: Mapping[str, str | None], items: Iterable[Item]) -> None:
    names = {item.identifier for item in items}
    for identifier in settled.values():
        if identifier is not None and identifier not in names:
            near = did_you_mean(identifier, names) or "."
            raise TrackerError(
                f"What was settled names {identifier!r}, which is no recommendation here{near}"
            )


def _nameless(rows: Iterable[CouncilRow]) -> list[Refusal]:
    told = "the row names no recommendation; the row is not taken. Where one above is meant, set fill_down."
    return [Refusal(row.place("recommendation"), told) for row in rows if not row.text("recommendation")]


def _notes(matches: Iterable[Match], taking: Taking) -> list[str]:
    held = list(matches)
    sure = sum(match.item is not None for match in held)
    left = sum(match.item is None and not match.settled for match in held)
    none = sum(match.item is None and match.settled for match in held)
    notes = [f"Recommendations matched: {sure} of {len(held)}; left for a person to settle: {left}."]
    if none:
        notes.append(f"Settled to be no recommendation that was read: {none}; their rows are not taken.")
    if taking.there:
        notes.append(f"In the tracker already, and left as they are: {taking.there}.")
    return notes
