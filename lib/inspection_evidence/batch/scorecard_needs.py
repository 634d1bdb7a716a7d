"""Which figures a borough should supply: the KPIs that its recommendations need and nobody publishes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspection_evidence.batch.kpis import borough_kpis
from inspection_evidence.batch.links import links_of
from inspection_evidence.batch.records import as_people_left_it
from inspection_evidence.errors import NothingReadError
from inspection_evidence.kpis import coverage_of
from inspection_evidence.kpis.scorecard_needs import Need, NeededKpi
from inspection_evidence.linking import Link, LinkKind
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack.linked.selection import Printed, printed_recommendations, status_words
from inspection_evidence.pack.selection import file_name, publishable
from inspection_evidence.pack.wording import framework_name
from inspection_evidence.settings import NotebookParameters
from inspection_evidence.store import open_workspace_store


@dataclass(frozen=True)
class ScorecardNeeds:
    """The KPIs to ask for, those that most recommendations need first; `problems` are files not loaded."""

    kpis: tuple[NeededKpi, ...]
    problems: Sequence[str]


def scorecard_needs(parameters: NotebookParameters) -> ScorecardNeeds:
    """The KPIs without a published series that recommendations are linked to, rejected links aside.

    Taken from what was last read; nothing is read or decided. Raises NothingReadError, saying what to
    run first, where nothing was; ParameterError and StoreError as `links_of` and `borough_kpis` do.
    """
    _, borough, run = parameters
    evidence = _last_read(parameters)
    links, kpis = links_of(parameters, evidence), borough_kpis(parameters, evidence)
    published = {kpi.id for kpi in coverage_of(kpis.series, kpis.catalogue, borough.ons_code).published}
    printed = printed_recommendations(publishable(evidence, borough, run))
    needs: dict[str, list[Link]] = {}
    for recommendation in links.linkable.recommendations:
        for link in links.to_show(recommendation, LinkKind.KPI, draft=True):
            if link.key.target not in published:
                needs.setdefault(link.key.target, []).append(link)
    found = [
        NeededKpi(kpi, tuple(_need(link, printed) for link in sorted(needs[kpi.id], key=_is_unconfirmed)))
        for kpi in kpis.catalogue.all()
        if kpi.id in needs
    ]
    return ScorecardNeeds(tuple(sorted(found, key=_most_needed_first)), kpis.series.problems)


def _last_read(parameters: NotebookParameters) -> BoroughEvidence:
    """The borough's evidence as last read until the day of the run, as people left it."""
    workspace, borough, run = parameters
    with open_workspace_store(workspace) as store:
        evidence = store.latest_evidence(borough.slug, run.as_at)
        if evidence is not None:
            return as_people_left_it(store, parameters, evidence)
    raise NothingReadError(
        f"Nothing has been read for {borough.name} yet, so it is not known which KPIs its "
        f"recommendations need: run `inspection-evidence run {borough.slug}` first, or ask for the whole "
        "catalogue with --all."
    )


def _need(link: Link, printed: Mapping[str, Printed]) -> Need:
    inspection, item = printed[link.key.recommendation]
    document = inspection.document
    return Need(
        recommendation=link.key.recommendation,
        text=item.text,
        report=f"{framework_name(document)}, {inspection.month} ({file_name(document)})",
        page=item.quote.page,
        link=status_words(link) or "confirmed",
        why="; ".join(link.reasons),
    )


def _is_unconfirmed(link: Link) -> bool:
    return not link.may_go_to_committee


def _most_needed_first(needed: NeededKpi) -> tuple[int, int]:
    confirmed = sum(need.link == "confirmed" for need in needed.needs)
    return -len(needed.needs), -confirmed
