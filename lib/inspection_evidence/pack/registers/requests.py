"""What members are asked: dates to agree or explain, items to close, responses that are missing or due."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from inspection_evidence.pack.linked.selection import latest_inspections
from inspection_evidence.pack.registers.names import RowName, counted_rows, row_names
from inspection_evidence.pack.registers.standing import PackRegister
from inspection_evidence.pack.registers.tables import lead_of, newest_first
from inspection_evidence.pack.selection import PublishedInspection, report_of
from inspection_evidence.pack.wording import SHORT_FRAMEWORK_NAMES, framework_name
from inspection_evidence.tracker import (
    Answerer,
    DeclaredStatus,
    Moved,
    ResponseDate,
    Row,
    answered_by,
    asked_dates,
    open_rows,
    overdue_without_request,
    response_dates,
    unanswered_rows,
)

PAST_DAYS = 183
"""For half a year after it, the day by which an inspection was to be answered is still told."""


@dataclass(frozen=True)
class Answer:
    """What an inspection asks the authority to send; `is_past` where its day is before the pack's."""

    inspection: str
    date: ResponseDate
    is_past: bool


@dataclass(frozen=True)
class Requests:
    """What members are asked to decide, and what is missing for them to decide upon.

    `overdue`: overdue actions for which no new date is asked for, by who leads them ("" where nobody is
    named) with how many; `to_close`: rows of which all actions are done by officers' word and that no
    committee has closed, `to_close_words` their number in words; `unanswered`: open rows without the
    response they are to have (`answered_by`) of the latest inspection of each kind and of meetings, by
    inspection or meeting with how many; `of_executive`: how many of these the executive is to answer;
    `unanswered_before`: how many of earlier inspections.
    """

    new_dates: tuple[Moved, ...]
    overdue: tuple[tuple[str, int], ...]
    to_close: tuple[RowName, ...]
    to_close_words: str
    unanswered: tuple[tuple[str, int], ...]
    of_executive: int
    unanswered_before: int
    answers: tuple[Answer, ...]

    @property
    def overdue_count(self) -> int:
        """How many overdue actions there are for which no new date is asked for."""
        return sum(number for _, number in self.overdue)

    @property
    def unanswered_count(self) -> int:
        """How many open recommendations have no response, those of earlier inspections left out."""
        return sum(number for _, number in self.unanswered)


def requests_of(told: PackRegister) -> Requests:
    """What is asked of members on the pack's day."""
    to_close = [row for row in newest_first(open_rows(told.register), told) if is_declared_done(row)]
    unanswered, before = _unanswered(told)
    return Requests(
        new_dates=asked_dates(told.register),
        overdue=_by_lead(told),
        to_close=row_names(to_close, told),
        to_close_words=counted_rows(to_close),
        unanswered=_by_place(unanswered, told),
        of_executive=sum(answered_by(row) is Answerer.EXECUTIVE for row in unanswered),
        unanswered_before=len(before),
        answers=_answers(told),
    )


def is_declared_done(row: Row) -> bool:
    """Whether officers declared all its actions complete, leaving out what was superseded."""
    statuses = {action.status for action in row.item.actions}
    return row.is_open and statuses - {DeclaredStatus.SUPERSEDED} == {DeclaredStatus.COMPLETE}


def _unanswered(told: PackRegister) -> tuple[list[Row], list[Row]]:
    """The rows whose response is missing; and those of earlier inspections, apart."""
    rows = newest_first(unanswered_rows(told.register), told)
    latest = {one.key for one in latest_inspections(told.sources.selection)}
    earlier = {one.key for one in told.sources.selection.inspections} - latest
    before = [row for row in rows if row.holder and row.holder.key in earlier]
    return [row for row in rows if row not in before], before


def _by_lead(told: PackRegister) -> tuple[tuple[str, int], ...]:
    """Table D by the lead officer's role, else the accountable member or body; nobody named last."""
    named = Counter(lead_of(due.action, told) for due in overdue_without_request(told.register))
    return tuple(sorted(named.items(), key=lambda pair: not pair[0]))


def _by_place(rows: list[Row], told: PackRegister) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    for name in row_names(rows, told):
        counts[name.place] = counts.get(name.place, 0) + 1
    return tuple(counts.items())


def _answers(told: PackRegister) -> tuple[Answer, ...]:
    as_at = told.register.as_at
    found = [
        Answer(_called(one), due, due.day < as_at)
        for one in told.sources.selection.inspections
        for due in _dates(one, told)
        if due.day >= as_at - timedelta(days=PAST_DAYS)
    ]
    return tuple(sorted(found, key=lambda one: one.date.day))


def _dates(inspection: PublishedInspection, told: PackRegister) -> tuple[ResponseDate, ...]:
    report = report_of(inspection.document, told.sources.borough)
    on_site = report.published_on_site if report else None
    return response_dates(inspection.document, published=inspection.document.published or on_site)


def _called(inspection: PublishedInspection) -> str:
    names = SHORT_FRAMEWORK_NAMES
    family = inspection.document.framework
    name = names[family] if family in names else framework_name(inspection.document)
    return f"{name}, {inspection.month}"
