"""All of a borough's KPI files together; the example borough; neighbours; coverage."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.errors import KpiFileError
from inspection_evidence.kpis import (
    Basis,
    compare,
    coverage_of,
    load_published,
    load_series,
    neighbours_of,
    read_neighbours,
)
from inspection_evidence.settings import BoroughParameters, Workspace, load_borough
from tests.kpi_helpers import KENT, SUITE, authority, catalogue, crosswalk, workspace_at, write_excel

LAIT = (
    "Short Desc,Years,LA and Regions,Values,LA Number\n"
    "ReReferral,2024,Kent,20.3,886\nReReferral,2024,England,22.4,970\n"
)
WORKFORCE = (
    "time_period,time_identifier,geographic_level,new_la_code,vacancy_rate_fte,turnover_rate_fte,agency_rate_fte,"
    "caseload_fte\n2025,Reporting year,Local authority,E10000016,10,11,12,"
)


def laid_out(tmp_path: Path, scorecard: str) -> tuple[Workspace, BoroughParameters]:
    """A workspace with KPI files for every borough, and Kent's scorecard."""
    boroughs = tmp_path / "parameters" / "boroughs"
    boroughs.mkdir(parents=True)
    for file in (SUITE.authorities_file, SUITE.catalogue_file, SUITE.themes_file):
        shutil.copy(file, tmp_path / "parameters")
    shutil.copy(SUITE.borough_file("kent"), boroughs)
    files = {
        "lait/lait.csv": LAIT,
        "lait/la_code_list.csv": "LA Number,LA Name\n886,Kent\n",
        "lait/sn_may_2025.csv": "A,B,C\n1,2,3\n",
        "lait/dictionary.csv": "Measure_short,Polarity\nReReferral,Low\n",
        "ees/csww_indicators_2017_to_2024.csv": WORKFORCE + "18\n",
        "ees/csww_indicators_2017_to_2025.csv": WORKFORCE + "15\n",
        "kent/scorecard.csv": scorecard,
        "kent/~$scorecard.csv": "a lock file",
    }
    for name, text in files.items():
        file = tmp_path / "inputs" / "kpi" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    workspace = workspace_at(tmp_path)
    return workspace, load_borough(workspace, "kent")


def test_published_files_and_the_scorecard_come_together(tmp_path: Path) -> None:
    workspace, borough = laid_out(tmp_path, "KPI,Period,Value\nsupervision_on_time,Apr 2025,80\n")
    series = load_series(workspace, borough)
    assert series.problems == ()
    assert [seen.value for seen in series.line("rereferrals", KENT)] == [20.3]
    assert [seen.value for seen in series.line("sw_caseload", KENT)] == [15.0]
    assert [seen.value for seen in series.line("supervision_on_time", KENT, Basis.SCORECARD)] == [80.0]
    assert series.notices == (
        "dictionary.csv: there is no column LA and Regions; left out.",
        "csww_indicators_2017_to_2024.csv: left out, as csww_indicators_2017_to_2025.csv is newer.",
    )


def test_a_file_with_a_mistake_gives_nothing_and_the_others_all(tmp_path: Path) -> None:
    rows = "supervision_on_time,Apr 2025,80\nsupervision_on_time,May 2025,most\n"
    workspace, borough = laid_out(tmp_path, f"KPI,Period,Value\n{rows}")
    series = load_series(workspace, borough)
    assert series.line("supervision_on_time", KENT, Basis.SCORECARD) == ()
    assert series.has_values("rereferrals", KENT)
    assert series.problems == (
        "scorecard.csv, row 3, column Value: 'most' is not a number; write one such as 69.4, or leave the "
        "cell empty.",
    )


def test_a_scorecard_that_the_boroughs_file_names_must_be_there(tmp_path: Path) -> None:
    workspace, borough = laid_out(tmp_path, "KPI,Period,Value\n")
    named = borough.model_copy(
        update={"scorecard": borough.scorecard.model_copy(update={"file": "our.xlsx"})}
    )
    (problem,) = load_series(workspace, named).problems
    assert problem.startswith("kent.yml: scorecard.file is 'our.xlsx', but ")


