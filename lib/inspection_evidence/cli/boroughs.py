"""What commands share: the boroughs a person names, and lines told on standard error."""

from __future__ import annotations

from collections.abc import Sequence

import click

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings import BoroughParameters, Workspace, load_borough


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


def tell(line: str) -> None:
    """Tell a person who watches, or the log, how the work goes on."""
    click.echo(line, err=True)
