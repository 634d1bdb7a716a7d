"""Write the fictional borough of Thornmere's KPI files: LAIT's form, the DfE's form, a filled scorecard.

``python tests/samples/kpi_files.py [--out FOLDER]``. Every figure is made up, England's too, and the
authorities beside Thornmere do not exist either, so that nothing is said of a real one.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook

from inspection_evidence.kpis import load_catalogue, load_themes
from inspection_evidence.kpis.scorecard_template import write_template
from inspection_evidence.settings import Workspace, load_authorities

WORKSPACE = Workspace.find(Path(__file__))
DEFAULT_OUT = WORKSPACE.root / "inputs" / "kpi" / "thornmere"
THORNMERE = "X09000001"
LAST_MONTH = date(2026, 5, 31)
YEARS = range(2015, 2026)


class Measure(NamedTuple):
    """A measure of LAIT's: Thornmere's values, England's, and how far the neighbours lie around it."""

    key: str
    title: str
    own: str
    england: str
    spread: float


# A value a year from 2015 to 2025; - is one that is not published.
MEASURES = (
    Measure(
        "ReReferral",
        "Re-referrals",
        "19.1 18.4 20.2 17.6 16.9 17.8 16.1 15.2 15.9 14.3 13.8",
        "22.0 21.8 21.9 22.4 22.5 22.3 21.7 22.2 22.4 22.5 22.1",
        4.0,
    ),
    Measure(
        "CP_conf_15days",
        "Conferences in 15 days",
        "61.2 58.9 66.0 63.1 60.4 71.8 69.5 66.3 64.9 62.7 63.9",
        "76.5 77.0 77.1 78.4 77.9 82.6 79.4 78.6 79.5 81.2 81.9",
        6.0,
    ),
    Measure(
        "Continue_Assess_Comp",
        "Assessments in 45 days",
        "79.3 81.0 83.6 84.1 86.9 90.2 88.7 89.9 91.5 92.4 92.0",
        "83.0 82.6 82.9 83.4 83.6 87.2 84.8 82.9 84.3 85.5 85.1",
        5.0,
    ),
    Measure(
        "CPP_rate",
        "Child protection plan rate",
        "36.1 38.0 41.7 40.2 43.9 42.5 44.8 41.0 39.6 38.8 37.9",
        "43.2 43.6 45.5 44.3 43.5 42.2 43.0 42.5 41.6 40.8 40.1",
        7.0,
    ),
    Measure(
        "LAC",
        "Looked after rate",
        "57 58 60 61 63 62 60 59 58 57 56",
        "60 62 64 65 67 68 69 70 69 67 66",
        9.0,
    ),
    Measure(
        "LACDistance",
        "Placed over 20 miles away",
        "18 17 19 20 21 22 21 20 22 23 21",
        "14 14 15 15 16 16 17 17 18 18 18",
        4.0,
    ),
    Measure(
        "CareLeavers_LA_NotInTouch",
        "Care leavers not in touch",
        "9 - 7 8 6 - 5 5 4 - 4",
        "8 8 7 7 7 5 5 4 5 4 4",
        2.0,
    ),
)
WORKFORCE = {
    "vacancy_rate_fte": (
        "17.2 18.5 19.9 21.4 20.6 18.0 15.8 14.9 14.1 13.0",
        "16.9 16.6 16.5 16.2 16.8 19.4 18.7 17.1 14.5 14.0",
    ),
    "turnover_rate_fte": (
        "15.0 16.8 18.1 low 17.3 16.0 14.2 x 12.9 12.1",
        "13.6 15.0 15.1 13.7 15.2 17.0 15.8 14.1 12.0 11.7",
    ),
    "agency_rate_fte": (
        "20.1 22.4 23.0 24.8 23.6 21.9 20.3 18.6 17.2 16.5",
        "15.9 15.5 15.7 15.5 15.6 17.4 17.8 16.3 13.2 12.6",
    ),
    "caseload_fte": (
        "17.8 18.1 18.6 17.9 17.2 16.8 16.1 15.5 15.0 14.6",
        "17.6 17.3 16.8 16.4 16.2 16.5 16.1 15.5 15.1 15.0",
    ),
}
# Target, floor, note and a value for each of the last 13 months; - is a month without a figure.
SCORECARD = {
    "icpc_15_days": (85, 75, "Weekly tracker since February", "60 62 58 65 64 61 67 66 70 72 71 75 76"),
    "supervision_on_time": (90, 80, "Monthly supervision", "58 60 63 61 66 69 68 72 74 73 77 79 81"),
    "return_home_interviews": (85, 75, None, "70 68 72 75 71 74 77 76 80 79 82 83 81"),
    "cla_initial_health_20_days": (90, 80, "Joint with health", "55 61 58 52 60 66 63 69 64 71 68 73 70"),
    "pathway_plans_current": (95, 85, None, "82 83 81 85 86 88 87 89 90 91 90 92 93"),
    "strategy_discussions_attended": (95, 90, None, "88 90 87 91 92 90 93 94 92 95 96 95 96"),
    "health_passports": (100, 90, "Recorded since October", "- - - - - 40 46 55 61 64 70 75 78"),
    "private_fostering": (None, None, None, "6 6 5 4 4 6 7 7 6 7 8 8 7"),
    "homeless_16_17": (100, 95, None, "100 75 100 - 80 100 100 67 100 100 - 100 100"),
    "management_oversight": (90, 80, "From case audits", "64 - - 68 - - 71 - - 74 - - 78"),
}


