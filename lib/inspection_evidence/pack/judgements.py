"""Judgements over time: one table and one chart for frameworks whose areas changed names."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from inspection_evidence.model import BoroughEvidence, Family, Grade, Judgement
from inspection_evidence.pack.by_hand import carried_words, hand_words
from inspection_evidence.pack.chart import chart_figure
from inspection_evidence.pack.judgements_message import judgements_message
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import PublishedInspection, Selection, publishable
from inspection_evidence.pack.wording import (
    AREA_NAMES,
    CARE_AREAS,
    COMBINED_CARE,
    FRAMEWORK_YEARS,
    OUTCOME_WORDS,
    area_name,
    framework_name,
)
from inspection_evidence.settings import BoroughParameters, RunParameters


@dataclass(frozen=True)
class GradeCell:
    """What the table says of one area at one inspection; `grade` None where `words` say why."""

    grade: Grade | None
    words: str


@dataclass(frozen=True)
class AreaRow:
    """One area with a cell for every inspection, oldest first."""

    name: str
    cells: tuple[GradeCell, ...]


@dataclass(frozen=True)
class UngradedInspection:
    """An inspection of a kind that gives no grades: when, under which framework, what it concluded."""

    when: str
    framework: str
    conclusion: str


def judgements_over_time(
    evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters
) -> Section:
    """Every published grade by area and inspection, as a chart and as a table."""
    selection = publishable(evidence, borough, run)
    rows = area_rows(selection)
    return render_section(
        "judgements_over_time",
        "Judgements over time",
        inspections=selection.graded,
        ungraded=[_ungraded_row(inspection) for inspection in reversed(selection.ungraded)],
        rows=rows,
        cell_words={cell.words for row in rows for cell in row.cells},
        by_hand=[_hand_note(*pair, borough, run) for pair in _by_hand(selection)],
        carried=list(
            dict.fromkeys(filter(None, (carried_words(one.carried_from) for one in selection.inspections)))
        ),
        frameworks=_framework_spans(selection.graded),
        chart=chart_figure(selection.graded),
        message=judgements_message(selection.graded, _steps(selection.graded)),
    )


def _by_hand(selection: Selection) -> list[tuple[PublishedInspection, Judgement]]:
    """The grades that people entered, corrected or checked, newest inspection first."""
    return [
        (inspection, item)
        for inspection in reversed(selection.graded)
        for item in inspection.judgements
        if item.by_hand
    ]


def _hand_note(
    inspection: PublishedInspection, item: Judgement, borough: BoroughParameters, run: RunParameters
) -> str:
    done = hand_words(item.by_hand, borough, run)
    return f"{area_name(item)}, {inspection.month}, {item.grade.value}. {done}"


def _steps(graded: tuple[PublishedInspection, ...]) -> list[tuple[Grade, Grade | None]]:
    """For every area that the newest inspection graded, that grade and the one before."""
    before = graded[-2] if len(graded) > 1 else None
    return [
        (item.grade, earlier_grade(item, before).grade if before else None)
        for item in (graded[-1].judgements if graded else ())
    ]


def _ungraded_row(inspection: PublishedInspection) -> UngradedInspection:
    document = inspection.document
    conclusion = OUTCOME_WORDS[document.outcome_category] if document.outcome_category else "None printed"
    return UngradedInspection(inspection.when, framework_name(document), conclusion)


def area_rows(selection: Selection) -> list[AreaRow]:
    """A row for every area that any published inspection graded or left ungraded on purpose."""
    names = {key: name for key, name in AREA_NAMES.items() if _concerns(key, selection.graded)}
    for inspection in selection.graded:
        names.update({item.area_key: area_name(item) for item in inspection.judgements})
    return [
        AreaRow(name, tuple(grade_cell(key, inspection) for inspection in selection.graded))
        for key, name in names.items()
    ]


def grade_cell(area_key: str, inspection: PublishedInspection) -> GradeCell:
    """The grade, or why there is none: not reported, graded together, not part of the framework.

    Ofsted gave one grade for children in care and care leavers from 2018 to 2022, separate ones
    before and since, and no overall grade since April 2026 (ILACS handbooks of those years).
    """
    found = inspection.judgement(area_key)
    if found:
        return GradeCell(found.grade, found.grade.value)
    if area_key == "overall_effectiveness" and _overall_not_reported(inspection):
        return GradeCell(None, "Not reported")
    if area_key in CARE_AREAS and inspection.judgement(COMBINED_CARE):
        return GradeCell(None, "Graded together")
    if area_key == COMBINED_CARE and any(inspection.judgement(key) for key in CARE_AREAS):
        return GradeCell(None, "Graded separately")
    if inspection.document.framework is Family.OLDER_OFSTED or (
        area_key in {"adoption", "lscb"} and inspection.document.framework is Family.ILACS
    ):
        return GradeCell(None, "Not graded in this framework")
    return GradeCell(None, "Not graded" if area_key.startswith("other:") else "No confirmed grade")


def earlier_grade(judgement: Judgement, earlier: PublishedInspection) -> GradeCell:
    """The grade of the same area at an earlier inspection; the combined care grade stands for either."""
    cell = grade_cell(judgement.area_key, earlier)
    combined = earlier.judgement(COMBINED_CARE)
    if cell.grade is None and judgement.area_key in CARE_AREAS and combined:
        return GradeCell(combined.grade, f"{combined.grade.value} (one grade with the other care area)")
    return cell


def _concerns(area_key: str, inspections: tuple[PublishedInspection, ...]) -> bool:
    return any(
        inspection.judgement(area_key)
        or (area_key == "overall_effectiveness" and _overall_not_reported(inspection))
        for inspection in inspections
    )


def _overall_not_reported(inspection: PublishedInspection) -> bool:
    return inspection.document.overall_grade_status == "not_reported"


def _framework_spans(inspections: tuple[PublishedInspection, ...]) -> list[tuple[str, int]]:
    """Each framework with the number of columns that follow one another under it."""
    spans = groupby(inspections, key=lambda inspection: inspection.document.framework)
    return [(_framework_heading(members[0]), len(members)) for members in (list(group) for _, group in spans)]


def _framework_heading(inspection: PublishedInspection) -> str:
    family = inspection.document.framework
    years = f", {FRAMEWORK_YEARS[family]}" if family in FRAMEWORK_YEARS else ""
    return f"{framework_name(inspection.document)}{years}"