def test_a_file_that_is_not_called_scorecard_is_told_and_not_passed_over(tmp_path: Path) -> None:
    workspace, borough = laid_out(tmp_path, "KPI,Period,Value\nsupervision_on_time,Apr 2025,80\n")
    (workspace.borough_kpi_folder(borough) / "October figures.xlsx").write_bytes(b"")
    series = load_series(workspace, borough)
    assert series.problems == (
        "October figures.xlsx: its name does not begin with scorecard; rename it, or name it in kent.yml as "
        "scorecard.file.",
    )
    assert series.has_values("supervision_on_time", KENT, Basis.SCORECARD)


def test_the_national_picture_has_published_figures_only(tmp_path: Path) -> None:
    workspace, _ = laid_out(tmp_path, "KPI,Period,Value\nsupervision_on_time,Apr 2025,80\n")
    assert {seen.basis for seen in load_published(workspace)} == {Basis.PUBLISHED}


def test_without_any_file_there_is_nothing_and_no_error(tmp_path: Path) -> None:
    workspace, borough = laid_out(tmp_path, "")
    shutil.rmtree(tmp_path / "inputs")
    series = load_series(workspace, borough)
    assert (len(series), series.notices, series.problems) == (0, (), ())


def test_the_table_for_a_person_has_a_row_an_observation(tmp_path: Path) -> None:
    workspace, borough = laid_out(tmp_path, "KPI,Period,Value\nsupervision_on_time,Apr 2025,80\n")
    series = load_series(workspace, borough)
    assert len(series.frame()) == len(series) == 7


def test_the_dfes_workbook_of_neighbours(tmp_path: Path) -> None:
    rows = [("A", "B", 3, 4), (1, 2, 3, 4), ("LA num", "LA Name", "SN1", "SNP"), (886, "Kent", 881, "Close")]
    found = read_neighbours(write_excel(tmp_path / "neighbours.xlsx", rows), crosswalk())
    assert found == {KENT: ("E10000012",)}
    with pytest.raises(KpiFileError, match="there is no row of headings with LA num and SN1"):
        read_neighbours(write_excel(tmp_path / "other.xlsx", [("LA", "Name")]), crosswalk())


def test_a_boroughs_neighbours_are_codes_nearest_first() -> None:
    codes = neighbours_of(load_borough(SUITE, "hammersmith-and-fulham"), crosswalk())
    assert codes[:2] == ("E09000022", "E09000020")
    assert len(codes) == 10


def test_the_example_borough_is_whole_and_wholly_fictional() -> None:
    thornmere = load_borough(SUITE, "thornmere")
    series = load_series(SUITE, thornmere)
    assert series.problems == ()
    assert series.notices == ("lait.csv: 1 row of the period '0', which is none, not loaded.",)
    areas = {seen.authority for seen in series}
    assert all(code.startswith("X09") or code == "E92000001" for code in areas)
    coverage = coverage_of(series, catalogue(), thornmere.ons_code)
    assert [len(part) for part in coverage] == [11, 9, 0, 67]


def test_the_example_borough_compares() -> None:
    thornmere = load_borough(SUITE, "thornmere")
    comparison = compare(
        load_series(SUITE, thornmere),
        catalogue()["icpc_15_days"],
        authority(thornmere.ons_code),
        neighbours_of(thornmere, crosswalk()),
        inspected=date(2020, 1, 20),
        as_at=date(2026, 6, 30),
    )
    assert comparison.basis is Basis.SCORECARD
    assert comparison.target is not None and comparison.target.met is False
    assert comparison.neighbours is not None and comparison.neighbours.members == 10
    assert comparison.baseline is not None and comparison.baseline.basis is Basis.PUBLISHED
    assert comparison.since_inspection is not None
