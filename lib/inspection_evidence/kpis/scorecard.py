"""The authority's own scorecard: CSV or Excel, tidy or wide, with target, floor and note."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from inspection_evidence.errors import shown_name
from inspection_evidence.kpis.areas import Crosswalk
from inspection_evidence.kpis.catalogue import Catalogue, Kpi
from inspection_evidence.kpis.kpi_names import names_of_kpis, unknown_ids
from inspection_evidence.kpis.messages import Mistakes
from inspection_evidence.kpis.numbers import number_of
from inspection_evidence.kpis.periods import Period
from inspection_evidence.kpis.scorecard_layout import Layout, layout_of
from inspection_evidence.kpis.series import Loaded, Observation, Origin
from inspection_evidence.kpis.symbols import MEANINGS
from inspection_evidence.kpis.table_file import Cell, read_table, uncalculated_cells
from inspection_evidence.kpis.written_periods import heading_period, written_period
from inspection_evidence.settings import BoroughParameters
from inspection_evidence.settings.messages import did_you_mean
from inspection_evidence.settings.names import normalised

_SURELY_PER_CENT = 10
"""Where all other values of a KPI are larger, one below 1 is a share and no percentage."""
UNFILLED = "no figure is filled in yet, so nothing of it is used."
"""What is told of a scorecard that is a template still."""


class _Entry(NamedTuple):
    """One value with the place it stands at: row, position and heading of its column."""

    row: int
    position: int
    column: str
    value: Cell
    period: Cell


class _Own(NamedTuple):
    """What the authority itself says of a KPI in one row."""

    target: float | None
    floor: float | None
    note: str | None


@dataclass
class _Reading:
    """One scorecard as it is read."""

    borough: BoroughParameters
    names: dict[str, Kpi]
    crosswalk: Crosswalk
    mistakes: Mistakes
    source: str
    met: dict[tuple[str, Period], tuple[int, int]] = field(default_factory=dict)
    numbers: dict[tuple[str, str], list[tuple[int, str, float]]] = field(
        default_factory=lambda: defaultdict(list)
    )


def load_scorecard(
    file: Path, borough: BoroughParameters, catalogue: Catalogue, crosswalk: Crosswalk
) -> Loaded:
    """Return the observations in a borough's scorecard; cells left empty are no observation.

    Raises KpiFileError, with a sentence a mistake, where anything in the file is not understood;
    then nothing is loaded.
    """
    settings = borough.scorecard
    table = read_table(file, settings.sheet, settings.heading_row)
    mistakes = Mistakes(file)
    layout = layout_of(table, settings.columns, mistakes)
    mistakes.raise_any()
    _check_names(catalogue, borough, mistakes)
    _check_formulas(file, settings.sheet, mistakes)
    names = names_of_kpis(catalogue, borough)
    reading = _Reading(borough, names, crosswalk, mistakes, shown_name(file))
    observations = [
        seen for number, row in table.rows for seen in _row(reading, table.heading, layout, number, row)
    ]
    _check_fractions(reading, catalogue)
    mistakes.raise_any()
    return Loaded(observations, () if observations else (f"{shown_name(file)}: {UNFILLED}",))


def _check_formulas(file: Path, sheet: str | None, mistakes: Mistakes) -> None:
    """Note a mistake for each formula that was never calculated, as its value would be lost."""
    for row, column in uncalculated_cells(file, sheet):
        mistakes.add(
            row, column, "the formula has no value; open the file in a spreadsheet and save it again"
        )


def _check_names(catalogue: Catalogue, borough: BoroughParameters, mistakes: Mistakes) -> None:
    for name, kpi in unknown_ids(catalogue, borough).items():
        near = did_you_mean(kpi, catalogue.kpis)
        wrong = f"the borough's file gives it the id {kpi!r}, which is not in the catalogue{near}"
        mistakes.add(1, name, wrong)


def _row(
    reading: _Reading, heading: tuple[Cell, ...], layout: Layout, number: int, row: tuple[Cell, ...]
) -> Iterator[Observation]:
    entries = list(_entries(heading, layout, number, row))
    if not entries:
        return
    _check_authority(reading, number, layout.cell(row, "authority"))
    kpi = _kpi(reading, number, layout.cell(row, "kpi"))
    if kpi is None:
        return
    note = layout.cell(row, "note")
    own = _Own(
        _number(reading, kpi, number, "Target", layout.cell(row, "target"), "target"),
        _number(reading, kpi, number, "Floor", layout.cell(row, "floor"), "floor"),
        str(note) if note is not None else None,
    )
    for entry in entries:
        yield from _observation(reading, kpi, entry, own, wide=bool(layout.periods))


def _observation(reading: _Reading, kpi: Kpi, entry: _Entry, own: _Own, wide: bool) -> Iterator[Observation]:
    """Yield the observation of one entry; none where its period or its value is wrong."""
    period = _period(reading, kpi, entry, wide)
    symbol = _symbol(entry.value)
    value = None if symbol else _number(reading, kpi, entry.row, entry.column, entry.value)
    if period is None or (value is None and symbol is None):
        return
    authority = reading.borough.ons_code
    yield Observation(kpi.id, authority, period, value, symbol, Origin.SCORECARD, reading.source, *own)


def _entries(
    heading: tuple[Cell, ...], layout: Layout, number: int, row: tuple[Cell, ...]
) -> Iterator[_Entry]:
    """Yield the values of a row; an empty cell is none."""
    if not layout.periods:
        value = layout.cell(row, "value")
        if value is not None:
            position = layout.columns["value"]
            yield _Entry(number, position, str(heading[position]), value, layout.cell(row, "period"))
        return
    for position, period in layout.periods:
        if position < len(row) and row[position] is not None:
            yield _Entry(number, position, _printed(period), row[position], period)


def _printed(period: Cell) -> str:
    """Return a period as a person sees it: a spreadsheet's month is a date to a program."""
    if isinstance(period, datetime):
        return f"{period:%d/%m/%Y}"
    return str(period)


