"""Who was told a theme and was graded better at the next inspection of the same line."""

from __future__ import annotations

from inspection_evidence.linking.graded_better import (
    AREA_OF_THEME,
    Direction,
    follow_ups,
    grade_in,
    graded_better,
)
from inspection_evidence.linking.national import NationalReport
from inspection_evidence.model import Family, Grade
from inspection_evidence.pack.wording import AREA_NAMES
from tests.national_reports import CODES, GOOD, INADEQUATE, RI, report, themes


def test_every_theme_with_an_area_is_a_theme_and_every_area_has_a_name() -> None:
    assert set(AREA_OF_THEME) <= set(themes().themes)
    assert set(AREA_OF_THEME.values()) <= set(AREA_NAMES)


def test_the_area_of_the_theme_is_compared_before_the_overall_grade() -> None:
    earlier = report("Ashenmere", 2016, "child_protection", overall_effectiveness=RI, help_and_protection=RI)
    later = report("Ashenmere", 2020, "workforce", overall_effectiveness=RI, help_and_protection=GOOD)
    (found,) = follow_ups([later, earlier], "child_protection")
    assert (found.area, found.before, found.after) == ("help_and_protection", RI, GOOD)
    assert found.direction is Direction.BETTER
    assert not found.told_again


def test_without_the_area_at_both_the_overall_grade_is_compared() -> None:
    earlier = report("Ashenmere", 2016, "child_protection", overall_effectiveness=GOOD)
    later = report("Ashenmere", 2020, "child_protection", overall_effectiveness=RI, help_and_protection=GOOD)
    (found,) = follow_ups([earlier, later], "child_protection")
    assert (found.area, found.direction, found.told_again) == (
        "overall_effectiveness",
        Direction.WORSE,
        True,
    )


def test_since_april_2026_only_areas_are_compared() -> None:
    earlier = report("Ashenmere", 2023, "other", "workforce", overall_effectiveness=RI, leadership=RI)
    later = report("Ashenmere", 2027, overall_not_reported=True, leadership=GOOD)
    assert [one.area for one in follow_ups([earlier, later], "workforce")] == ["leadership"]
    assert follow_ups([earlier, later], "other") == []


def test_one_grade_for_both_care_areas_stands_for_each() -> None:
    earlier = report("Ashenmere", 2019, "care_leavers", in_care_and_care_leavers=RI)
    later = report("Ashenmere", 2023, in_care=RI, care_leavers=GOOD)
    assert grade_in(earlier, "in_care") is RI
    (found,) = follow_ups([earlier, later], "care_leavers")
    assert (found.before, found.after) == (RI, GOOD)


def test_only_the_very_next_inspection_counts() -> None:
    reports = [
        report("Ashenmere", 2014, "assessment", help_and_protection=INADEQUATE),
        report("Ashenmere", 2017, help_and_protection=INADEQUATE),
        report("Ashenmere", 2021, help_and_protection=GOOD),
    ]
    assert [one.direction for one in follow_ups(reports, "assessment")] == [Direction.SAME]


def test_a_next_inspection_without_a_grade_is_not_skipped_over() -> None:
    reports = [
        report("Ashenmere", 2014, "assessment", help_and_protection=INADEQUATE),
        report("Ashenmere", 2017),
        report("Ashenmere", 2021, help_and_protection=GOOD),
    ]
    assert follow_ups(reports, "assessment") == []


def test_joint_and_earlier_inspections_are_of_no_line_and_stand_between_none() -> None:
    reports = [
        report("Ashenmere", 2011, "assessment", kind=Family.OLDER_OFSTED, help_and_protection=Grade.ADEQUATE),
        report("Ashenmere", 2014, "assessment", kind=Family.SIF, help_and_protection=RI),
        report("Ashenmere", 2016, "assessment", kind=Family.JTAI),
        report("Ashenmere", 2019, kind=Family.ILACS, help_and_protection=GOOD),
    ]
    (found,) = follow_ups(reports, "assessment")
    assert (found.earlier.held.year, found.later.held.year) == (2014, 2019)
    assert found.framework_changed


def test_the_authoritys_grade_says_nothing_of_the_board() -> None:
    earlier = report(
        "Ashenmere", 2014, "partnership_board", kind=Family.SIF, overall_effectiveness=RI, lscb=RI
    )
    later = report("Ashenmere", 2019, overall_effectiveness=GOOD)
    assert follow_ups([earlier, later], "partnership_board") == []


def improved(name: str, year: int) -> list[NationalReport]:
    return [
        report(name, year - 3, "assessment", help_and_protection=RI),
        report(name, year, help_and_protection=GOOD),
    ]


def test_neighbours_come_first_nearest_first_then_who_improved_last() -> None:
    reports = [
        one
        for name, year in (
            ("Ashenmere", 2019),
            ("Birchollow", 2022),
            ("Corvendale", 2018),
            ("Duskmoor", 2020),
            ("Thornmere", 2023),
        )
        for one in improved(name, year)
    ]
    neighbours = [CODES["Duskmoor"], CODES["Corvendale"]]
    found = graded_better(reports, "assessment", CODES["Thornmere"], neighbours)
    assert [one.earlier.name for one in found] == ["Duskmoor", "Corvendale", "Birchollow", "Ashenmere"]


def test_an_authority_stands_once_with_its_latest_improvement() -> None:
    reports = [
        report("Ashenmere", 2014, "assessment", help_and_protection=INADEQUATE),
        report("Ashenmere", 2018, "assessment", help_and_protection=RI),
        report("Ashenmere", 2022, help_and_protection=GOOD),
    ]
    (found,) = graded_better(reports, "assessment", "", [])
    assert found.later.held.year == 2022
