"""`inspection-evidence backup`, `restore` and `export`: the records as a whole, out and back."""

from __future__ import annotations

from pathlib import Path

import click

from inspection_evidence.cli.register.entering import entries
from inspection_evidence.errors import ParameterError
from inspection_evidence.settings import Workspace

_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.option("--output", type=_FOLDER, help="The folder to make it in; records/backups otherwise.")
def backup(output: Path | None) -> None:
    """Copy the records whole to a new folder; others may be at work meanwhile."""
    from inspection_evidence.store import back_up

    made = back_up(Workspace.find(), output)
    click.echo(f"{made}")
    if output is not None:
        click.echo(
            "What is redacted later is not removed from a backup there, only from those in records.", err=True
        )


@click.command()
@click.argument("place", type=click.Path(path_type=Path))
def restore(place: Path) -> None:
    """Put a backup in the records' place, or bring back an export.

    PLACE is a folder that `backup` or `export` made. With a backup, the records that were there are kept
    beside it. An export is brought back only where nothing is entered about its authorities.
    """
    from inspection_evidence.tracker.export.writing import RECORDS_FILE

    if (place / RECORDS_FILE).is_file():
        _bring_back(place)
    else:
        _put_back(place)


def _bring_back(folder: Path) -> None:
    from inspection_evidence.store import open_workspace_store
    from inspection_evidence.tracker.export import import_export

    with open_workspace_store(Workspace.find()) as store:
        events = import_export(store, folder)
    click.echo(f"{entries(len(events))} brought back from {folder}.")


def _put_back(backup_folder: Path) -> None:
    from inspection_evidence.store import restore as put_back

    workspace = Workspace.find()
    done = put_back(workspace, backup_folder)
    click.echo(f"The records are again as in {backup_folder}: {entries(done.rows.get('events', 0))}.")
    if done.before:
        click.echo(f"Those that were there: {done.before}")
    for file in done.files:
        click.echo(f"Put back too: {file}")
    for note in done.notes:
        click.echo(note, err=True)


@click.command("export")
@click.option("--all", "every", is_flag=True, help="About all authorities; about one: register export.")
@click.option("--output", required=True, type=_FOLDER, help="A new folder to write.")
def export_records(every: bool, output: Path) -> None:
    """Write all that people entered, about all authorities, as CSV and JSON with a data dictionary."""
    if not every:
        raise ParameterError("Say --all for all authorities; for one there is: register export.")
    from inspection_evidence.store import open_workspace_store
    from inspection_evidence.tracker.export import export_all

    with open_workspace_store(Workspace.find()) as store:
        files = export_all(store, output)
    click.echo(f"{output}: {len(files)} files.")
