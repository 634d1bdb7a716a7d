"""LAIT: the whole data set and the tool's own download; what is wrong is told and nothing is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pytest

from inspection_evidence.errors import KpiFileError
from inspection_evidence.kpis import KpiSeries
from inspection_evidence.kpis.lait import is_lait_file, load_lait
from inspection_evidence.kpis.series import Loaded
from tests.kpi_helpers import ENGLAND, KENT, catalogue, crosswalk, write_excel

HEADING = ("Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number", "Region")
ROWS = [
    ("ReReferral", "Re-referrals", "2024", "Kent", "20.300000000000001", 886.0, "South East"),
    ("ReReferral", "Re-referrals", "2025", "Kent", "-", 886.0, "South East"),
    ("ReReferral", "Re-referrals", "2025", "England", "22.6", 970.0, "NA"),
    ("CareLeavers_LA_NotInTouch", "Not in touch", "2025", "Kent", "4", 886.0, "South East"),
    ("SomethingElse", "Not in the catalogue", "0", "Kent", "x", 886.0, "South East"),
]
MEASURE = "Percentage of re-referrals to children's social care within 12 months"


def parquet(tmp_path: Path, rows: Sequence[tuple[object, ...]], heading: tuple[str, ...] = HEADING) -> Path:
    """A file like LAIT's."""
    file = tmp_path / "bds_long.parquet"
    pd.DataFrame(rows, columns=list(heading)).to_parquet(file)
    return file


def load(file: Path) -> Loaded:
    """What the loader makes of a file."""
    return load_lait(file, catalogue(), crosswalk())


def told(file: Path) -> list[str]:
    """The sentences that a file raises."""
    with pytest.raises(KpiFileError) as raised:
        load(file)
    return str(raised.value).splitlines()


def test_the_whole_data_set_is_loaded_and_the_label_0_told(tmp_path: Path) -> None:
    loaded = load(parquet(tmp_path, ROWS))
    series = KpiSeries(loaded.observations)
    kent = series.line("rereferrals", KENT)
    assert [(seen.period.label, seen.value, seen.symbol) for seen in kent] == [
        ("2023-24", 20.3, None),
        ("2024-25", None, "-"),
    ]
    assert kent[1].meaning == "not published: suppressed, not available or not applicable"
    assert [seen.value for seen in series.line("rereferrals", ENGLAND)] == [22.6]
    assert loaded.notices == ("bds_long.parquet: 1 row of the period '0', which is none, not loaded.",)


def test_what_lait_publishes_as_the_rest_is_turned_round(tmp_path: Path) -> None:
    series = KpiSeries(load(parquet(tmp_path, ROWS)).observations)
    assert [seen.value for seen in series.line("care_leavers_in_touch", KENT)] == [96.0]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_long_form_comes_as_a_spreadsheet_too(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"lait.{ending}"
    if ending == "csv":
        pd.DataFrame(ROWS, columns=list(HEADING)).to_csv(file, index=False)
    else:
        write_excel(file, [HEADING, *ROWS])
    assert is_lait_file(file)
    assert set(load(file).observations) == {
        seen._replace(source=file.name) for seen in load(parquet(tmp_path, ROWS)).observations
    }


def test_a_download_from_the_tools_page_has_a_column_a_period(tmp_path: Path) -> None:
    heading = ("LA Number", "LA and Regions", "Region", "Topic", "Measure", "2024", "2025")
    rows = [
        (886, "Kent", "South East", "Child Protection", MEASURE, 20.3, 21.1),
        (970, "England", None, "Child Protection", MEASURE, 22.4, 22.6),
        (None, "Statistical Neighbours", None, "Child Protection", MEASURE, 19.0, 19.5),
    ]
    loaded = load(write_excel(tmp_path / "LAIT.xlsx", [heading, *rows]))
    series = KpiSeries(loaded.observations)
    assert [seen.value for seen in series.line("rereferrals", KENT)] == [20.3, 21.1]
    assert loaded.notices == (
        "LAIT.xlsx: 2 rows of 'Statistical Neighbours', which is no authority or region known here, "
        "left out.",
    )


def test_a_missing_column_is_told(tmp_path: Path) -> None:
    file = parquet(tmp_path, [row[:4] for row in ROWS], HEADING[:4])
    assert told(file) == [
        "bds_long.parquet, row 1, column Values: the column is missing; take the file as LAIT gives it."
    ]


def test_text_in_a_number_is_told_and_nothing_is_loaded(tmp_path: Path) -> None:
    rows = [*ROWS, ("ReReferral", "", "2023", "Kent", "twenty", 886.0, "South East")]
    file = tmp_path / "lait.csv"
    pd.DataFrame(rows, columns=list(HEADING)).to_csv(file, index=False)
    assert told(file) == ["lait.csv, row 7, column Values: 'twenty' is neither a number nor -."]


def test_a_figure_given_twice_is_told(tmp_path: Path) -> None:
    file = tmp_path / "lait.csv"
    pd.DataFrame([*ROWS, ROWS[0]], columns=list(HEADING)).to_csv(file, index=False)
    assert told(file) == ["lait.csv, row 7, column Years: 2024 of ReReferral is given twice."]


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "lait.parquet"
    file.write_bytes(b"PAR1 and then nothing")
    assert told(file) == ["lait.parquet: the file is damaged or is not parquet; download it again."]
    workbook = tmp_path / "lait.xlsx"
    workbook.write_bytes(b"<html>Sign in</html>")
    assert told(workbook) == [
        "lait.xlsx: the file cannot be read as an Excel workbook; save it again as .xlsx."
    ]


def test_abolished_and_renamed_authorities_keep_their_own_series(tmp_path: Path) -> None:
    rows = [
        ("ReReferral", "", "2019", "Dorset (Pre LG)", "10", 835.0, "South West"),
        ("ReReferral", "", "2020", "Dorset", "20", 838.0, "South West"),
        ("ReReferral", "", "2020", "Kingston Upon Hull, City of", "30", 810.0, "Yorkshire and The Humber"),
        ("ReReferral", "", "2020", "London (Inner)", "40", 987.0, "NA"),
    ]
    series = KpiSeries(load(parquet(tmp_path, rows)).observations)
    for code, value in (("E10000009", 10), ("E06000059", 20), ("E06000010", 30), ("E13000001", 40)):
        assert [seen.value for seen in series.line("rereferrals", code)] == [value]
