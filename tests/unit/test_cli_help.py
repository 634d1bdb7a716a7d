"""What `--help` prints at the usual 80 columns."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from inspection_evidence.cli import main


def groups(group: click.Group, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The group and every group in it, by the words that call them."""
    yield above
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from groups(command, (*above, name))


@pytest.mark.parametrize("called", list(groups(main)), ids=" ".join)
def test_a_group_tells_each_commands_sentence_whole(called: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, [*called, "--help"], env={"COLUMNS": "80"})
    assert result.exit_code == 0
    assert "..." not in result.stdout.partition("Commands:")[2]
    assert max(map(len, result.stdout.splitlines())) <= 80


@pytest.mark.parametrize("called", [("run",), ("links", "confirm"), ("register", "set")], ids=" ".join)
def test_usage_names_things_as_people_do(called: tuple[str, ...]) -> None:
    usage = CliRunner().invoke(main, [*called, "--help"], env={"COLUMNS": "80"}).stdout.splitlines()[0]
    assert "SLUG" not in usage and "{" not in usage
