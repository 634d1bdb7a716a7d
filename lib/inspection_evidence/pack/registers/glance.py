"""At a glance: what a councillor needs in half a minute."""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.model import Paper
from inspection_evidence.pack.judgements import GradeCell, earlier_grade, grade_cell
from inspection_evidence.pack.registers.names import counted_rows, rows_noun
from inspection_evidence.pack.registers.requests import requests_of
from inspection_evidence.pack.registers.standing import PackRegister
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import PublishedInspection, Selection
from inspection_evidence.pack.wording import AREA_NAMES, OUTCOME_WORDS, area_name, framework_name
from inspection_evidence.tracker import RagColour, counts_by_rag, evidenced_by_kpi, overdue_actions

MOST_NAMED = 8
"""Recommendations or inspections that a sentence at the head of the pack names."""


@dataclass(frozen=True)
class LatestGrade:
    """An area's grade at the latest inspection beside the one before it."""

    area: str
    now: GradeCell
    before: GradeCell | None


@dataclass(frozen=True)
class Evidenced:
    """How many recommendations a KPI with figures is evidence for; `suggested` more, only in a draft."""

    confirmed: int
    suggested: int
    total: int


@dataclass(frozen=True)
class RowsTold:
    """What the rows are called: the open ones, all of them, those with an overdue action; and whose they are.

    `inspectors`, `committees` and `unread` are how many inspections and council papers hold, and how many
    are no longer read; they add up to all.
    """

    open: str
    overdue: str
    inspectors: int
    committees: int
    unread: int


def at_a_glance(told: PackRegister) -> Section:
    """Latest inspection and grades, where the recommendations stand, and what members are asked."""
    selection = told.sources.selection
    latest = selection.latest
    graded = selection.graded[-1] if selection.graded else None
    return render_section(
        "at_a_glance",
        "At a glance",
        selection=selection,
        brief=told.is_brief,
        latest=latest,
        conclusion=OUTCOME_WORDS.get(latest.document.outcome_category or 0) if latest else None,
        graded=graded,
        previous=_previous(selection),
        framework=framework_name(latest.document) if latest else None,
        grades=_latest_grades(graded, _previous(selection)) if graded else [],
        overall_not_reported=bool(graded and graded.document.overall_grade_status == "not_reported"),
        overall_before=_overall_before(selection),
        most=MOST_NAMED,
        is_tracked=told.is_tracked,
        counts=told.counts,
        rows=_rows_told(told),
        colours=colours_shown(told),
        soon=told.rules.due_soon_days,
        since=told.since,
        evidenced=_evidenced(told),
        requests=requests_of(told),
    )


def _rows_told(told: PackRegister) -> RowsTold:
    rows = told.register.rows
    late = {row.identifier: row for due in overdue_actions(told.register) for row in due.rows}
    committees = sum(isinstance(row.holder, Paper) for row in rows)
    unread = sum(row.holder is None for row in rows)
    return RowsTold(
        open=rows_noun(rows, told.counts.open),
        overdue=counted_rows(late.values()),
        inspectors=len(rows) - committees - unread,
        committees=committees,
        unread=unread,
    )


def colours_shown(told: PackRegister) -> list[tuple[RagColour, str, int]]:
    """How many open rows have each colour: the colour, its label, the number; none of those at nought."""
    counts = counts_by_rag(told.register)
    return [(colour, told.rules.labels.of(colour), number) for colour, number in counts.items() if number]


def _evidenced(told: PackRegister) -> Evidenced:
    known = {row.identifier for row in evidenced_by_kpi(told.register, told.confirmed)}
    suggested = [
        name
        for name in told.printed
        if told.sources.run.draft and name not in known and told.has_figures(name, suggested=True)
    ]
    return Evidenced(len(known), len(suggested), len(told.register.rows))


def _previous(selection: Selection) -> PublishedInspection | None:
    return selection.graded[-2] if len(selection.graded) > 1 else None


def _latest_grades(latest: PublishedInspection, previous: PublishedInspection | None) -> list[LatestGrade]:
    order = list(AREA_NAMES)
    ranked = sorted(
        latest.judgements,
        key=lambda item: order.index(item.area_key) if item.area_key in AREA_NAMES else len(order),
    )
    return [
        LatestGrade(
            area_name(item),
            GradeCell(item.grade, item.grade.value),
            earlier_grade(item, previous) if previous else None,
        )
        for item in ranked
    ]


def _overall_before(selection: Selection) -> GradeCell | None:
    previous = _previous(selection)
    return grade_cell("overall_effectiveness", previous) if previous else None
