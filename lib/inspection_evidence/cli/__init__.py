"""`inspection-evidence`: what the command can do, a module a command.

A command imports what it needs when it runs: the processes that read PDFs are started anew from
this package, and must not carry what only packs and KPIs need.
"""

from __future__ import annotations

from typing import Any

import click

from inspection_evidence import __version__
from inspection_evidence.cli.confirmation import links
from inspection_evidence.cli.correction import correct
from inspection_evidence.cli.extract import extract
from inspection_evidence.cli.fetch import fetch
from inspection_evidence.cli.groups import CommandGroup
from inspection_evidence.cli.linking import repeats, suggest
from inspection_evidence.cli.national import national
from inspection_evidence.cli.publish import publish, published
from inspection_evidence.cli.records import backup, export_records, restore
from inspection_evidence.cli.register import register
from inspection_evidence.cli.run import run
from inspection_evidence.cli.scorecard import scorecard
from inspection_evidence.errors import InspectionEvidenceError


class _Group(CommandGroup):
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


for command in (
    extract,
    run,
    fetch,
    scorecard,
    suggest,
    correct,
    links,
    register,
    backup,
    restore,
    export_records,
    repeats,
    national,
    publish,
    published,
):
    main.add_command(command)
