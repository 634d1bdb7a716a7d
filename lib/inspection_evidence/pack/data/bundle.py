"""The folder of data beside a pack: written whole or not at all, the same from the same inputs.

What is in it does not depend on the pack's length: a briefing, the pack and the full register of one
day tell the same data. Only the provenance is of one length, for each is made by itself.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from inspection_evidence.errors import RenderError
from inspection_evidence.pack.audience import data_folder_name, marked_name
from inspection_evidence.pack.data.annotations import web_annotations
from inspection_evidence.pack.data.dictionary import dictionary_table
from inspection_evidence.pack.data.evidence_rows import evidence_tables
from inspection_evidence.pack.data.figure_rows import figure_tables
from inspection_evidence.pack.data.link_rows import link_table
from inspection_evidence.pack.data.listing import (
    EVIDENCE,
    POSITION,
    QUOTES,
    READ_ME,
    provenance_name,
    provenance_names,
    register_name,
)
from inspection_evidence.pack.data.paper_rows import paper_tables
from inspection_evidence.pack.data.provenance import SourceFile, Versions, provenance
from inspection_evidence.pack.data.read_me import read_me
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
    tables = (
        *evidence_tables(sources),
        *paper_tables(sources),
        link_table(sources),
        *figure_tables(sources),
    )
    return tuple(_shown(table, sources) for table in tables)


def write_data(
    folder: Path, sources: PackSources, tables: Iterable[DataTable], made_from: MadeFrom, position: bytes
) -> None:
    """Write `folder` anew: tables as CSV and JSON, dictionary, register, quotes, position, provenance.

    `position` is what the next pack is compared with. The provenances of other lengths stay where the
    data are those they tell of. Raises RenderError where the folder cannot be written; what was there
    before then stays.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".data-", dir=folder.parent) as workshop:
            made = Path(workshop) / "new"
            made.mkdir()
            _write_shared(made, sources, tuple(tables), position)
            _keep_provenances(folder, made, provenance_names(sources.run.audience))
            _write_provenance(made, sources, made_from)
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


def _write_shared(folder: Path, sources: PackSources, tables: tuple[DataTable, ...], position: bytes) -> None:
    """Write all that is the same for every length."""
    contents = {
        **{f"{one.spec.name}.csv": csv_bytes(one) for one in (*tables, dictionary_table())},
        READ_ME: read_me(sources),
        EVIDENCE: json_bytes(_about(sources), tables),
        QUOTES: pretty_json(web_annotations(sources)),
        POSITION: position,
    }
    audience = sources.run.audience
    for name, content in contents.items():
        (folder / marked_name(name, audience)).write_bytes(content)
    write_register(folder / register_name(sources.borough.slug, audience), sources)


def _keep_provenances(before: Path, made: Path, names: Iterable[str]) -> None:
    """Take over the provenances of other lengths, where all data are as they were when those were made."""
    shared = {one.name for one in made.iterdir()}
    if all((before / name).is_file() and _sha256(before / name) == _sha256(made / name) for name in shared):
        for name in names:
            if (before / name).is_file():
                shutil.copy2(before / name, made / name)


def _write_provenance(folder: Path, sources: PackSources, made_from: MadeFrom) -> None:
    audience = sources.run.audience
    shared = sorted(one for one in folder.iterdir() if one.name not in provenance_names(audience))
    data = [SourceFile(f"{data_folder_name(audience)}/{one.name}", _sha256(one)) for one in shared]
    told = provenance(
        sources,
        made_from.versions,
        made_from.kpi_files,
        made_from.notebooks,
        [*made_from.pack_files, *data],
    )
    (folder / provenance_name(sources.run.length, audience)).write_bytes(pretty_json(told))


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
