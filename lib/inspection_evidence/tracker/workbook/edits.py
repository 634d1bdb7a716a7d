"""What was edited, gathered by what it is about: a recommendation or an action, in any of its rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from inspection_evidence.tracker.incoming.cells import compared
from inspection_evidence.tracker.workbook.columns import ACTION_FIELDS, ITEM_FIELDS, LOCKED, OF, Field
from inspection_evidence.tracker.workbook.finding import FoundRow
from inspection_evidence.tracker.workbook.state import RowState
from inspection_evidence.tracker.workbook.values import Edit, Reader

Stated = tuple[FoundRow, RowState]
_OF_ROW = (Field.IDENTIFIER, Field.ACTION, Field.WORDS)
"""If one of these is another than was written, nobody knows what the row is about."""


@dataclass
class Subject:
    """A recommendation, an action, or the place of a new action, with what was edited about it.

    `row` is the first of its edited rows, for what goes along with an edit; `refused` the fields of
    which a cell was refused, so that nothing half is taken.
    """

    identifier: str
    state: RowState
    row: FoundRow
    edits: dict[Field, Edit] = field(default_factory=dict)
    refused: set[Field] = field(default_factory=set)

    def edited(self, names: Sequence[Field]) -> list[Edit]:
        """Return the edits of these fields; none at all where one of them was refused."""
        if self.refused & set(names):
            return []
        return [self.edits[name] for name in names if name in self.edits]


@dataclass
class Edited:
    """All that was edited: of recommendations, of actions, and in rows without an action."""

    items: dict[str, Subject] = field(default_factory=dict)
    actions: dict[str, Subject] = field(default_factory=dict)
    new: dict[int, Subject] = field(default_factory=dict)
    untouched: int = 0


def gather_edits(rows: Iterable[Stated], reader: Reader) -> Edited:
    """Return what was edited in rows that were written by the suite; the rest is refused by its cell."""
    edited = Edited()
    for row, state in _without_copies(list(rows), edited, reader):
        names = [name for name in (*ITEM_FIELDS, *ACTION_FIELDS, *LOCKED) if _is_edited(row, state, name)]
        if not names:
            edited.untouched += 1
        elif any(name in names for name in _OF_ROW):
            _refuse_row(row, names, reader)
        else:
            _take_row(row, state, names, edited, reader)
    return edited


def _without_copies(rows: Sequence[Stated], edited: Edited, reader: Reader) -> list[Stated]:
    """The rows that stand once; of several that are the same one, none is taken if any was edited."""
    by_key: dict[tuple[str, str | None], list[Stated]] = {}
    for row, state in rows:
        by_key.setdefault((state.item, state.action), []).append((row, state))
    kept = []
    for same in by_key.values():
        if len(same) == 1:
            kept += same
            continue
        numbers = " and ".join(str(row.number) for row, _ in same)
        if not any(_touched(row, state) for row, state in same):
            edited.untouched += 1
            continue
        for row, _ in same:
            reader.refuse(
                row,
                Field.IDENTIFIER,
                f"rows {numbers} are copies of one row; keep one, and write a new action in an empty row.",
            )
    return kept


def _touched(row: FoundRow, state: RowState) -> bool:
    return any(_is_edited(row, state, name) for name in (*ITEM_FIELDS, *ACTION_FIELDS, *LOCKED))


def _is_edited(row: FoundRow, state: RowState, name: Field) -> bool:
    cell = row.cells.get(name)
    return cell is not None and (bool(cell.wrong) or state.is_edited(name, cell.value))


def _refuse_row(row: FoundRow, names: Sequence[Field], reader: Reader) -> None:
    name = next(name for name in _OF_ROW if name in names)
    wrong = row.cells[name].wrong
    why = (
        f"the cell {wrong}"
        if wrong
        else f"“{OF[name].heading}” is not what was written here: {OF[name].instead}"
    )
    reader.refuse(row, name, f"{why}. Nothing of the row is taken; was part of the table sorted by itself?")


def _take_row(row: FoundRow, state: RowState, names: Sequence[Field], edited: Edited, reader: Reader) -> None:
    for name in names:
        if name in ITEM_FIELDS:
            subject = edited.items.setdefault(state.item, Subject(state.item, state, row))
        elif state.action:
            subject = edited.actions.setdefault(state.action, Subject(state.action, state, row))
        else:
            subject = edited.new.setdefault(row.number, Subject(state.item, state, row))
        if name in LOCKED and not (name is Field.DUE and state.action is None):
            reader.refuse(row, name, f"“{OF[name].heading}” is not changed here: {OF[name].instead}.")
            continue
        _take_cell(row, name, subject, reader)


def _take_cell(row: FoundRow, name: Field, subject: Subject, reader: Reader) -> None:
    edit = reader.edit(row, name)
    before = subject.edits.get(name)
    if edit is None:
        subject.refused.add(name)
    elif before and compared(before.value) != compared(edit.value):
        subject.refused.add(name)
        told = f"{before.place} and this cell are about the same and say different things; keep one"
        reader.refuse(row, name, f"{told}.")
    else:
        subject.edits.setdefault(name, edit)


def companions(subject: Subject, names: Sequence[Field], reader: Reader) -> Mapping[Field, Edit]:
    """Return all of these fields as they stand: as edited, else as in the subject's row."""
    found = {}
    for name in names:
        edit = subject.edits.get(name) or reader.edit(subject.row, name)
        if edit is not None:
            found[name] = edit
    return found
