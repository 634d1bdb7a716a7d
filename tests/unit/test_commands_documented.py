"""Every command and option is explained, on the page of commands and in its own help."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from inspection_evidence.cli import main
from inspection_evidence.errors import EXIT_ALL_WELL, EXIT_SOME_FAILED, InspectionEvidenceError

PAGE = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")


def commands(group: click.Group, above: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command, with the words by which it is called; a group's own by the group's first."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{above}{name} ")
        else:
            yield f"{above}{name}", command


COMMANDS = dict(commands(main))
every_command = pytest.mark.parametrize("command", COMMANDS)


def part(command: str) -> str:
    """What the page says of one command, down to the next."""
    return PAGE.partition(f"\n## `{command}`\n")[2].partition("\n## ")[0]


def options(command: str) -> list[click.Option]:
    return [one for one in COMMANDS[command].params if isinstance(one, click.Option)]


def test_the_page_explains_every_command_and_no_other() -> None:
    assert sorted(re.findall(r"^## `([a-z -]+)`$", PAGE, re.MULTILINE)) == sorted(COMMANDS)


@every_command
def test_the_page_explains_every_option_and_no_other(command: str) -> None:
    names = {name for one in options(command) for name in (*one.opts, *one.secondary_opts)}
    explained = set(re.findall(r"`(--[a-z-]+)", part(command)))
    assert explained == {name for name in names if name.startswith("--")}


@every_command
def test_the_page_shows_each_command_in_use(command: str) -> None:
    assert f"\n    inspection-evidence {command} " in part(command)


@every_command
def test_a_commands_own_help_says_what_it_does_and_what_each_option_does(command: str) -> None:
    assert re.match(r"[A-Z].+\.", COMMANDS[command].help or "")
    assert [one.name for one in options(command) if not one.help] == []


@pytest.mark.parametrize("code", [EXIT_ALL_WELL, InspectionEvidenceError.exit_code, EXIT_SOME_FAILED])
def test_the_page_explains_every_exit_code(code: int) -> None:
    assert f"\n| {code} | " in PAGE
