"""An abolished authority's inspections among its successor's: listed, and said whose they were."""

from __future__ import annotations

from collections.abc import Iterable

from inspection_evidence.corrections.histories import carried_name
from inspection_evidence.model import BoroughEvidence, Document, Inspection, Predecessor
from inspection_evidence.settings import Authority
from inspection_evidence.store.labels import named_items, with_identifiers


def predecessor_of(authority: Authority) -> Predecessor:
    """An abolished authority of the table, as an inspection that is carried names it."""
    if authority.abolished_on is None:
        raise ValueError(f"{authority.name} was not abolished")
    return Predecessor(
        slug=authority.slug,
        name=authority.name,
        abolished_on=authority.abolished_on,
        order=authority.changed_by,
    )


def with_carried(
    evidence: BoroughEvidence, carried: Iterable[tuple[Predecessor, BoroughEvidence]]
) -> BoroughEvidence:
    """A successor's evidence with the inspections of the authorities it took over from, oldest first.

    A carried item's identifier begins with the successor's slug, so that each of several successors
    goes on by itself; the rest of it is the predecessor's, whose history `borough_events` gives under
    the same name. An inspection whose report lies in the successor's own folder under the same key is
    there already, and has that history too. Council papers are not carried: they are another council's
    business.
    """
    inspections = list(evidence.inspections)
    for predecessor, before in carried:
        known = {inspection.key for inspection in inspections}
        found = (_carried(inspection, predecessor, evidence.borough) for inspection in before.inspections)
        inspections = [_said_so(one, predecessor, before) for one in inspections]
        inspections = [*(one for one in found if one.key not in known), *inspections]
    return evidence.model_copy(update={"inspections": tuple(inspections)})


def _carried(inspection: Inspection, predecessor: Predecessor, slug: str) -> Inspection:
    return Inspection(
        key=carried_name(inspection.key, predecessor.slug, slug),
        authority=slug,
        sources=tuple(_renamed(source, predecessor.slug, slug) for source in inspection.sources),
        carried_from=predecessor,
    )


def _said_so(own: Inspection, predecessor: Predecessor, before: BoroughEvidence) -> Inspection:
    """The successor's own reading of a report that its predecessor's folder holds too, marked as carried."""
    keys = {carried_name(one.key, predecessor.slug, own.authority) for one in before.inspections}
    return own.model_copy(update={"carried_from": predecessor}) if own.key in keys else own


def _renamed(document: Document, before: str, slug: str) -> Document:
    if document.framework is None:
        return document
    names = [carried_name(item.id, before, slug) for _, item in named_items(document)]
    return with_identifiers(document, names)
