"""At a glance: what a councillor needs in half a minute."""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.judgements import GradeCell, earlier_grade, grade_cell
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import PublishedInspection, Selection, publishable
from inspection_evidence.pack.wording import AREA_NAMES, OUTCOME_WORDS, area_name, framework_name
from inspection_evidence.settings import BoroughParameters, RunParameters


@dataclass(frozen=True)
class LatestGrade:
    """An area's grade at the latest inspection beside the one before it."""

    area: str
    now: GradeCell
    before: GradeCell | None


def at_a_glance(evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters) -> Section:
    """The latest inspection and its grades, how much must improve, and what the pack does not hold."""
    selection = publishable(evidence, borough, run)
    latest = selection.latest
    graded = selection.graded[-1] if selection.graded else None
    return render_section(
        "at_a_glance",
        "At a glance",
        selection=selection,
        latest=latest,
        conclusion=OUTCOME_WORDS.get(latest.document.outcome_category or 0) if latest else None,
        graded=graded,
        previous=_previous(selection),
        framework=framework_name(latest.document) if latest else None,
        grades=_latest_grades(graded, _previous(selection)) if graded else [],
        overall_not_reported=bool(graded and graded.document.overall_grade_status == "not_reported"),
        overall_before=_overall_before(selection),
    )


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
