"""A borough's place: what it was told beside how often all others were, and its themes' lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspection_evidence.kpis import Themes
from inspection_evidence.linking import Links, ThemeLine, Told
from inspection_evidence.linking import theme_lines as linked_lines
from inspection_evidence.linking.national import share_of
from inspection_evidence.model import BoroughEvidence, Family
from inspection_evidence.pack.linked.selection import inspections_of_the_authority
from inspection_evidence.pack.linked.themes import ShownTheme, ThemesShown, themes_shown
from inspection_evidence.pack.national.chart import ThemeShare, bars_chart, percent
from inspection_evidence.pack.national.improved import neighbour_codes
from inspection_evidence.pack.national.sections import of_borough, ordered_themes
from inspection_evidence.pack.national.selection import NationalPicture, asked_of
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import PublishedInspection, publishable
from inspection_evidence.pack.wording import SHORT_FRAMEWORK_NAMES, month
from inspection_evidence.settings import BoroughParameters, RunParameters


@dataclass(frozen=True)
class PlaceRow:
    """One theme of the borough: when it was told, how common it is, which neighbours were told it."""

    name: str
    told: tuple[str, ...]
    share: str
    neighbours: tuple[str, ...]


@dataclass(frozen=True)
class LineRow:
    """One theme's line: for each inspection the labels of the recommendations on it."""

    name: str
    cells: tuple[tuple[str, ...], ...]


def place_of_borough(picture: NationalPicture, borough: BoroughParameters | None) -> Section:
    """The borough's themes beside how often the reports on all others recommend them; empty without one.

    The shares are of other authorities' reports, so that the borough is not compared with itself.
    """
    title = "The borough’s place"
    if borough is None:
        return Section(title, "")
    own = of_borough(picture, borough)
    others = picture.of_others(borough.ons_code)
    latest = own[-1].themes if own else frozenset()
    shares = {theme: share_of(theme, others) for theme in ordered_themes(picture)}
    return render_section(
        "national_place",
        title,
        borough=borough,
        reports=own,
        others=others,
        authorities=len({report.authority for report in others}),
        chart=bars_chart(
            [
                ThemeShare(picture.theme_name(theme), share, theme in latest)
                for theme, share in shares.items()
                if share.with_theme or theme in latest
            ],
            borough.name,
        ),
        rows=[
            _place_row(picture, borough, theme, percent(share))
            for theme, share in shares.items()
            if any(theme in report.themes for report in own)
        ],
        latest=month(own[-1].began) if own else "",
    )


def theme_lines(
    evidence: BoroughEvidence, themes: Themes, links: Links, borough: BoroughParameters, run: RunParameters
) -> Section:
    """Each theme through all inspections of the borough: in which it was told, and by which recommendations.

    The theme is the one that a person affirmed; in a draft else the one suggested, marked so. Empty
    where no inspection recommends anything; reports on schools are left out.
    """
    title = "Each theme through all inspections"
    made = reversed(inspections_of_the_authority(publishable(evidence, borough, run)))
    inspections = [one for one in made if one.recommendations]
    if not inspections:
        return Section(title, "")
    shown = themes_shown(inspections, links, run.draft)
    return render_section(
        "theme_lines",
        title,
        inspections=[(one.month, _kind(one)) for one in inspections],
        rows=line_rows(inspections, shown, themes),
        shown=shown,
        draft=run.draft,
    )


def line_rows(
    inspections: Sequence[PublishedInspection], shown: ThemesShown, themes: Themes
) -> list[LineRow]:
    """A row a theme, those told in most inspections first; a cell an inspection, in the order given."""
    keys = [inspection.key for inspection in inspections]
    told = [one for inspection in inspections for one in _told(inspection, shown.themes)]
    settled = {identifier: one.theme for identifier, one in shown.themes.items()}
    return [
        LineRow(themes.themes[line.theme].name, _cells(line, keys, shown.themes))
        for line in linked_lines(told, themes, settled)
    ]


def _told(inspection: PublishedInspection, shown: Mapping[str, ShownTheme]) -> list[Told]:
    framework = inspection.document.framework
    return [
        Told(inspection.key, inspection.held, asked_of(item, framework, item.id))
        for item in inspection.recommendations
        if item.id in shown
    ]


def _cells(
    line: ThemeLine, keys: Sequence[str], shown: Mapping[str, ShownTheme]
) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(shown[one.asked.reference].marked_label for one in line.told if one.inspection == key)
        for key in keys
    )


def _kind(inspection: PublishedInspection) -> str:
    framework: Family | None = inspection.document.framework
    return SHORT_FRAMEWORK_NAMES[framework] if framework else "Kind not known"


def _place_row(picture: NationalPicture, borough: BoroughParameters, theme: str, share: str) -> PlaceRow:
    told = [month(report.began) for report in of_borough(picture, borough) if theme in report.themes]
    having = {report.authority: report.name for report in picture.recommending if theme in report.themes}
    near = [having[code] for code in neighbour_codes(picture, borough) if code in having]
    return PlaceRow(picture.theme_name(theme), tuple(told), share, tuple(near))
