"""What commands share: the boroughs and the run that a person means, and lines told on standard error."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import click

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings import BoroughParameters, RunParameters, Workspace, load_borough, load_run


def loaded(workspace: Workspace, names: Sequence[str]) -> tuple[list[BoroughParameters], dict[str, str]]:
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


def run_parameters(
    workspace: Workspace, given: Mapping[str, str | int | bool | date | None]
) -> RunParameters:
    """The parameters of a run that a command's options give; ParameterError names those that are wrong."""
    return load_run(workspace, given, label="", called=_option)


def _option(field: str) -> str:
    return f"--{field.replace('_', '-')}"


def tell(line: str) -> None:
    """Tell a person who watches, or the log, how the work goes on."""
    click.echo(line, err=True)
