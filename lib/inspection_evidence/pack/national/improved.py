"""Who was told a theme too, and was graded better at the next inspection; for a pack, and for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from inspection_evidence.linking import Asked, Links
from inspection_evidence.linking.graded_better import Direction, FollowUp, follow_ups, graded_better
from inspection_evidence.linking.national import NationalReport, ThemedRecommendation
from inspection_evidence.linking.repeats import pair_score
from inspection_evidence.model import BoroughEvidence, Grade
from inspection_evidence.pack.linked.selection import inspections_of_the_authority
from inspection_evidence.pack.linked.themes import ThemesShown, themes_shown
from inspection_evidence.pack.national.sections import ordered_themes
from inspection_evidence.pack.national.selection import NationalPicture, asked_of
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import PublishedInspection, publishable
from inspection_evidence.pack.wording import AREA_NAMES, month
from inspection_evidence.settings import BoroughParameters, RunParameters

MOST_OTHERS = 3
"""Authorities shown for a theme: what a committee can read."""


@dataclass(frozen=True)
class Other:
    """An authority that was told a theme and was graded better at its next inspection."""

    name: str
    is_neighbour: bool
    quote: ThemedRecommendation
    told: str
    area: str
    before: Grade
    after: Grade
    graded: str
    address: str | None
    told_again: bool
    framework_changed: bool


@dataclass(frozen=True)
class ThemeLearning:
    """A theme with those who were graded better, and how all who were told it fared."""

    name: str
    numbers: tuple[str, ...]
    others: tuple[Other, ...]
    better: int
    same: int
    worse: int
    further: int

    @property
    def followed(self) -> int:
        """How many inspections with the theme were followed by one with a comparable grade."""
        return self.better + self.same + self.worse


def graded_better_next_time(picture: NationalPicture, borough: BoroughParameters | None = None) -> Section:
    """For every theme: how many were graded better, the same or worse next time, and who was better."""
    learnings = [_learning(picture, theme, borough, ()) for theme in ordered_themes(picture)]
    return render_section(
        "national_better",
        "Graded better at the next inspection",
        learnings=[one for one in learnings if one.followed],
        most=MOST_OTHERS,
    )


def learning_from_others(
    evidence: BoroughEvidence,
    picture: NationalPicture | None,
    links: Links,
    borough: BoroughParameters,
    run: RunParameters,
) -> Section:
    """For each theme of the latest recommendations, who had it too and was graded better next time.

    The borough's themes are those that a person affirmed, in a draft else those suggested, marked so;
    those of other authorities' recommendations are suggestions always, and the section says so.
    `picture` is None where no snapshot was taken.
    """
    title = "Learning from others"
    latest = _latest_with_recommendations(evidence, borough, run)
    if latest is None:
        return Section(title, "")
    shown = themes_shown([latest], links, run.draft)
    themes = _themes_of(latest, shown)
    others = picture.of_others(borough.ons_code) if picture else ()
    return render_section(
        "learning_from_others",
        title,
        borough=borough,
        latest=latest,
        picture=picture,
        others=others,
        authorities=len({report.authority for report in others}),
        learnings=[_learning(picture, theme, borough, asked) for theme, asked in themes.items() if picture],
        most=MOST_OTHERS,
        shown=shown,
        draft=run.draft,
    )


def neighbour_codes(picture: NationalPicture, borough: BoroughParameters) -> list[str]:
    """The ONS codes of the borough's statistical neighbours that are in the picture, nearest first."""
    codes = {report.name: report.authority for report in picture.reports}
    return [codes[name] for name in borough.statistical_neighbours if name in codes]


def _latest_with_recommendations(
    evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters
) -> PublishedInspection | None:
    made = inspections_of_the_authority(publishable(evidence, borough, run))
    return next((one for one in made if one.recommendations), None)


def _themes_of(latest: PublishedInspection, shown: ThemesShown) -> dict[str, list[Asked]]:
    """The themes of an inspection in the report's order, each with what is asked, by its marked label."""
    found: dict[str, list[Asked]] = {}
    for item in latest.recommendations:
        theme = shown.themes.get(item.id)
        if theme is not None:
            asked = asked_of(item, latest.document.framework, theme.marked_label)
            found.setdefault(theme.theme, []).append(asked)
    return found


def _learning(
    picture: NationalPicture,
    theme: str,
    borough: BoroughParameters | None,
    asked: Sequence[Asked],
) -> ThemeLearning:
    own = borough.ons_code if borough else ""
    neighbours = neighbour_codes(picture, borough) if borough else []
    pairs = [one for one in follow_ups(picture.reports, theme) if one.earlier.authority != own]
    counts = Counter(one.direction for one in pairs)
    better = graded_better(picture.reports, theme, own, neighbours)
    others = [other for one in better if (other := _other(one, neighbours, asked)) is not None]
    return ThemeLearning(
        name=picture.theme_name(theme),
        numbers=tuple(one.reference for one in asked),
        others=tuple(others[:MOST_OTHERS]),
        better=counts[Direction.BETTER],
        same=counts[Direction.SAME],
        worse=counts[Direction.WORSE],
        further=len(others[MOST_OTHERS:]),
    )


def _other(one: FollowUp, neighbours: Sequence[str], asked: Sequence[Asked]) -> Other | None:
    """The row of one authority; None where nothing of what it was told may be quoted."""
    quote = _quote(one.earlier, one.theme, asked)
    if quote is None:
        return None
    return Other(
        name=one.earlier.name,
        is_neighbour=one.earlier.authority in neighbours,
        quote=quote,
        told=month(one.earlier.began),
        area=AREA_NAMES[one.area],
        before=one.before,
        after=one.after,
        graded=month(one.later.began),
        address=one.later.address,
        told_again=one.told_again,
        framework_changed=one.framework_changed,
    )


def _quote(report: NationalReport, theme: str, asked: Sequence[Asked]) -> ThemedRecommendation | None:
    """What may be quoted of what it was told: the most like what the borough was asked, else the first."""
    quotable = [item for item in report.of_theme(theme) if item.quotable]
    return max(quotable, key=lambda item: _likeness(item, asked), default=None)


def _likeness(item: ThemedRecommendation, asked: Sequence[Asked]) -> float:
    other = Asked("", item.text)
    return max((pair_score(one, other) for one in asked), default=0.0)
