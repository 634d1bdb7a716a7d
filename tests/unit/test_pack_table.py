"""All recommendations as one table, and that a spreadsheet shows PDF text and never runs it."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from pandas.testing import assert_frame_equal

from inspection_evidence.errors import RenderError
from inspection_evidence.pack.table import (
    COLUMNS,
    FORMULA_STARTS,
    recommendations_table,
    save_table,
    table_on_screen,
)
from tests import pack_evidence as thornmere


def table_of(*texts: str) -> pd.DataFrame:
    return pd.DataFrame({"recommendation": texts, "page": range(1, len(texts) + 1)})


def sheet_of(path: Path) -> Worksheet:
    return openpyxl.load_workbook(path)["Recommendations"]


def test_every_recommendation_has_a_row_with_its_place() -> None:
    table = recommendations_table(thornmere.evidence())
    assert tuple(table.columns) == COLUMNS
    assert len(table) == 4 + 3 + 3
    fourth = table.iloc[3]
    assert fourth["identifier"] == "thornmere/sif-2016-03-a1b2/4"
    assert (fourth["number"], fourth["owner"], fourth["page"]) == ("4", "LSCB", 6)
    assert fourth["file"] == "2016-06-14-childrens-services.pdf"


def test_what_was_not_found_again_is_told_apart() -> None:
    table = recommendations_table(thornmere.evidence())
    assert list(table[~table["verified"]]["recommendation"]) == ["Words not found again."]


def test_a_borough_without_inspections_has_an_empty_table() -> None:
    table = recommendations_table(thornmere.evidence(thornmere.broken_file()))
    assert table.empty
    assert tuple(table.columns) == COLUMNS


def test_the_screen_shows_whole_texts_and_runs_none() -> None:
    long = "A plan for every child. " * 40
    html = table_on_screen(table_of(long, thornmere.HOSTILE_TEXT)).to_html()
    assert long.strip() in html
    assert "<script>" not in html and "&lt;script&gt;" in html


@pytest.mark.parametrize("start", FORMULA_STARTS)
@pytest.mark.parametrize("before", ["", " "])
def test_a_csv_holds_no_formula(tmp_path: Path, start: str, before: str) -> None:
    file = save_table(table_of(f"{before}{start}1+1", "Plans = aims."), tmp_path / "table.csv")
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["recommendation"] for row in rows] == [f"'{before}{start}1+1", "Plans = aims."]


@pytest.mark.parametrize("start", "=+-@")
def test_a_workbook_holds_text_as_printed_and_no_formula(tmp_path: Path, start: str) -> None:
    text = f"{start}HYPERLINK(A1)"
    file = save_table(table_of(text), tmp_path / "new" / "table.xlsx")
    cell = sheet_of(file)["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_a_workbook_can_be_filtered_and_keeps_its_headings_in_view(tmp_path: Path) -> None:
    table = recommendations_table(thornmere.evidence())
    sheet = sheet_of(save_table(table, tmp_path / "table.xlsx"))
    assert sheet.auto_filter.ref == f"A1:I{len(table) + 1}"
    assert sheet.freeze_panes == "A2"


def test_control_characters_do_not_stop_a_workbook(tmp_path: Path) -> None:
    sheet = sheet_of(save_table(table_of("Plans\x00 and\x0b aims"), tmp_path / "table.xlsx"))
    assert list(sheet.iter_rows(values_only=True)) == [("recommendation", "page"), ("Plans and aims", 1)]


def test_saving_changes_nothing_in_the_table(tmp_path: Path) -> None:
    table = table_of("=1+1")
    before = table.copy()
    save_table(table, tmp_path / "table.csv")
    save_table(table, tmp_path / "table.xlsx")
    assert_frame_equal(table, before)


def test_another_kind_of_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"^table\.ods: a table is saved as \.xlsx or \.csv"):
        save_table(table_of("x"), tmp_path / "table.ods")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(RenderError, match="the table cannot be written"):
        save_table(table_of("x"), tmp_path / "taken" / "table.csv")
