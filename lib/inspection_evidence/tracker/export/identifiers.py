"""Identifiers out of the register as tables, and back out of an export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, StrictBool, StrictStr

from inspection_evidence.corrections.settlements import Settlements, followed
from inspection_evidence.settings.messages import validated
from inspection_evidence.store import (
    Registered,
    RegisteredIdentifier,
    RegisteredInspection,
    RegisteredSource,
    RegisteredWording,
)
from inspection_evidence.tracker.export import identifier_specs as specs
from inspection_evidence.tracker.export.tables import Row, Table


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Inspection(_Row):
    authority: StrictStr
    inspection: StrictStr
    registered_at: AwareDatetime


class _Source(_Row):
    authority: StrictStr
    inspection: StrictStr
    sha256: StrictStr
    family: StrictStr
    first_day: date | None


class _Identifier(_Row):
    authority: StrictStr
    inspection: StrictStr
    identifier: StrictStr
    label: StrictStr
    kind: StrictStr
    minted_at: AwareDatetime
    text: StrictStr | None
    orphaned: StrictBool | None
    earlier: list[StrictStr]


class _Wording(_Row):
    authority: StrictStr
    identifier: StrictStr
    sha256: StrictStr
    label: StrictStr
    text: StrictStr


class _Tables(BaseModel):
    """The tables of identifiers among those of an export; one written before they were exported has none."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    inspections: tuple[_Inspection, ...] = ()
    sources: tuple[_Source, ...] = ()
    identifiers: tuple[_Identifier, ...] = ()
    wordings: tuple[_Wording, ...] = ()


def identifier_tables(registered: Registered, settlements: Settlements) -> list[Table]:
    """The four tables; `settlements` say which earlier identifiers an identifier follows."""
    authorities = {one.key: one.authority for one in registered.inspections}
    of_item = {one.identifier: authorities[one.inspection] for one in registered.identifiers}
    earlier: dict[str, list[str]] = {}
    for orphan in sorted(settlements):
        here = followed(orphan, settlements)
        if here != orphan:
            earlier.setdefault(here, []).append(orphan)
    return [
        specs.INSPECTIONS.of(map(_inspection, registered.inspections)),
        specs.SOURCES.of(map(_source, registered.sources)),
        specs.IDENTIFIERS.of(
            _identifier(one, authorities[one.inspection], earlier.get(one.identifier, []))
            for one in registered.identifiers
        ),
        specs.WORDINGS.of(_wording(one, of_item[one.identifier]) for one in registered.wordings),
    ]


def registered_in(tables: Mapping[str, Any], label: str) -> Registered:
    """What an export's tables say is registered.

    `label` is what the file is called in messages. Raises ParameterError where a table was changed so
    that it no longer holds what it should.
    """
    told = validated(_Tables, tables, label)
    return Registered(
        tuple(
            RegisteredInspection(one.inspection, one.authority, one.registered_at) for one in told.inspections
        ),
        tuple(
            RegisteredSource(one.authority, one.sha256, one.inspection, one.family, one.first_day)
            for one in told.sources
        ),
        tuple(
            RegisteredIdentifier(**one.model_dump(exclude={"authority", "earlier"}))
            for one in told.identifiers
        ),
        tuple(RegisteredWording(**one.model_dump(exclude={"authority"})) for one in told.wordings),
    )


def _inspection(one: RegisteredInspection) -> Row:
    return {"authority": one.authority, "inspection": one.key, "registered_at": one.registered_at}


def _source(one: RegisteredSource) -> Row:
    return {
        "authority": one.authority,
        "inspection": one.inspection,
        "sha256": one.sha256,
        "family": one.family,
        "first_day": one.inspection_start,
    }


def _identifier(one: RegisteredIdentifier, authority: str, earlier: Sequence[str]) -> Row:
    return {
        "authority": authority,
        "inspection": one.inspection,
        "identifier": one.identifier,
        "label": one.label,
        "kind": one.kind,
        "minted_at": one.minted_at,
        "text": one.text,
        "orphaned": one.orphaned,
        "earlier": earlier,
    }


def _wording(one: RegisteredWording, authority: str) -> Row:
    return {
        "authority": authority,
        "identifier": one.identifier,
        "sha256": one.sha256,
        "label": one.label,
        "text": one.text,
    }
