"""What would show improvement: the KPIs of a recommendation, with their figures since its inspection."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from inspection_evidence.kpis import compare
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
from inspection_evidence.model import Recommendation
from inspection_evidence.pack.kpis.distance import distance_words
from inspection_evidence.pack.kpis.message import change_sentence, change_told, not_yet_words, target_words
from inspection_evidence.pack.kpis.selection import BoroughKpis, ComparedKpi
from inspection_evidence.pack.kpis.table import theme_rows
from inspection_evidence.pack.kpis.words import number, short_period
from inspection_evidence.pack.linked.selection import status_words
from inspection_evidence.pack.selection import PublishedInspection
from inspection_evidence.settings import RunParameters

MOST_FIGURES = 4


@dataclass(frozen=True)
class FigureRow:
    """A KPI's figures since the last before the inspection, oldest first, and what they mean in words.

    `skips` says that figures between the first and the second are left out.

    `change` is a sentence, since the inspection where there is a figure from after it, else from the figure
    before, and empty where there is only one; `distances` are sentences: from target, England and neighbours.
    """

    name: str
    unit: str
    figures: tuple[tuple[str, str], ...]
    skips: bool
    change: str
    distances: tuple[str, ...]


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
    """What would show improvement; `could` what could be measured where nothing does."""

    measures: tuple[Measure, ...]
    could: tuple[str, ...]


def improvement_of(
    inspection: PublishedInspection,
    item: Recommendation,
    links: Links,
    kpis: BoroughKpis,
    compared: Mapping[str, ComparedKpi],
    run: RunParameters,
) -> Improvement:
    """The KPIs that people confirmed; in a draft also those suggested, marked so.

    `compared` are the KPIs with figures of the borough, by id.
    """
    shown = links.to_show(item.id, LinkKind.KPI, run.draft)
    linked = {link.key.target for link in shown}
    inspected = inspection.document.inspection_start or inspection.held
    since = _Since(kpis, compared, inspected, run.as_at)
    measures = tuple(_measure(link, linked, since) for link in shown)
    measured = any(measure.shown or measure.supply for measure in measures)
    asked = Asked(item.id, item.text, inspection.document.framework, item.section, item.owner)
    # In a committee's pack nothing stands that nobody decided, advice neither.
    could = could_be_measured(asked) if run.draft and not measured else ()
    return Improvement(measures, could)


@dataclass(frozen=True)
class _Since:
    """The KPIs with figures, and the inspection that they are looked at since."""

    kpis: BoroughKpis
    compared: Mapping[str, ComparedKpi]
    inspected: date
    as_at: date

    def figures(self, kpi: str) -> FigureRow | None:
        """A KPI's figures since the inspection; None where there are none of the borough at all."""
        found = self.compared.get(kpi)
        if found is None:
            return None
        latest = found.comparison.latest
        if found.comparison.inspected == self.inspected or latest is None:
            return _figures(found)
        of_then = compare(
            self.kpis.series,
            found.kpi,
            self.kpis.authority,
            self.kpis.neighbours,
            inspected=self.inspected,
            as_at=self.as_at,
        )
        return _figures(replace(found, comparison=of_then))


def _measure(link: Link, beside: Collection[str], since: _Since) -> Measure:
    """One link as a measure; a proxy that stands `beside` it in its own right is not shown twice."""
    kpi = link.key.target
    to_supply = figures_to_supply(
        Suggestion(link.key.recommendation, "", (SuggestedKpi(kpi, link.score or 1.0, link.reasons),)),
        since.kpis.catalogue,
        since.compared.keys(),
    )
    figure = to_supply[0] if to_supply else None
    proxy = figure.proxy if figure and figure.proxy not in beside else None
    return Measure(
        name=link.text,
        status=status_words(link),
        why="; ".join(link.reasons),
        shown=since.figures(kpi),
        supply=figure.sentence if figure else None,
        proxy=since.figures(proxy) if proxy else None,
    )


def _figures(compared: ComparedKpi) -> FigureRow:
    found = compared.comparison
    baseline = found.baseline
    since = [seen for seen in compared.values if not baseline or seen.period.end >= baseline.period.end]
    told = [*since[:1], *since[1:][1 - MOST_FIGURES :]] if baseline else since[-2:]
    change = change_told(found)
    if change and len(told) == 1:  # no figure is newer than the last before the inspection
        told = [change.earlier, *told]
    row = theme_rows([compared])[0].rows[0]
    sentences = (target_words(found), distance_words(found), not_yet_words(found))
    return FigureRow(
        name=row.name,
        unit=row.unit,
        figures=tuple((short_period(seen.period), number(compared.kpi, seen.value or 0.0)) for seen in told),
        skips=len(told) < len(since) and baseline is not None,
        change=change_sentence(compared.kpi, change) if change else "",
        distances=tuple(filter(None, sentences)),
    )
