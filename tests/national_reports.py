"""Reports of fictional authorities, built by hand, for tests of the national picture."""

from __future__ import annotations

from datetime import date

from inspection_evidence.kpis import Themes, load_themes
from inspection_evidence.linking.national import NationalReport, ThemedRecommendation
from inspection_evidence.model import Family, Grade
from inspection_evidence.pack.national.selection import NationalPicture
from inspection_evidence.settings import Workspace

RI, GOOD, INADEQUATE = Grade.REQUIRES_IMPROVEMENT, Grade.GOOD, Grade.INADEQUATE
CODES = {
    "Thornmere": "X09000001",
    "Ashenmere": "X09000002",
    "Birchollow": "X09000003",
    "Corvendale": "X09000004",
    "Duskmoor": "X09000005",
}


def themes() -> Themes:
    """The project's own themes."""
    return load_themes(Workspace.find().themes_file)


def told(theme: str, text: str = "Ensure that it is done.", quotable: bool = True) -> ThemedRecommendation:
    """A recommendation on a theme."""
    return ThemedRecommendation(theme, text, 2, "https://files.example.org/report.pdf#page=2", quotable)


def report(
    name: str,
    year: int,
    *recommendations: str | ThemedRecommendation,
    kind: Family = Family.ILACS,
    region: str = "Fictional example",
    overall_not_reported: bool = False,
    **grades: Grade,
) -> NationalReport:
    """A report on an authority inspected in June of a year; a string stands for a theme."""
    return NationalReport(
        key=f"{name.lower()}/{kind.lower()}-{year}-06",
        authority=CODES[name],
        name=name,
        region=region,
        began=date(year, 6, 3),
        held=date(year, 6, 14),
        kind=kind,
        grades=grades,
        overall_not_reported=overall_not_reported,
        address="https://files.example.org/report.pdf#page=1",
        recommendations=tuple(told(one) if isinstance(one, str) else one for one in recommendations),
    )


def picture(*reports: NationalReport, waiting: int = 0, missing: tuple[str, ...] = ()) -> NationalPicture:
    """The picture of these reports."""
    return NationalPicture(
        snapshot=7,
        taken_on=date(2026, 11, 22),
        reports=reports,
        boroughs=len({one.name for one in reports}),
        waiting=waiting,
        missing=missing,
        themes=themes(),
    )


def neighbours_improving() -> NationalPicture:
    """Two authorities that were told what Thornmere was, and were graded better at their next inspection."""
    advisers = told("care_leavers", "Personal advisers should keep in touch with older care leavers.")
    return picture(
        report("Ashenmere", 2018, advisers, "child_protection", care_leavers=RI, help_and_protection=RI),
        report("Ashenmere", 2022, "workforce", care_leavers=GOOD, help_and_protection=GOOD),
        report("Birchollow", 2018, told("care_leavers", "Pathway plans."), care_leavers=INADEQUATE),
        report("Birchollow", 2021, "care_leavers", care_leavers=RI),
    )
