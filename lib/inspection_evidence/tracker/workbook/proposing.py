"""Edits of rows that were there as changes to propose: responses, colours, dates, statuses, notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inspection_evidence.tracker import changes as make
from inspection_evidence.tracker.changes import Change
from inspection_evidence.tracker.incoming.plan import Proposal
from inspection_evidence.tracker.incoming.text_cells import evidence_kind, page_number
from inspection_evidence.tracker.state import Note, Tracker
from inspection_evidence.tracker.text import cleaned
from inspection_evidence.tracker.vocabulary import DeclaredStatus
from inspection_evidence.tracker.workbook.columns import OF, Field
from inspection_evidence.tracker.workbook.edits import Subject, companions
from inspection_evidence.tracker.workbook.values import Edit, Reader, day_or_text

Told = Mapping[Field, Edit]
NowCells = Mapping[str, Mapping[Field, object]]
"""What the rows say now, by the identifier of the recommendation and of the action."""


@dataclass(frozen=True)
class Around:
    """What edits are turned into proposals with: the reader, the tracker, its words now, the day."""

    reader: Reader
    tracker: Tracker
    now: NowCells
    today: date


@dataclass(frozen=True)
class _Group:
    """Fields that make one change together; `held` of them stay where they are emptied."""

    fields: tuple[Field, ...]
    make: Callable[[Subject, Told, str], Change]
    held: tuple[Field, ...] = ()


def item_proposals(subject: Subject, around: Around) -> Iterator[Proposal]:
    """Yield what would change of a recommendation or decision."""
    yield from _of_groups(subject, _ITEM_GROUPS, around)
    notes = around.tracker.item(subject.identifier).notes
    yield from _note(subject, Field.ITEM_NOTE, notes, make.note_item, around)


def action_proposals(subject: Subject, around: Around) -> Iterator[Proposal]:
    """Yield what would change of an action."""
    yield from _of_groups(subject, _ACTION_GROUPS, around)
    action = around.tracker.action(subject.identifier)
    yield from _note(subject, Field.ACTION_NOTE, action.notes if action else (), make.note_action, around)
    told = subject.edited((Field.EVIDENCE, Field.EVIDENCE_KIND, Field.EVIDENCE_PAGE))
    if told:
        change = evidence_change(subject.identifier, subject, around.reader)
        if change:
            yield _proposal(subject, told, [Field.EVIDENCE], (change,), around)


def evidence_change(action: str, subject: Subject, reader: Reader) -> Change | None:
    """Return the change that adds the row's evidence; None, with a refusal, where it cannot be added."""
    names = (Field.EVIDENCE, Field.EVIDENCE_KIND, Field.EVIDENCE_PAGE)
    told = companions(subject, names, reader)
    value = str(told[Field.EVIDENCE].value or "")
    kind = told[Field.EVIDENCE_KIND].value or evidence_kind(value)
    if not value:
        reader.refuse(subject.row, Field.EVIDENCE, "the evidence itself is missing: write it here.")
    elif kind is None:
        reader.refuse(subject.row, Field.EVIDENCE_KIND, "choose what the evidence is: a document or a KPI.")
    else:
        place = f"{told[Field.EVIDENCE].place}: "
        page = told[Field.EVIDENCE_PAGE].value
        return make.add_evidence(action, str(kind), value, page=page_number(page), place=place)
    return None


def _of_groups(subject: Subject, groups: Sequence[_Group], around: Around) -> Iterator[Proposal]:
    for group in groups:
        edits = subject.edited(group.fields)
        if not edits or not _check_emptied(subject, group, around.reader):
            continue
        told = companions(subject, group.fields, around.reader)
        change = group.make(subject, told, f"{edits[0].place}: ")
        names = [name for name in group.fields if name in subject.edits]
        yield _proposal(subject, edits, names, (change,), around)


def _check_emptied(subject: Subject, group: _Group, reader: Reader) -> bool:
    """Whether nothing was emptied that stays; each such cell is refused."""
    emptied = [name for name in group.held if name in subject.edits and subject.edits[name].value is None]
    for name in emptied:
        reader.refuse(
            subject.row,
            name,
            f"“{OF[name].heading}” was emptied, which changes nothing: what was entered stays in the record; "
            "undo a mistake with inspection-evidence register undo.",
        )
    return not emptied


