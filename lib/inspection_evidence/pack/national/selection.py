"""What of all boroughs' evidence the national picture stands on, and what it left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inspection_evidence.kpis import Themes
from inspection_evidence.linking import Asked, theme_of
from inspection_evidence.linking.national import NationalReport, ThemedRecommendation
from inspection_evidence.model import COUNCIL_PAPERS, BoroughEvidence, Document, Family, Recommendation
from inspection_evidence.pack.links import page_address
from inspection_evidence.pack.selection import PublishedInspection, publishable
from inspection_evidence.settings import Authorities, Authority, BoroughParameters, RunParameters

_COUNTED = frozenset(Family) - COUNCIL_PAPERS - {Family.SCHOOL}
"""Inspectorates' reports on an authority's or area's services; a school is neither."""


@dataclass(frozen=True)
class NationalPicture:
    """All inspections of a snapshot, oldest first.

    `boroughs` is of how many boroughs it holds a reading; `missing` has a sentence for each borough of
    the snapshot that could not be used; `waiting` counts recommendations that wait for a person.
    """

    snapshot: int
    taken_on: date
    reports: tuple[NationalReport, ...]
    boroughs: int
    waiting: int
    missing: tuple[str, ...]
    themes: Themes

    @property
    def recommending(self) -> tuple[NationalReport, ...]:
        """The reports that print recommendations: what every share is of."""
        return tuple(report for report in self.reports if report.recommendations)

    @property
    def authorities(self) -> int:
        """Of how many authorities these are."""
        return len({report.authority for report in self.recommending})

    def of_others(self, authority: str) -> tuple[NationalReport, ...]:
        """The reports with recommendations on all authorities but one."""
        return tuple(report for report in self.recommending if report.authority != authority)

    def theme_name(self, theme: str) -> str:
        """The name of a theme as people read it."""
        return self.themes.themes[theme].name


def national_picture(
    boroughs: Iterable[tuple[BoroughEvidence, BoroughParameters]],
    run: RunParameters,
    themes: Themes,
    authorities: Authorities,
    *,
    snapshot: int,
    taken_on: date,
    missing: tuple[str, ...] = (),
) -> NationalPicture:
    """The picture of these boroughs as at the run's date.

    Printed are items found again at their place, of dated inspections, as in a pack. A report that
    lies in two boroughs' folders, as one on their abolished predecessor may, counts once.
    """
    pairs = list(boroughs)
    reports: dict[str, NationalReport] = {}
    waiting = 0
    for evidence, borough in pairs:
        for inspection in publishable(evidence, borough, run).inspections:
            sha256, kind = inspection.document.sha256, inspection.document.framework
            if kind in _COUNTED and sha256 not in reports:
                reports[sha256] = _report(inspection, kind, borough, themes, authorities)
                waiting += inspection.waiting
    return NationalPicture(
        snapshot=snapshot,
        taken_on=taken_on,
        reports=tuple(sorted(reports.values(), key=lambda one: (one.held, one.authority, one.key))),
        boroughs=len(pairs),
        waiting=waiting,
        missing=missing,
        themes=themes,
    )


def asked_of(item: Recommendation, kind: Family | None, reference: str) -> Asked:
    """A recommendation as linking sees it; `reference` is what to call it."""
    return Asked(reference, item.text, kind, item.section, item.owner)


def is_quotable(item: Recommendation, document: Document) -> bool:
    """Whether its words were found again at their place and stand in no child's story."""
    words = " ".join(item.text.split())
    stories = (" ".join(one.text.split()) for one in document.paragraphs if one.child_story)
    return item.quote.verified and not any(words in story for story in stories)


def _report(
    inspection: PublishedInspection,
    kind: Family,
    borough: BoroughParameters,
    themes: Themes,
    authorities: Authorities,
) -> NationalReport:
    document = inspection.document
    authority = _authority(document, borough, authorities)
    return NationalReport(
        key=inspection.key,
        authority=authority.ons_code if authority else borough.ons_code,
        name=authority.name if authority else borough.name,
        region=authority.region if authority else "Region not known",
        began=document.inspection_start or inspection.held,
        held=inspection.held,
        kind=kind,
        grades={item.area_key: item.grade for item in reversed(inspection.judgements)},
        overall_not_reported=document.overall_grade_status == "not_reported",
        address=page_address(document, 1, borough),
        recommendations=tuple(
            ThemedRecommendation(
                theme=theme_of(asked_of(item, kind, item.id), themes),
                text=item.text,
                page=item.quote.page,
                address=page_address(document, item.quote.page, borough),
                quotable=is_quotable(item, document),
            )
            for item in inspection.recommendations
        ),
    )


def _authority(document: Document, borough: BoroughParameters, table: Authorities) -> Authority | None:
    """The authority inspected: a report on an abolished one is not its successor's inspection."""
    return table.with_code(document.local_authority_code or borough.ons_code)
