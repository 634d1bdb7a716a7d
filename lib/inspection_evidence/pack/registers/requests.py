"""What members are asked: new dates to agree, items to close, responses that are missing or due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from inspection_evidence.pack.linked.selection import latest_inspections
from inspection_evidence.pack.registers.names import RowName, row_names
from inspection_evidence.pack.registers.standing import PackRegister
from inspection_evidence.pack.registers.tables import newest_first
from inspection_evidence.pack.selection import PublishedInspection, report_of
from inspection_evidence.pack.wording import SHORT_FRAMEWORK_NAMES, framework_name
from inspection_evidence.tracker import (
    DeclaredStatus,
    Moved,
    ResponseDate,
    Row,
    asked_dates,
    open_rows,
    response_dates,
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

    `to_close`: rows of which all actions are done by officers' word and that no committee has closed;
    `unanswered`: open rows without a response of the latest inspection of each kind and of meetings, by
    inspection or meeting with how many; `unanswered_before`: how many of earlier inspections.
    """

    new_dates: tuple[Moved, ...]
    to_close: tuple[RowName, ...]
    unanswered: tuple[tuple[str, int], ...]
    unanswered_before: int
    answers: tuple[Answer, ...]

    @property
    def unanswered_count(self) -> int:
        """How many open recommendations have no response, those of earlier inspections left out."""
        return sum(number for _, number in self.unanswered)


def requests_of(told: PackRegister) -> Requests:
    """What is asked of members on the pack's day."""
    rows = newest_first(open_rows(told.register), told)
    unanswered = [row for row in rows if not _is_answered(row)]
    latest = {one.key for one in latest_inspections(told.sources.selection)}
    made = {one.key for one in told.sources.selection.inspections}
    before = [row for row in unanswered if row.holder and row.holder.key in made - latest]
    return Requests(
        new_dates=asked_dates(told.register),
        to_close=row_names([row for row in rows if is_declared_done(row)], told),
        unanswered=_by_place([row for row in unanswered if row not in before], told),
        unanswered_before=len(before),
        answers=_answers(told),
    )


def is_declared_done(row: Row) -> bool:
    """Whether officers declared all its actions complete, leaving out what was superseded."""
    statuses = {action.status for action in row.item.actions}
    return row.is_open and statuses - {DeclaredStatus.SUPERSEDED} == {DeclaredStatus.COMPLETE}


def _is_answered(row: Row) -> bool:
    return row.item.response is not None and row.item.response.value is not None


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
