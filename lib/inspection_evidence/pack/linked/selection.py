"""What of a borough's evidence can be linked, and which links and inspections the pack's sections show."""

from __future__ import annotations

from collections.abc import Mapping

from inspection_evidence.kpis import Catalogue, Themes
from inspection_evidence.linking import Asked, Link, Linkable, LinkKind, Links, Paper, Told, paper_of
from inspection_evidence.model import BoroughEvidence, Document, Family, Recommendation
from inspection_evidence.pack.papers.child_story import is_withheld
from inspection_evidence.pack.papers.selection import PublishedPaper, publishable_papers
from inspection_evidence.pack.selection import (
    PublishedInspection,
    Selection,
    file_name,
    held_on,
    is_of_another,
    publishable,
)
from inspection_evidence.pack.wording import day, sentence
from inspection_evidence.settings import BoroughParameters, RunParameters

_OF_THE_AUTHORITY = {Family.ILACS, Family.SIF, Family.OLDER_OFSTED}
"""The inspections of children's services as a whole: each framework took the place of the one before."""

Printed = tuple[PublishedInspection, Recommendation]
"""A recommendation with the inspection that made it."""


def linkable_evidence(
    evidence: BoroughEvidence,
    borough: BoroughParameters,
    run: RunParameters,
    catalogue: Catalogue,
    themes: Themes,
) -> Linkable:
    """The recommendations that a pack may print, newest inspection first, and what they can be linked to.

    Reports on schools are left out: what they ask of a school is not the authority's to do. Of papers
    stands what a pack may print of them.
    """
    inspections = inspections_of_the_authority(publishable(evidence, borough, run))
    told = tuple(_told(one, item) for one in inspections for item in one.recommendations)
    published = publishable_papers(evidence, borough, run).papers
    papers = tuple(paper_of(_quotable(paper), paper.met, _called(paper)) for paper in published)
    return Linkable(told, papers, catalogue, themes, _undated(evidence, borough))


def inspections_of_the_authority(selection: Selection) -> list[PublishedInspection]:
    """Every published inspection but those of schools, newest first."""
    return [one for one in reversed(selection.inspections) if one.document.framework is not Family.SCHOOL]


def latest_inspections(selection: Selection) -> list[PublishedInspection]:
    """The latest inspection of each kind that recommended something, newest first.

    ILACS took the place of the single inspection framework in 2018, and that of earlier inspections
    of children's services in 2013: the three are one kind.
    """
    latest: dict[object, PublishedInspection] = {}
    for one in inspections_of_the_authority(selection):
        framework = one.document.framework
        if one.recommendations:
            latest.setdefault("services" if framework in _OF_THE_AUTHORITY else framework, one)
    return list(latest.values())


def printed_recommendations(selection: Selection) -> Mapping[str, Printed]:
    """Every recommendation that may be printed, by its identifier."""
    return {item.id: (one, item) for one in selection.inspections for item in one.recommendations}


def links_left_out(links: Links, inspections: list[PublishedInspection], kind: LinkKind) -> int:
    """How many links of these inspections a committee's pack leaves out because nobody has settled them."""
    return sum(
        link.is_open
        for inspection in inspections
        for item in inspection.recommendations
        for link in links.of(item.id, kind)
    )


def status_words(link: Link) -> str:
    """How a link stands, as a draft says beside it; empty where it is confirmed as it stands."""
    if link.may_go_to_committee:
        return ""
    return "confirmed for other words: confirm again" if link.has_changed else link.state.value


def label_of(inspection: PublishedInspection, item: Recommendation) -> str:
    """The number of a recommendation as the pack prints it."""
    return item.number or str(inspection.document.recommendations.index(item) + 1)


def _told(inspection: PublishedInspection, item: Recommendation) -> Told:
    asked = Asked(item.id, item.text, inspection.document.framework, item.section, item.owner)
    return Told(inspection.key, inspection.held, asked)


def _called(paper: PublishedPaper) -> str:
    """What a person calls a paper: who met, when, and its file."""
    return f"{sentence(paper.body)}, {day(paper.met)} ({paper.file})"


def _undated(evidence: BoroughEvidence, borough: BoroughParameters) -> tuple[Paper, ...]:
    """The papers that were read and that nobody knows the date of; nothing of them is printed."""
    own = [one.document for one in evidence.papers if not is_of_another(one.document, borough)]
    return tuple(paper_of(one, None, file_name(one)) for one in own if held_on(one, borough) is None)


def _quotable(paper: PublishedPaper) -> Document:
    """The paper with what may be printed of it; what tells one child's story is never quoted."""
    document = paper.document
    return document.model_copy(
        update={
            "decisions": tuple(one for one in paper.decisions if not is_withheld(one, document)),
            "actions": tuple(one for one in paper.actions if not is_withheld(one, document)),
            "statements": tuple(one for one in paper.statements if not is_withheld(one, document)),
        }
    )
