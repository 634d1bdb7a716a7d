"""KPIs of performance reports: boxes, tables with and without borders, what is no KPI."""

from __future__ import annotations

from itertools import pairwise

import pytest

from inspection_evidence.families.council.performance import PerformanceReport, kpi_readings
from inspection_evidence.families.council.performance_tables import columns_of, rows_with_words, tabled_kpis
from inspection_evidence.families.council.performance_words import (
    column_role,
    direction_in,
    period_in,
    rag_in,
    value_in,
)
from inspection_evidence.reading.tables import rows_of
from tests.pages import Sheet, pages_of

COLUMNS = (57.0, 260.0, 330.0, 400.0, 470.0, 520.0)


def front(*titles: str) -> Sheet:
    """A report's first page: its title in large type, then a line of text."""
    sheet = Sheet()
    for title in titles:
        sheet.put(title, size=24.0, bold=True, space=20.0)
    return sheet.paragraph("Produced by the analysts of Thornmere.")


def box(sheet: Sheet, name: str, rating: str, values: str) -> Sheet:
    """A KPI's box: name and rating on one level, room for a chart, the values below it."""
    sheet.put(name, rating, at=(57.0, 480.0), space=20.0)
    return sheet.put(values, space=120.0)


def test_a_box_gives_name_rating_and_values() -> None:
    sheet = Sheet(number=2)
    box(
        sheet,
        "Percentage of plans in time",
        "AMBER",
        "Latest: 57.2% Target: 60% Floor 55% Previous: 54% (Red)",
    )
    found = kpi_readings(pages_of(front("Quarterly Performance Report", "Quarter 2 2025/26"), sheet))
    assert [(one.name, one.value, one.target, one.floor, one.previous, one.rag) for one in found] == [
        ("Percentage of plans in time", "57.2%", "60%", "55%", "54%", "AMBER")
    ]
    assert found[0].period == "Quarter 2 2025/26"
    assert found[0].quote.page == 2


def test_a_name_over_two_lines_beside_its_rating() -> None:
    sheet = Sheet(number=2)
    sheet.put("Percentage of care leavers in education, employment or training", space=20.0)
    sheet.put("(of those in touch with the council)").put("RED", at=(480.0,))
    sheet.lines[-1].box = (480.0, sheet.lines[0].top, 500.0, sheet.lines[0].bottom)
    sheet.put("Latest:175 Target:180 Previous: 190", space=100.0)
    found = kpi_readings(pages_of(front("Performance Report"), sheet))
    assert [one.name for one in found] == [
        "Percentage of care leavers in education, employment or training (of those in touch with the council)"
    ]
    assert (found[0].value, found[0].target, found[0].rag) == ("175", "180", "RED")


def test_two_ratings_above_one_line_of_values_are_no_kpi() -> None:
    sheet = Sheet(number=2)
    sheet.put("Plans in time", "RED", at=(57.0, 480.0), space=20.0)
    sheet.put("Reviews in time", "GREEN", at=(57.0, 480.0), space=20.0)
    sheet.put("Latest: 50% Target: 60%", space=40.0)
    assert kpi_readings(pages_of(front("Performance Report"), sheet)) == []


def test_prose_with_a_target_is_no_box() -> None:
    sheet = Sheet(number=2).paragraph(
        "The latest 50% is some way from the target of 60% which members set for the service in the spring."
    )
    assert kpi_readings(pages_of(front("Performance Report"), sheet)) == []


def table(sheet: Sheet, *rows: tuple[str, ...]) -> Sheet:
    """Rows without borders, each on one level under the heading's cells."""
    for row in rows:
        sheet.put(*row, at=COLUMNS[: len(row)], size=9.0, space=12.0)
    return sheet


def test_a_table_without_borders() -> None:
    sheet = table(
        Sheet(number=2),
        ("Indicator", "Target", "Q1 25/26", "Q2 25/26", "RAG", "Direction"),
        ("Assessments in 45 days", "90%", "84%", "87%", "Amber", "\u2191"),
        ("Children in care", "n/a", "n/a", "n/a", "", "\u2192"),
    )
    found = kpi_readings(pages_of(front("Performance Scorecard"), sheet))
    assert [(one.name, one.period, one.value, one.previous, one.rag, one.direction) for one in found] == [
        ("Assessments in 45 days", "Q2 25/26", "87%", "84%", "Amber", "\u2191")
    ]


