"""`register workbook`, `import` and `export`: the tracker out of the records and into them again."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inspection_evidence.cli.register.entering import entries, opened
from inspection_evidence.cli.register.options import WHO
from inspection_evidence.errors import EXIT_ALL_WELL, EXIT_SOME_FAILED
from inspection_evidence.settings import Workspace, load_borough
from inspection_evidence.settings.person import person_named

if TYPE_CHECKING:
    from inspection_evidence.pack.tracked.borough import BoroughTracking
    from inspection_evidence.tracker import Import

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("borough")
@click.option("--output", required=True, type=_FILE, help="The workbook to write; one that is there stays.")
def workbook(borough: str, output: Path) -> None:
    """Write a borough's tracker as an Excel workbook for officers to fill in."""
    from inspection_evidence.tracker import write_workbook

    tracking = opened(borough)
    rows = write_workbook(output, tracking.position(), tracking.parameters.borough.name)
    click.echo(f"{output}: {rows} rows. Read it in again with: register import {tracking.slug} {output}")


@click.command("import")
@click.argument("borough")
@click.argument("file", type=_FILE)
@click.option("--apply", "is_applied", is_flag=True, help="Write it down; without, it is only shown.")
@click.option(
    "--mapping", metavar="NAME", help="The file is the council's own tracker, laid out as NAME says."
)
@click.option(
    "--settled",
    type=_FILE,
    multiple=True,
    help="A workbook in which you settled which recommendation is meant.",
)
@click.option("--unsettled", type=_FILE, help="A workbook to write, with what no recommendation surely fits.")
@WHO
def import_file(
    borough: str,
    file: Path,
    is_applied: bool,
    mapping: str | None,
    settled: tuple[Path, ...],
    unsettled: Path | None,
    who: str | None,
) -> None:
    """Show what a workbook would change in the tracker, and with --apply write it down.

    FILE is a workbook that `register workbook` wrote, or with --mapping a council's own tracker. Exit code
    3: something of it was not taken, each with its sheet, row and column.
    """
    if mapping is None and (settled or unsettled):
        raise click.UsageError(
            "--settled and --unsettled belong to a council's own tracker: name its --mapping."
        )
    tracking, person = opened(borough), person_named(who)
    if mapping is None:
        plan, left = _of_officers(tracking, file, person), 0
    else:
        plan, left = _of_council(tracking, file, mapping, settled, unsettled)
    click.echo(plan.text)
    if is_applied:
        _apply(tracking, plan, person)
    elif plan.proposals:
        click.echo("Nothing was written down; to have it so, say --apply too.")
    sys.exit(EXIT_SOME_FAILED if plan.refused or plan.conflicts or left else EXIT_ALL_WELL)


def _of_officers(tracking: BoroughTracking, file: Path, person: str) -> Import:
    from inspection_evidence.tracker import read_workbook

    tracker = tracking.tracker()
    register = tracking.register(tracker)
    return read_workbook(file, tracker, register, who=person, known=tracking.known, kpis=tracking.kpis)


def _of_council(
    tracking: BoroughTracking, file: Path, mapping: str, settled: tuple[Path, ...], unsettled: Path | None
) -> tuple[Import, int]:
    """What a council's own tracker would change, and how many of its recommendations nothing surely fits."""
    from inspection_evidence.tracker.existing import (
        import_existing,
        load_mapping,
        mapping_file,
        read_settled,
        write_unsettled,
    )
    from inspection_evidence.tracker.text import cleaned_line

    layout = load_mapping(mapping_file(tracking.parameters.workspace, mapping))
    tracker = tracking.tracker()
    found = import_existing(file, layout, tracker, tracking.register(tracker), read_settled(settled))
    for match in found.unsettled:
        rows = ", ".join(str(row.number) for row in match.wording.rows)
        click.echo(f"No recommendation surely fits row {rows}: {cleaned_line(match.wording.words)}")
    if unsettled is not None and found.unsettled:
        count = write_unsettled(unsettled, found.unsettled)
        click.echo(f"{unsettled}: {count} to settle; then name it with --settled.")
    return found.plan, len(found.unsettled)


def _apply(tracking: BoroughTracking, plan: Import, person: str) -> None:
    from inspection_evidence.store import open_workspace_store
    from inspection_evidence.tracker import apply_import

    with open_workspace_store(tracking.parameters.workspace) as store:
        events = apply_import(store, tracking.slug, plan, person, known=tracking.known, kpis=tracking.kpis)
    click.echo(f"{entries(len(events))} written down by {person}.")


@click.command()
@click.argument("borough")
@click.option(
    "--output", required=True, type=click.Path(path_type=Path, file_okay=False), help="A new folder to write."
)
def export(borough: str, output: Path) -> None:
    """Write all that people entered about one borough, as CSV and JSON with a data dictionary."""
    from inspection_evidence.store import open_workspace_store
    from inspection_evidence.tracker.export import export_all

    workspace = Workspace.find()
    slug = load_borough(workspace, borough).slug
    with open_workspace_store(workspace) as store:
        files = export_all(store, output, {slug})
    click.echo(f"{output}: {len(files)} files about {slug}.")
