"""Every authority's inspections side by side: how often a theme is recommended, by year, region and grade."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from inspection_evidence.model import Family, Grade

FEWEST_REPORTS = 5
"""A share of fewer reports than these says nothing, and is not told."""
OVERALL = "overall_effectiveness"
OVERALL_NOT_REPORTED = "Overall not reported"
"""Ofsted has given no overall grade since April 2026 (ILACS framework)."""
_GRADE_ORDER = (
    Grade.OUTSTANDING.value,
    Grade.GOOD.value,
    Grade.REQUIRES_IMPROVEMENT.value,
    Grade.ADEQUATE.value,
    Grade.INADEQUATE.value,
    OVERALL_NOT_REPORTED,
)


@dataclass(frozen=True)
class ThemedRecommendation:
    """A recommendation with its theme and where it is printed.

    `quotable` says that its words were found again at their place and tell no child's story.
    """

    theme: str
    text: str
    page: int | None
    address: str | None
    quotable: bool


@dataclass(frozen=True)
class NationalReport:
    """One inspection of one authority, as the national picture needs it.

    `authority` is the ONS code in use; `grades` are by the suite's area; `began` its first day, `held`
    the date it stands at; `address` that of the published report, None where it is not known.
    """

    key: str
    authority: str
    name: str
    region: str
    began: date
    held: date
    kind: Family
    grades: Mapping[str, Grade]
    overall_not_reported: bool
    address: str | None
    recommendations: tuple[ThemedRecommendation, ...]

    @property
    def themes(self) -> frozenset[str]:
        """The themes it recommends something on."""
        return frozenset(one.theme for one in self.recommendations)

    def of_theme(self, theme: str) -> tuple[ThemedRecommendation, ...]:
        """What it recommends on a theme, in the report's order."""
        return tuple(one for one in self.recommendations if one.theme == theme)


@dataclass(frozen=True)
class Share:
    """In how many of some reports a theme is recommended."""

    reports: int
    with_theme: int

    @property
    def value(self) -> float | None:
        """The share, 0 to 1; None where the reports are too few to tell one."""
        return self.with_theme / self.reports if self.reports >= FEWEST_REPORTS else None


def share_of(theme: str, reports: Iterable[NationalReport]) -> Share:
    """In how many of the reports the theme is recommended; each counts once, however often it says so."""
    found = [theme in report.themes for report in reports]
    return Share(len(found), sum(found))


Group = Callable[[NationalReport], str | None]
"""Gives the name of the group that a report belongs to; None where it belongs to none."""


def year_of(report: NationalReport) -> str:
    """The year the inspection began in."""
    return str(report.began.year)


def region_of(report: NationalReport) -> str:
    """The authority's region."""
    return report.region


def grade_of(report: NationalReport) -> str | None:
    """The overall grade it gave; None for the kinds of inspection that give no such grade."""
    if report.overall_not_reported:
        return OVERALL_NOT_REPORTED
    grade = report.grades.get(OVERALL)
    return grade.value if grade else None


def grouped(reports: Iterable[NationalReport], group: Group) -> dict[str, list[NationalReport]]:
    """The reports of each group: grades best first, years and regions in their own order."""
    groups: dict[str, list[NationalReport]] = {}
    for report in reports:
        name = group(report)
        if name is not None:
            groups.setdefault(name, []).append(report)
    return dict(sorted(groups.items(), key=lambda pair: _place(pair[0])))


def _place(name: str) -> tuple[int, str]:
    return (_GRADE_ORDER.index(name) if name in _GRADE_ORDER else -1, name)