def _check_authority(reading: _Reading, row: int, name: Cell) -> None:
    if name is None:
        return
    code = reading.crosswalk.from_code(str(name)) or reading.crosswalk.from_name(str(name))
    if code != reading.borough.ons_code:
        reading.mistakes.add_value(row, "Authority", name, f"is not {reading.borough.name}; take the row out")


def _kpi(reading: _Reading, row: int, name: Cell) -> Kpi | None:
    if name is None:
        reading.mistakes.add(row, "KPI", "the row has a value and no KPI")
        return None
    kpi = reading.names.get(normalised(str(name)))
    if kpi is None:
        near = did_you_mean(name, {known.name for known in reading.names.values()})
        what_to_do = near or "; name its id in the borough's file under scorecard.kpis"
        reading.mistakes.add_value(row, "KPI", name, f"is no KPI of the catalogue{what_to_do}")
    return kpi


def _period(reading: _Reading, kpi: Kpi, entry: _Entry, wide: bool) -> Period | None:
    """Return the period of an entry; note a mistake where it is none or has a value already."""
    try:
        written = heading_period(entry.period, kpi.year) if wide else None
        period = written or written_period(entry.period, kpi.year)
    except ValueError as wrong:
        if entry.period is None:
            reading.mistakes.add(entry.row, "Period", "the row has a value and no period")
        else:
            reading.mistakes.add_value(entry.row, "Period", _printed(entry.period), str(wrong))
        return None
    first = reading.met.setdefault((kpi.id, period), (entry.row, entry.position))
    if first != (entry.row, entry.position):
        already = f"{kpi.id} has a value for {period.label} already, in row {first[0]}"
        reading.mistakes.add(entry.row, "Period", already)
    return period


def _symbol(cell: Cell) -> str | None:
    text = cell.casefold() if isinstance(cell, str) else None
    return text if text in MEANINGS else None


def _number(
    reading: _Reading, kpi: Kpi, row: int, column: str, cell: Cell, kind: str = "value"
) -> float | None:
    """Return the number in a cell, held against the KPI's unit; None where it is empty or wrong."""
    if cell is None:
        return None
    try:
        value = number_of(cell)
    except ValueError as wrong:
        reading.mistakes.add_value(row, column, cell, str(wrong))
        return None
    if value < 0:
        reading.mistakes.add_value(row, column, cell, "is below zero")
    if kpi.unit == "percent" and value > 100:
        reading.mistakes.add_value(row, column, cell, "is more than 100 per cent")
    reading.numbers[kpi.id, kind].append((row, column, value))
    return value


def _check_fractions(reading: _Reading, catalogue: Catalogue) -> None:
    """Note a mistake where percentages are written as shares of 1: all of a KPI's, or one among large ones.

    Values, targets and floors are looked at apart, as they may be written differently.
    """
    for (name, _), met in reading.numbers.items():
        kpi = catalogue[name]
        if kpi.unit != "percent" or kpi.below_one:
            continue
        others = [value for _, _, value in met if value > 1]
        fraction = next(((row, column, value) for row, column, value in met if 0 < value < 1), None)
        if fraction and (not others or min(others) > _SURELY_PER_CENT):
            row, column, value = fraction
            wanted = f"looks like a share of 1, and {name} is in per cent; write {value * 100:g}"
            reading.mistakes.add_value(row, column, value, wanted)
