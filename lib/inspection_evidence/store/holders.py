"""A borough's inspections and papers, put together from its documents and what the register calls them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeVar

from inspection_evidence.model import COUNCIL_PAPERS, Document, Holder, Inspection, Paper
from inspection_evidence.store.labels import date_of

_Held = TypeVar("_Held", bound=Holder)


def gather_holders(
    borough: str,
    documents: Sequence[Document],
    sources: Mapping[str, Sequence[str]],
    copies: Mapping[str, str],
) -> tuple[tuple[Inspection, ...], tuple[Paper, ...]]:
    """Give a borough's inspections and its council papers, oldest first, those without a date last.

    Args:
        borough: The borough's slug.
        documents: All its documents.
        sources: The sha256 of the sources of each key, the one that speaks for it first.
        copies: The sha256 of a paper to that of the one in which it counts: its copies are sources
            behind its own, and hold nothing by themselves.
    """
    by_file = {document.sha256: document for document in reversed(documents)}
    inspections: list[Inspection] = []
    papers: list[Paper] = []
    for key, hashes in _counted(sources, copies).items():
        read = tuple(by_file[sha256] for sha256 in hashes)
        if read[0].framework in COUNCIL_PAPERS:
            papers.append(Paper(key=key, authority=borough, sources=read))
        else:
            inspections.append(Inspection(key=key, authority=borough, sources=read))
    return _by_age(inspections), _by_age(papers)


def _counted(sources: Mapping[str, Sequence[str]], copies: Mapping[str, str]) -> dict[str, list[str]]:
    """Put the sources of each copied paper behind those of the paper in which it counts."""
    counted = {key: list(hashes) for key, hashes in sources.items() if hashes[0] not in copies}
    key_of = {sha256: key for key, hashes in counted.items() for sha256 in hashes}
    for key, hashes in sources.items():
        if key not in counted:
            counted[key_of[copies[hashes[0]]]].extend(hashes)
    return counted


def _by_age(held: list[_Held]) -> tuple[_Held, ...]:
    return tuple(sorted(held, key=lambda one: (date_of(one.document) or date.max, one.key)))
