"""What the fictional borough's pack is made from, built by hand, for tests of its data and its position."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from inspection_evidence.linking import borough_links
from inspection_evidence.linking.decisions import Decision, LinkKey
from inspection_evidence.model import BoroughEvidence, Document
from inspection_evidence.pack import PackSources
from inspection_evidence.pack.linked.selection import linkable_evidence
from inspection_evidence.settings import BoroughParameters, Officer, RunParameters
from tests import pack_evidence as thornmere
from tests.pack_kpis import thornmere_kpis
from tests.pack_papers import thornmere_papers

OFFICERS = (Officer(name="Ann Shaw", role="Head of Quality"),)


def sources(
    evidence: BoroughEvidence | None = None,
    run: RunParameters | None = None,
    borough: BoroughParameters | None = None,
    decisions: Mapping[LinkKey, Decision] | None = None,
) -> PackSources:
    """The sources of a pack: the borough's own evidence without papers where none is given."""
    told, kpis = evidence or thornmere.evidence(), thornmere_kpis()
    parameters, how = borough or thornmere.borough(), run or thornmere.run()
    linkable = linkable_evidence(told, parameters, how, kpis.catalogue, kpis.themes)
    return PackSources(told, kpis, borough_links(linkable, decisions or {}), parameters, how)


@cache
def with_papers() -> PackSources:
    """The sources with the example council's papers, read once."""
    return sources(thornmere.evidence().model_copy(update={"papers": thornmere_papers()}))


def told(text: str, **fields: object) -> BoroughEvidence:
    """Evidence of one inspection with one recommendation of these words."""
    document = thornmere.ilacs_2020()
    item = document.recommendations[0]
    item = item.model_copy(
        update={"text": text, "quote": item.quote.model_copy(update={"text": text}), **fields}
    )
    return thornmere.evidence(document.model_copy(update={"recommendations": (item,)}))


def with_officers(**fields: object) -> BoroughParameters:
    """The borough with a list of officers."""
    return thornmere.borough().model_copy(update={"officers": OFFICERS, **fields})


def documents_of(evidence: BoroughEvidence) -> list[Document]:
    """The documents of the inspections that the evidence holds."""
    return [one.document for one in evidence.inspections]
