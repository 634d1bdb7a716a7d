"""New actions and links: rows without an action that were filled in, and empty rows at the end."""

from __future__ import annotations

from collections.abc import Iterator

from inspection_evidence.tracker import changes as make
from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.incoming.cells import compared
from inspection_evidence.tracker.incoming.plan import Proposal
from inspection_evidence.tracker.incoming.text_cells import same_title
from inspection_evidence.tracker.workbook.columns import ACTION_FIELDS, ITEM_FIELDS, OF, Field
from inspection_evidence.tracker.workbook.edits import Subject
from inspection_evidence.tracker.workbook.finding import FoundRow
from inspection_evidence.tracker.workbook.proposing import Around, evidence_change
from inspection_evidence.tracker.workbook.state import RowState

_EVIDENCE = (Field.EVIDENCE, Field.EVIDENCE_KIND, Field.EVIDENCE_PAGE)
_NEW_DATE = (Field.NEW_DUE, Field.NEW_DUE_WHY, Field.NEW_DUE_AGREED_BY)
_OF_ACTION = (Field.DUE, *ACTION_FIELDS)


class NewRows:
    """Turns rows without a written action into proposals; `notes` says what was passed over."""

    def __init__(self, around: Around) -> None:
        """Begin with none added."""
        self.around = around
        self._added: dict[tuple[str, str], int] = {}
        self.notes: list[str] = []
        self.untouched = 0

    def empty_row(self, row: FoundRow) -> Iterator[Proposal]:
        """Yield what a row adds that the suite wrote empty, or that lost its hidden state."""
        identifier = row.text(Field.IDENTIFIER).split(" ")[0]
        number = row.text(Field.ACTION)
        if not identifier:
            self._refuse(row, Field.IDENTIFIER, "choose the recommendation that the action is for.")
        elif self._is_as_written(row, identifier, number):
            self.untouched += 1
        elif number:
            yield from self._link(row, identifier, number)
        else:
            yield from self.new_action(self._subject(row, identifier))

    def new_action(self, subject: Subject) -> Iterator[Proposal]:
        """Yield the action that a row without one describes, with its status, note and evidence."""
        if subject.refused or not self._is_whole(subject):
            return
        title = subject.edits[Field.TITLE]
        if self._is_there(subject, str(title.value)):
            return
        name = f"row {subject.row.number}"
        changes = tuple(self._changes(subject, name))
        told = [name for name in (Field.TITLE, Field.LEAD_OFFICER, Field.DUE) if name in subject.edits]
        then = "; ".join(subject.edits[one].shown for one in told)
        if not subject.refused:
            yield Proposal(title.place, subject.identifier, "New action", "", then, changes)

    def _subject(self, row: FoundRow, identifier: str) -> Subject:
        subject = Subject(identifier, RowState(item=identifier), row)
        for name in ITEM_FIELDS:
            if compared(row.value(name)):
                self._refuse(row, name, f"“{OF[name].heading}” belongs in the recommendation’s own row.")
                subject.refused.add(name)
        for name in _OF_ACTION:
            edit = self.around.reader.edit(row, name) if name in row.cells else None
            if edit is None and name in row.cells:
                subject.refused.add(name)
            elif edit and edit.value is not None:
                subject.edits[name] = edit
        return subject

    def _is_whole(self, subject: Subject) -> bool:
        """Whether there is a title, and no date asked for in place of one that is not yet there."""
        filled = {name for name, edit in subject.edits.items() if edit.value is not None}
        if not filled:
            return False
        if Field.TITLE not in filled:
            self._refuse(subject.row, Field.TITLE, "the row has no action yet: write here what will be done.")
        moved = next((name for name in _NEW_DATE if name in filled), None)
        if moved:
            self._refuse(subject.row, moved, "a new action has its date in “Due date”; leave this empty.")
        return Field.TITLE in filled and moved is None

    def _is_there(self, subject: Subject, title: str) -> bool:
        """Whether the action is there already, from reading the workbook in before or from another row."""
        key = (subject.identifier, " ".join(title.casefold().split()))
        before = self._added.setdefault(key, subject.row.number)
        if before != subject.row.number:
            self._refuse(subject.row, Field.TITLE, f"row {before} adds the same action; keep one of the two.")
            return True
        item = self.around.tracker.item(subject.identifier)
        held = next((one for one in item.actions if same_title(one.title.value, title)), None)
        if held:
            place = self.around.reader.place(subject.row, Field.TITLE)
            self.notes.append(
                f"{place}: {held.number} says the same already, so no action was added; "
                "change it in its own row of a new export."
            )
        return held is not None

    def _changes(self, subject: Subject, name: str) -> Iterator[Change]:
        value = {one: edit.value for one, edit in subject.edits.items()}
        at = {one: f"{edit.place}: " for one, edit in subject.edits.items()}
        due = value.get(Field.DUE)
        yield make.add_action(
            str(value[Field.TITLE]),
            [subject.identifier],
            lead_officer=_words(value.get(Field.LEAD_OFFICER)),
            accountable=_words(value.get(Field.ACCOUNTABLE)),
            due=due if not isinstance(due, str) else None,
            name=name,
            place=at[Field.TITLE],
        )
        on = value.get(Field.COMPLETED_ON)
        if Field.DECLARED in value or on:
            place = at.get(Field.DECLARED) or at[Field.COMPLETED_ON]
            day = on if not isinstance(on, str) else None
            yield make.change_action(name, "declared", _words(value.get(Field.DECLARED)), on=day, place=place)
        if value.get(Field.ACTION_NOTE):
            text = str(value[Field.ACTION_NOTE])
            yield make.note_action(name, text, self.around.today, place=at[Field.ACTION_NOTE])
        if any(value.get(one) for one in _EVIDENCE):
            change = evidence_change(name, subject, self.around.reader)
            if change:
                yield change
            else:
                subject.refused.add(Field.EVIDENCE)

    def _link(self, row: FoundRow, identifier: str, number: str) -> Iterator[Proposal]:
        """Yield that an action, named by its number, is to be for this recommendation too."""
        action = self.around.tracker.action(number)
        others = [name for name in (*_OF_ACTION, *ITEM_FIELDS) if compared(row.value(name))]
        if action is None:
            self._refuse(row, Field.ACTION, f"there is no action “{number}”; leave it empty for a new one.")
        elif identifier in action.recommendations and not others:
            place = self.around.reader.place(row, Field.ACTION)
            self.notes.append(f"{place}: {number} is for this recommendation already.")
        elif identifier in action.recommendations:
            self._refuse(
                row,
                Field.STATE,
                "the hidden state of this row is gone, so what was edited in it cannot be told; write it in "
                f"the row of {number} in a new export.",
            )
        elif others:
            told = f"the row only has {number} answer this recommendation too; write about it in its own row."
            self._refuse(row, others[0], told)
        else:
            place = self.around.reader.place(row, Field.ACTION)
            change = make.link_action(action.identifier, identifier, place=f"{place}: ")
            yield Proposal(
                place, identifier, "Action for it too", "", f"{number}: {action.title.value}", (change,)
            )

    def _is_as_written(self, row: FoundRow, identifier: str, number: str) -> bool:
        """Whether a row that lost its state says just what the tracker says now."""
        action = self.around.tracker.action(number) if number else None
        now = {**self.around.now.get(identifier, {})}
        if number and (action is None or identifier not in action.recommendations):
            return False
        if action:
            now |= self.around.now.get(action.identifier, {})
        names = (*_OF_ACTION, *ITEM_FIELDS)
        is_same = all(
            compared(row.value(name), is_day=OF[name].is_day)
            == compared(now.get(name), is_day=OF[name].is_day)
            for name in names
        )
        return is_same and (bool(number) or not any(compared(row.value(name)) for name in _OF_ACTION))

    def _refuse(self, row: FoundRow, name: Field, sentence: str) -> None:
        self.around.reader.refuse(row, name, sentence)


def _words(value: object) -> str | None:
    return str(value) if value else None
