"""`inspection-evidence national`: the picture of all boroughs as a page."""

from __future__ import annotations

import sys
from datetime import date

import click

from inspection_evidence.cli.boroughs import run_parameters
from inspection_evidence.cli.days import as_day
from inspection_evidence.settings import Workspace


@click.command()
@click.option(
    "--snapshot",
    metavar="NUMBER",
    type=click.IntRange(1),
    help="The number of a snapshot; the newest otherwise.",
)
@click.option(
    "--as-at",
    metavar="DATE",
    callback=as_day,
    help="The day it speaks of, as 2026-06-30; else as defaults.yml says, else today.",
)
def national(snapshot: int | None, as_at: date | None) -> None:
    """Put all boroughs of a snapshot side by side: run the national notebook, make its HTML and PDF.

    Exit code 0: both were made; 3: they were not, with a sentence why.
    """
    # Here, because what makes pages takes memory that commands which read PDFs do without.
    from inspection_evidence.batch.national_run import make_national
    from inspection_evidence.batch.outcome import exit_code, told

    workspace = Workspace.find()
    run = run_parameters(workspace, {"as_at": as_at})
    outcome = make_national(workspace, run, snapshot)
    click.echo("\n".join(told(outcome)))
    sys.exit(exit_code([outcome]))
