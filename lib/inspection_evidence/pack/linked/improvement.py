"""What would show improvement: each recommendation of the latest inspections with the KPIs that show it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from inspection_evidence.linking import (
    Asked,
    Link,
    LinkKind,
    Links,
    SuggestedKpi,
    Suggestion,
    could_be_measured,
    figures_to_supply,
)
from inspection_evidence.model import BoroughEvidence, Recommendation
from inspection_evidence.pack.kpis.selection import BoroughKpis, ComparedKpi, compared_kpis
from inspection_evidence.pack.kpis.table import KpiRow, theme_rows
from inspection_evidence.pack.kpis.words import number, short_period
from inspection_evidence.pack.linked.numbers import numbers_beside
from inspection_evidence.pack.linked.selection import (
    label_of,
    latest_inspections,
    links_left_out,
    status_words,
)
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import PublishedInspection, publishable
from inspection_evidence.pack.wording import framework_name
from inspection_evidence.settings import BoroughParameters, RunParameters

MOST_FIGURES = 4


@dataclass(frozen=True)
class FigureRow:
    """A KPI's figures since the last before the inspection, oldest first, beside England and neighbours."""

    figures: tuple[tuple[str, str], ...]
    row: KpiRow


@dataclass(frozen=True)
class Measure:
    """A KPI linked to a recommendation; without figures, which to supply and what stands in meanwhile.

    `status` is empty where a person confirmed the link.
    """

    name: str
    status: str
    why: str
    shown: FigureRow | None
    supply: str | None
    proxy: FigureRow | None


@dataclass(frozen=True)
class Improvement:
    """A recommendation and what would show improvement; `could` what could be measured where nothing does."""

    label: str
    item: Recommendation
    measures: tuple[Measure, ...]
    could: tuple[str, ...]


@dataclass(frozen=True)
class InspectionImprovements:
    """The recommendations of one inspection."""

    framework: str
    inspection: PublishedInspection
    recommendations: tuple[Improvement, ...]


def what_would_show_improvement(
    evidence: BoroughEvidence,
    kpis: BoroughKpis,
    links: Links,
    borough: BoroughParameters,
    run: RunParameters,
) -> Section:
    """The pack's section: KPIs that people confirmed; in a draft also those suggested, marked so."""
    latest = latest_inspections(publishable(evidence, borough, run))
    compared = {one.kpi.id: one for one in compared_kpis(evidence, kpis, borough, run)}
    groups = [
        InspectionImprovements(
            framework_name(inspection.document),
            inspection,
            tuple(
                _improvement(inspection, item, links, kpis, compared, run)
                for item in inspection.recommendations
            ),
        )
        for inspection in latest
    ]
    return render_section(
        "what_would_show_improvement",
        "What would show improvement",
        groups=groups,
        numbers=numbers_beside(latest, links, compared.keys(), run.draft),
        draft=run.draft,
        left_out=0 if run.draft else links_left_out(links, latest, LinkKind.KPI),
    )


def _improvement(
    inspection: PublishedInspection,
    item: Recommendation,
    links: Links,
    kpis: BoroughKpis,
    compared: Mapping[str, ComparedKpi],
    run: RunParameters,
) -> Improvement:
    shown = links.to_show(item.id, LinkKind.KPI, run.draft)
    linked = {link.key.target for link in shown}
    measures = tuple(_measure(link, linked, kpis, compared) for link in shown)
    measured = any(measure.shown or measure.supply for measure in measures)
    asked = Asked(item.id, item.text, inspection.document.framework, item.section, item.owner)
    # In a committee's pack nothing stands that nobody decided, advice neither.
    could = could_be_measured(asked) if run.draft and not measured else ()
    return Improvement(label_of(inspection, item), item, measures, could)


def _measure(
    link: Link, beside: Collection[str], kpis: BoroughKpis, compared: Mapping[str, ComparedKpi]
) -> Measure:
    """One link as a measure; a proxy that stands `beside` it in its own right is not shown twice."""
    kpi = link.key.target
    to_supply = figures_to_supply(
        Suggestion(link.key.recommendation, "", (SuggestedKpi(kpi, link.score or 1.0, link.reasons),)),
        kpis.catalogue,
        compared.keys(),
    )
    figure = to_supply[0] if to_supply else None
    proxy = compared.get(figure.proxy) if figure and figure.proxy and figure.proxy not in beside else None
    return Measure(
        name=link.text,
        status=status_words(link),
        why="; ".join(link.reasons),
        shown=_figures(compared[kpi]) if kpi in compared else None,
        supply=figure.sentence if figure else None,
        proxy=_figures(proxy) if proxy else None,
    )


def _figures(compared: ComparedKpi) -> FigureRow:
    baseline = compared.comparison.baseline
    since = [seen for seen in compared.values if not baseline or seen.period.end >= baseline.period.end]
    told = since[-MOST_FIGURES:] if baseline else since[-2:]
    figures = tuple((short_period(seen.period), number(compared.kpi, seen.value or 0.0)) for seen in told)
    return FigureRow(figures, theme_rows([compared])[0].rows[0])
