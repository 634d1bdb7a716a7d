"""What stands beside a borough's pack: its data, the position it tells of, its facts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from inspection_evidence import __version__
from inspection_evidence.batch.evidence import stored_evidence
from inspection_evidence.batch.kpi_files import kpi_source_files
from inspection_evidence.batch.kpis import borough_kpis
from inspection_evidence.batch.links import links_of
from inspection_evidence.batch.tracked import tracked_position
from inspection_evidence.families.version import EXTRACTOR_VERSION
from inspection_evidence.pack.audience import data_folder_name
from inspection_evidence.pack.data.bundle import MadeFrom, data_tables, write_data
from inspection_evidence.pack.data.listing import data_files, register_name
from inspection_evidence.pack.data.provenance import SourceFile, Versions
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.data.table_files import pretty_json
from inspection_evidence.pack.data.tables import DataTable
from inspection_evidence.pack.facts import FileKind, MadeFile, PackFacts, facts_file, facts_of, made_file
from inspection_evidence.pack.published.position import position_of
from inspection_evidence.pack.render import PackFiles
from inspection_evidence.reading.fingerprint import file_sha256
from inspection_evidence.settings import NotebookParameters, Workspace


def pack_sources(parameters: NotebookParameters) -> PackSources:
    """All that a borough's pack is made from, as stored for the day of the run.

    Raises NothingReadError where nothing is stored, ParameterError and StoreError as its parts do.
    """
    evidence = stored_evidence(parameters)
    return PackSources(
        evidence=evidence,
        kpis=borough_kpis(parameters, evidence),
        links=links_of(parameters, evidence),
        borough=parameters.borough,
        run=parameters.run,
    )


def write_pack_data(parameters: NotebookParameters, pack: PackFiles, notebooks: Iterable[str]) -> PackFacts:
    """Write the data folder of a pack that was just made, and its facts; give the facts back.

    A briefing and a full register have the same data beside them; their facts are kept nowhere, for the
    index lists packs and only packs are published.

    `notebooks` are the names of those that were run. Raises RenderError where the folder cannot be
    written, and what `pack_sources` raises.
    """
    sources = pack_sources(parameters)
    tables = data_tables(sources)
    tracked = tracked_position(parameters, sources)
    folder = pack.html.parent
    data = folder / data_folder_name(parameters.run.audience)
    position = pretty_json(position_of(sources, tracked.fields, tracked.completed).model_dump(mode="json"))
    made_from = _made_from(parameters, tables, pack, notebooks)
    write_data(data, sources, tables, made_from, position)
    facts = facts_of(sources, _files(folder, pack, data, parameters), tracked.counts)
    if parameters.run.length == "pack":
        content = pretty_json(facts.model_dump(mode="json"))
        facts_file(folder, facts.slug, facts.audience).write_bytes(content)
    return facts


def _made_from(
    parameters: NotebookParameters, tables: Iterable[DataTable], pack: PackFiles, notebooks: Iterable[str]
) -> MadeFrom:
    workspace, borough, _ = parameters
    named = {str(row["source"]) for one in tables if one.spec.name == "kpi_figures" for row in one.rows}
    return MadeFrom(
        versions=Versions(__version__, EXTRACTOR_VERSION),
        kpi_files=kpi_source_files(workspace, borough, named),
        notebooks=tuple(_notebook(workspace, name) for name in notebooks),
        pack_files=tuple(SourceFile(one.name, file_sha256(one)) for one in (pack.html, pack.pdf)),
    )


def _notebook(workspace: Workspace, name: str) -> SourceFile:
    file = workspace.notebook(name)
    return SourceFile(f"notebooks/{file.name}", file_sha256(file))


def _files(folder: Path, pack: PackFiles, data: Path, parameters: NotebookParameters) -> list[MadeFile]:
    """The pack's files; the provenance of another length, which lies there too, is none of them."""
    slug, run = parameters.borough.slug, parameters.run
    register = register_name(slug, run.audience)
    named = sorted(name for name, _ in data_files(slug, run.audience, run.length))
    kinds: list[tuple[Path, FileKind]] = [(pack.html, "html"), (pack.pdf, "pdf")]
    kinds += [(data / name, "register" if name == register else "data") for name in named]
    return [made_file(folder, path, kind) for path, kind in kinds]
