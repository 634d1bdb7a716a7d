"""Days on the command line, as people write them."""

from __future__ import annotations

from datetime import date

import click

from inspection_evidence.errors import ParameterError


def as_day(_: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """A day as people write it: 30 June 2026, 30/06/2026, 2026-06-30; a mistake is one sentence."""
    if value is None:
        return None
    return written_day(value, param.opts[0] if isinstance(param, click.Option) else "the date")


def written_day(value: str, called: str) -> date:
    """The day that a person wrote; ParameterError, beginning with `called`, for any other text."""
    from inspection_evidence.tracker.incoming.days import day_written

    try:
        return day_written(value)
    except ValueError as error:
        raise ParameterError(f"{called}: '{value}' {error}.") from None
