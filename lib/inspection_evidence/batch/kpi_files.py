"""The KPI files that figures come from, found again by name and known by their sha256."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from inspection_evidence.errors import path_text
from inspection_evidence.pack.data.provenance import SourceFile
from inspection_evidence.reading.fingerprint import file_sha256
from inspection_evidence.settings import BoroughParameters, Workspace


def kpi_source_files(
    workspace: Workspace, borough: BoroughParameters, names: Iterable[str]
) -> tuple[SourceFile, ...]:
    """The files of the KPI folders that bear one of `names`, in path order, counted from the inputs folder.

    A figure printed in a performance report names that report, which is among the documents and not here.
    """
    wanted = set(names)
    files = sorted(one for one in _kpi_files(workspace, borough) if one.name in wanted)
    return tuple(SourceFile(_within(one, workspace.inputs), _known_sha256(one)) for one in files)


def _kpi_files(workspace: Workspace, borough: BoroughParameters) -> Iterator[Path]:
    own = workspace.borough_kpi_folder(borough)
    folders = [own, own / "lait", own / "ees"]
    if not borough.fictional:
        folders += [workspace.kpi_folder / "lait", workspace.kpi_folder / "ees"]
    for folder in folders:
        if folder.is_dir():
            yield from (one for one in folder.iterdir() if one.is_file())


def _within(file: Path, inputs: Path) -> str:
    return path_text(file.relative_to(inputs)) if file.is_relative_to(inputs) else file.name


def _known_sha256(file: Path) -> str:
    status = file.stat()
    return _sha256(file, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=256)
def _sha256(file: Path, changed: int, size: int) -> str:
    """As `file_sha256`: published files are those of every borough, and some are large."""
    return file_sha256(file)
