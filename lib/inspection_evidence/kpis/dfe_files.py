"""The DfE's "explore education statistics" files: any order of columns, any case, symbols kept.

Source: DfE, "Open data standards" for time_period, geographic_level and the location columns.
"""

from __future__ import annotations

import csv
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from inspection_evidence.errors import shown_name
from inspection_evidence.kpis.areas import ENGLAND, Crosswalk
from inspection_evidence.kpis.catalogue import Catalogue, DfeColumn, Kpi
from inspection_evidence.kpis.messages import Mistakes, counted, refused
from inspection_evidence.kpis.numbers import clean
from inspection_evidence.kpis.periods import YearKind, dfe_period
from inspection_evidence.kpis.series import Loaded, Observation, Origin
from inspection_evidence.kpis.symbols import MEANINGS
from inspection_evidence.kpis.table_file import check_size, encoding_of

_PERIOD, _LEVEL = "time_period", "geographic_level"
_CODES = ("new_la_code", "old_la_code", "la_name", "region_code", "region_name")
_LEVELS = ("national", "regional", "local authority")


@dataclass(frozen=True)
class _Wanted:
    """A series that a file holds: the id to load it under, what its years are, and where it stands."""

    id: str
    year: YearKind
    place: DfeColumn


@dataclass
class _Reading:
    """One file as it is read, and what is met on the way."""

    file: Path
    frame: pd.DataFrame
    mistakes: Mistakes
    crosswalk: Crosswalk
    no_areas: Counter[str] = field(default_factory=Counter)


def wanted_from(file: Path, catalogue: Catalogue) -> list[_Wanted]:
    """Return the series of the catalogue that a file of that name holds."""
    return [wanted for kpi in catalogue.all() for wanted in _wanted(kpi) if wanted.place.is_file(file.stem)]


def load_dfe_file(file: Path, catalogue: Catalogue, crosswalk: Crosswalk) -> Loaded:
    """Return the observations of the catalogue's KPIs in one of the DfE's CSV files.

    Symbols in place of a value are kept as such. Raises KpiFileError, with a sentence a mistake,
    where a column is missing, a value is neither a number nor a known symbol, a period is none, or
    a figure stands twice; then nothing is loaded.
    """
    check_size(file)
    wanted = wanted_from(file, catalogue)
    if not wanted:
        return Loaded(
            (), (f"{shown_name(file)}: no KPI of the catalogue is taken from a file of this name.",)
        )
    mistakes = Mistakes(file)
    reading = _Reading(file, _read(file, wanted, mistakes), mistakes, crosswalk)
    areas = _areas(reading)
    observations = [seen for series in wanted for seen in _observations(reading, areas, series)]
    mistakes.raise_any()
    return Loaded(observations, tuple(_notices(reading)))


def _wanted(kpi: Kpi) -> Iterator[_Wanted]:
    for published in kpi.published:
        if published.dfe_column:
            yield _Wanted(kpi.id, kpi.year, published.dfe_column)
    if kpi.count:
        yield _Wanted(kpi.count_id, kpi.year, kpi.count)


def _read(file: Path, wanted: Sequence[_Wanted], mistakes: Mistakes) -> pd.DataFrame:
    """Return the columns that are needed, as text, with names in small letters."""
    encoding = encoding_of(file)
    names = _heading(file, encoding)
    needed = [_PERIOD, _LEVEL]
    for series in wanted:
        needed += [series.place.column.casefold(), *(name.casefold() for name in series.place.filters)]
    for name in dict.fromkeys(needed):
        if name not in names:
            mistakes.add(1, name, "the column is missing; take the file as the DfE publishes it")
    if not {"new_la_code", "old_la_code", "la_name"} & set(names):
        mistakes.add(1, "new_la_code", "the column is missing, so that no row can be given to an authority")
    mistakes.raise_any()
    kept = sorted({names.index(name) for name in (*needed, *_CODES) if name in names})
    try:
        frame = pd.read_csv(file, usecols=kept, dtype=str, keep_default_na=False, encoding=encoding)
    except (ValueError, OSError) as error:
        raise refused(file, f"the file cannot be read as CSV ({error})") from error
    return frame.set_axis([names[position] for position in kept], axis=1)