def neighbours() -> list[tuple[str, str]]:
    """Code and name of the fictional authorities beside Thornmere."""
    rows = load_authorities(WORKSPACE.authorities_file).rows
    return [(row.ons_code, row.name) for row in rows if row.fictional and row.ons_code != THORNMERE]


def spread_value(printed: str, neighbour: int, year: int, spread: float) -> str:
    """A neighbour's value: England's, moved by a made-up amount that neighbour and year settle."""
    if not printed[0].isdigit():
        return printed
    moved = float(printed) + spread * ((neighbour * 7 + year * 3) % 11 - 5) / 5
    decimals = len(printed.partition(".")[2])
    return f"{max(moved, 0.0):.{decimals}f}"


def lait_rows() -> Iterator[Sequence[object]]:
    """LAIT's long form, with the label 0 once, as in the real file."""
    yield "Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number", "Region"
    for measure in MEASURES:
        for year, own, england in zip(YEARS, measure.own.split(), measure.england.split(), strict=True):
            start = measure.key, measure.title, year
            yield *start, "Thornmere", own, "", "Fictional example"
            yield *start, "England", england, 970, ""
            for number, (_, name) in enumerate(neighbours()):
                value = spread_value(england, number, year, measure.spread)
                yield *start, name, value, "", "Fictional example"
    yield "ReReferral", "Re-referrals", "0", "Thornmere", "-", "", "Fictional example"


def workforce_rows() -> Iterator[Sequence[object]]:
    """The DfE's form of its workforce indicators."""
    yield (
        "time_period time_identifier geographic_level country_code country_name region_code region_name "
        "old_la_code new_la_code la_name"
    ).split() + list(WORKFORCE)
    places = [(THORNMERE, "Thornmere"), *neighbours()]
    for position, year in enumerate(range(2016, 2026)):
        fixed = (year, "Reporting year")
        england = [values[1].split()[position] for values in WORKFORCE.values()]
        yield *fixed, "National", "E92000001", "England", "", "", "", "", "", *england
        for number, (code, name) in enumerate(places):
            own = [values[0].split()[position] for values in WORKFORCE.values()]
            spread = [spread_value(value, number, year, 3.0) for value in england]
            values = own if code == THORNMERE else spread
            yield *fixed, "Local authority", "E92000001", "England", "", "", "", code, name, *values


def write_csv(file: Path, rows: Iterable[Sequence[object]], encoding: str = "utf-8") -> Path:
    """Write rows as the publishers do."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding=encoding, newline="") as text:
        csv.writer(text, lineterminator="\n").writerows(rows)
    return file


def write_scorecard(file: Path) -> Path:
    """Write the template as the command does, and fill it in as a borough would."""
    catalogue = load_catalogue(WORKSPACE)
    file.unlink(missing_ok=True)
    why = "A fictional borough: every figure is made up."
    themes = load_themes(WORKSPACE.themes_file)
    write_template(file, "Thornmere", [catalogue[kpi] for kpi in SCORECARD], themes, LAST_MONTH, why)
    workbook = load_workbook(file)
    sheet = workbook["Scorecard"]
    for row, (target, floor, note, values) in enumerate(SCORECARD.values(), start=2):
        numbers = [None if value == "-" else float(value) for value in values.split()]
        for column, value in enumerate((target, floor, note, *numbers), start=4):
            sheet.cell(row, column, value)
    workbook.properties.created = workbook.properties.modified = datetime(2026, 6, 1)
    workbook.save(file)
    return file


def main(arguments: list[str] | None = None) -> None:
    """Write every sample."""
    parser = argparse.ArgumentParser(description="Write the fictional borough of Thornmere's KPI files.")
    parser.add_argument("--out", type=Path, default=DEFAULT_OUT, help="folder to write the files to")
    folder: Path = parser.parse_args(arguments).out
    files = [
        write_csv(folder / "lait" / "lait.csv", lait_rows()),
        write_csv(folder / "ees" / "csww_indicators_2016_to_2025.csv", workforce_rows(), "utf-8-sig"),
        write_scorecard(folder / "scorecard.xlsx"),
    ]
    for file in files:
        print(f"{file} ({file.stat().st_size:,} bytes)")


if __name__ == "__main__":
    main()
