"""`inspection-evidence publish` and `published`: packs that were approved, kept as they are."""

from __future__ import annotations

import sys
from datetime import date
from typing import cast

import click

from inspection_evidence.cli.days import as_day
from inspection_evidence.errors import EXIT_ALL_WELL, EXIT_SOME_FAILED
from inspection_evidence.settings import Workspace, load_borough
from inspection_evidence.settings.days import today
from inspection_evidence.settings.person import WHO, person_named
from inspection_evidence.settings.run import Audience


@click.command()
@click.argument("borough", metavar="BOROUGH")
@click.option(
    "--as-at",
    metavar="DATE",
    required=True,
    callback=as_day,
    help="The day the pack speaks of, as 2026-06-30.",
)
@click.option("--approved-by", metavar="NAME", required=True, help="Who approved it; best a role.")
@click.option(
    "--audience",
    type=click.Choice(["public", "members", "exempt"]),
    default="public",
    help="Which of the day's packs; the public one otherwise.",
)
@click.option("--who", metavar="NAME", help=f"Who publishes; {WHO} otherwise, else the computer's user.")
def publish(borough: str, as_at: date, approved_by: str, audience: str, who: str | None) -> None:
    """Keep a committee's pack as it is, read-only, in the records: the next pack says what changed since.

    The pack must have been made with --committee and not been changed since.
    """
    # Here, because what makes packs takes memory that commands which read PDFs do without.
    from inspection_evidence.batch.publishing import Publication, publish_pack

    workspace = Workspace.find()
    wanted = Publication(
        borough=load_borough(workspace, borough),
        as_at=as_at,
        audience=cast(Audience, audience),
        approved_by=person_named(approved_by),
        published_by=person_named(who),
    )
    kept = publish_pack(workspace, wanted, today())
    click.echo(f"{kept.folder}: published, approved by {wanted.approved_by}.")


@click.command()
@click.argument("borough", metavar="BOROUGH")
def published(borough: str) -> None:
    """List a borough's published packs and check that each is as it was published.

    Exit code 0: all are; 3: some file was changed, is missing or was added, with a sentence each.
    """
    from inspection_evidence.batch.publishing import faults_of_published, published_packs

    workspace = Workspace.find()
    slug = load_borough(workspace, borough).slug
    for pack in published_packs(workspace, slug):
        click.echo(f"{pack.name}: approved by {pack.approved_by}. {pack.folder}")
    faults = faults_of_published(workspace, slug)
    for fault in faults:
        click.echo(fault, err=True)
    sys.exit(EXIT_SOME_FAILED if faults else EXIT_ALL_WELL)
