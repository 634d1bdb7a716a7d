"""The rows of tables A to E, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from inspection_evidence.pack.registers.names import (
    MOST_WORDS_IN_BRIEF,
    RowName,
    row_name,
    row_names,
    shortened,
)
from inspection_evidence.pack.registers.standing import PackRegister
from inspection_evidence.pack.wording import day, sentence
from inspection_evidence.tracker import (
    Agreement,
    Origin,
    RagColour,
    Row,
    TrackedAction,
    asked_dates,
    entered_late,
    open_rows,
    overdue_without_request,
    retired_rows,
)

NO_DATE = "No date"
NONE_LEFT = "None left"
NOBODY = "Nobody named"


@dataclass(frozen=True)
class LiveRow:
    """A row of table A: `why` is the colour with its reason, `due` the next date still to be kept.

    `leads` are those of the actions still to be done; of all where none is.
    """

    name: RowName
    page: int | None
    leads: str
    due: str
    colour: RagColour
    why: str


@dataclass(frozen=True)
class ActionRow:
    """An action in tables B, C and D: what it is for, whose it is, its dates, and a reason in words."""

    number: str
    title: str
    about: tuple[RowName, ...]
    lead: str
    due: str
    other: str
    why: str


@dataclass(frozen=True)
class ClosedRow:
    """A row that a committee closed: what it agreed, and where."""

    name: RowName
    status: str
    where: str


@dataclass(frozen=True)
class RetiredRow:
    """A row of table E, with why it is put aside."""

    name: RowName
    why: str


def live_rows(told: PackRegister) -> list[LiveRow]:
    """Table A: the rows still to be done, in the order of the register's newest inspection first."""
    aside = {row.identifier for row in retired_rows(told.register)}
    rows = [row for row in open_rows(told.register) if row.identifier not in aside]
    return [_live(row, told) for row in newest_first(rows, told)]


def declared_rows(told: PackRegister) -> list[ActionRow]:
    """Table B, first part: what officers declared complete and the last pack did not tell, latest first."""
    about = _rows_by_action(told)
    return [
        _action(one, about[one.identifier], told, other=_completed(one, told), why=_last_note(one, told))
        for one in reversed(told.completed.declared)
    ]


def closed_rows(told: PackRegister) -> list[ClosedRow]:
    """Table B, second part: rows that committees closed and the last pack did not tell, newest first."""
    agreed = {row.identifier: one for row, one in told.completed.agreed}
    return [
        ClosedRow(
            row_name(row, told),
            told.rules.labels.of(agreed[row.identifier].status),
            _where(row, agreed[row.identifier], told),
        )
        for row in newest_first((row for row, _ in told.completed.agreed), told)
    ]


def asked_rows(told: PackRegister) -> list[ActionRow]:
    """Table C: new dates asked for that nobody has agreed, with the reason."""
    return [
        _action(
            one.action, one.rows, told, _day(one.revision.new), _noted(one.revision.origin.why or "", told)
        )
        for one in asked_dates(told.register)
    ]


def overdue_rows(told: PackRegister) -> list[ActionRow]:
    """Table D: overdue actions for which no new date is asked for, longest overdue first."""
    return [
        _action(
            one.action, one.rows, told, _late(one.action, told.register.as_at), _last_note(one.action, told)
        )
        for one in overdue_without_request(told.register)
    ]


def aside_rows(told: PackRegister) -> list[RetiredRow]:
    """Table E: what was only noted, rejected, superseded, or closed without being implemented."""
    return [
        RetiredRow(row_name(row, told), _why_aside(row, told))
        for row in newest_first(retired_rows(told.register), told)
    ]


def newest_first(rows: Iterable[Row], told: PackRegister) -> list[Row]:
    """Rows by their inspection or meeting, newest first; in its own order; what is no longer read last."""
    held = {one.key: one.held for one in told.sources.selection.inspections}
    held |= {one.paper.key: one.met for one in told.sources.papers.papers}

    def turn(row: Row) -> int:
        found = held.get(row.holder.key) if row.holder else None
        return -(found or date.min).toordinal()

    return sorted(rows, key=turn)


