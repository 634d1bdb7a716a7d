"""A borough's evidence as people left it: corrections applied, an abolished predecessor's rows carried."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from inspection_evidence.batch.council_papers import with_ties
from inspection_evidence.corrections import (
    CORRECTION_KINDS,
    borough_events,
    corrected,
    predecessor_of,
    with_carried,
)
from inspection_evidence.errors import ParameterError
from inspection_evidence.model import BoroughEvidence, Document, Inspection, Predecessor
from inspection_evidence.pack.selection import held_on
from inspection_evidence.pack.wording import day
from inspection_evidence.settings import (
    BoroughParameters,
    NotebookParameters,
    Workspace,
    borough_slugs,
    load_authorities,
    load_borough,
)
from inspection_evidence.settings.successors import predecessors_of
from inspection_evidence.store import Store


def as_people_left_it(
    store: Store, parameters: NotebookParameters, evidence: BoroughEvidence
) -> BoroughEvidence:
    """The evidence of a borough that is shown, linked and packed: what was read, what people made of it.

    An abolished authority whose rows the borough carries comes first, with its own corrections, then
    the borough's: its events about carried items outrank those of before.
    """
    carried, notes = _carried(store, parameters, evidence.as_at)
    whole = with_carried(evidence, carried) if carried else evidence
    with_notes = whole.model_copy(update={"notes": notes}) if notes else whole
    return own_corrections(store, with_notes)


def own_corrections(
    store: Store, evidence: BoroughEvidence, until: datetime | None = None
) -> BoroughEvidence:
    """A borough's evidence with its own corrections, up to a moment where one is given."""
    events = borough_events(store, evidence.borough, CORRECTION_KINDS, until, predecessors=())
    return corrected(evidence, events, finish=with_ties) if events else evidence


def _carried(
    store: Store, parameters: NotebookParameters, as_at: date
) -> tuple[list[tuple[Predecessor, BoroughEvidence]], tuple[str, ...]]:
    """The predecessors with what is stored of each, and a sentence on each of which nothing is."""
    workspace, borough, _ = parameters
    authorities = load_authorities(workspace.authorities_file)
    carried, notes = [], []
    for authority in predecessors_of(authorities, borough.slug, as_at):
        predecessor = predecessor_of(authority)
        before = store.latest_evidence(predecessor.slug, as_at)
        if before is not None:
            dated = _dated(own_corrections(store, before), _parameters(workspace, predecessor.slug))
            carried.append((predecessor, dated))
        elif _parameters(workspace, predecessor.slug):
            notes.append(
                f"Nothing of {predecessor.name}, abolished on {day(predecessor.abolished_on)}, is stored:"
                f" run inspection-evidence run {predecessor.slug} to have its rows carried."
            )
    return carried, tuple(notes)


def _parameters(workspace: Workspace, slug: str) -> BoroughParameters | None:
    if slug not in borough_slugs(workspace):
        return None
    try:
        return load_borough(workspace, slug)
    except ParameterError:
        return None


def _dated(evidence: BoroughEvidence, borough: BoroughParameters | None) -> BoroughEvidence:
    """The evidence with the dates that the predecessor's file gives its reports, which is not read later."""
    if borough is None:
        return evidence
    return evidence.model_copy(update={"inspections": tuple(_all_dated(evidence.inspections, borough))})


def _all_dated(inspections: tuple[Inspection, ...], borough: BoroughParameters) -> Iterator[Inspection]:
    for inspection in inspections:
        sources = tuple(_with_date(source, borough) for source in inspection.sources)
        yield inspection.model_copy(update={"sources": sources})


def _with_date(document: Document, borough: BoroughParameters) -> Document:
    held = held_on(document, borough)
    printed = (
        document.inspection_end or document.inspection_start or document.meeting_date or document.published
    )
    return document if printed or held is None else document.model_copy(update={"published": held})
