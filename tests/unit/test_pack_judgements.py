"""Judgements over time across frameworks: table, chart and the words for what has no grade."""

from __future__ import annotations

import base64

from inspection_evidence.model import Document, Grade
from inspection_evidence.pack import judgements_over_time
from inspection_evidence.pack.chart import chart_figure, grade_points
from inspection_evidence.pack.judgements import area_rows
from inspection_evidence.pack.selection import PublishedInspection, publishable
from tests import pack_evidence as thornmere


def inspections(*documents: Document) -> tuple[PublishedInspection, ...]:
    return publishable(thornmere.evidence(*documents), thornmere.borough(), thornmere.run()).inspections


def table() -> dict[str, list[str]]:
    selection = publishable(thornmere.evidence(), thornmere.borough(), thornmere.run())
    return {row.name: [cell.words for cell in row.cells] for row in area_rows(selection)}


def test_each_cell_has_a_grade_or_says_why_not() -> None:
    assert table() == {
        "Overall effectiveness": ["Requires improvement", "Good", "Not reported"],
        "Leadership and management": ["Requires improvement", "Good", "Outstanding"],
        "Help and protection": ["Inadequate", "Requires improvement", "Good"],
        "Children in care": ["Requires improvement", "Graded together", "Good"],
        "Care leavers": ["Requires improvement", "Graded together", "Requires improvement"],
        "Children in care and care leavers (one grade)": ["Graded separately", "Good", "Graded separately"],
        "Adoption": ["Good", "Not graded in this framework", "Not graded in this framework"],
        "Local Safeguarding Children Board": [
            "Good",
            "Not graded in this framework",
            "Not graded in this framework",
        ],
    }


def test_a_grade_that_should_be_there_is_not_called_unreported() -> None:
    document = thornmere.ilacs_2020()
    without = document.model_copy(update={"judgements": document.judgements[1:]})
    selection = publishable(
        thornmere.evidence(thornmere.sif_2016(), without), thornmere.borough(), thornmere.run()
    )
    overall = next(row for row in area_rows(selection) if row.name == "Overall effectiveness")
    assert [cell.words for cell in overall.cells] == ["Requires improvement", "No confirmed grade"]


def test_an_area_of_its_own_stands_under_its_printed_name() -> None:
    own = thornmere.judgement("other:early help", thornmere.G).model_copy(update={"area": "Early help"})
    document = thornmere.ilacs_2020().model_copy(update={"judgements": (own,)})
    selection = publishable(thornmere.evidence(document), thornmere.borough(), thornmere.run())
    assert [row.name for row in area_rows(selection)] == ["Early help"]


def test_the_two_frameworks_head_their_columns() -> None:
    html = judgements_over_time(thornmere.evidence(), thornmere.borough(), thornmere.run()).html
    assert '<th scope="colgroup" colspan="1">Single inspection framework, 2013 to 2018</th>' in html
    assert 'colspan="2" class="framework-change">' in html


def test_the_chart_counts_the_combined_grade_for_both_care_areas() -> None:
    points = grade_points("care_leavers", inspections())
    assert [(point.grade, point.shared) for point in points] == [
        (Grade.REQUIRES_IMPROVEMENT, False),
        (Grade.GOOD, True),
        (Grade.REQUIRES_IMPROVEMENT, False),
    ]


def test_the_chart_says_in_words_all_that_it_shows() -> None:
    chart = chart_figure(inspections())
    assert chart is not None
    assert "Help and protection: Inadequate in March 2016, then Requires improvement in January 2020" in (
        chart.description
    )
    assert "Overall grade not reported in May 2026." in chart.description


def test_the_chart_is_the_same_every_time_and_refers_to_nothing_outside() -> None:
    first, second = chart_figure(inspections()), chart_figure(inspections())
    assert first is not None
    assert first == second
    svg = base64.b64decode(first.source.removeprefix("data:image/svg+xml;base64,")).decode()
    assert "<script" not in svg
    assert 'href="http' not in svg


def test_no_grade_no_chart() -> None:
    document = thornmere.ilacs_2020().model_copy(update={"judgements": ()})
    assert chart_figure(inspections(document)) is None


def test_one_inspection_makes_a_chart_too() -> None:
    assert chart_figure(inspections(thornmere.ilacs_2026())) is not None
