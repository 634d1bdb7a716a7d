"""A file that a command writes: refused before the work is begun where it cannot be written."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from inspection_evidence.errors import ParameterError


class OutputFile(click.File):
    """A text file, made when its first line is written; `-` is standard output."""

    name = "file"

    def __init__(self) -> None:
        super().__init__("w", encoding="utf-8", lazy=True)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Open it as click does; ParameterError where its folder is missing or shut, or it is one itself."""
        if isinstance(value, str) and value != "-":
            _check(Path(value))
        return super().convert(value, param, ctx)


def _check(file: Path) -> None:
    if file.is_dir():
        raise ParameterError(f"--output: {file} is a folder; name a file in it.")
    if not file.parent.is_dir():
        raise ParameterError(f"--output: there is no folder {file.parent}; make it, or name another file.")
    if not os.access(file if file.exists() else file.parent, os.W_OK):
        raise ParameterError(f"--output: {file} may not be written to by you; name another file.")
