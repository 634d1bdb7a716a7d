"""The authority's scorecard: tidy and wide, CSV and Excel; every mistake a sentence and nothing loaded."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from inspection_evidence.errors import KpiFileError
from inspection_evidence.kpis import Observation
from inspection_evidence.kpis.scorecard import load_scorecard
from tests.kpi_helpers import borough, catalogue, crosswalk, write_excel

TIDY = "KPI,Period,Value,Target,Floor,Note\n"


def load(file: Path, **settings: object) -> list[Observation]:
    """What the loader makes of Kent's scorecard."""
    return list(load_scorecard(file, borough(**settings), catalogue(), crosswalk()).observations)


def write(tmp_path: Path, text: str) -> Path:
    """A CSV scorecard."""
    file = tmp_path / "scorecard.csv"
    file.write_text(text, encoding="utf-8")
    return file


def told(file: Path, **settings: object) -> list[str]:
    """The sentences that a scorecard raises, without its name."""
    with pytest.raises(KpiFileError) as raised:
        load(file, **settings)
    name = f"{file.name}, "
    return [line.removeprefix(name).removeprefix(f"{file.name}: ") for line in str(raised.value).splitlines()]


def test_a_tidy_scorecard_goes_by_id_name_or_the_boroughs_own_name(tmp_path: Path) -> None:
    file = write(
        tmp_path,
        TIDY + "supervision_on_time,Apr 2025,81.5,90,80,Weekly check\n"
        "Supervision held on time,2025-05,82%,90,80,\n"
        'Sup 1,"Q1 2025-26","83",90,80,\n'
        "private_fostering,at 31 March 2025,1,,,\n"
        "pathway_plans_current,2024-25,,95,,not yet counted\n"
        "pathway_plans_current,2025-26,c,95,,\n",
    )
    seen = load(file, kpis={"Sup 1": "supervision_on_time"})
    assert [(each.kpi, each.period.label, each.value, each.symbol) for each in seen] == [
        ("supervision_on_time", "April 2025", 81.5, None),
        ("supervision_on_time", "May 2025", 82.0, None),
        ("supervision_on_time", "quarter 1 of 2025-26", 83.0, None),
        ("private_fostering", "31 March 2025", 1.0, None),
        ("pathway_plans_current", "2025-26", None, "c"),
    ]
    assert (seen[0].target, seen[0].floor, seen[0].note) == (90.0, 80.0, "Weekly check")


@pytest.mark.parametrize("part", [";", "\t"])
def test_a_csv_file_as_excel_saves_it_elsewhere(tmp_path: Path, part: str) -> None:
    file = tmp_path / "scorecard.csv"
    rows = "KPI,Period,Value,Note\r\nsupervision_on_time,Apr 2025,81.5,Weekly; checked\r\n".split(",")
    text = part.join(rows[:-1]) + part + f'"{rows[-1].strip()}"\r\n'
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    (seen,) = load(file)
    assert (seen.value, seen.note) == (81.5, "Weekly; checked")


def test_a_scorecard_in_which_nothing_is_filled_in_is_told(tmp_path: Path) -> None:
    file = tmp_path / "scorecard.xlsx"
    write_excel(file, [("KPI id", "Target", "Apr 2025"), ("supervision_on_time", 90, None)])
    loaded = load_scorecard(file, borough(), catalogue(), crosswalk())
    assert loaded.observations == []
    assert loaded.notices == ("scorecard.xlsx: no figure is filled in yet, so nothing of it is used.",)


def test_a_wide_workbook_with_headings_of_its_own(tmp_path: Path) -> None:
    rows = [
        ("Children's scorecard", None, None, None, None),
        ("Indicator name", "Aim", datetime(2025, 4, 1), "May 2025", "RAG"),
        ("Supervision held on time", 90, 81.5, None, "A"),
        ("Return home interviews offered and completed within 72 hours", None, None, 70, "R"),
        (None, None, None, None, None),
    ]
    seen = load(
        write_excel(tmp_path / "scorecard.xlsx", rows, "Data"),
        sheet="Data",
        heading_row=2,
        columns={"kpi": "Indicator name", "target": "Aim"},
    )
    assert [(each.kpi, each.period.label, each.value, each.target) for each in seen] == [
        ("supervision_on_time", "April 2025", 81.5, 90.0),
        ("return_home_interviews", "May 2025", 70.0, None),
    ]


def test_excel_percentages_are_read_as_they_are_shown(tmp_path: Path) -> None:
    file = write_excel(tmp_path / "scorecard.xlsx", [("KPI", "Apr 2025"), ("supervision_on_time", 0.815)])
    workbook = load_workbook(file)
    workbook["Sheet1"]["B2"].number_format = "0.0%"
    workbook.save(file)
    assert [each.value for each in load(file)] == [81.5]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            "supervision_on_time,Apr 2025,about 80,,,\n",
            "row 2, column Value: 'about 80' is not a number; write one such as 69.4, or leave the cell "
            "empty.",
        ),
        (
            "supervision_on_time,Apr 2025,80,ninety,,\n",
            "row 2, column Target: 'ninety' is not a number; write one such as 69.4, or leave the cell "
            "empty.",
        ),
        (
            "supervision_on_time,Apr 2025,0.815,,,\nsupervision_on_time,May 2025,0.9,,,\n",
            "row 2, column Value: 0.815 looks like a share of 1, and supervision_on_time is in per cent; "
            "write 81.5.",
        ),
        (
            "supervision_on_time,Apr 2025,80,,,\nsupervision_on_time,2025-04,81,,,\n",
            "row 3, column Period: supervision_on_time has a value for April 2025 already, in row 2.",
        ),
        (
            "supervision_on_time,31/03/2025,80,,,\n",
            "row 2, column Period: '31/03/2025' is a date, which could mean a day or a month: write a month "
            "(2025-03), a quarter (Q4 2024-25), a year (2024-25) or a day (at 31 March 2025).",
        ),
        ("supervision_on_time,,80,,,\n", "row 2, column Period: the row has a value and no period."),
        (",Apr 2025,80,,,\n", "row 2, column KPI: the row has a value and no KPI."),
        ("supervision_on_time,Apr 2025,-3,,,\n", "row 2, column Value: '-3' is below zero."),
        ("supervision_on_time,Apr 2025,815,,,\n", "row 2, column Value: '815' is more than 100 per cent."),
        (
            "Supervision held in time,Apr 2025,80,,,\n",
            "row 2, column KPI: 'Supervision held in time' is no KPI of the catalogue; did you mean "
            "Supervision held on time?",
        ),
    ],
)
def test_a_mistake_is_told_by_row_and_column(tmp_path: Path, rows: str, sentence: str) -> None:
    assert told(write(tmp_path, TIDY + rows)) == [sentence]


