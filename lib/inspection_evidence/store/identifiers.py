"""Identifiers of items: minted once, followed from reading to reading, never dropped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select, update

from inspection_evidence.model import Document
from inspection_evidence.store.events import append_event
from inspection_evidence.store.inspections import place_documents, unread_inspections
from inspection_evidence.store.labels import (
    free_label,
    is_inspection,
    make_labels,
    named_items,
    with_identifiers,
)
from inspection_evidence.store.matching import Item, Known, match_items
from inspection_evidence.store.schema import identifiers, inspections, items, wordings


@dataclass(frozen=True)
class Orphan:
    """An identifier whose item is no longer read, with the text it last had; a person settles it."""

    identifier: str
    inspection: str
    text: str


@dataclass(frozen=True)
class Identified:
    """A borough's documents with stored identifiers, and the sha256 of the sources of each key."""

    documents: tuple[Document, ...]
    sources: Mapping[str, tuple[str, ...]]


def identify_documents(
    connection: Connection, authority: str, documents: Sequence[Document], copies: Mapping[str, str]
) -> Identified:
    """Give the items of a borough's documents their identifiers, minting what is new.

    An inspection none of whose sources is among the documents, or one of whose sources could not
    be read this time, loses no item by it. A council paper and its copies share their identifiers,
    whichever of them was read first.

    Args:
        connection: The register's, writing.
        authority: The authority's slug.
        documents: All documents of the borough's folders.
        copies: The sha256 of a copied paper to that of the paper which counts.
    """
    placed = place_documents(connection, authority, documents)
    uncertain = unread_inspections(connection, authority, documents)
    kin = _kin(placed, copies)
    named: dict[str, list[str]] = {}
    texts: dict[str, str] = {}
    for key in sorted(placed, key=lambda key: placed[key][0].sha256 in copies):
        for document in placed[key]:
            names = _identify_items(connection, key, kin[key], document)
            named[document.sha256] = names
            for identifier, (_, item) in zip(names, named_items(document), strict=True):
                texts.setdefault(identifier, _storable(item.text))
    for key in placed:
        _settle_items(connection, key, texts, certain=key not in uncertain)
    return Identified(
        tuple(
            with_identifiers(document, named[document.sha256]) if is_inspection(document) else document
            for document in documents
        ),
        {key: tuple(document.sha256 for document in group) for key, group in placed.items()},
    )


def _kin(placed: Mapping[str, Sequence[Document]], copies: Mapping[str, str]) -> dict[str, set[str]]:
    """Give for each key the keys, its own among them, of the same paper and its copies."""
    families: dict[str, set[str]] = {}
    kin: dict[str, set[str]] = {}
    for key, group in placed.items():
        first = group[0].sha256
        kin[key] = families.setdefault(copies.get(first, first), set())
        kin[key].add(key)
    return kin


def find_orphans(connection: Connection, authority: str | None) -> tuple[Orphan, ...]:
    """Find the orphans of an authority (None: of all), in order of their identifiers."""
    statement = (
        select(identifiers.c.identifier, identifiers.c.inspection, items.c.text)
        .join(items, items.c.identifier == identifiers.c.identifier)
        .join(inspections, inspections.c.key == identifiers.c.inspection)
        .where(items.c.orphaned)
        .order_by(identifiers.c.identifier)
    )
    if authority is not None:
        statement = statement.where(inspections.c.authority == authority)
    return tuple(Orphan(row.identifier, row.inspection, row.text) for row in connection.execute(statement))


def _identify_items(connection: Connection, key: str, kin: set[str], document: Document) -> list[str]:
    """Find or mint the identifier of each item of one source, and remember its wording."""
    found = _items(document)
    known = _known_items(connection, kin, document.sha256)
    matched = match_items(found, known)
    taken = {one.label for one in known if one.identifier == f"{key}/{one.label}"}
    names: list[str] = []
    for position, item in enumerate(found):
        if position not in matched:
            matched[position] = _mint(connection, key, item, taken)
        names.append(matched[position])
    _remember(connection, document.sha256, dict(zip(found, names, strict=True)), known)
    return names


def _items(document: Document) -> list[Item]:
    labelled = zip(make_labels(document), named_items(document), strict=True)
    return [Item(label, _storable(one.text), kind) for label, (kind, one) in labelled]


def _storable(text: str) -> str:
    """Postgres keeps no NUL in a text."""
    return text.replace("\x00", "\ufffd")


def _known_items(connection: Connection, keys: set[str], sha256: str) -> list[Known]:
    rows = connection.execute(
        select(identifiers.c.identifier, identifiers.c.label, identifiers.c.kind, wordings)
        .join(wordings, wordings.c.identifier == identifiers.c.identifier)
        .where(identifiers.c.inspection.in_(keys))
        .order_by(wordings.c.seq)
    ).mappings()
    known: dict[str, Known] = {}
    for row in rows:
        name = row[identifiers.c.identifier]
        kind = row[identifiers.c.kind]
        one = known.setdefault(name, Known(name, row[identifiers.c.label], kind=kind))
        one.texts.add(row[wordings.c.text])
        if row[wordings.c.sha256] == sha256:
            one.seen.add(Item(row[wordings.c.label], row[wordings.c.text], kind))
    return list(known.values())


def _mint(connection: Connection, key: str, item: Item, taken: set[str]) -> str:
    label = free_label(item.label, taken)
    taken.add(label)
    identifier = f"{key}/{label}"
    connection.execute(
        insert(identifiers).values(
            identifier=identifier, inspection=key, label=label, kind=item.kind, minted_at=datetime.now(UTC)
        )
    )
    connection.execute(insert(items).values(identifier=identifier, text=item.text, orphaned=False))
    append_event(connection, "identifier_minted", identifier, {"text": item.text})
    return identifier


def _remember(connection: Connection, sha256: str, named: Mapping[Item, str], known: Sequence[Known]) -> None:
    seen = {(one.identifier, item) for one in known for item in one.seen}
    new = [
        {"identifier": identifier, "sha256": sha256, "label": item.label, "text": item.text}
        for item, identifier in named.items()
        if (identifier, item) not in seen
    ]
    if new:
        connection.execute(insert(wordings), new)


def _settle_items(connection: Connection, key: str, texts: Mapping[str, str], *, certain: bool) -> None:
    """Bring an inspection's items up to date and write down what changed, came back or went."""
    rows = connection.execute(
        select(items)
        .join(identifiers, identifiers.c.identifier == items.c.identifier)
        .where(identifiers.c.inspection == key)
        .order_by(items.c.identifier)
    ).all()
    for row in rows:
        text = texts.get(row.identifier)
        if text is None:
            if certain and not row.orphaned:
                append_event(connection, "orphaned", row.identifier, {"text": row.text})
                _change(connection, row.identifier, row.text, orphaned=True)
            continue
        if row.orphaned:
            append_event(connection, "returned", row.identifier, {"text": text})
        if row.text != text:
            append_event(connection, "text_changed", row.identifier, {"before": row.text, "after": text})
        if (row.text, row.orphaned) != (text, False):
            _change(connection, row.identifier, text, orphaned=False)


def _change(connection: Connection, identifier: str, text: str, *, orphaned: bool) -> None:
    connection.execute(
        update(items).where(items.c.identifier == identifier).values(text=text, orphaned=orphaned)
    )
