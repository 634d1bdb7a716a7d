"""The folder of data beside a pack: written whole or not at all, the same from the same inputs."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from inspection_evidence.errors import RenderError
from inspection_evidence.pack.audience import data_folder_name
from inspection_evidence.pack.data.annotations import web_annotations
from inspection_evidence.pack.data.dictionary import dictionary_table
from inspection_evidence.pack.data.evidence_rows import evidence_tables
from inspection_evidence.pack.data.further_rows import further_tables
from inspection_evidence.pack.data.listing import EVIDENCE, POSITION, PROVENANCE, QUOTES, register_name
from inspection_evidence.pack.data.provenance import SourceFile, Versions, provenance
from inspection_evidence.pack.data.register_workbook import write_register
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.data.table_files import csv_bytes, json_bytes, pretty_json
from inspection_evidence.pack.data.tables import DataTable, table_of


@dataclass(frozen=True)
class MadeFrom:
    """What a pack was made from beside its evidence: for its provenance."""

    versions: Versions
    kpi_files: tuple[SourceFile, ...]
    notebooks: tuple[SourceFile, ...]
    pack_files: tuple[SourceFile, ...]


def data_tables(sources: PackSources) -> tuple[DataTable, ...]:
    """Every table of the data, in the order of the data dictionary; public ones name no listed officer."""
    return tuple(_shown(table, sources) for table in (*evidence_tables(sources), *further_tables(sources)))


def write_data(
    folder: Path, sources: PackSources, tables: Iterable[DataTable], made_from: MadeFrom, position: bytes
) -> None:
    """Write `folder` anew: tables as CSV and JSON, dictionary, register, quotes, position, provenance.

    `position` is what the next pack is compared with. Raises RenderError where the folder cannot be
    written; what was there before then stays.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".data-", dir=folder.parent) as workshop:
            made = Path(workshop) / "new"
            made.mkdir()
            _write(made, sources, tuple(tables), made_from, position)
            _put_in_place(made, folder, Path(workshop) / "old")
    except OSError as error:
        raise RenderError(
            f"The data cannot be written to {folder}: {error.strerror or error}; is a file of it open?"
        ) from error


def _shown(table: DataTable, sources: PackSources) -> DataTable:
    rows = [
        {name: sources.shown(value) if isinstance(value, str) else value for name, value in row.items()}
        for row in table.rows
    ]
    return table_of(table.spec, rows)


def _write(
    folder: Path, sources: PackSources, tables: tuple[DataTable, ...], made_from: MadeFrom, position: bytes
) -> None:
    for table in (*tables, dictionary_table()):
        (folder / f"{table.spec.name}.csv").write_bytes(csv_bytes(table))
    (folder / EVIDENCE).write_bytes(json_bytes(_about(sources), tables))
    (folder / QUOTES).write_bytes(pretty_json(web_annotations(sources)))
    (folder / POSITION).write_bytes(position)
    write_register(folder / register_name(sources.borough.slug), sources)
    made = [
        *made_from.pack_files,
        *(
            SourceFile(f"{data_folder_name(sources.run.audience)}/{one.name}", _sha256(one))
            for one in sorted(folder.iterdir())
        ),
    ]
    told = provenance(sources, made_from.versions, made_from.kpi_files, made_from.notebooks, made)
    (folder / PROVENANCE).write_bytes(pretty_json(told))


def _about(sources: PackSources) -> dict[str, str | bool | None]:
    borough, run = sources.borough, sources.run
    return {
        "borough": borough.name,
        "slug": borough.slug,
        "ons_code": borough.ons_code,
        "fictional": borough.fictional,
        "as_at": run.as_at.isoformat(),
        "state": "draft" if run.draft else "committee",
        "audience": run.audience,
        "embargo_until": run.embargo_until.isoformat() if run.embargo_until else None,
    }


def _put_in_place(made: Path, folder: Path, aside: Path) -> None:
    """Move the new folder in; where that fails, the old one is put back."""
    if folder.exists():
        folder.rename(aside)
    try:
        made.rename(folder)
    except OSError:
        if aside.exists():
            aside.rename(folder)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
