"""The store's one face: what was read, what it is called, and what happened to it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

from inspection_evidence.model import BoroughEvidence, Document
from inspection_evidence.store import by_hand, cache, identifiers, snapshots
from inspection_evidence.store.connection import Database
from inspection_evidence.store.diary import Diary
from inspection_evidence.store.events import Entry, Event
from inspection_evidence.store.holders import gather_holders
from inspection_evidence.store.identifiers import Identified, Orphan
from inspection_evidence.store.labels import Kind, NamedItem
from inspection_evidence.store.snapshots import Snapshot

Finish = Callable[[tuple[Document, ...]], tuple[Document, ...]]
"""Takes a borough's documents with their identifiers and gives them back, in the same order."""


class Store(Diary):
    """The register and the cache together; open it with `with`, so that it is closed.

    Any method raises StoreError, with a sentence that says what to do, where a database stops
    answering, is locked for long or cannot be written.
    """

    def __init__(self, register: Database, evidence: Database, records: Path | None = None) -> None:
        super().__init__(register, records)
        self._cache = evidence

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of both databases."""
        self._register.close()
        self._cache.close()

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences a person should read about where the databases lie."""
        return self._register.notes + self._cache.notes

    def cached_document(self, sha256: str, extractor_version: str) -> Document | None:
        """Give what this extractor version read from a file, its path empty; None where nothing is kept."""
        with self._cache.reading() as connection:
            return cache.find_document(connection, sha256, extractor_version)

    def keep_document(self, document: Document, extractor_version: str) -> None:
        """Keep what was read from a file; keeping it again changes nothing, `over_limit` is not kept."""
        with self._cache.writing() as connection:
            cache.keep_document(connection, document, extractor_version)

    def record_reading(
        self,
        borough_slug: str,
        as_at: date,
        documents: Iterable[Document],
        *,
        extractor_version: str,
        run: str | None = None,
        copies: Mapping[str, str] = MappingProxyType({}),
        finish: Finish = tuple,
    ) -> BoroughEvidence:
        """Store a borough's folders as read, registering inspections and papers and minting identifiers.

        Args:
            borough_slug: The borough, and the first part of every identifier.
            as_at: The date the reading stands for.
            documents: Every file of the folders, read or not.
            extractor_version: What read them, for the snapshot's list.
            run: The run's name; made from the time where none is given. A second reading of the same
                borough, date and run takes the first one's place.
            copies: The sha256 of a council paper to that of the one in which it counts.
            finish: What is done with the documents once they bear their identifiers, before they are
                kept: told apart by them, items of several documents can be tied to each other.

        Returns:
            The evidence, with the stored identifiers.
        """
        ordered = sorted(documents, key=lambda document: document.path)
        with self._register.writing() as connection:
            identified = identifiers.identify_documents(connection, borough_slug, ordered, copies)
        evidence = _gather(borough_slug, as_at, run or _name_run(), identified, finish, copies)
        with self._cache.writing() as connection:
            cache.keep_reading(connection, evidence, extractor_version)
        return evidence

    def borough_evidence(
        self, borough_slug: str, as_at: date, run: str | None = None
    ) -> BoroughEvidence | None:
        """Give a borough's latest reading for a date, or that of one run; None where there is none."""
        with self._cache.reading() as connection:
            evidence = cache.find_reading(connection, borough_slug, as_at, run)
        if evidence is None:
            return None
        with self._register.reading() as connection:
            number = snapshots.snapshot_of(connection, borough_slug, as_at, evidence.run)
        return evidence.model_copy(update={"snapshot": number})

    def latest_evidence(self, borough_slug: str, until: date) -> BoroughEvidence | None:
        """Give a borough's reading for the latest date not after `until`; None where there is none."""
        with self._cache.reading() as connection:
            return cache.find_latest_reading(connection, borough_slug, until)

    def take_snapshot(self, *runs: str, others: bool = False) -> int:
        """Number the state of all boroughs: the latest reading of each, among these runs or all.

        With `others`, boroughs without a reading in these runs are there with the latest they have.
        """
        with self._cache.reading() as connection:
            readings = cache.latest_readings(connection, runs, others)
        with self._register.writing() as connection:
            return snapshots.add_snapshot(connection, readings)

    def snapshot(self, number: int) -> Snapshot | None:
        """Give a snapshot: when it was taken, and of which readings and files it is made."""
        with self._register.reading() as connection:
            return snapshots.find_snapshot(connection, number)

    def latest_snapshot(self) -> int | None:
        """Give the number of the newest snapshot; None where none was taken yet."""
        with self._register.reading() as connection:
            return snapshots.latest_number(connection)

    def snapshot_evidence(self, number: int) -> dict[str, BoroughEvidence | None]:
        """Give all evidence of a snapshot by borough, as it was when the snapshot was taken.

        None stands for a borough whose reading the cache no longer holds; an unknown number has none
        at all.
        """
        snapshot = self.snapshot(number)
        with self._cache.reading() as connection:
            return {
                one.borough: cache.find_reading(connection, one.borough, one.as_at, one.run)
                for one in (snapshot.readings if snapshot else ())
            }

    def orphans(self, authority: str | None = None) -> tuple[Orphan, ...]:
        """List identifiers whose item is no longer read, of one authority or all."""
        with self._register.reading() as connection:
            return identifiers.find_orphans(connection, authority)

    def enter_item(self, key: str, kind: Kind, item: NamedItem, sha256: str, entry: Entry) -> Event:
        """Mint an identifier for an item that a person enters, and write `entry` down about it.

        `key` is the inspection's or paper's, `sha256` that of the document the item stands in; the entry's
        subject is the new identifier, whatever it says. Raises StoreError where there is no such key.
        """
        with self._register.writing() as connection:
            return by_hand.enter_item(connection, key, kind, item, sha256, entry)


def _gather(
    borough: str, as_at: date, run: str, identified: Identified, finish: Finish, copies: Mapping[str, str]
) -> BoroughEvidence:
    documents = finish(identified.documents)
    inspections, papers = gather_holders(borough, documents, identified.sources, copies)
    return BoroughEvidence(
        borough=borough,
        as_at=as_at,
        run=run,
        snapshot=None,
        documents=documents,
        inspections=inspections,
        papers=papers,
    )


def _name_run() -> str:
    return f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
