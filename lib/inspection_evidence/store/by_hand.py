"""Identifiers of items that a person enters because the machine missed them."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select

from inspection_evidence.errors import StoreError
from inspection_evidence.store.events import Entry, Event, append_event, is_about
from inspection_evidence.store.labels import Kind, NamedItem, free_label, printed_label
from inspection_evidence.store.schema import events, identifiers, inspections, wordings

LETTER = "h"
"""What is put before the ordinal of an item entered by hand that has no printed number."""


def enter_item(
    connection: Connection, key: str, kind: Kind, item: NamedItem, sha256: str, entry: Entry
) -> Event:
    """Mint an identifier for an item entered by hand and write down that it was entered.

    It is one like any other: where a better reading finds the item, by number and words, it has this
    identifier. It is no orphan meanwhile, for no reading is expected to find it.

    Args:
        connection: The register's, writing.
        key: The inspection or paper.
        kind: The item's kind.
        item: The item; its own identifier does not count.
        sha256: The document it stands in.
        entry: What to write down; its subject is the new identifier, whatever it says.

    Raises:
        StoreError: there is no inspection or paper of that key.
    """
    if connection.scalar(select(inspections.c.key).where(inspections.c.key == key)) is None:
        raise StoreError(f"{key} is not in the register; run inspection-evidence run for the borough first.")
    label = _label(item, _taken(connection, key))
    identifier = f"{key}/{label}"
    text = item.text.replace("\x00", "\ufffd")
    connection.execute(
        insert(identifiers).values(
            identifier=identifier, inspection=key, label=label, kind=kind, minted_at=datetime.now(UTC)
        )
    )
    connection.execute(insert(wordings).values(identifier=identifier, sha256=sha256, label=label, text=text))
    return append_event(connection, entry.kind, identifier, entry.payload, entry.who)


def _taken(connection: Connection, key: str) -> set[str]:
    """Give the labels in use; events know more than the identifiers where they came back from an export."""
    minted = connection.scalars(select(identifiers.c.label).where(identifiers.c.inspection == key))
    told = connection.scalars(select(events.c.subject).where(is_about(key)).distinct())
    return {*minted, *(subject.removeprefix(f"{key}/") for subject in told)}


def _label(item: NamedItem, taken: set[str]) -> str:
    printed = printed_label(item)
    if printed:
        return free_label(printed, taken)
    ordinal = 1
    while f"{LETTER}{ordinal}" in taken:
        ordinal += 1
    return f"{LETTER}{ordinal}"
