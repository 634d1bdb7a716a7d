"""The borough's KPIs by theme: those to look at as charts, all as a table, and what has no figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from inspection_evidence.kpis import Kpi, Origin, coverage_of
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.chart import ChartFigure
from inspection_evidence.pack.kpis.chart import kpi_chart
from inspection_evidence.pack.kpis.choice import choose_charts
from inspection_evidence.pack.kpis.message import Message, message
from inspection_evidence.pack.kpis.selection import BoroughKpis, ComparedKpi, compared_kpis
from inspection_evidence.pack.kpis.table import FiguresTable, figures_table, newest_symbols, theme_rows
from inspection_evidence.pack.kpis.words import POLARITY_WORDS, SOURCE_NAMES, UNIT_NAMES
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.settings import BoroughParameters, RunParameters


@dataclass(frozen=True)
class KpiFigure:
    """One KPI on a page; `chart` None where there are too few points."""

    anchor: str
    unit: str
    message: Message
    chart: ChartFigure | None
    table: FiguresTable
    sources: tuple[str, ...]
    note: str | None


@dataclass(frozen=True)
class ThemeFigures:
    """The KPIs of one theme."""

    theme: str
    figures: tuple[KpiFigure, ...]


@dataclass(frozen=True)
class BesideEngland:
    """On how many KPIs the authority is better than England, worse, or the same."""

    better: int
    worse: int
    same: int

    @property
    def total(self) -> int:
        """How many can be judged at all."""
        return self.better + self.worse + self.same


@dataclass(frozen=True)
class MissingKpi:
    """A KPI without figures, and what could give them."""

    theme: str
    name: str
    unit: str
    definition: str
    supply: str


def kpis_by_theme(
    evidence: BoroughEvidence, kpis: BoroughKpis, borough: BoroughParameters, run: RunParameters
) -> Section:
    """The pack's section: charts of what stands out (see `choose_charts`), and every KPI in a table."""
    compared = compared_kpis(evidence, kpis, borough, run)
    choice = choose_charts(compared)
    drawn = [one for one, _ in choice.charted]
    return render_section(
        "kpis_by_theme",
        "KPIs by theme",
        borough=borough,
        kpis=kpis,
        compared=compared,
        beside_england=_beside_england(compared),
        drawn=len(drawn),
        left_out=choice.left_out,
        groups=_by_theme(drawn, kpis.authority.name),
        tables=theme_rows(compared),
        symbols=newest_symbols(compared),
        has_target=any(one.comparison.target for one in compared),
    )


def kpis_in_full(
    evidence: BoroughEvidence, kpis: BoroughKpis, borough: BoroughParameters, run: RunParameters
) -> Section:
    """Notebook 2's section: message, chart and figures of every KPI that has any, by theme."""
    compared = compared_kpis(evidence, kpis, borough, run)
    return render_section(
        "kpis_in_full",
        "KPIs by theme",
        borough=borough,
        kpis=kpis,
        compared=compared,
        groups=_by_theme(compared, kpis.authority.name),
    )


def kpis_without_figures(kpis: BoroughKpis, borough: BoroughParameters) -> Section:
    """Notebook 2's section: which KPIs of the catalogue have no figures, and what would give them."""
    coverage = coverage_of(kpis.series, kpis.catalogue, kpis.authority.ons_code)
    withheld = {kpi.id for kpi in coverage.symbols_only}
    missing = [*coverage.symbols_only, *coverage.without]
    order = list(kpis.themes.themes)
    missing.sort(key=lambda kpi: order.index(kpi.theme))
    return render_section(
        "kpis_without_figures",
        "KPIs without figures",
        borough=borough,
        total=len(kpis.catalogue.kpis),
        rows=[_missing(kpi, kpis, kpi.id in withheld) for kpi in missing],
        notices=kpis.series.notices,
        problems=kpis.series.problems,
    )


def _beside_england(compared: Sequence[ComparedKpi]) -> BesideEngland:
    found = [one.comparison.england.direction for one in compared if one.comparison.england]
    return BesideEngland(found.count("better"), found.count("worse"), found.count("same"))


def _by_theme(drawn: Sequence[ComparedKpi], authority: str) -> list[ThemeFigures]:
    themes = groupby(drawn, key=lambda one: one.theme.name)
    return [
        ThemeFigures(theme, tuple(_figure(one, authority) for one in members)) for theme, members in themes
    ]


def _figure(compared: ComparedKpi, authority: str) -> KpiFigure:
    kpi = compared.kpi
    return KpiFigure(
        anchor=f"kpi-{kpi.id.replace('_', '-')}",
        unit=f"{UNIT_NAMES[kpi.unit]}, {POLARITY_WORDS[kpi.polarity]}",
        message=message(compared.comparison),
        chart=kpi_chart(compared, authority),
        table=figures_table(compared, authority),
        sources=_sources(compared),
        note=kpi.note,
    )


def _sources(compared: ComparedKpi) -> tuple[str, ...]:
    origins = {seen.origin for seen in compared.comparison.line}
    return tuple(SOURCE_NAMES[origin] for origin in Origin if origin in origins)


def _missing(kpi: Kpi, kpis: BoroughKpis, withheld: bool) -> MissingKpi:
    unit = f"{UNIT_NAMES[kpi.unit]}, {POLARITY_WORDS[kpi.polarity]}"
    if withheld:
        supply = "Published, but every figure of this authority is withheld: the scorecard can give it"
    elif kpi.is_local:
        supply = "Published by nobody: only the authority’s own scorecard can give it"
    else:
        supply = f"Published: put {_places(kpi)}; or give it in the scorecard"
    return MissingKpi(kpis.themes.themes[kpi.theme].name, kpi.name, unit, kpi.definition, supply)


def _places(kpi: Kpi) -> str:
    places = [
        f"the DfE’s file {one.dfe} into inputs/kpi/ees" if one.dfe else "the LAIT file into inputs/kpi/lait"
        for one in kpi.published
    ]
    return " or ".join(dict.fromkeys(places))
