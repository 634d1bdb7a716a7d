"""`inspection-evidence fetch`: published reports that a borough's folder lacks."""

from __future__ import annotations

import sys

import click

from inspection_evidence.cli.boroughs import loaded, tell
from inspection_evidence.errors import EXIT_ALL_WELL, EXIT_SOME_FAILED, ParameterError
from inspection_evidence.settings import Workspace


@click.command()
@click.argument("boroughs", nargs=-1, required=True, metavar="BOROUGH…")
def fetch(boroughs: tuple[str, ...]) -> None:
    """Download the published reports that a borough's folder lacks.

    Exit code 0: all that have an address are there; 3: some could not be fetched.
    """
    from inspection_evidence.fetching import fetch_borough

    workspace = Workspace.find()
    chosen, mistakes = loaded(workspace, boroughs)
    if mistakes:
        raise ParameterError("\n".join(mistakes.values()))
    failed = False
    for borough in chosen:
        summary = fetch_borough(workspace, borough, tell)
        failed = failed or bool(summary.failed)
        click.echo(
            f"{borough.slug}: {len(summary.downloaded)} downloaded, {len(summary.present)} there before, "
            f"{len(summary.without_address)} without an address, {len(summary.failed)} failed."
        )
    sys.exit(EXIT_SOME_FAILED if failed else EXIT_ALL_WELL)