def test_fractions_are_right_where_the_catalogue_says_so(tmp_path: Path) -> None:
    assert [
        each.value for each in load(write(tmp_path, TIDY + "permanent_exclusions,2024/25,0.12,,,\n"))
    ] == [0.12]


@pytest.mark.parametrize(
    "rows",
    [
        "supervision_on_time,Apr 2025,0.815,90,,\nsupervision_on_time,May 2025,1,90,,\n",
        "supervision_on_time,Apr 2025,81,90,,\nsupervision_on_time,May 2025,0.83,90,,\n",
        "supervision_on_time,Apr 2025,81,0.9,,\nsupervision_on_time,May 2025,83,0.9,,\n",
    ],
)
def test_a_share_of_1_among_percentages_is_told(tmp_path: Path, rows: str) -> None:
    (sentence,) = told(write(tmp_path, TIDY + rows))
    assert "looks like a share of 1" in sentence


def test_small_percentages_are_percentages(tmp_path: Path) -> None:
    rows = (
        "cla_unregistered,Apr 2025,0.5,,,\ncla_unregistered,May 2025,1.2,,,\ncla_unregistered,Jun 2025,0,,,\n"
    )
    assert [each.value for each in load(write(tmp_path, TIDY + rows))] == [0.5, 1.2, 0]


def test_another_boroughs_rows_are_told(tmp_path: Path) -> None:
    rows = "Kent,supervision_on_time,Apr 2025,80\nEssex,supervision_on_time,May 2025,81\n"
    text = f"Borough,KPI,Period,Value\n{rows}"
    assert told(write(tmp_path, text)) == ["row 3, column Authority: 'Essex' is not Kent; take the row out."]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "Period,Value\nApr 2025,80\n",
            "row 1, column KPI: the column is missing; name it in the borough's file",
        ),
        (
            "KPI,Period\nx,Apr 2025\n",
            "row 1, column Value: the column is missing; name it in the borough's file",
        ),
        ("KPI,Value\nx,80\n", "row 1, column Period: the column is missing; and no heading is a month"),
        ("", "the file is empty."),
    ],
)
def test_a_missing_column_is_told(tmp_path: Path, text: str, sentence: str) -> None:
    assert told(write(tmp_path, text))[0].startswith(sentence)


def test_a_column_or_kpi_that_the_boroughs_file_misnames_is_told(tmp_path: Path) -> None:
    file = write(tmp_path, TIDY + "supervision_on_time,Apr 2025,80,,,\n")
    assert told(file, columns={"target": "Tarket"}) == [
        "row 1, column Tarket: the borough's file names this column and it is missing; did you mean target?"
    ]
    assert told(file, kpis={"Sup 1": "supervision_in_time"})[0].startswith(
        "row 1, column Sup 1: the borough's file gives it the id 'supervision_in_time', which is not"
    )


def test_a_date_cell_as_period_is_told(tmp_path: Path) -> None:
    rows = [("KPI", "Period", "Value"), ("supervision_on_time", date(2025, 3, 31), 80)]
    (sentence,) = told(write_excel(tmp_path / "scorecard.xlsx", rows))
    assert sentence.startswith("row 2, column Period: '31/03/2025' is a date")


def test_two_columns_of_one_month_are_told(tmp_path: Path) -> None:
    (sentence,) = told(write(tmp_path, "KPI,Apr 2025,2025-04\nsupervision_on_time,80,81\n"))
    assert (
        sentence == "row 2, column Period: supervision_on_time has a value for April 2025 already, in row 2."
    )


def test_a_sheet_that_is_not_there_is_told(tmp_path: Path) -> None:
    file = write_excel(tmp_path / "scorecard.xlsx", [("KPI",)], "Scorecard")
    assert told(file, sheet="Scorecrad") == ["there is no sheet 'Scorecrad'; did you mean Scorecard?"]


def test_a_long_list_of_mistakes_is_cut_short(tmp_path: Path) -> None:
    rows = "".join(f"supervision_on_time,period {number},80,,,\n" for number in range(30))
    sentences = told(write(tmp_path, TIDY + rows))
    assert len(sentences) == 21
    assert sentences[-1] == "10 more of such mistakes."


def test_a_formula_that_was_never_calculated_is_told(tmp_path: Path) -> None:
    rows = [("KPI", "Apr 2025"), ("supervision_on_time", "=80+1"), ("plo_duration", 12)]
    assert told(write_excel(tmp_path / "scorecard.xlsx", rows)) == [
        "row 2, column B: the formula has no value; open the file in a spreadsheet and save it again."
    ]
