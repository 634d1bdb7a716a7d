"""Calling the command in this process, and what a mistake must look like."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from inspection_evidence import cli


def call(*arguments: str | Path) -> Result:
    """Call the command with nothing on its standard input."""
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments], input="")


def assert_a_mistake(result: Result, *sentences: str) -> None:
    """Exit code 2, the sentences on standard error, nothing else anywhere, no traceback."""
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert len(result.stderr.strip().splitlines()) == len(sentences)
    for sentence in sentences:
        assert sentence in result.stderr
