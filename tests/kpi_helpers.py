"""Series, boroughs and files of KPIs for tests; every figure is made up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from inspection_evidence.kpis import Catalogue, Crosswalk, KpiSeries, Observation, Origin, load_catalogue
from inspection_evidence.kpis.periods import year_period
from inspection_evidence.settings import Authority, BoroughParameters, Workspace, load_authorities
from inspection_evidence.settings.scorecard import ScorecardSettings

SUITE = Workspace.find(Path(__file__))
KENT = "E10000016"
ESSEX = "E10000012"
ENGLAND = "E92000001"


def workspace_at(root: Path) -> Workspace:
    """A workspace whose folders lie under one root."""
    return Workspace(root, root / "inputs", root / "parameters", root / "records", root / "outputs")


def catalogue() -> Catalogue:
    """The suite's own catalogue."""
    return load_catalogue(SUITE)


def crosswalk() -> Crosswalk:
    """The suite's own table of authorities as a crosswalk."""
    return Crosswalk(load_authorities(SUITE.authorities_file))


def authority(code: str = KENT) -> Authority:
    """An authority of the table."""
    found = load_authorities(SUITE.authorities_file).with_code(code)
    assert found is not None
    return found


def borough(**scorecard: object) -> BoroughParameters:
    """Kent, with what its file says of its scorecard."""
    settings = ScorecardSettings.model_validate(scorecard)
    return BoroughParameters(slug="kent", name="Kent", ons_code=KENT, scorecard=settings)


def yearly(
    kpi: str, code: str, values: Sequence[float | str | None], first: int = 2016, origin: Origin = Origin.LAIT
) -> list[Observation]:
    """A value a year from `first` on; text is a symbol."""
    kind = catalogue()[kpi.removesuffix(".count")].year
    return [
        Observation(
            kpi,
            code,
            year_period(first + position, kind),
            None if isinstance(value, str) else value,
            value if isinstance(value, str) else None,
            origin,
            "made up",
        )
        for position, value in enumerate(values)
    ]


def series(kpi: str, lines: Mapping[str, Sequence[float | str | None]], first: int = 2016) -> KpiSeries:
    """Published yearly lines of one KPI, by authority."""
    return KpiSeries([seen for code, values in lines.items() for seen in yearly(kpi, code, values, first)])


def write_excel(file: Path, rows: Sequence[Sequence[object]], sheet: str = "Sheet1") -> Path:
    """A workbook of one sheet."""
    workbook = Workbook()
    active = workbook.active
    assert active is not None
    active.title = sheet
    for row in rows:
        active.append(list(row))
    workbook.save(file)
    return file
