"""`register show`: the tracker of a borough, or one row of it, as it stands or stood on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click

from inspection_evidence.cli.register.entering import opened
from inspection_evidence.cli.register.options import AS_AT, borough_of, row_named

if TYPE_CHECKING:
    from inspection_evidence.pack.tracked.borough import BoroughTracking

Callback = TypeVar("Callback", bound=Callable[..., Any])


def _asking(option: str, explained: str) -> Callable[[Callback], Callback]:
    return click.option(option, "question", flag_value=option.removeprefix("--"), help=explained)


@click.command()
@click.argument("what", metavar="BOROUGH|ROW")
@_asking("--open", "Only rows that no committee has closed.")
@_asking("--overdue", "Only actions past their date, with their rows.")
@_asking("--due-soon", "Only actions due soon.")
@_asking("--likely-to-miss", "Only actions likely to miss their date, with the reason.")
@_asking("--new-dates", "Only actions for which a new date is asked for that nobody has agreed.")
@_asking("--retired", "Only rows noted, rejected, superseded or closed without being implemented.")
@AS_AT
def show(what: str, question: str | None, as_at: str | None) -> None:
    """Show a borough's tracker, or one row with all that hangs on it, as it stands or stood on a day."""
    tracking = opened(borough_of(what) if "/" in what else what, as_at)
    for line in _row(tracking, row_named(what)) if "/" in what else _borough(tracking, question):
        click.echo(line)


def _borough(tracking: BoroughTracking, question: str | None) -> Iterator[str]:
    from inspection_evidence.cli.register.borough_lines import borough_lines

    return borough_lines(tracking.position(), tracking.parameters.borough.name, question)


def _row(tracking: BoroughTracking, named: str) -> Iterator[str]:
    from inspection_evidence.cli.register.row_lines import row_lines

    return row_lines(tracking, named)
