"""How often each theme is recommended: shares, and the groups they are told by."""

from __future__ import annotations

import pytest

from inspection_evidence.linking.national import (
    FEWEST_REPORTS,
    grade_of,
    grouped,
    share_of,
    year_of,
)
from inspection_evidence.model import Family, Grade
from tests.national_reports import GOOD, INADEQUATE, RI, report, told


def test_a_report_counts_once_however_often_it_names_the_theme() -> None:
    twice = report("Ashenmere", 2019, told("assessment", "One."), told("assessment", "Two."))
    others = [report("Birchollow", year, "workforce") for year in (2014, 2015, 2016, 2017)]
    share = share_of("assessment", [twice, *others])
    assert (share.reports, share.with_theme, share.value) == (5, 1, 0.2)


@pytest.mark.parametrize(("reports", "is_told"), [(FEWEST_REPORTS - 1, False), (FEWEST_REPORTS, True)])
def test_no_share_is_told_of_few_reports(reports: int, is_told: bool) -> None:
    few = [report("Ashenmere", 2010 + place, "assessment") for place in range(reports)]
    assert (share_of("assessment", few).value is not None) is is_told


def test_no_reports_at_all_have_no_share() -> None:
    assert share_of("assessment", []).value is None


def test_years_stand_in_order() -> None:
    reports = [report("Ashenmere", year, "assessment") for year in (2021, 2014, 2021)]
    assert [(year, len(found)) for year, found in grouped(reports, year_of).items()] == [
        ("2014", 1),
        ("2021", 2),
    ]


def test_grades_stand_best_first_and_what_is_not_reported_last() -> None:
    reports = [
        report("Ashenmere", 2027, "assessment", overall_not_reported=True),
        report("Ashenmere", 2015, "assessment", overall_effectiveness=INADEQUATE),
        report("Birchollow", 2019, "assessment", overall_effectiveness=Grade.OUTSTANDING),
        report("Corvendale", 2019, "assessment", overall_effectiveness=RI),
    ]
    assert list(grouped(reports, grade_of)) == [
        "Outstanding",
        "Requires improvement",
        "Inadequate",
        "Overall not reported",
    ]


def test_a_kind_without_an_overall_grade_is_in_no_group_of_grades() -> None:
    visit = report("Ashenmere", 2021, "assessment", kind=Family.JTAI)
    board_only = report("Ashenmere", 2016, "assessment", kind=Family.SIF, lscb=GOOD)
    assert grouped([visit, board_only], grade_of) == {}
