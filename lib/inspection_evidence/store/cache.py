"""The cache: evidence as read, by file and extractor version, and the readings made of it.

A body (a document as JSON) is kept once however many readings hold it. The path is not part of
it: the same file may lie elsewhere tomorrow.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, MetaData, Row, Select, delete, insert, inspect, select

from inspection_evidence.errors import StoreError
from inspection_evidence.model import BoroughEvidence, Document, Verdict
from inspection_evidence.store.connection import Database
from inspection_evidence.store.holders import gather_holders
from inspection_evidence.store.schema import (
    CACHE,
    CACHE_VERSION,
    bodies,
    cache_versions,
    documents,
    reading_documents,
    readings,
)


@dataclass(frozen=True)
class StoredReading:
    """One borough's reading as a snapshot lists it; `documents` pairs sha256 and verdict."""

    borough: str
    as_at: date
    run: str
    extractor_version: str
    documents: tuple[tuple[str, str], ...]


def prepare_cache(database: Database, name: str) -> None:
    """Make the cache's tables; those of another version are emptied, for all can be read again.

    Args:
        database: The cache.
        name: What to call it in an error.

    Raises:
        StoreError: the database is not a cache (the register, say) and must not be emptied.
    """
    with database.writing() as connection:
        present = inspect(connection).get_table_names()
        if present and cache_versions.name not in present:
            raise StoreError(f"{name} holds something else than a cache; choose another place for the cache.")
        if present and connection.scalar(select(cache_versions.c.version)) == CACHE_VERSION:
            return
        outdated = MetaData()
        outdated.reflect(connection)
        outdated.drop_all(connection)
        CACHE.create_all(connection)
        connection.execute(insert(cache_versions).values(version=CACHE_VERSION))


def find_document(connection: Connection, sha256: str, extractor_version: str) -> Document | None:
    """Find what this extractor version read from a file; None also for what it can no longer parse."""
    body = connection.scalar(
        select(bodies.c.body)
        .join(documents, documents.c.digest == bodies.c.digest)
        .where(documents.c.sha256 == sha256, documents.c.extractor_version == extractor_version)
    )
    return None if body is None else _parse(body)


def keep_document(connection: Connection, document: Document, extractor_version: str) -> None:
    """Keep what was read from a file; `over_limit` says nothing of the file and is not kept."""
    if document.verdict is Verdict.OVER_LIMIT:
        return
    connection.execute(
        delete(documents).where(
            documents.c.sha256 == document.sha256, documents.c.extractor_version == extractor_version
        )
    )
    connection.execute(
        insert(documents).values(
            sha256=document.sha256,
            extractor_version=extractor_version,
            digest=_keep_body(connection, document),
        )
    )


def keep_reading(connection: Connection, evidence: BoroughEvidence, extractor_version: str) -> None:
    """Keep a borough's reading, in place of an earlier one of the same date and run."""
    connection.execute(
        delete(readings).where(
            readings.c.borough == evidence.borough,
            readings.c.as_at == evidence.as_at,
            readings.c.run == evidence.run,
        )
    )
    reading = connection.execute(
        insert(readings)
        .values(
            borough=evidence.borough,
            as_at=evidence.as_at,
            run=evidence.run,
            read_at=datetime.now(UTC),
            extractor_version=extractor_version,
            inspections=[
                {"key": one.key, "sources": [source.sha256 for source in one.sources]}
                for one in (*evidence.inspections, *evidence.papers)
            ],
        )
        .returning(readings.c.seq)
    ).scalar_one()
    rows = [
        {
            "reading": reading,
            "position": position,
            "path": document.path,
            "sha256": document.sha256,
            "verdict": document.verdict,
            "digest": _keep_body(connection, document),
        }
        for position, document in enumerate(evidence.documents)
    ]
    if rows:
        connection.execute(insert(reading_documents), rows)


def find_reading(
    connection: Connection, borough: str, as_at: date, run: str | None
) -> BoroughEvidence | None:
    """Find a borough's latest reading for a date (of one run, where it is named), its snapshot unset."""
    statement = select(readings).where(readings.c.borough == borough, readings.c.as_at == as_at)
    if run is not None:
        statement = statement.where(readings.c.run == run)
    return _first_reading(connection, statement.order_by(readings.c.seq.desc()))


def find_latest_reading(connection: Connection, borough: str, until: date) -> BoroughEvidence | None:
    """Find a borough's reading for the latest date not after `until`, its snapshot unset."""
    statement = select(readings).where(readings.c.borough == borough, readings.c.as_at <= until)
    return _first_reading(connection, statement.order_by(readings.c.as_at.desc(), readings.c.seq.desc()))


def latest_readings(
    connection: Connection, runs: tuple[str, ...], others: bool = False
) -> tuple[StoredReading, ...]:
    """List the latest reading of every borough, among these runs where any are named.

    With `others`, a borough that has none among the runs is there with the latest that it has.
    """
    rows = connection.execute(select(readings).order_by(readings.c.seq)).all()
    named = {row.borough: row for row in rows if not runs or row.run in runs}
    latest = {row.borough: row for row in rows} | named if others else named
    return tuple(_stored(connection, latest[borough]) for borough in sorted(latest))


def _parse(body: str) -> Document | None:
    try:
        return Document.model_validate_json(body)
    except ValidationError:
        return None  # an older shape of the model: read again rather than guessed at


def _keep_body(connection: Connection, document: Document) -> str:
    body = document.model_copy(update={"path": ""}).model_dump_json()
    digest = hashlib.sha256(body.encode()).hexdigest()
    if connection.scalar(select(bodies.c.digest).where(bodies.c.digest == digest)) is None:
        connection.execute(insert(bodies).values(digest=digest, body=body))
    return digest


def _documents_of(connection: Connection, reading: int) -> tuple[Document, ...] | None:
    rows = connection.execute(
        select(reading_documents.c.path, bodies.c.body)
        .join(bodies, bodies.c.digest == reading_documents.c.digest)
        .where(reading_documents.c.reading == reading)
        .order_by(reading_documents.c.position)
    )
    found = [(row.path, _parse(row.body)) for row in rows]
    placed = tuple(one.model_copy(update={"path": path}) for path, one in found if one is not None)
    return placed if len(placed) == len(found) else None


def _evidence(row: Row[Any], found: tuple[Document, ...]) -> BoroughEvidence:
    sources = {one["key"]: one["sources"] for one in row.inspections}
    inspections, papers = gather_holders(row.borough, found, sources, copies={})
    return BoroughEvidence(
        borough=row.borough,
        as_at=row.as_at,
        run=row.run,
        snapshot=None,
        documents=found,
        inspections=inspections,
        papers=papers,
    )


def _first_reading(connection: Connection, statement: Select[Any]) -> BoroughEvidence | None:
    row = connection.execute(statement.limit(1)).one_or_none()
    if row is None:
        return None
    found = _documents_of(connection, row.seq)
    return None if found is None else _evidence(row, found)


def _stored(connection: Connection, row: Row[Any]) -> StoredReading:
    listed = connection.execute(
        select(reading_documents.c.sha256, reading_documents.c.verdict)
        .where(reading_documents.c.reading == row.seq)
        .order_by(reading_documents.c.position)
    )
    return StoredReading(
        row.borough,
        row.as_at,
        row.run,
        row.extractor_version,
        tuple((one.sha256, one.verdict) for one in listed),
    )
