"""Which files a person means by the files and folders they name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from inspection_evidence.errors import ParameterError

READABLE = frozenset({".pdf", ".txt", ".html", ".htm", ".docx"})


def files_of(paths: Iterable[Path]) -> list[Path]:
    """The files named, and those of a readable kind in the folders named, in path order.

    Raises ParameterError, naming all of them, for paths that do not exist.
    """
    given = list(paths)
    missing = [path for path in given if not path.exists()]
    if missing:
        raise ParameterError("\n".join(f"{path}: there is no such file or folder." for path in missing))
    found = {file for path in given for file in (readable_files(path) if path.is_dir() else [path])}
    return sorted(found)


def readable_files(folder: Path) -> list[Path]:
    """Files of a readable kind in `folder` and below it, in path order; none when it is absent."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix.lower() in READABLE)
