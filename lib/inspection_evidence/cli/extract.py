"""`inspection-evidence extract`: what stands in reports and papers, as JSON Lines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

import click
from tqdm import tqdm

from inspection_evidence.cli.boroughs import tell
from inspection_evidence.cli.output import OutputFile
from inspection_evidence.errors import EXIT_ALL_WELL, EXIT_SOME_FAILED
from inspection_evidence.extract import Limits, RowWriter, cores, read_documents
from inspection_evidence.extract.files import files_of
from inspection_evidence.model import Document, Verdict
from inspection_evidence.settings import Workspace, find_authority, load_run
from inspection_evidence.settings.names import slugified


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
@click.option(
    "--output", type=OutputFile(), default="-", help="The file to write; standard output otherwise."
)
@click.option(
    "--workers",
    metavar="NUMBER",
    type=click.IntRange(1, 256),
    help="Files read at once; else as defaults.yml says, else as many as cores.",
)
def extract(paths: tuple[Path, ...], output: TextIO, workers: int | None) -> None:
    """Write what stands in reports as JSON Lines, an object a document.

    A PATH is a file or a folder. Exit code 0: every file was read; 3: some were not (each is still
    written, with the reason).
    """
    files = files_of(paths)
    if not files:
        tell(f"{', '.join(map(str, paths))}: nothing to read lies there, such as a .pdf or a .docx.")
    run = load_run(Workspace.find())
    limits = Limits(run.seconds_per_file, run.megabytes_per_file)
    all_read = True
    documents = read_documents(files, limits, workers or run.workers or cores())
    with RowWriter(output) as rows:
        for document in tqdm(documents, total=len(files), desc="Extracting", unit="file", mininterval=1):
            rows.write(_with_identifiers(document))
            all_read = all_read and document.verdict is Verdict.READ
    sys.exit(EXIT_ALL_WELL if all_read else EXIT_SOME_FAILED)


def _with_identifiers(document: Document) -> Document:
    """The document with the identifiers that a run would mint for it; nothing is stored."""
    from inspection_evidence.store import provisional_identifiers  # it takes a second to load

    name = document.local_authority or "unknown"
    authority = find_authority(name, document.inspection_start)
    return provisional_identifiers(document, authority.slug if authority else slugified(name))
