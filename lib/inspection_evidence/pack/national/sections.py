"""How often each theme is recommended: in all reports read, and by kind, year, region and grade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from inspection_evidence.linking.national import (
    FEWEST_REPORTS,
    Group,
    NationalReport,
    Share,
    grade_of,
    grouped,
    region_of,
    share_of,
    year_of,
)
from inspection_evidence.model import Family
from inspection_evidence.pack.national.chart import ThemeGrid, ThemeShare, bars_chart, grid_chart, percent
from inspection_evidence.pack.national.selection import NationalPicture
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.wording import SHORT_FRAMEWORK_NAMES
from inspection_evidence.settings import BoroughParameters


@dataclass(frozen=True)
class CommonTheme:
    """A theme's row: in how many reports of how many authorities, and which share that is."""

    name: str
    reports: int
    authorities: int
    share: str


def national_coverage(picture: NationalPicture) -> Section:
    """On how many authorities and reports the picture stands, and what is not in it."""
    return render_section(
        "national_coverage",
        "What this picture stands on",
        picture=picture,
        kinds=_kinds(picture),
        recommendations=sum(len(report.recommendations) for report in picture.recommending),
        without=len(picture.reports) - len(picture.recommending),
        fewest=FEWEST_REPORTS,
    )


def themes_recommended(picture: NationalPicture) -> Section:
    """Every theme by how many of the reports recommend something on it, the commonest first."""
    themes = ordered_themes(picture)
    shares = [
        ThemeShare(picture.theme_name(theme), share_of(theme, picture.recommending)) for theme in themes
    ]
    return render_section(
        "national_themes",
        "How often each theme is recommended",
        picture=picture,
        chart=bars_chart(shares, None),
        rows=[_common(picture, theme) for theme in themes],
    )


def themes_by_kind(picture: NationalPicture) -> Section:
    """The shares by kind of inspection: each looks at other things."""
    return _by(picture, "kind", "Themes by kind of inspection", _kind_of)


def themes_by_year(picture: NationalPicture, only: Family | None = None) -> Section:
    """The shares by year of inspection, of all reports or of one kind only."""
    return _by(picture, "year", "Themes by year of inspection", year_of, only)


def themes_by_region(picture: NationalPicture, only: Family | None = None) -> Section:
    """The shares by region of the authority, of all reports or of one kind only."""
    return _by(picture, "region", "Themes by region", region_of, only)


def themes_by_grade(picture: NationalPicture, only: Family | None = None) -> Section:
    """The shares by the overall grade that the same report gave, of all reports or of one kind only."""
    return _by(picture, "grade", "Themes by overall grade", grade_of, only)


def ordered_themes(picture: NationalPicture) -> list[str]:
    """The themes that any report recommends something on, those of most reports first."""
    counts = Counter(theme for report in picture.recommending for theme in report.themes)
    return sorted(counts, key=lambda theme: (-counts[theme], picture.theme_name(theme)))


def of_borough(picture: NationalPicture, borough: BoroughParameters) -> list[NationalReport]:
    """The borough's own reports in the picture that print recommendations, oldest first."""
    return [report for report in picture.recommending if report.authority == borough.ons_code]


def _kind_of(report: NationalReport) -> str:
    return SHORT_FRAMEWORK_NAMES[report.kind]


def _kinds(picture: NationalPicture) -> list[tuple[str, int, str]]:
    """Each kind with its reports and how many recommendations one makes on average, most reports first."""
    found = grouped(picture.recommending, _kind_of)
    rows = [
        (kind, len(reports), f"{sum(len(one.recommendations) for one in reports) / len(reports):.1f}")
        for kind, reports in found.items()
    ]
    return sorted(rows, key=lambda row: -row[1])


def _common(picture: NationalPicture, theme: str) -> CommonTheme:
    found = [report for report in picture.recommending if theme in report.themes]
    share = share_of(theme, picture.recommending)
    authorities = len({report.authority for report in found})
    return CommonTheme(picture.theme_name(theme), len(found), authorities, percent(share))


def _by(picture: NationalPicture, by: str, title: str, group: Group, only: Family | None = None) -> Section:
    reports = [report for report in picture.recommending if only in (None, report.kind)]
    grid = theme_grid(picture, reports, group)
    return render_section(
        "national_by",
        f"{title}, {SHORT_FRAMEWORK_NAMES[only]} alone" if only else title,
        place=f"national-by-{by}" + (f"-{only.lower().replace('_', '-')}" if only else ""),
        by=by,
        grid=grid,
        chart=grid_chart(grid, by),
        cells=[(theme, [_cell(share) for share in row]) for theme, row in grid.rows],
        ungrouped=len(reports) - sum(grouped_reports for _, grouped_reports in grid.groups),
        fewest=FEWEST_REPORTS,
    )


def theme_grid(picture: NationalPicture, reports: Sequence[NationalReport], group: Group) -> ThemeGrid:
    """The share of every theme in every group of reports, the theme commonest in the picture first."""
    groups = grouped(reports, group)
    return ThemeGrid(
        groups=tuple((name, len(found)) for name, found in groups.items()),
        rows=tuple(
            (picture.theme_name(theme), tuple(share_of(theme, found) for found in groups.values()))
            for theme in ordered_themes(picture)
        ),
    )


def _cell(share: Share) -> str:
    """A cell of the table: the count is told however few, the share is not."""
    told = str(share.with_theme)
    return told if share.value is None or not share.with_theme else f"{told} ({percent(share)})"
