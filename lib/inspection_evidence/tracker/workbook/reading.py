"""Reading an officers' workbook back: what would change, what is refused, where two people met."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from inspection_evidence.errors import shown_name
from inspection_evidence.settings.days import day_of
from inspection_evidence.settings.person import person_named
from inspection_evidence.tracker.incoming.plan import Import, Proposal
from inspection_evidence.tracker.incoming.trial import Circumstances, Trial
from inspection_evidence.tracker.planning import TrackerError
from inspection_evidence.tracker.questions import Register
from inspection_evidence.tracker.state import Tracker
from inspection_evidence.tracker.workbook.columns import ADDED_TO, Field
from inspection_evidence.tracker.workbook.edits import Edited, Stated, gather_edits
from inspection_evidence.tracker.workbook.finding import FoundRow, FoundTable, find_table
from inspection_evidence.tracker.workbook.new_rows import NewRows
from inspection_evidence.tracker.workbook.proposing import Around, action_proposals, item_proposals
from inspection_evidence.tracker.workbook.rows import WrittenRow, written_rows
from inspection_evidence.tracker.workbook.state import RowState, read_state
from inspection_evidence.tracker.workbook.values import Reader
from inspection_evidence.tracker.workbook.writing import labels_of


def read_workbook(
    path: Path,
    tracker: Tracker,
    register: Register,
    *,
    who: str | None = None,
    known: Collection[str] | None = None,
    kpis: Collection[str] | None = None,
) -> Import:
    """Return what a workbook that came back would change; nothing is written (`apply_import` does).

    Args:
        path: The workbook, saved by any program.
        tracker: The borough's tracker as it stands now.
        register: Its rows, as for `write_workbook`.
        who: Who reads it in; then what they wrote by the same workbook before is theirs to change.
        known: The identifiers of the borough's items; those of the register's rows unless given.
        kpis: The ids of the catalogue's KPIs; with it, evidence by another is refused.

    Raises:
        TrackerError: The file is no workbook, holds no tracker, or that of another borough.
    """
    table = find_table(path)
    rows = written_rows(register)
    stated, bare, reader = _sorted_out(table, register)
    _check_borough(path, stated, tracker, rows)
    edited = gather_edits(stated, reader)
    new = NewRows(Around(reader, tracker, _now(rows), day_of(datetime.now(UTC))))
    source = f"workbook:{shown_name(path)}"
    everyone = known if known is not None else {row.identifier for row in register.rows}
    person = person_named(who) if who else None
    trial = Trial(Circumstances(tracker, source, known=everyone, kpis=kpis, who=person))
    for proposal in _proposals(edited, bare, new):
        trial.take(proposal)
    return Import(
        file=shown_name(path),
        source=source,
        proposals=tuple(trial.proposals),
        refused=(*reader.refused, *trial.refused),
        conflicts=tuple(trial.conflicts),
        untouched=edited.untouched + new.untouched,
        notes=(*_notes(table, stated, rows), *new.notes),
    )


def _proposals(edited: Edited, bare: Iterable[FoundRow], new: NewRows) -> Iterator[Proposal]:
    """All that was edited: of recommendations, of actions, in rows without one, in empty rows."""
    for item in edited.items.values():
        yield from item_proposals(item, new.around)
    for action in edited.actions.values():
        yield from action_proposals(action, new.around)
    for place in edited.new.values():
        yield from new.new_action(place)
    for row in bare:
        yield from new.empty_row(row)


def _sorted_out(table: FoundTable, register: Register) -> tuple[list[Stated], list[FoundRow], Reader]:
    """The rows that the suite wrote, those that it wrote empty, and what reads their cells."""
    reader = Reader(table, labels_of(register.rules))
    stated: list[Stated] = []
    bare: list[FoundRow] = []
    for row in table.rows:
        text = row.text(Field.STATE)
        state = read_state(text) if text else None
        if state:
            stated.append((row, state))
        elif text or row.cells[Field.STATE].wrong:
            reader.refuse(
                row, Field.STATE, "the hidden state of this row was changed; nothing of it is taken."
            )
        else:
            bare.append(row)
    return stated, bare, reader


def _check_borough(
    path: Path, stated: Iterable[Stated], tracker: Tracker, rows: Iterable[WrittenRow]
) -> None:
    found = {state.item for _, state in stated}
    own = {row.state.item for row in rows}
    of = sorted({item.partition("/")[0] for item in found})
    if found and not found & own and tracker.slug not in of:
        raise TrackerError(
            f"{shown_name(path)} is the workbook of {' and '.join(of)}, not of {tracker.slug}."
        )


def _now(rows: Iterable[WrittenRow]) -> Mapping[str, Mapping[Field, object]]:
    """What rows say now, by item and by action; columns that are only added to say nothing."""
    found: dict[str, Mapping[Field, object]] = {}
    for row in rows:
        cells = {name: value for name, value in row.cells.items() if name not in ADDED_TO}
        found.setdefault(row.state.item, cells)
        if row.state.action:
            found[row.state.action] = cells
    return found


def _notes(table: FoundTable, stated: Iterable[Stated], rows: Iterable[WrittenRow]) -> list[str]:
    notes = []
    there = {_key(state) for _, state in stated}
    gone = sum(_key(row.state) not in there for row in rows)
    if gone:
        told = "1 row of the tracker is" if gone == 1 else f"{gone} rows of the tracker are"
        notes.append(f"{told} not in the workbook; that changes nothing, for nothing is ever deleted.")
    if table.missing:
        notes.append(f"Columns that are not there: {', '.join(table.missing)}; that changes nothing.")
    if table.unknown:
        notes.append(f"Columns that are not the suite’s are passed over: {', '.join(table.unknown)}.")
    return notes


def _key(state: RowState) -> tuple[str, str | None]:
    return state.item, state.action