def test_a_wrapped_name_joins_its_row_and_a_doubtful_one_takes_both_rows_out() -> None:
    sheet = table(
        Sheet(number=2),
        ("Indicator", "Target", "Actual", "RAG"),
        ("Reviews of children in care", "95%", "91%", "A"),
    )
    sheet.put("held in time", size=9.0, space=-2.0)
    table(sheet, ("Visits in time", "90%", "80%", "R"))
    names = [one.name for one in kpi_readings(pages_of(front("Performance Report"), sheet))]
    assert names == ["Reviews of children in care held in time", "Visits in time"]

    close = Sheet(number=2)
    table(close, ("Indicator", "Target", "Actual", "RAG"), ("Reviews", "95%", "91%", "A"))
    close.put("in time", size=9.0, space=-1.0)
    close.put("Visits", "90%", "80%", "R", at=COLUMNS[:4], size=9.0, space=-1.0)
    assert kpi_readings(pages_of(front("Performance Report"), close)) == []


def test_ruled_cells_hold_names_of_several_lines() -> None:
    sheet = Sheet(number=2)
    sheet.put("Measure", "Target", "Latest", "Status", at=COLUMNS[:4], size=9.0)
    sheet.put("Referrals that came back", size=9.0, space=10.0)
    sheet.put("within 12 months", "20%", "22.5%", "Red", at=COLUMNS[:4], size=9.0)
    edges = (50.0, 250.0, 320.0, 390.0, 460.0)
    levels = (sheet.lines[0].top - 2, sheet.lines[1].top - 4, sheet.lines[2].bottom + 4)
    cells = [
        (left, top, right, bottom) for top, bottom in pairwise(levels) for left, right in pairwise(edges)
    ]
    page = pages_of(sheet).pages[0]
    found = tabled_kpis(rows_with_words(page, rows_of(2, cells)), None)
    assert [(one.name, one.value, one.target, one.rag) for one in found] == [
        ("Referrals that came back within 12 months", "22.5%", "20%", "Red")
    ]


def test_activity_and_ratings_alone_are_no_kpis() -> None:
    heading = ("Service", "12 months to March", "Latest", "RAG")
    sheet = table(
        Sheet(number=2), heading, ("Highways", "2,355", "642", ""), ("Call answering", "", "GREEN", "GREEN")
    )
    assert kpi_readings(pages_of(front("Performance Report"), sheet)) == []


def test_one_kpi_in_summary_and_body_counts_once_and_the_fuller_stands() -> None:
    sheet = table(
        Sheet(number=2),
        ("Indicator", "Target", "Latest", "RAG"),
        ("% of plans issued in 20 weeks", "60%", "34%", "Red"),
    )
    body = Sheet(number=3)
    box(
        body,
        "Percentage of plans issued in 20 weeks",
        "RED",
        "Latest: 34% Target: 60% Floor: 55% Previous: 26%",
    )
    found = kpi_readings(pages_of(front("Performance Report"), sheet, body))
    assert [(one.value, one.floor, one.previous) for one in found] == [("34%", "55%", "26%")]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Key Performance Indicator", "name"),
        ("Target 2025/26", "target"),
        ("Q3", "value"),
        ("2024/25 outturn", "value"),
        ("Dec 25", "value"),
        ("England average", "other"),
        ("Direction of travel", "direction"),
        ("RAG status", "rag"),
        ("Previous quarter", "previous"),
        ("Floor standard", "floor"),
        ("Wards", None),
    ],
)
def test_columns_are_told_by_their_headings(heading: str, role: str | None) -> None:
    assert column_role(heading) == role


def test_a_table_without_target_and_rating_is_no_kpi_table() -> None:
    assert columns_of(["Indicator", "Q1", "Q2", "Commentary"]) is None
    assert columns_of(["Indicator", "Q1", "Q2", "Target"]) is not None


def test_values_ratings_directions_and_periods() -> None:
    assert value_in("\u00a31,200") == ("\u00a31,200", None)
    assert value_in("54% (Red)") == ("54%", "Red")
    assert value_in("not due") is None
    assert (rag_in("G"), rag_in("AMBER"), rag_in("Greenwich")) == ("Green", "AMBER", None)
    assert (direction_in("Improving \u2191"), direction_in("see below")) == ("Improving", None)
    assert period_in("Corporate report Q2 2025-26, Cabinet") == "Q2 2025-26"
    assert period_in("July to September 2025") == "July to September 2025"
    assert period_in("The year ahead") is None


def test_a_report_that_recommends_is_left_to_committee_reports() -> None:
    titled = front("Children\u2019s Services", "Performance Dashboard")
    assert PerformanceReport().recognises(pages_of(titled))
    asking = front("Children\u2019s Services", "Performance Dashboard").heading("1. Recommendation")
    assert not PerformanceReport().recognises(pages_of(asking))
    assert not PerformanceReport().recognises(pages_of(front("Sufficiency Strategy")))


def test_a_performance_report_without_kpis_says_so() -> None:
    found = PerformanceReport().read(pages_of(front("Performance Report")))
    assert found.kpis == []
    assert "No KPI could be read from this performance report." in found.flags