def _proposal(
    subject: Subject,
    edits: Sequence[Edit],
    names: Sequence[Field],
    changes: tuple[Change, ...],
    around: Around,
) -> Proposal:
    now = around.now.get(subject.identifier, {})
    return Proposal(
        place=edits[0].place,
        about=subject.identifier,
        what=", ".join(OF[name].heading for name in names),
        now=_joined([day_or_text(now.get(name)) for name in names]),
        then=_joined([edit.shown for edit in edits]),
        changes=changes,
    )


def _note(
    subject: Subject,
    name: Field,
    notes: Sequence[Note],
    note: Callable[..., Change],
    around: Around,
) -> Iterator[Proposal]:
    """A note is added; one that this workbook brought before is not added again."""
    edits = subject.edited([name])
    text = cleaned(str(edits[0].value or "")) if edits else ""
    if not text or any(one.text == text and one.origin.seq > subject.state.upto for one in notes):
        return
    change = note(subject.identifier, text, around.today, place=f"{edits[0].place}: ")
    yield _proposal(subject, edits, [name], (change,), around)


def _joined(parts: Sequence[str]) -> str:
    return "; ".join(part or "nothing" for part in parts) if any(parts) else ""


def _text(told: Told, name: Field) -> str | None:
    value = told[name].value if name in told else None
    return str(value) if value is not None else None


def _day(told: Told, name: Field) -> date | None:
    value = told[name].value if name in told else None
    return value if isinstance(value, date) else None


def _response(subject: Subject, told: Told, place: str) -> Change:
    return make.set_response(
        subject.identifier,
        _text(told, Field.RESPONSE) or "",
        _text(told, Field.RESPONSE_WHY),
        seen=subject.state.seen.get("response", 0),
        place=place,
    )


def _colour(subject: Subject, told: Told, place: str) -> Change:
    """The reason of the colour that is given back is no reason to give it back."""
    new = _text(told, Field.COLOUR)
    why = _text(told, Field.COLOUR_WHY) if new or Field.COLOUR_WHY in subject.edits else None
    until = _day(told, Field.COLOUR_UNTIL) if new else None
    seen = subject.state.seen.get("rag", 0)
    return make.override_rag(subject.identifier, new, why or "", until, seen=seen, place=place)


def _line(field: Field) -> Callable[[Subject, Told, str], Change]:
    def change(subject: Subject, told: Told, place: str) -> Change:
        seen = subject.state.seen.get(field, 0)
        return make.change_action(subject.identifier, field, _text(told, field), seen=seen, place=place)

    return change


def _date(subject: Subject, told: Told, place: str) -> Change:
    return make.revise_date(
        subject.identifier,
        _day(told, Field.NEW_DUE),
        _text(told, Field.NEW_DUE_WHY) or "",
        _text(told, Field.NEW_DUE_AGREED_BY),
        seen=subject.state.seen.get("due", 0),
        place=place,
    )


def _declared(subject: Subject, told: Told, place: str) -> Change:
    """The day of completion goes along where the action is complete, or was written for it."""
    new = _text(told, Field.DECLARED)
    goes = new == DeclaredStatus.COMPLETE or Field.COMPLETED_ON in subject.edits
    on = _day(told, Field.COMPLETED_ON) if goes else None
    seen = subject.state.seen.get("declared", 0)
    return make.change_action(subject.identifier, "declared", new, on=on, seen=seen, place=place)


_ITEM_GROUPS = (
    _Group((Field.RESPONSE, Field.RESPONSE_WHY), _response, (Field.RESPONSE, Field.RESPONSE_WHY)),
    _Group((Field.COLOUR, Field.COLOUR_WHY, Field.COLOUR_UNTIL), _colour),
)
_ACTION_GROUPS = (
    *(
        _Group((one,), _line(one), (Field.TITLE,))
        for one in (Field.TITLE, Field.LEAD_OFFICER, Field.ACCOUNTABLE)
    ),
    _Group(
        (Field.NEW_DUE, Field.NEW_DUE_WHY, Field.NEW_DUE_AGREED_BY),
        _date,
        (Field.NEW_DUE, Field.NEW_DUE_WHY),
    ),
    _Group((Field.DECLARED, Field.COMPLETED_ON), _declared, (Field.DECLARED,)),
)
