"""The DfE's CSV files: any order, any case, any encoding; symbols kept; mistakes told by row and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspection_evidence.errors import KpiFileError
from inspection_evidence.kpis import KpiSeries
from inspection_evidence.kpis.dfe_files import load_dfe_file
from inspection_evidence.kpis.series import Loaded
from tests.kpi_helpers import ENGLAND, KENT, catalogue, crosswalk

NAME = "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv"
HEADING = (
    "time_period,time_identifier,geographic_level,country_code,region_code,region_name,old_la_code,new_la_code,"
    "la_name,referral_count,rereferral_count,rereferral_percent,no_further_action_count,no_further_action_percent"
)
KENT_2025 = (
    "2025,Reporting year,Local authority,E92000001,E12000008,South East,886,E10000016,Kent,9000,1899,21.1,c,c"
)
ROWS = (
    "2025,Reporting year,National,E92000001,,,,,,632830,142900,22.6,41340,6.5",
    "2025,Reporting year,Regional,E92000001,E12000008,South East,,,,90000,20000,22.2,900,1",
    KENT_2025,
    "2024,Reporting year,Local authority,E92000001,E12000008,South East,886,E10000016,Kent,8800,low,u,z,x",
    "2015,Reporting year,Local authority,E92000001,,,825,E10000002,Buckinghamshire,1,1,10,1,1",
)


def write(
    tmp_path: Path, *rows: str, name: str = NAME, encoding: str = "utf-8", heading: str = HEADING
) -> Path:
    """A file like the DfE's."""
    file = tmp_path / name
    file.write_text("\n".join([heading, *rows]) + "\n", encoding=encoding)
    return file


def load(file: Path) -> Loaded:
    """What the loader makes of a file."""
    return load_dfe_file(file, catalogue(), crosswalk())


def told(file: Path) -> list[str]:
    """The sentences that a file raises, without its name."""
    with pytest.raises(KpiFileError) as raised:
        load(file)
    return [
        line.removeprefix(f"{file.name}, ").removeprefix(f"{file.name}: ")
        for line in str(raised.value).splitlines()
    ]


def values(file: Path, kpi: str, code: str = KENT) -> list[tuple[str, float | None, str | None]]:
    """Period, value and symbol of a line."""
    return [
        (seen.period.label, seen.value, seen.symbol)
        for seen in KpiSeries(load(file).observations).line(kpi, code)
    ]


def test_rates_and_counts_are_loaded_for_authorities_regions_and_england(tmp_path: Path) -> None:
    file = write(tmp_path, *ROWS)
    assert values(file, "rereferrals", ENGLAND) == [("2024-25", 22.6, None)]
    assert values(file, "rereferrals", "E12000008") == [("2024-25", 22.2, None)]
    assert values(file, "rereferrals.count") == [("2023-24", None, "low"), ("2024-25", 1899.0, None)]
    assert load(file).notices == ()


def test_symbols_are_kept_with_their_meaning_and_are_never_0(tmp_path: Path) -> None:
    file = write(tmp_path, *ROWS)
    observations = [seen for seen in load(file).observations if seen.authority == KENT and seen.symbol]
    assert {seen.symbol for seen in observations} == {"low", "u", "z", "x", "c"}
    assert all(seen.value is None and seen.meaning for seen in observations)


def test_a_former_code_is_the_authority_of_today(tmp_path: Path) -> None:
    assert values(write(tmp_path, *ROWS), "rereferrals", "E06000060") == [("2014-15", 10.0, None)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
def test_encodings_order_and_case_do_not_matter(tmp_path: Path, encoding: str) -> None:
    turned = [",".join(reversed(line.split(","))) for line in (HEADING.upper(), *ROWS)]
    named = turned[3].replace("South East", "Sóuth East")
    file = write(tmp_path, *turned[1:3], named, *turned[4:], heading=turned[0], encoding=encoding)
    assert values(file, "rereferrals") == [("2023-24", None, "u"), ("2024-25", 21.1, None)]


def test_six_digits_are_a_year_that_spans_two_and_filters_choose_rows(tmp_path: Path) -> None:
    heading = (
        "time_period,time_identifier,geographic_level,new_la_code,old_la_code,la_name,social_care_group,"
        "absence_terms,phase_type_grouping,pt_pupils_pa_10_exact"
    )
    start = "202425,Academic year,Local authority,E10000016,886,Kent"
    file = write(
        tmp_path,
        f"{start},CINO at 31 March,six half terms,Total,50",
        f"{start},CLA 12 months at 31 March,six half terms,Total,23.9",
        f"{start},CLA 12 months at 31 March,six half terms,Special,40",
        name="absence_la.csv",
        heading=heading,
    )
    assert values(file, "cla_persistent_absence") == [("2024/25", 23.9, None)]


def test_a_missing_column_is_told(tmp_path: Path) -> None:
    heading = HEADING.replace(",rereferral_percent", ",something")
    assert told(write(tmp_path, *ROWS, heading=heading)) == [
        "row 1, column rereferral_percent: the column is missing; take the file as the DfE publishes it."
    ]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            KENT_2025.replace("21.1", "many"),
            "row 3, column rereferral_percent: 'many' is neither a number nor a symbol of the DfE's.",
        ),
        (
            KENT_2025.replace("21.1", "inf"),
            "row 3, column rereferral_percent: 'inf' is neither a number nor a symbol of the DfE's.",
        ),
        (
            KENT_2025.replace("2025,", "31/03/2025,", 1),
            "row 3, column time_period: '31/03/2025' is no year such as 2025 or 202425.",
        ),
    ],
)
def test_what_is_no_number_or_period_is_told_by_row(tmp_path: Path, row: str, sentence: str) -> None:
    assert sentence in told(write(tmp_path, ROWS[0], row))


def test_a_figure_given_twice_is_told(tmp_path: Path) -> None:
    assert ("row 5, column rereferral_percent: the figure of 2025 for this area is given twice.") in told(
        write(tmp_path, *ROWS[:3], KENT_2025)
    )


def test_rows_of_no_known_authority_are_told_and_left_out(tmp_path: Path) -> None:
    joint = KENT_2025.replace("E10000016,Kent", "E10000016 / E10000011,Kent / East Sussex").replace(
        "886", "886 / 845"
    )
    loaded = load(write(tmp_path, ROWS[0], joint))
    assert {seen.authority for seen in loaded.observations} == {ENGLAND}
    assert len(loaded.notices) == 1
    assert "1 row of" in loaded.notices[0] and "Kent / East Sussex" in loaded.notices[0]


def test_a_file_of_another_name_gives_nothing_and_is_told(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, *ROWS, name="something_else.csv"))
    assert loaded.observations == ()
    assert loaded.notices == (
        "something_else.csv: no KPI of the catalogue is taken from a file of this name.",
    )


def test_a_file_of_200_megabytes_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / NAME
    with file.open("wb") as empty:
        empty.truncate(200 * 1024 * 1024)
    assert told(file) == [
        "the file has 200 megabytes and at most 100 are read; keep the rows and columns that are needed and "
        "save it again."
    ]
