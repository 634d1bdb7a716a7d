"""The Local Authority Interactive Tool: the whole data set (parquet, Excel, CSV) and the tool's own download.

The whole data set is long: a row a measure, area and period, the measure by its key. A download
from the tool's page is wide: a column a period, the measure by its title. Source: DfE, LAIT.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
import pyarrow
from pyarrow import parquet

from inspection_evidence.errors import KpiFileError, shown_name
from inspection_evidence.kpis.areas import Crosswalk
from inspection_evidence.kpis.catalogue import Catalogue, Kpi
from inspection_evidence.kpis.messages import Mistakes, counted, refused
from inspection_evidence.kpis.numbers import clean
from inspection_evidence.kpis.periods import lait_period
from inspection_evidence.kpis.series import Loaded, Observation, Origin
from inspection_evidence.kpis.symbols import LAIT_MISSING
from inspection_evidence.kpis.table_file import Table, check_size, first_row, read_table

_KEY, _TITLE, _AREA, _NUMBER, _PERIOD, _VALUE = (
    "Short Desc",
    "Measure",
    "LA and Regions",
    "LA Number",
    "Years",
    "Values",
)
_LONG = (_KEY, _PERIOD, _AREA, _VALUE)
_MISSING = frozenset({"", LAIT_MISSING, "nan", "None", "<NA>", "NA", "N/A", "..", "c", "x", "z"})
_HELPERS = ("la_code_list", "lait_data_dictionary", "sn_")
_ALWAYS_NUMBERED = re.compile(r"(\d+)(\.0+)?")


@dataclass
class _Reading:
    """One file as it is read: what its rows are held against, and what is met on the way."""

    file: Path
    measures: Mapping[str, list[tuple[Kpi, bool]]]
    crosswalk: Crosswalk
    mistakes: Mistakes
    no_periods: Counter[str] = field(default_factory=Counter)
    no_areas: Counter[str] = field(default_factory=Counter)


def is_lait_file(file: Path) -> bool:
    """Say whether a file holds LAIT's figures; what cannot be read counts, so that loading tells why.

    Another file beside them is told of, unless it is LAIT's own (`is_lait_helper`).
    """
    if file.suffix.casefold() == ".parquet":
        return True
    try:
        return _AREA in first_row(file)
    except KpiFileError:
        return True


def is_lait_helper(file: Path) -> bool:
    """Say whether a file is one of those that LAIT gives beside its figures, by the name it gives them.

    The list of authorities' numbers, the dictionary of measures, the groups of statistical neighbours:
    none holds figures, and nobody needs to be told that none were loaded.
    """
    return file.stem.casefold().startswith(_HELPERS)


def load_lait(file: Path, catalogue: Catalogue, crosswalk: Crosswalk) -> Loaded:
    """Return the observations of the catalogue's KPIs in a LAIT file, and what was left out.

    Raises KpiFileError, with a sentence a mistake, where a column is missing, a value is neither
    a number nor LAIT's sign for a missing one, or a figure stands twice; then nothing is loaded.
    """
    check_size(file)
    frame = _parquet(file) if file.suffix.casefold() == ".parquet" else _long(read_table(file))
    by = _KEY if _KEY in frame.columns else _TITLE
    reading = _Reading(file, _measures(catalogue, by), crosswalk, Mistakes(file))
    _check_columns(reading, frame, by)
    _count_no_periods(reading, frame)
    observations = _observations(reading, frame[frame[by].isin(list(reading.measures))], by)
    reading.mistakes.raise_any()
    return Loaded(observations, tuple(_notices(reading)))


def _parquet(file: Path) -> pd.DataFrame:
    try:
        names = parquet.read_schema(file).names
        wanted = [name for name in (*_LONG, _TITLE, _NUMBER) if name in names]
        table = parquet.read_table(file, columns=wanted)
        return pd.DataFrame(table.to_pandas(strings_to_categorical=True))
    except (OSError, pyarrow.ArrowException) as error:
        raise refused(file, "the file is damaged or is not parquet; download it again") from error


def _long(table: Table) -> pd.DataFrame:
    """Return the rows of a CSV or Excel file, a period each, numbered as in the file."""
    heading = [str(cell) if cell is not None else "" for cell in table.heading]
    padded = [row[: len(heading)] + (None,) * (len(heading) - len(row)) for _, row in table.rows]
    frame = pd.DataFrame(padded, columns=heading, index=[number for number, _ in table.rows])
    if _PERIOD not in frame.columns:
        named = [name for name in (_KEY, _TITLE, _AREA, _NUMBER) if name in heading]
        periods = [name for name in heading if lait_period(name, "calendar")]
        frame = frame.melt(named, periods, _PERIOD, _VALUE, ignore_index=False)
        # An area that a wide table has no figure for is simply not in the long one.
        frame = frame[frame[_VALUE].notna()]
    return frame.astype({_PERIOD: str}) if len(frame) else frame


def _measures(catalogue: Catalogue, by: str) -> dict[str, list[tuple[Kpi, bool]]]:
    """Return the KPIs that each key or title of a measure feeds, and whether as the complement."""
    measures: dict[str, list[tuple[Kpi, bool]]] = {}
    for kpi in catalogue.all():
        for place in kpi.published:
            names = (place.lait,) if by == _KEY else place.measures
            for name in names if place.lait else ():
                measures.setdefault(str(name), []).append((kpi, place.complement))
    return measures


def _check_columns(reading: _Reading, frame: pd.DataFrame, by: str) -> None:
    for column in (by, _PERIOD, _AREA, _VALUE):
        if column not in frame.columns:
            reading.mistakes.add(1, column, "the column is missing; take the file as LAIT gives it")
    reading.mistakes.raise_any()


def _count_no_periods(reading: _Reading, frame: pd.DataFrame) -> None:
    """Count the rows of the whole file whose label is no period; they are told and not loaded."""
    for label, rows in frame[_PERIOD].value_counts().items():
        if rows and lait_period(str(label), "calendar") is None:
            reading.no_periods[str(label)] = int(rows)


def _observations(reading: _Reading, frame: pd.DataFrame, by: str) -> list[Observation]:
    texts = frame[_VALUE].astype(str).str.strip()
    values = pd.to_numeric(texts, errors="coerce")
    _check_values(reading, texts, values)
    numbers: Iterable[object] = frame[_NUMBER] if _NUMBER in frame.columns else [None] * len(frame)
    areas = _areas(reading, frame[_AREA], numbers)
    source = shown_name(reading.file)
    observations: dict[tuple[str, str, object, object], Observation] = {}
    for row, measure, label, area, value in zip(
        frame.index, frame[by], frame[_PERIOD], areas, values, strict=True
    ):
        for kpi, complement in reading.measures[measure]:
            period = lait_period(label, kpi.year)
            if period is None or area is None:
                continue
            place = (kpi.id, area, period.end, period.start)
            if place in observations:
                reading.mistakes.add(_row(row, reading), _PERIOD, f"{label} of {measure} is given twice")
            number = None if pd.isna(value) else clean(100 - value if complement else value)
            symbol = LAIT_MISSING if number is None else None
            observations[place] = Observation(kpi.id, area, period, number, symbol, Origin.LAIT, source)
    return list(observations.values())


def _check_values(reading: _Reading, texts: pd.Series[str], values: pd.Series[float]) -> None:
    wrong = (values.isna() & ~texts.isin(list(_MISSING))) | values.isin([float("inf"), float("-inf")])
    for row, text in texts[wrong].items():
        reading.mistakes.add_value(_row(row, reading), _VALUE, text, "is neither a number nor -")


def _row(index: object, reading: _Reading) -> int:
    """Return a row as a person counts it: a parquet file's are counted from 1 without a heading."""
    return int(str(index)) + (1 if reading.file.suffix.casefold() == ".parquet" else 0)


def _areas(reading: _Reading, names: Iterable[object], numbers: Iterable[object]) -> list[str | None]:
    known: dict[tuple[str, str], str | None] = {}
    areas = []
    for name, number in zip(names, numbers, strict=True):
        place = (str(name), str(number))
        if place not in known:
            known[place] = _area(reading.crosswalk, *place)
        if known[place] is None:
            reading.no_areas[str(name)] += 1
        areas.append(known[place])
    return areas


def _area(crosswalk: Crosswalk, name: str, number: str) -> str | None:
    found = _ALWAYS_NUMBERED.fullmatch(number)
    return (crosswalk.from_number(found[1]) if found else None) or crosswalk.from_name(name)


def _notices(reading: _Reading) -> Iterable[str]:
    name = shown_name(reading.file)
    for label, rows in reading.no_periods.items():
        yield f"{name}: {counted(rows)} of the period {label!r}, which is none, not loaded."
    for area, rows in reading.no_areas.items():
        yield f"{name}: {counted(rows)} of {area!r}, which is no authority or region known here, left out."
