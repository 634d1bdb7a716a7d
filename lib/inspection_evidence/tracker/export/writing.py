"""Everything people entered, written out as tables: CSV for people, JSON to bring back."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

from inspection_evidence.corrections import CORRECTION_KINDS, settlements_of
from inspection_evidence.store import Event, Store
from inspection_evidence.tracker.export import specs
from inspection_evidence.tracker.export.identifiers import identifier_tables
from inspection_evidence.tracker.export.tables import Row, Table, csv_bytes, json_bytes, plain_row
from inspection_evidence.tracker.export.told import (
    authority_of,
    correction_rows,
    event_rows,
    link_rows,
    orphan_rows,
)
from inspection_evidence.tracker.export.tracked import (
    action_rows,
    agreement_rows,
    date_rows,
    evidence_rows,
    item_rows,
    note_rows,
)
from inspection_evidence.tracker.opening import tracker_of
from inspection_evidence.tracker.planning import TrackerError
from inspection_evidence.tracker.state import Tracker

RECORDS_FILE = "records.json"
FORMAT = 2
"""The version of the file's form; a version that cannot read it says so. The first had no identifiers."""
_OF_TRACKERS: tuple[tuple[Table, Callable[[Tracker], Iterator[Row]]], ...] = (
    (specs.ITEMS, item_rows),
    (specs.AGREEMENTS, agreement_rows),
    (specs.ACTIONS, action_rows),
    (specs.DATES, date_rows),
    (specs.NOTES, note_rows),
    (specs.EVIDENCE, evidence_rows),
)


def export_all(store: Store, folder: Path, authorities: Collection[str] | None = None) -> tuple[Path, ...]:
    """Write everything that people entered, and the identifiers; the same register gives the same bytes.

    Args:
        store: The open store.
        folder: A new or empty folder: `records.json`, which can be brought back (`import_export`), and
            the same as CSV, a file a table, with `data_dictionary.csv`.
        authorities: Slugs of those to write about; None for all.

    Returns:
        The files written.

    Raises:
        TrackerError: The folder holds something, or cannot be written.
    """
    events = tuple(
        event for event in store.events() if authorities is None or authority_of(event) in authorities
    )
    tables = export_tables(store, events, authorities)
    content = {
        "format": FORMAT,
        "events": [_whole(event) for event in events],
        "tables": {
            table.name: [plain_row(row) for row in table.rows] for table in tables if table.name != "events"
        },
    }
    files = {f"{table.name}.csv": csv_bytes(table) for table in tables}
    return _write(folder, {RECORDS_FILE: json_bytes(content), **files})


def export_tables(
    store: Store, events: tuple[Event, ...], authorities: Collection[str] | None
) -> list[Table]:
    """Return every table of the export, each authority's tracker as its own register has it.

    `events` are those about these authorities (None: about all).
    """
    slugs = sorted({authority_of(event) for event in events})
    trackers = [tracker_of(store, slug, predecessors=()) for slug in slugs]
    settlements = settlements_of(event for event in events if event.kind in CORRECTION_KINDS)
    return [
        specs.EVENTS.of(event_rows(events)),
        *(table.of(row for one in trackers for row in rows(one)) for table, rows in _OF_TRACKERS),
        specs.CORRECTIONS.of(correction_rows(events)),
        specs.LINKS.of(link_rows(events)),
        specs.ORPHANS.of(orphan_rows(events)),
        *identifier_tables(store.registered(authorities), settlements),
        specs.dictionary(),
    ]


def _whole(event: Event) -> dict[str, Any]:
    return {
        "seq": event.seq,
        "at": event.at,
        "who": event.who,
        "kind": event.kind,
        "subject": event.subject,
        "payload": dict(event.payload),
    }


def _write(folder: Path, files: dict[str, bytes]) -> tuple[Path, ...]:
    """Write all files into a folder of their own and move it to its place: never half an export."""
    place = folder.absolute()
    part = place.with_name(f".{secrets.token_hex(4)}.part")
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise TrackerError(f"{folder} is there already and holds something; name a new folder.")
        part.mkdir(parents=True)
        for name, content in files.items():
            (part / name).write_bytes(content)
        part.replace(place)
    except OSError as error:
        raise TrackerError(f"{folder} cannot be written ({error.strerror}).") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return tuple(folder / name for name in files)
