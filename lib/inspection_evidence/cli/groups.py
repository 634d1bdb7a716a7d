"""Groups of commands whose help tells each command's sentence whole, on as many lines as it takes."""

from __future__ import annotations

import click

_WHOLE = 1000
"""Characters of a sentence that a list of commands shows: all of them; click alone would cut it short."""


class CommandGroup(click.Group):
    """A group that lists its commands with their whole first sentences; its groups do so too."""

    group_class = type

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands into the help."""
        listed = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, command.get_short_help_str(_WHOLE)) for name, command in listed if command]
        with formatter.section("Commands"):
            formatter.write_dl(rows)
