"""The rows of the officers' workbook: one for each recommendation and action, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from inspection_evidence.model import Document, Holder
from inspection_evidence.settings.days import day_words
from inspection_evidence.tracker.asked_words import asked_words
from inspection_evidence.tracker.incoming.cells import safe_text
from inspection_evidence.tracker.questions import Register, Row
from inspection_evidence.tracker.rules import Labels
from inspection_evidence.tracker.state import EvidenceEntry, Note, TrackedAction, TrackedItem, Value
from inspection_evidence.tracker.subjects import action_name
from inspection_evidence.tracker.workbook.columns import Field
from inspection_evidence.tracker.workbook.state import RowState, digests

Cells = Mapping[Field, object]


@dataclass(frozen=True)
class WrittenRow:
    """A row as written: its cells (text, a day or None) and its state."""

    cells: Cells
    state: RowState


def written_rows(register: Register) -> list[WrittenRow]:
    """Return the workbook's rows: each recommendation with each of its actions, once without where none."""
    return [_row(register, row, action) for row in register.rows for action in (row.item.actions or (None,))]


def _row(register: Register, row: Row, action: TrackedAction | None) -> WrittenRow:
    cells = {**_of_item(register, row), **(_of_action(action, row, register.rules.labels) if action else {})}
    note = _last_note((action.notes if action else ()) or row.item.notes)
    kept = {field: _kept(value) for field, value in {**cells, Field.LAST_NOTE: note}.items()}
    events = (*row.item.events, *(action.events if action else ()))
    state = RowState(
        item=row.identifier,
        action=action.identifier if action else None,
        seen={**row.item.seen, **(action.seen if action else {})},
        upto=max((event.seq for event in events), default=0),
        was=digests(kept),
    )
    return WrittenRow(kept, state)


def _of_item(register: Register, row: Row) -> dict[Field, object]:
    item, labels = row.item, register.rules.labels
    override = item.rag_override.value if item.rag_override else None
    response = item.response
    return {
        Field.IDENTIFIER: row.identifier,
        Field.INSPECTION: _holder_words(row.holder),
        Field.NUMBER: row.asked.number if row.asked else None,
        Field.WORDS: asked_words(row),
        Field.AGREED: _agreed_words(item, labels),
        Field.RAG: register.rag(row).sentence,
        Field.RESPONSE: labels.of(response.value) if response and response.value else None,
        Field.RESPONSE_WHY: response.origin.why if response else None,
        Field.COLOUR: labels.of(override.colour) if override else None,
        Field.COLOUR_WHY: item.rag_override.origin.why if item.rag_override and override else None,
        Field.COLOUR_UNTIL: override.until if override else None,
    }


def _of_action(action: TrackedAction, row: Row, labels: Labels) -> dict[Field, object]:
    asked = action.requested
    declared = action.declared.value if action.declared else None
    return {
        Field.ACTION: action_name(action.identifier),
        Field.TITLE: _text(action.title),
        Field.LEAD_OFFICER: _text(action.lead_officer),
        Field.ACCOUNTABLE: _text(action.accountable),
        Field.DUE: action.due,
        Field.NEW_DUE: asked.new if asked else None,
        Field.NEW_DUE_WHY: asked.origin.why if asked else None,
        Field.DECLARED: labels.of(declared) if declared else None,
        Field.COMPLETED_ON: action.completed_on,
        Field.EVIDENCE_HELD: "\n".join(map(_evidence_words, action.evidence)) or None,
        Field.ALSO_ANSWERS: "\n".join(one for one in action.recommendations if one != row.identifier) or None,
    }


def _holder_words(holder: Holder | None) -> str | None:
    if holder is None:
        return None
    document = holder.document
    kind = document.framework.replace("_", " ").capitalize() if document.framework else "Paper"
    if document.framework and document.framework.isupper() and len(document.framework) <= 5:
        kind = document.framework
    day = _day_of(document)
    return ", ".join(part for part in (kind, document.committee, day and day_words(day)) if part)


def _day_of(document: Document) -> date | None:
    return document.inspection_end or document.inspection_start or document.meeting_date or document.published


def _agreed_words(item: TrackedItem, labels: Labels) -> str:
    agreed = item.agreed
    if agreed is None:
        return labels.of(item.status)
    if agreed.value is None:
        return agreed.origin.removed or labels.of(item.status)
    told = agreed.value
    return (
        f"{labels.of(told.status)} ({told.committee}, {day_words(told.meeting_date)}, minute {told.minute})"
    )


def _last_note(notes: tuple[Note, ...]) -> str | None:
    if not notes:
        return None
    last = max(notes, key=lambda note: (note.on, note.origin.seq))
    return f"{day_words(last.on)}, {last.origin.who}: {last.text or last.origin.removed or ''}"


def _evidence_words(entry: EvidenceEntry) -> str:
    page = f", page {entry.page}" if entry.page else ""
    what = f" ({entry.what})" if entry.what else ""
    return entry.origin.removed or f"{entry.value}{page}{what}"


def _text(value: Value[str] | None) -> str | None:
    return (value.value or value.origin.removed) if value else None


def _kept(value: object) -> object:
    return safe_text(value) if isinstance(value, str) else value


def distinct_items(rows: list[WrittenRow]) -> Iterator[tuple[str, str]]:
    """Yield each identifier with its words, once."""
    told: dict[str, str] = {}
    for row in rows:
        told.setdefault(row.state.item, str(row.cells.get(Field.WORDS) or ""))
    yield from told.items()
