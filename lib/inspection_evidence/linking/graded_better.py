"""Which authorities were told of a theme, and how they were graded at their next inspection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

from inspection_evidence.linking.national import OVERALL, NationalReport
from inspection_evidence.model import Family, Grade

_LINE = frozenset({Family.SIF, Family.ILACS})
"""One line of inspections: both grade a local authority's children's services with the same four grades.

Until 2013 Ofsted graded other things, and "adequate" was not "requires improvement to be good"; joint
inspections and area SEND inspections give no grades.
"""
_RANKS = {Grade.INADEQUATE: 0, Grade.REQUIRES_IMPROVEMENT: 1, Grade.GOOD: 2, Grade.OUTSTANDING: 3}
_COMBINED_CARE = "in_care_and_care_leavers"
_CARE_AREAS = frozenset({"in_care", "care_leavers"})
_AREA_THEMES = {
    "help_and_protection": (
        "early_help front_door assessment child_in_need child_protection missing_and_exploitation "
        "domestic_abuse_and_risk out_of_hours pre_proceedings disabled_children allegations_management "
        "private_fostering homelessness"
    ),
    "in_care": (
        "care_planning placements_sufficiency fostering adoption_permanence health_of_children_in_care "
        "education_of_children_in_care"
    ),
    "care_leavers": "care_leavers",
    "leadership": (
        "workforce supervision_management_oversight quality_assurance_performance case_recording "
        "corporate_parenting_governance voice_participation_advocacy"
    ),
    "lscb": "partnership_board",
}
AREA_OF_THEME = {theme: area for area, themes in _AREA_THEMES.items() for theme in themes.split()}
"""The graded area a theme is looked at in (evaluation criteria of the SIF and ILACS frameworks)."""


class Direction(StrEnum):
    """How a later grade stands to an earlier one."""

    BETTER = "better"
    SAME = "the same"
    WORSE = "worse"


@dataclass(frozen=True)
class FollowUp:
    """A theme told at one inspection, and a grade then and at the authority's next inspection."""

    theme: str
    earlier: NationalReport
    later: NationalReport
    area: str
    before: Grade
    after: Grade

    @property
    def direction(self) -> Direction:
        """Whether the later grade is better, the same or worse."""
        change = _RANKS[self.after] - _RANKS[self.before]
        return Direction.BETTER if change > 0 else Direction.WORSE if change < 0 else Direction.SAME

    @property
    def told_again(self) -> bool:
        """Whether the later inspection recommends something on the theme again."""
        return self.theme in self.later.themes

    @property
    def framework_changed(self) -> bool:
        """Whether the two inspections were made under different frameworks."""
        return self.earlier.kind is not self.later.kind


def follow_ups(reports: Iterable[NationalReport], theme: str) -> list[FollowUp]:
    """Every inspection that told of a theme, with the next of the same authority and line, newest first.

    The grade is that of the theme's area where both inspections give one, else overall effectiveness;
    since April 2026 there is none, and before 2018 none for some areas. A pair without a common grade
    is left out: nothing can be said of it.
    """
    found = [
        one
        for earlier, later in _successive(reports)
        if theme in earlier.themes and (one := _compared(theme, earlier, later)) is not None
    ]
    return sorted(found, key=lambda one: (one.later.held, one.earlier.name), reverse=True)


def graded_better(
    reports: Iterable[NationalReport], theme: str, own: str, neighbours: Sequence[str]
) -> list[FollowUp]:
    """The follow-ups of other authorities than `own` that were graded better, one for each authority.

    Statistical neighbours come first, nearest first; then who improved last. ONS codes throughout.
    """
    found: dict[str, FollowUp] = {}
    for one in follow_ups(reports, theme):
        if one.direction is Direction.BETTER and one.earlier.authority != own:
            found.setdefault(one.earlier.authority, one)
    place = {code: index for index, code in enumerate(neighbours)}
    return sorted(found.values(), key=lambda one: place.get(one.earlier.authority, len(place)))


def grade_in(report: NationalReport, area: str) -> Grade | None:
    """The grade of an area; from 2018 to 2022 one grade stood for both care areas."""
    combined = report.grades.get(_COMBINED_CARE) if area in _CARE_AREAS else None
    return report.grades.get(area) or combined


def _successive(reports: Iterable[NationalReport]) -> Iterator[tuple[NationalReport, NationalReport]]:
    line = sorted(
        (one for one in reports if one.kind in _LINE), key=lambda one: (one.authority, one.held, one.key)
    )
    for _, of_one in groupby(line, key=lambda one: one.authority):
        yield from pairwise(of_one)


def _compared(theme: str, earlier: NationalReport, later: NationalReport) -> FollowUp | None:
    for area in _areas(theme):
        before, after = grade_in(earlier, area), grade_in(later, area)
        if before in _RANKS and after in _RANKS:
            return FollowUp(theme, earlier, later, area, before, after)
    return None


def _areas(theme: str) -> tuple[str, ...]:
    """The areas to compare, in order; the authority's overall grade says nothing of the board."""
    area = AREA_OF_THEME.get(theme)
    if area == "lscb":
        return (area,)
    return (area, OVERALL) if area else (OVERALL,)
