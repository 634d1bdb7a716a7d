"""`inspection-evidence`: extract, run, fetch, scorecard, suggest, repeats."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

import click
from tqdm import tqdm

from inspection_evidence import __version__
from inspection_evidence.batch.outcome import EXIT_SOME_FAILED, Outcome, exit_code, summed_up, told
from inspection_evidence.batch.run import Run, cores, run_boroughs
from inspection_evidence.batch.workers import local_executor
from inspection_evidence.cli_linking import repeats, suggest
from inspection_evidence.cli_scorecard import scorecard
from inspection_evidence.errors import InspectionEvidenceError, ParameterError
from inspection_evidence.extract import Limits, RowWriter, read_documents
from inspection_evidence.extract.files import files_of
from inspection_evidence.fetching import fetch_borough
from inspection_evidence.model import Document, Verdict
from inspection_evidence.settings import (
    BoroughParameters,
    Workspace,
    borough_slugs,
    find_authority,
    load_borough,
    load_run,
)
from inspection_evidence.settings.names import slugified
from inspection_evidence.store import provisional_identifiers


class _Group(click.Group):
    """Commands whose mistakes are told in a sentence on standard error, never as a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except InspectionEvidenceError as error:
            click.echo(str(error), err=True)
            ctx.exit(error.exit_code)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="inspection-evidence")
def main() -> None:
    """What inspections ask to improve, with its page and place; a pack for each borough."""


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--output", type=click.File("w", encoding="utf-8", lazy=True), default="-", help="JSON Lines file."
)
@click.option("--workers", type=click.IntRange(1, 256), help="Files read at once; as many as cores.")
def extract(paths: tuple[Path, ...], output: TextIO, workers: int | None) -> None:
    """Write what stands in reports as JSON Lines, an object a document.

    PATHS are files and folders. Exit code 0: every file was read; 3: some were not (each is still
    written, with the reason).
    """
    files = files_of(paths)
    run = load_run(Workspace.find())
    limits = Limits(run.seconds_per_file, run.megabytes_per_file)
    all_read = True
    documents = read_documents(files, limits, workers or run.workers or cores())
    with RowWriter(output) as rows:
        for document in tqdm(documents, total=len(files), desc="Extracting", unit="file", mininterval=1):
            rows.write(_with_identifiers(document))
            all_read = all_read and document.verdict is Verdict.READ
    sys.exit(0 if all_read else EXIT_SOME_FAILED)


def _with_identifiers(document: Document) -> Document:
    """The document with the identifiers that a run would mint for it; nothing is stored."""
    name = document.local_authority or "unknown"
    authority = find_authority(name, document.inspection_start)
    return provisional_identifiers(document, authority.slug if authority else slugified(name))


@main.command()
@click.argument("boroughs", nargs=-1, metavar="SLUG…")
@click.option("--all", "every", is_flag=True, help="Every borough in parameters/boroughs.")
@click.option("--as-at", metavar="DATE", help="The day the packs speak of, as 2026-06-30; today otherwise.")
@click.option(
    "--draft/--committee", default=None, help="Show suggestions marked as such, or only what is confirmed."
)
@click.option("--workers", type=click.IntRange(1, 256), help="Boroughs worked on at once; as many as cores.")
def run(
    boroughs: tuple[str, ...], every: bool, as_at: str | None, draft: bool | None, workers: int | None
) -> None:
    """Read boroughs' documents and make their packs.

    Exit code 0: every pack was made; 3: some were not, with a sentence each.
    """
    if every == bool(boroughs):
        raise ParameterError("Name one borough or several, or say --all.")
    workspace = Workspace.find()
    parameters = load_run(workspace, {"as_at": as_at, "draft": draft, "workers": workers}, "The command line")
    chosen, mistakes = _loaded(workspace, borough_slugs(workspace) if every else boroughs)
    if mistakes and not every:
        raise ParameterError("\n".join(mistakes.values()))
    processes = parameters.workers or cores()
    this = Run(workspace, parameters, local_executor(processes), _tell, by_name=not every)
    outcomes, snapshot = run_boroughs(this, chosen)
    outcomes += [Outcome(slug, why_not=mistake) for slug, mistake in mistakes.items()]
    for outcome in outcomes:
        click.echo("\n".join(told(outcome)))
    if len(outcomes) > 1:
        click.echo(summed_up(outcomes, snapshot))
    sys.exit(exit_code(outcomes))


@main.command()
@click.argument("boroughs", nargs=-1, required=True, metavar="SLUG…")
def fetch(boroughs: tuple[str, ...]) -> None:
    """Download the published reports that a borough's folder lacks.

    Exit code 0: all that have an address are there; 3: some could not be fetched.
    """
    workspace = Workspace.find()
    chosen, mistakes = _loaded(workspace, boroughs)
    if mistakes:
        raise ParameterError("\n".join(mistakes.values()))
    failed = False
    for borough in chosen:
        summary = fetch_borough(workspace, borough, _tell)
        failed = failed or bool(summary.failed)
        click.echo(
            f"{borough.slug}: {len(summary.downloaded)} downloaded, {len(summary.present)} there before, "
            f"{len(summary.without_address)} without an address, {len(summary.failed)} failed."
        )
    sys.exit(EXIT_SOME_FAILED if failed else 0)


def _loaded(workspace: Workspace, names: Sequence[str]) -> tuple[list[BoroughParameters], dict[str, str]]:
    """The boroughs that `names` mean, and the mistakes of those that cannot be loaded, by name."""
    boroughs: dict[str, BoroughParameters] = {}
    mistakes: dict[str, str] = {}
    for name in names:
        try:
            borough = load_borough(workspace, name)
            boroughs[borough.slug] = borough
        except ParameterError as error:
            mistakes[name] = str(error)
    return list(boroughs.values()), mistakes


main.add_command(scorecard)
main.add_command(suggest)
main.add_command(repeats)


def _tell(line: str) -> None:
    click.echo(line, err=True)


if __name__ == "__main__":
    main()
