"""Options that several commands of the register share; a person's words for rows and days."""

from __future__ import annotations

import re

import click

from inspection_evidence.cli.days import as_day
from inspection_evidence.errors import ParameterError
from inspection_evidence.settings.person import WHO as VARIABLE

_ACTION = re.compile(
    r"(?P<borough>[a-z0-9-]+)/(?:action/)?(?P<whose>(?:[a-z0-9-]+-)?)[Aa](?P<number>[1-9][0-9]*)"
)

WHO = click.option(
    "--who", metavar="NAME", help=f"Who enters it; {VARIABLE} otherwise, else the computer's user."
)
WHY = click.option("--why", metavar="TEXT", help="The reason, in a sentence.")
AS_AT = click.option(
    "--as-at",
    metavar="DATE",
    callback=as_day,
    help="The day to look at it on, as 2026-06-30; today otherwise.",
)
SEEN = click.option(
    "--seen",
    metavar="ENTRY",
    type=click.IntRange(min=0),
    help="The last entry on it that you know of; refused where somebody changed it since.",
)


def borough_of(identifier: str) -> str:
    """The borough an identifier begins with: `kent/ilacs-2024-03-b2d5/2`, `kent/action/A1` or `kent/A1`.

    Raises ParameterError where there is none before a slash.
    """
    borough, slash, rest = identifier.strip().partition("/")
    if not (borough and slash and rest):
        raise ParameterError(
            f"'{identifier}' is no name of a row: it begins with the borough, as kent/ilacs-2024-03-b2d5/2 "
            "or kent/A1 does; register show lists them."
        )
    return borough


def row_named(identifier: str) -> str:
    """The identifier of a row as the register has it: `kent/a1` is `kent/action/A1`."""
    found = _ACTION.fullmatch(identifier.strip())
    if found is None:
        return identifier.strip()
    return f"{found['borough']}/action/{found['whose']}A{found['number']}"


def item_named(identifier: str) -> str:
    """The identifier of a recommendation or decision; ParameterError for that of an action."""
    if _ACTION.fullmatch(identifier.strip()):
        raise ParameterError(f"'{identifier}' is an action; for actions there is: register action.")
    return row_named(identifier)


def action_named(identifier: str) -> str:
    """The identifier of an action; ParameterError for anything else."""
    if not _ACTION.fullmatch(identifier.strip()):
        raise ParameterError(f"'{identifier}' is no action; they are called kent/A1 or kent/action/A1.")
    return row_named(identifier)