def dates_of(action: TrackedAction) -> str:
    """The date in force."""
    return _day(action.due)


def lead_of(action: TrackedAction, told: PackRegister) -> str:
    """Who leads it, else who is accountable, as the audience may read it; empty where nobody is named."""
    named = (action.lead_officer, action.accountable)
    shown = (told.person(one.value) for one in named if one)
    return next(filter(None, shown), "")


def _live(row: Row, told: PackRegister) -> LiveRow:
    rag = told.register.rag(row)
    live = [one for one in row.item.actions if one.is_live]
    named = live or row.item.actions
    leads = [told.person(one.lead_officer.value) for one in named if one.lead_officer]
    return LiveRow(
        name=row_name(row, told),
        page=row.asked.quote.page if row.asked else None,
        leads=", ".join(sorted(set(filter(None, leads)))) or NOBODY,
        due=_next_date(row, live),
        colour=rag.value,
        why=told.rag_words(rag),
    )


def _next_date(row: Row, live: Sequence[TrackedAction]) -> str:
    """The next date still to be kept; none is left where every action is done."""
    if row.item.actions and not live:
        return NONE_LEFT
    return _day(min((one.due for one in live if one.due), default=None))


def _action(
    action: TrackedAction, rows: Iterable[Row], told: PackRegister, other: str, why: str
) -> ActionRow:
    return ActionRow(
        number=action.number,
        title=action.title.value or action.title.origin.removed or "",
        about=row_names(rows, told),
        lead=(told.person(action.lead_officer.value) if action.lead_officer else "") or NOBODY,
        due=dates_of(action),
        other=other,
        why=why,
    )


def _completed(action: TrackedAction, told: PackRegister) -> str:
    """The day of completion; also that of the entry, where the last pack should have told it."""
    entry = action.completions[-1] if action.completions else None
    return f"{_day(action.completed_on)}{_late_entry(action.completed_on, entry, told)}"


def _where(row: Row, agreed: Agreement, told: PackRegister) -> str:
    late = _late_entry(agreed.meeting_date, row.item.closings[-1], told)
    return f"{agreed.committee}, {day(agreed.meeting_date)}, minute {agreed.minute}{late}"


def _late_entry(done: date | None, entry: Origin | None, told: PackRegister) -> str:
    late = entered_late(done, entry, told.since)
    return f" (entered on {day(late)})" if late else ""


def _rows_by_action(told: PackRegister) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in told.register.rows:
        for action in row.item.actions:
            found.setdefault(action.identifier, []).append(row)
    return found


def _why_aside(row: Row, told: PackRegister) -> str:
    """What a committee agreed where it is closed; else the response with its reason, or the rule's words."""
    if not row.is_open:
        return told.agreed_words(row)
    response = row.item.response
    if response and response.value and not row.item.actions:
        why = f": {response.origin.why}" if response.origin.why else ""
        return f"{told.rules.labels.of(response.value)}{why}"
    rag = told.register.rag(row)
    return told.rag_words(rag) if rag.overridden else sentence(f"{rag.reason}.")


def _late(action: TrackedAction, as_at: date) -> str:
    days = (as_at - action.due).days if action.due else 0
    return f"{days} day{'' if days == 1 else 's'} late"


def _last_note(action: TrackedAction, told: PackRegister) -> str:
    noted = [one for one in action.notes if one.text]
    return f"{_noted(noted[-1].text, told)} ({day(noted[-1].on)})" if noted else "No note"


def _noted(words: str, told: PackRegister) -> str:
    """A note or reason, in a briefing its first words."""
    return shortened(words, 2 * MOST_WORDS_IN_BRIEF) if told.is_brief else words


def _day(moment: date | None) -> str:
    return day(moment) if moment else NO_DATE
