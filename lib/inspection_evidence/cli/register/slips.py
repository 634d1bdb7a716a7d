"""`register check`: entries whose days look like a slip of the finger."""

from __future__ import annotations

import click

from inspection_evidence.settings import Workspace, load_borough


@click.command()
@click.argument("borough")
def check(borough: str) -> None:
    """List entries whose days look like a slip.

    A meeting after the day it was entered; a minute, or who agreed a new date, with a later day than fits.
    """
    from inspection_evidence.store import open_workspace_store, undone_numbers
    from inspection_evidence.tracker import slips_of

    workspace = Workspace.find()
    slug = load_borough(workspace, borough).slug
    with open_workspace_store(workspace) as store:
        events = store.events_about(slug)
    found = slips_of(events, undone_numbers(events))
    for one in found:
        click.echo(one.sentence)
    click.echo(f"{slug}: {len(found)} found. People’s data are looked for by: register personal-data {slug}")
