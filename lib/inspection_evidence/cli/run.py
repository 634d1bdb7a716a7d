"""`inspection-evidence run`: boroughs' documents read, their packs made."""

from __future__ import annotations

import sys
from datetime import date

import click

from inspection_evidence.cli.boroughs import loaded, run_parameters, tell
from inspection_evidence.cli.days import as_day
from inspection_evidence.errors import ParameterError
from inspection_evidence.extract import cores
from inspection_evidence.settings import Workspace, borough_slugs


@click.command()
@click.argument("boroughs", nargs=-1, metavar="[BOROUGH]…")
@click.option("--all", "every", is_flag=True, help="Every borough in parameters/boroughs.")
@click.option(
    "--as-at",
    metavar="DATE",
    callback=as_day,
    help="The day the packs speak of, as 2026-06-30; else as defaults.yml says, else today.",
)
@click.option(
    "--draft/--committee", default=None, help="Show suggestions marked as such, or only what is confirmed."
)
@click.option(
    "--length",
    type=click.Choice(["brief", "pack", "register"]),
    help="A briefing of two pages, the committee's pack, or everything with its history.",
)
@click.option(
    "--audience",
    type=click.Choice(["public", "members", "exempt"]),
    help="Who may read the packs; in public ones officers stand by their role.",
)
@click.option(
    "--exempt-paragraph", metavar="NUMBER", type=int, help="Why an exempt pack is: 1 to 7 of Schedule 12A."
)
@click.option(
    "--embargo-until",
    metavar="DATE",
    callback=as_day,
    help="The day until which nothing may be published.",
)
@click.option("--approved-by", metavar="NAME", help="Who approved the packs, printed on them; best a role.")
@click.option(
    "--workers",
    metavar="NUMBER",
    type=click.IntRange(1, 256),
    help="Boroughs worked on at once; else as defaults.yml says, else as many as cores.",
)
def run(boroughs: tuple[str, ...], every: bool, **given: str | int | bool | date | None) -> None:
    """Read boroughs' documents and make their packs; of several, the national picture too.

    Exit code 0: every pack was made; 3: some were not, with a sentence each.
    """
    # Here, because what makes packs takes memory that commands which read PDFs do without.
    from inspection_evidence.batch.index import index_run
    from inspection_evidence.batch.national_run import is_due, make_national
    from inspection_evidence.batch.outcome import Outcome, exit_code, summed_up, told
    from inspection_evidence.batch.run import Run, run_boroughs
    from inspection_evidence.batch.shared_files import check_shared_files
    from inspection_evidence.batch.workers import local_executor

    if every == bool(boroughs):
        raise ParameterError("Name one borough or several, or say --all.")
    workspace = Workspace.find()
    parameters = run_parameters(workspace, given)
    chosen, mistakes = loaded(workspace, borough_slugs(workspace) if every else boroughs)
    if mistakes and not every:
        raise ParameterError("\n".join(mistakes.values()))
    check_shared_files(workspace)
    processes = parameters.workers or cores()
    this = Run(workspace, parameters, local_executor(processes), tell, by_name=not every)
    outcomes, snapshot = run_boroughs(this, chosen)
    outcomes += [Outcome(slug, why_not=mistake) for slug, mistake in mistakes.items()]
    national = [make_national(workspace, parameters, snapshot)] if is_due(outcomes) else []
    for outcome in (*outcomes, *national):
        click.echo("\n".join(told(outcome)))
    tell(f"All packs: {index_run(workspace, parameters, chosen, outcomes)}")
    if len(outcomes) > 1:
        click.echo(summed_up(outcomes, snapshot))
    sys.exit(exit_code([*outcomes, *national]))
