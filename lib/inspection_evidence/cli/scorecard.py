"""`inspection-evidence scorecard`: the workbook in which a borough brings its own KPIs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inspection_evidence.cli.groups import CommandGroup
from inspection_evidence.errors import ParameterError
from inspection_evidence.settings import (
    BoroughParameters,
    NotebookParameters,
    Workspace,
    load_borough,
    load_run,
)
from inspection_evidence.settings.days import today
from inspection_evidence.settings.messages import did_you_mean

if TYPE_CHECKING:
    from inspection_evidence.kpis import Kpi
    from inspection_evidence.kpis.scorecard_needs import NeededKpi

_NEEDED = (
    "These KPIs would show what recommendations ask for, and no published file gives them for the authority. "
    "Those that most recommendations need come first; the sheet Why these KPIs names the recommendations."
)
_CHOSEN = "These KPIs were asked for by name."
_EVERY = "These are all KPIs of the catalogue."


@click.group(cls=CommandGroup)
def scorecard() -> None:
    """Bring the authority's own KPIs."""


@scorecard.command()
@click.argument("slug", metavar="BOROUGH")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="The workbook to write.")
@click.option(
    "--kpi", "chosen", multiple=True, metavar="ID", help="A KPI to ask for; may be given repeatedly."
)
@click.option("--all", "every", is_flag=True, help="Every KPI of the catalogue.")
def template(slug: str, output: Path | None, chosen: tuple[str, ...], every: bool) -> None:
    """Write a workbook to fill in, with the KPIs that the borough's recommendations need.

    Those are the KPIs that its recommendations are linked to, confirmed or suggested, and that no
    published file gives. Without --output it goes to inputs/kpi/SLUG/scorecard.xlsx. A file that is
    there is never overwritten.
    """
    # Here, because the readers of tables take memory that commands which read PDFs do without.
    from inspection_evidence.kpis import load_catalogue, load_themes
    from inspection_evidence.kpis.scorecard_template import write_template

    if every and chosen:
        raise ParameterError("Name KPIs with --kpi or say --all, not both.")
    workspace = Workspace.find()
    borough = load_borough(workspace, slug)
    catalogue = load_catalogue(workspace)
    needed: tuple[NeededKpi, ...] = ()
    if every:
        kpis, why = list(catalogue.all()), _EVERY
    elif chosen:
        kpis, why = [_known(name, catalogue.kpis) for name in chosen], _CHOSEN
    else:
        needed = _needed(workspace, borough)
        kpis, why = [one.kpi for one in needed], _NEEDED
    if not kpis:
        click.echo("No recommendation needs a figure that is not published; --all asks for every KPI.")
        return
    file = output or workspace.borough_kpi_folder(borough) / "scorecard.xlsx"
    last_month = today().replace(day=1) - timedelta(days=1)
    write_template(file, borough.name, kpis, load_themes(workspace.themes_file), last_month, why, needed)
    click.echo(f"{file}: {'1 KPI' if len(kpis) == 1 else f'{len(kpis)} KPIs'} to fill in.")
    click.echo(_what_next(file, workspace, borough), err=True)


def _what_next(file: Path, workspace: Workspace, borough: BoroughParameters) -> str:
    """What to do with the workbook so that the next run reads it; in its folder it is read where it lies."""
    folder, named = workspace.borough_kpi_folder(borough), borough.scorecard.file
    if named and file.name != named:
        return f"{borough.slug}.yml names {named} as the scorecard: name this one there, or it is not read."
    if file.resolve().parent != folder.resolve():
        return f"Once it is filled in, put it into {folder}, under a name that begins with scorecard."
    return "Fill it in and save it there: the next run reads it, and tells where nothing is filled in yet."


def _needed(workspace: Workspace, borough: BoroughParameters) -> tuple[NeededKpi, ...]:
    """Return what the borough's recommendations need; a file that could not be loaded is told."""
    from inspection_evidence.batch.scorecard_needs import scorecard_needs

    run = load_run(workspace, {"as_at": today()})
    found = scorecard_needs(NotebookParameters(workspace, borough, run))
    for problem in found.problems:
        click.echo(problem, err=True)
    return found.kpis


def _known(name: str, kpis: Mapping[str, Kpi]) -> Kpi:
    if name not in kpis:
        near = did_you_mean(name, kpis) or "."
        raise ParameterError(f"--kpi {name}: there is no such KPI in the catalogue{near}")
    return kpis[name]