def _heading(file: Path, encoding: str) -> list[str]:
    with file.open(encoding=encoding, newline="") as text:
        first = next(csv.reader(text), [])
    return [name.strip().removeprefix("ï»¿").strip('"').casefold() for name in first]


def _areas(reading: _Reading) -> pd.Series[str]:
    """Return the code of each row's area; empty where the row is of no area known."""
    columns = [_LEVEL, *(name for name in _CODES if name in reading.frame.columns)]
    places = reading.frame[columns].drop_duplicates()
    codes = {
        tuple(place): _area(reading.crosswalk, dict(zip(columns, place, strict=True)))
        for place in places.itertuples(index=False, name=None)
    }
    rows = list(reading.frame[columns].itertuples(index=False, name=None))
    for place in rows:
        if not codes[place] and place[0].strip().casefold() in _LEVELS:
            reading.no_areas[", ".join(part for part in place[1:] if part) or place[0]] += 1
    return pd.Series([codes[place] or "" for place in rows], index=reading.frame.index, dtype=str)


def _area(crosswalk: Crosswalk, place: dict[str, str]) -> str | None:
    level = place[_LEVEL].strip().casefold()
    if level == "national":
        return ENGLAND
    if level == "regional":
        return crosswalk.from_code(place.get("region_code", "")) or crosswalk.from_name(
            place.get("region_name", "")
        )
    if level != "local authority":
        return None
    code, number = place.get("new_la_code", ""), place.get("old_la_code", "")
    return (
        crosswalk.from_code(code)
        or crosswalk.from_number(number)
        or crosswalk.from_name(place.get("la_name", ""))
    )


def _chosen(reading: _Reading, areas: pd.Series[str], place: DfeColumn) -> pd.Series[bool]:
    """Return which rows a series stands in; note a mistake where it stands in none."""
    chosen = areas != ""
    for name, value in place.filters.items():
        chosen &= reading.frame[name.casefold()].str.strip().str.casefold() == value.casefold()
    if not chosen.any():
        filters = ", ".join(f"{name} {value!r}" for name, value in place.filters.items())
        reading.mistakes.add(1, place.column, f"no row has {filters or 'an authority known here'}")
    return chosen


def _observations(reading: _Reading, areas: pd.Series[str], wanted: _Wanted) -> Iterator[Observation]:
    chosen = _chosen(reading, areas, wanted.place)
    column = wanted.place.column
    texts = reading.frame.loc[chosen, column.casefold()].str.strip()
    values = pd.to_numeric(texts, errors="coerce")
    source = shown_name(reading.file)
    seen: set[tuple[str, str]] = set()
    for index, area, time_period, text, value in zip(
        texts.index, areas[chosen], reading.frame.loc[chosen, _PERIOD], texts, values, strict=True
    ):
        row = int(index) + 2
        period = dfe_period(time_period, wanted.year)
        if period is None:
            reading.mistakes.add_value(row, _PERIOD, time_period, "is no year such as 2025 or 202425")
            continue
        if (area, time_period) in seen:
            reading.mistakes.add(row, column, f"the figure of {time_period} for this area is given twice")
        seen.add((area, time_period))
        number, symbol = _value(reading, row, column, text, value)
        yield Observation(wanted.id, area, period, number, symbol, Origin.DFE, source)


def _value(
    reading: _Reading, row: int, column: str, text: str, value: float
) -> tuple[float | None, str | None]:
    if math.isfinite(value):
        return clean(float(value)), None
    symbol = text.casefold()
    if symbol not in MEANINGS and symbol:
        reading.mistakes.add_value(row, column, text, "is neither a number nor a symbol of the DfE's")
    return None, symbol or "x"


def _notices(reading: _Reading) -> Iterator[str]:
    name = shown_name(reading.file)
    for place, rows in reading.no_areas.items():
        yield f"{name}: {counted(rows)} of {place!r}, which is no authority or region known here, left out."
