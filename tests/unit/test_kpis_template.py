"""The scorecard's template: what it asks for, and that a filled one is read back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from inspection_evidence.errors import KpiFileError
from inspection_evidence.kpis import load_themes
from inspection_evidence.kpis.scorecard import load_scorecard
from inspection_evidence.kpis.scorecard_needs import Need, NeededKpi
from inspection_evidence.kpis.scorecard_template import months_to, write_template
from tests.kpi_helpers import SUITE, borough, catalogue, crosswalk

ASKED = ("supervision_on_time", "private_fostering")


def template(file: Path) -> Path:
    """A template of two KPIs."""
    kpis = [catalogue()[kpi] for kpi in ASKED]
    write_template(file, "Kent", kpis, load_themes(SUITE.themes_file), date(2026, 3, 31), "Made up.")
    return file


def test_months_are_thirteen_up_to_the_last() -> None:
    months = months_to(date(2026, 3, 31))
    assert (months[0], months[-1], len(months)) == ("Mar 2025", "Mar 2026", 13)


def test_an_empty_template_is_no_observation(tmp_path: Path) -> None:
    loaded = load_scorecard(template(tmp_path / "scorecard.xlsx"), borough(), catalogue(), crosswalk())
    assert list(loaded.observations) == []


def test_a_filled_template_is_read_back(tmp_path: Path) -> None:
    file = template(tmp_path / "scorecard.xlsx")
    workbook = load_workbook(file)
    sheet = workbook["Scorecard"]
    assert [cell.value for cell in sheet[1]][:7] == [
        "KPI id",
        "KPI",
        "Unit",
        "Target",
        "Floor",
        "Note",
        "Mar 2025",
    ]
    sheet["D2"], sheet["G2"], sheet["S2"], sheet["S3"] = 90, 71.5, 80, 6
    workbook.save(file)
    loaded = load_scorecard(file, borough(), catalogue(), crosswalk())
    assert [(seen.kpi, seen.period.label, seen.value, seen.target) for seen in loaded.observations] == [
        ("supervision_on_time", "March 2025", 71.5, 90.0),
        ("supervision_on_time", "March 2026", 80.0, 90.0),
        ("private_fostering", "March 2026", 6.0, None),
    ]


def test_the_guidance_names_each_kpi_with_its_theme(tmp_path: Path) -> None:
    sheet = load_workbook(template(tmp_path / "scorecard.xlsx"))["How to fill in"]
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=sheet.max_row - 1)]
    assert [(row[0], row[1], row[3]) for row in rows] == [
        ("Supervision held on time", "Supervision and management oversight", "higher is better"),
        ("Private fostering arrangements known", "Private fostering", "neither is better"),
    ]


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "scorecard.xlsx"
    file.write_bytes(b"somebody's work")
    with pytest.raises(KpiFileError, match="holds this file already"):
        template(file)
    assert file.read_bytes() == b"somebody's work"


def test_words_of_reports_stay_words_and_short(tmp_path: Path) -> None:
    hostile = "=cmd|' /C calc'!A0\x07 " + "and so on, " * 40
    need = Need("kent/ilacs-2022-05-ab12/u1", hostile, "ILACS, May 2022", 3, "confirmed", "names supervision")
    asked = catalogue()["supervision_on_time"]
    file = tmp_path / "scorecard.xlsx"
    themes = load_themes(SUITE.themes_file)
    write_template(
        file, "Kent", [asked], themes, date(2026, 3, 31), "Made up.", [NeededKpi(asked, (need, need))]
    )
    rows = list(load_workbook(file)["Why these KPIs"].iter_rows(min_row=2))
    says = rows[0][4]
    assert (says.data_type, says.quotePrefix) == ("s", True)
    assert str(says.value).startswith("=cmd|' /C calc'!A0 and so on") and len(str(says.value)) <= 160
    assert [cell.value for cell in rows[1]][2:4] == [2, need.recommendation]
    assert list(load_scorecard(file, borough(), catalogue(), crosswalk()).observations) == []
