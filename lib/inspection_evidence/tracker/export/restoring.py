"""Bringing an export back into a register that holds nothing of its authorities yet."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, StrictInt, StrictStr

from inspection_evidence.errors import shown_name
from inspection_evidence.settings.messages import validated
from inspection_evidence.store import Event, Registered, Store
from inspection_evidence.tracker.export.identifiers import registered_in
from inspection_evidence.tracker.export.writing import FORMAT, RECORDS_FILE
from inspection_evidence.tracker.planning import TrackerError

_READABLE = range(1, FORMAT + 1)


class _Event(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    seq: StrictInt
    at: AwareDatetime
    who: StrictStr
    kind: StrictStr
    subject: StrictStr
    payload: dict[StrictStr, Any]


class _Records(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    format: StrictInt
    events: tuple[_Event, ...]
    tables: dict[StrictStr, Any]


def import_export(store: Store, folder: Path) -> tuple[Event, ...]:
    """Bring back all events of an export, with who and when as they were, and its identifiers; or nothing.

    Only `records.json` is read: the CSV files beside it are for people. Of its tables those of
    identifiers are; all others follow from the events.

    Args:
        store: The open store, whose register holds nothing that people entered about these authorities.
        folder: What `export_all` wrote.

    Returns:
        The events as they now stand in the register.

    Raises:
        TrackerError: The folder holds no export, or one of another version.
        ParameterError: The file was changed so that it no longer holds events.
        StoreError: The register holds entries of people about one of the authorities already, or knows a
            file as part of another inspection.
    """
    return store.restore_events(*_read(folder / RECORDS_FILE))


def _read(file: Path) -> tuple[list[Event], Registered]:
    try:
        content = json.loads(file.read_bytes())
    except OSError as error:
        raise TrackerError(
            f"{file} cannot be read ({error.strerror}); name the folder of an export."
        ) from None
    except (ValueError, RecursionError):
        raise TrackerError(f"{shown_name(file)} is damaged: it is no JSON; use another export.") from None
    if not isinstance(content, dict) or content.get("format") not in _READABLE:
        raise TrackerError(
            f"{shown_name(file)} is no export in form 1 to {FORMAT}; use the version that wrote it."
        )
    records = validated(_Records, content, shown_name(file))
    _check_numbers(file, records)
    events = [
        Event(one.seq, _utc(one.at), one.who, one.kind, one.subject, one.payload) for one in records.events
    ]
    return events, registered_in(records.tables, shown_name(file))


def _check_numbers(file: Path, records: _Records) -> None:
    numbers = [event.seq for event in records.events]
    if numbers != sorted(set(numbers)) or any(number < 1 for number in numbers):
        raise TrackerError(
            f"{shown_name(file)}: the events are not in the order of their numbers; use another export."
        )


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
