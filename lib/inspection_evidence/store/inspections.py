"""Which inspection, or which council paper, a document is a source of.

One inspection can have several sources: the PDF, a re-published PDF, a text copy. A source known
by its sha256 stays with its inspection whatever is read from it later; a new one joins the
inspection of the same authority, family and first day, else it is a new inspection, whose key
stands for good. A council paper is registered the same way, each file by itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from inspection_evidence.model import Document
from inspection_evidence.store.events import append_event
from inspection_evidence.store.labels import family_of, is_inspection, make_key, named_items
from inspection_evidence.store.schema import inspections, sources


def place_documents(
    connection: Connection, authority: str, documents: Iterable[Document]
) -> dict[str, tuple[Document, ...]]:
    """Register a borough's documents as sources of inspections.

    Args:
        connection: The register's, writing.
        authority: The authority's slug.
        documents: All documents of the borough; those that were not read are left out.

    Returns:
        The key of each inspection to its sources, the one that speaks for it first: one with pages
        before a text copy, then the one with most items and judgements, then the one registered
        first.
    """
    read = _one_a_file(document for document in documents if is_inspection(document))
    known = _sources(connection, authority)
    for document in read:
        if document.sha256 in known:
            _refresh_source(connection, known[document.sha256], document)
    # Not the order of the files decides which source names an inspection, but what they hold.
    for document in sorted(read, key=lambda document: (*_standing(document), document.sha256)):
        if document.sha256 not in known:
            _add_source(connection, authority, document)
    return _grouped(read, _sources(connection, authority))


def unread_inspections(connection: Connection, authority: str, documents: Iterable[Document]) -> set[str]:
    """Give the keys of inspections a source of which lies in the folder but could not be read now."""
    known = _sources(connection, authority)
    unread = {document.sha256 for document in documents if not is_inspection(document)}
    return {known[sha256].inspection for sha256 in unread & known.keys()}


def _one_a_file(documents: Iterable[Document]) -> list[Document]:
    """Leave out second copies of the same file."""
    unique: dict[str, Document] = {}
    for document in documents:
        unique.setdefault(document.sha256, document)
    return list(unique.values())


def _standing(document: Document) -> tuple[bool, int]:
    """Sort sources by this: a text copy, which has lost its pages, last; the richer one first."""
    items = sum(1 for _ in named_items(document))
    return document.pages is None, -items - len(document.judgements)


def _sources(connection: Connection, authority: str) -> dict[str, Row[Any]]:
    rows = connection.execute(select(sources).where(sources.c.authority == authority).order_by(sources.c.seq))
    return {row.sha256: row for row in rows}


def _refresh_source(connection: Connection, source: Row[Any], document: Document) -> None:
    """Keep what further sources are compared with as it was last read."""
    now = {"family": family_of(document), "inspection_start": document.inspection_start}
    if (source.family, source.inspection_start) != tuple(now.values()):
        connection.execute(update(sources).where(sources.c.seq == source.seq).values(**now))


def _add_source(connection: Connection, authority: str, document: Document) -> None:
    key = _same_inspection(connection, authority, document)
    if key is None:
        key = _register(connection, authority, document)
    else:
        append_event(connection, "source_added", key, {"sha256": document.sha256})
    connection.execute(
        insert(sources).values(
            authority=authority,
            sha256=document.sha256,
            inspection=key,
            family=family_of(document),
            inspection_start=document.inspection_start,
        )
    )


def _same_inspection(connection: Connection, authority: str, document: Document) -> str | None:
    """Find the inspection of the same family that began on the same day, the first registered."""
    if document.inspection_start is None:
        return None
    return connection.scalar(
        select(sources.c.inspection)
        .where(
            sources.c.authority == authority,
            sources.c.family == family_of(document),
            sources.c.inspection_start == document.inspection_start,
        )
        .order_by(sources.c.seq)
        .limit(1)
    )


def _register(connection: Connection, authority: str, document: Document) -> str:
    taken = set(connection.scalars(select(inspections.c.key).where(inspections.c.authority == authority)))
    key = make_key(authority, document, taken)
    connection.execute(
        insert(inspections).values(key=key, authority=authority, registered_at=datetime.now(UTC))
    )
    append_event(connection, "inspection_registered", key, {"sha256": document.sha256})
    return key


def _grouped(read: list[Document], known: dict[str, Row[Any]]) -> dict[str, tuple[Document, ...]]:
    groups: dict[str, list[Document]] = {}
    for document in read:
        groups.setdefault(known[document.sha256].inspection, []).append(document)
    return {
        key: tuple(sorted(group, key=lambda one: (*_standing(one), known[one.sha256].seq)))
        for key, group in groups.items()
    }
