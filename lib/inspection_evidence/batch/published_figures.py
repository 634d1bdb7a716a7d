"""The published KPI figures of all authorities, kept in one file while their sources stay the same.

Reading them from some twenty files takes seconds, and two notebooks of each borough need them.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from inspection_evidence.kpis import KpiSeries, Observation, Origin, load_published
from inspection_evidence.kpis.periods import Period
from inspection_evidence.settings import Workspace

_COLUMNS = ("kpi", "authority", "end", "start", "label", "status", "value", "symbol", "origin", "source")
_ABOUT = b"inspection-evidence"


def published_figures(workspace: Workspace) -> KpiSeries:
    """The published series, from the kept file if nothing has changed since, else loaded and kept.

    Raises ParameterError where the catalogue is wrong.
    """
    state = _state(workspace)
    kept = _kept(workspace.kpi_figures_file, state)
    if kept is not None:
        return kept
    series = load_published(workspace)
    _keep(series, workspace.kpi_figures_file, state)
    return series


def _state(workspace: Workspace) -> str:
    """Return what the figures depend on as one digest: their files, the tables, the code that loads them."""
    digest = sha256()
    for file in _sources(workspace):
        status = file.stat()
        digest.update(f"{file}|{status.st_size}|{status.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    for code in sorted(files("inspection_evidence.kpis").iterdir(), key=lambda one: one.name):
        if code.name.endswith(".py"):
            digest.update(code.read_bytes())
    return digest.hexdigest()


def _sources(workspace: Workspace) -> Iterator[Path]:
    yield from (workspace.catalogue_file, workspace.themes_file, workspace.authorities_file)
    for folder in (workspace.kpi_folder / "lait", workspace.kpi_folder / "ees"):
        yield from sorted(file for file in folder.glob("*") if file.is_file())


def _kept(file: Path, state: str) -> KpiSeries | None:
    """Return the kept series; None where there is none, it is of another state or cannot be read."""
    try:
        table = pq.read_table(file)
        about = json.loads((table.schema.metadata or {})[_ABOUT])
    except (OSError, pa.ArrowException, KeyError, ValueError):
        return None
    if about["state"] != state:
        return None
    columns = [table.column(name).to_pylist() for name in _COLUMNS]
    return KpiSeries(map(_observation, *columns), about["notices"], about["problems"])


def _observation(
    kpi: str,
    authority: str,
    end: date,
    start: date,
    label: str,
    status: str,
    value: float | None,
    symbol: str | None,
    origin: str,
    source: str,
) -> Observation:
    period = _period(end, start, label, status)
    return Observation(kpi, authority, period, value, symbol, Origin(origin), source)


@lru_cache(maxsize=4096)
def _period(end: date, start: date, label: str, status: str) -> Period:
    return Period(end, start, label, status)


def _keep(series: KpiSeries, file: Path, state: str) -> None:
    """Write the file to one side and move it in; figures that cannot be kept are loaded again."""
    rows = [_row(seen) for seen in series]
    about = {"state": state, "notices": series.notices, "problems": series.problems}
    columns = (
        dict(zip(_COLUMNS, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(_COLUMNS, ())
    )
    table = pa.table({name: list(column) for name, column in columns.items()})
    table = table.replace_schema_metadata({_ABOUT: json.dumps(about).encode()})
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".kpi-", dir=file.parent) as workshop:
            made = Path(workshop) / file.name
            pq.write_table(table, made)
            made.replace(file)
    except OSError:
        return


def _row(seen: Observation) -> tuple[object, ...]:
    period = seen.period
    return (
        seen.kpi,
        seen.authority,
        period.end,
        period.start,
        period.label,
        period.status,
        seen.value,
        seen.symbol,
        seen.origin.value,
        seen.source,
    )
