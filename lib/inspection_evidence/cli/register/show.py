"""`register show`: the tracker of a borough, or one row of it, as it stands or stood on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from inspection_evidence.cli.register.entering import opened
from inspection_evidence.cli.register.options import AS_AT, borough_of, row_named
from inspection_evidence.errors import ParameterError

if TYPE_CHECKING:
    from inspection_evidence.pack.tracked.borough import BoroughTracking

Callback = TypeVar("Callback", bound=Callable[..., Any])


def _asking(option: str, explained: str) -> Callable[[Callback], Callback]:
    return click.option(option, is_flag=True, help=explained)


@click.command()
@click.argument("what", metavar="BOROUGH|ROW")
@_asking("--open", "Only rows that no committee has closed.")
@_asking("--overdue", "Only actions past their date, with their rows.")
@_asking("--due-soon", "Only actions due soon.")
@_asking("--likely-to-miss", "Only actions likely to miss their date, with the reason.")
@_asking("--new-dates", "Only actions for which a new date is asked for that nobody has agreed.")
@_asking("--retired", "Only rows noted, rejected, superseded or closed without being implemented.")
@AS_AT
def show(what: str, as_at: date | None, **asked: bool) -> None:
    """Show a borough's tracker, or one row with all that hangs on it, as it stands or stood on a day.

    The newest inspection or meeting stands first, as in a pack.
    """
    question = _one_of(asked, what)
    tracking = opened(borough_of(what) if "/" in what else what, as_at)
    for line in _row(tracking, row_named(what)) if "/" in what else _borough(tracking, question):
        click.echo(line)


def _one_of(asked: dict[str, bool], what: str) -> str | None:
    """The question asked of a borough; None for all of it. Two at once, or one of a row, are a mistake."""
    questions = [name.replace("_", "-") for name, is_asked in asked.items() if is_asked]
    told = " and ".join(f"--{name}" for name in questions)
    if len(questions) > 1:
        raise ParameterError(f"Ask one thing at a time: {told} are separate lists.")
    if questions and "/" in what:
        raise ParameterError(f"{told} is asked of a borough; {what} is one row of it.")
    return questions[0] if questions else None


def _borough(tracking: BoroughTracking, question: str | None) -> Iterator[str]:
    from inspection_evidence.cli.register.borough_lines import borough_lines
    from inspection_evidence.pack.tracked.borough import newest_first

    borough, register = tracking.parameters.borough, tracking.position()
    ordered = replace(register, rows=newest_first(register.rows, borough))
    return borough_lines(ordered, borough.name, question)


def _row(tracking: BoroughTracking, named: str) -> Iterator[str]:
    from inspection_evidence.cli.register.row_lines import row_lines

    return row_lines(tracking, named)
