"""What the register keeps of the suite's own reading: which item of which file has which identifier.

It goes out with an export and comes back with it, so that a register brought back knows every item again
when its file is read the next time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, insert, select

from inspection_evidence.errors import StoreError
from inspection_evidence.store import schema


@dataclass(frozen=True)
class RegisteredInspection:
    """An inspection or council paper: its key, the authority's slug, when it was registered."""

    key: str
    authority: str
    registered_at: datetime


@dataclass(frozen=True)
class RegisteredSource:
    """A file, by its sha256, that an inspection or paper was read from; kind and first day as last read."""

    authority: str
    sha256: str
    inspection: str
    family: str
    inspection_start: date | None


@dataclass(frozen=True)
class RegisteredIdentifier:
    """An identifier with the label it was minted for; `text` and `orphaned` None where nothing was read."""

    identifier: str
    inspection: str
    label: str
    kind: str
    minted_at: datetime
    text: str | None
    orphaned: bool | None


@dataclass(frozen=True)
class RegisteredWording:
    """A wording under which an item was read: in which file, by which label."""

    identifier: str
    sha256: str
    label: str
    text: str


@dataclass(frozen=True)
class Registered:
    """All of it, each kind in the order in which it is to come back."""

    inspections: tuple[RegisteredInspection, ...] = ()
    sources: tuple[RegisteredSource, ...] = ()
    identifiers: tuple[RegisteredIdentifier, ...] = ()
    wordings: tuple[RegisteredWording, ...] = ()


def registered_items(connection: Connection, authorities: Collection[str] | None) -> Registered:
    """What is registered of some authorities (None: of all), by their slugs."""
    keys = {
        row.key: RegisteredInspection(row.key, row.authority, row.registered_at)
        for row in connection.execute(select(schema.inspections))
        if authorities is None or row.authority in authorities
    }
    minted = schema.identifiers.outerjoin(
        schema.items, schema.items.c.identifier == schema.identifiers.c.identifier
    )
    columns = (*schema.identifiers.c, schema.items.c.text, schema.items.c.orphaned)
    names = {
        row.identifier: RegisteredIdentifier(**{**row._mapping})
        for row in connection.execute(select(*columns).select_from(minted))
        if row.inspection in keys
    }
    sources = connection.execute(select(schema.sources).order_by(schema.sources.c.seq))
    wordings = connection.execute(select(schema.wordings).order_by(schema.wordings.c.seq))
    return Registered(
        # Sorted here: databases do not agree on the order of letters.
        inspections=tuple(keys[key] for key in sorted(keys)),
        sources=tuple(RegisteredSource(**_without_seq(row)) for row in sources if row.inspection in keys),
        identifiers=tuple(names[name] for name in sorted(names)),
        wordings=tuple(RegisteredWording(**_without_seq(row)) for row in wordings if row.identifier in names),
    )


def put_registered_back(connection: Connection, told: Registered) -> None:
    """Enter what the register does not hold yet; what it holds stays as it is.

    Args:
        connection: The register's, writing.
        told: What an export holds.

    Raises:
        StoreError: The register knows a file, or an inspection, as part of another one.
    """
    held = registered_items(connection, None)
    _check_agreement(held, told)
    _enter(connection, schema.inspections, map(asdict, _new(told.inspections, held.inspections, "key")))
    _enter(connection, schema.sources, map(asdict, _new(told.sources, held.sources, "authority", "sha256")))
    minted = [asdict(one) for one in _new(told.identifiers, held.identifiers, "identifier")]
    read = ("identifier", "text", "orphaned")
    items = [{name: one[name] for name in read} for one in minted if one["orphaned"] is not None]
    kept = [column.name for column in schema.identifiers.c]
    _enter(connection, schema.identifiers, ({name: one[name] for name in kept} for one in minted))
    _enter(connection, schema.items, items)
    words = ("identifier", "sha256", "label", "text")
    _enter(connection, schema.wordings, map(asdict, _new(told.wordings, held.wordings, *words)))


def _without_seq(row: Row[Any]) -> dict[str, Any]:
    return {name: value for name, value in row._mapping.items() if name != "seq"}


def _check_agreement(held: Registered, told: Registered) -> None:
    owners = {one.key: one.authority for one in held.inspections}
    for one in told.inspections:
        if owners.get(one.key, one.authority) != one.authority:
            raise StoreError(f"The register knows {one.key} as {owners[one.key]}’s; use an empty register.")
    known = {(one.authority, one.sha256): one.inspection for one in held.sources}
    for source in told.sources:
        here = known.get((source.authority, source.sha256), source.inspection)
        if here != source.inspection:
            raise StoreError(
                f"The register knows the file {source.sha256[:12]}… as part of {here}, the export as part of "
                f"{source.inspection}; bring the export back into a register that has not read it yet."
            )


def _new(told: Iterable[Any], held: Iterable[Any], *fields: str) -> list[Any]:
    """Those of `told` that none of `held` is the same as, by these fields."""
    known = {tuple(getattr(one, field) for field in fields) for one in held}
    return [one for one in told if tuple(getattr(one, field) for field in fields) not in known]


def _enter(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    listed = list(rows)
    if listed:
        connection.execute(insert(table), listed)
