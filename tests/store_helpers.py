"""What the store's tests say often."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.model import BoroughEvidence, Document
from inspection_evidence.store import Store, open_store
from tests.store_reports import sha

Addresses = tuple[Path | str, Path | str]

TODAY = date(2025, 6, 30)
KEY = f"camden/ilacs-2024-03-{sha('report')[:4]}"


def read(store: Store, *documents: Document, run: str | None = None) -> BoroughEvidence:
    """Record a reading of Camden's folder."""
    return store.record_reading("camden", TODAY, documents, extractor_version="1", run=run)


def kinds(store: Store, subject: str) -> list[str]:
    """List the kinds of event of a subject."""
    return [event.kind for event in store.events(subject=subject)]


class OnStore:
    """Tests that need a store; their module gives the fixture `addresses`, where its databases lie."""

    @pytest.fixture
    def store(self, addresses: Addresses) -> Iterator[Store]:
        with open_store(*addresses) as store:
            yield store
