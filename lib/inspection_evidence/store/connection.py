"""A database with its two ways in: reading, and writing one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from inspection_evidence.errors import StoreError

WRITING = "inspection_evidence_writing"
"""Execution option that tells an engine's "begin" listener that the transaction will write."""


@dataclass(frozen=True)
class Database:
    """One of the store's two databases.

    `explain` turns an error of the database into a sentence for a person, or None where the
    error is not theirs to mend. `notes` are sentences about how the database had to be opened.
    `scrub` writes the database anew, so that what was overwritten in it is in no file of it any more.
    """

    engine: Engine
    explain: Callable[[DBAPIError], str | None]
    notes: tuple[str, ...] = ()
    scrub: Callable[[], None] = lambda: None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection whose transaction only reads.

        Raises:
            StoreError: the database cannot be used; the text says what to do.
        """
        with self._explained(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection in a transaction that no other writer shares, kept whole or not at all.

        Raises:
            StoreError: the database cannot be used; the text says what to do.
        """
        with self._explained(), self.engine.connect() as plain:
            connection = plain.execution_options(**{WRITING: True})
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            sentence = self.explain(error)
            if sentence is None:
                raise
            # The chain is cut: the database's own error can carry the statement's parameters.
            raise StoreError(sentence) from None
