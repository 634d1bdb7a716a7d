"""The register for publication, by the Analysis Function's rules for spreadsheets."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from inspection_evidence.pack import PackSources
from inspection_evidence.pack.data.register_workbook import write_register
from tests import pack_evidence as thornmere
from tests.pack_sources import sources, told, with_officers

HEAD = 4
"""Row of the headings: title, instructions and source stand above."""


def register(folder: Path, made: PackSources | None = None) -> Workbook:
    write_register(folder / "register.xlsx", made or sources())
    return openpyxl.load_workbook(folder / "register.xlsx")


def column(sheet: Worksheet, heading: str) -> list[object]:
    """The cells below a heading, its note's number apart."""
    headings = [str(cell.value).split("\n")[0] for cell in sheet[HEAD]]
    place = headings.index(heading) + 1
    return [sheet.cell(row, place).value for row in range(HEAD + 1, sheet.max_row + 1)]


def test_a_cover_contents_and_notes_come_first_then_one_table_a_sheet(tmp_path: Path) -> None:
    workbook = register(tmp_path)
    assert workbook.sheetnames == ["Cover", "Contents", "Notes", "Recommendations", "Grades", "Files"]
    assert [len(sheet.tables) for sheet in workbook] == [0, 1, 1, 1, 1, 1]


def test_no_cell_is_merged_no_row_or_cell_blank_and_no_pane_frozen(tmp_path: Path) -> None:
    for sheet in register(tmp_path):
        assert not sheet.merged_cells.ranges
        assert sheet.freeze_panes is None
        assert [row[0].row for row in sheet.iter_rows() if row[0].value is None] == []
        if sheet.title in ("Recommendations", "Grades", "Files"):
            assert [
                cell.coordinate for row in sheet.iter_rows(min_row=HEAD) for cell in row if not cell.value
            ] == []


def test_every_cell_of_a_table_is_wrapped(tmp_path: Path) -> None:
    sheet = register(tmp_path)["Recommendations"]
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows(min_row=HEAD) for cell in row)


def test_every_note_that_a_heading_refers_to_is_there(tmp_path: Path) -> None:
    workbook = register(tmp_path)
    numbers = {row[0].value for row in workbook["Notes"].iter_rows(min_row=4)}
    named = [
        str(cell.value)
        for sheet in workbook
        for row in sheet.iter_rows(min_row=HEAD, max_row=HEAD)
        for cell in row
    ]
    marked = {int(text.split("[note ")[1][:-1]) for text in named if "[note " in text}
    assert marked == numbers == {1, 2, 3, 4, 5}


def test_the_notes_stand_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    workbook = register(tmp_path)
    first = {row[0].value: str(row[1].value) for row in workbook["Notes"].iter_rows(min_row=4)}
    marks = {str(cell.value).split("\n")[0]: str(cell.value) for cell in workbook["Grades"][HEAD]}
    assert first[1].startswith("An identifier") and first[2].startswith("The last day")
    assert marks["Date"].endswith("[note 2]") and marks["Grade"].endswith("[note 5]")
    assert first[5].startswith("Grades of different frameworks")


def test_every_row_is_high_enough_for_its_words(tmp_path: Path) -> None:
    long = "Make sure that every child has a plan that is kept up to date. " * 12
    sheet = register(tmp_path, sources(told(long)))["Recommendations"]
    height, width = sheet.row_dimensions[HEAD + 1].height, sheet.column_dimensions["E"].width
    assert width < 70 and height > 15 * len(long) / 80
    assert sheet.row_dimensions[HEAD].height > 30  # a heading with its note below it


def test_what_is_printed_bears_the_mark_and_fits_the_paper(tmp_path: Path) -> None:
    run = thornmere.run().model_copy(update={"audience": "members"})
    for sheet in register(tmp_path, sources(run=run)):
        footer, fitted = sheet.oddFooter, sheet.sheet_properties.pageSetUpPr
        assert footer is not None and footer.left.text == "Members only, not for publication"
        assert fitted is not None and (fitted.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
    assert sheet.print_title_rows == "$4:$4"


def test_addresses_are_told_where_the_boroughs_file_has_them(tmp_path: Path) -> None:
    workbook = register(tmp_path)
    files = dict(
        zip(column(workbook["Files"], "File"), column(workbook["Files"], "Address of the file"), strict=True)
    )
    assert files["2020-02-25-childrens-services.pdf"] == "https://files.example.org/thornmere-2020.pdf"
    assert files["2016-06-14-childrens-services.pdf"] == "No address known"
    pages = column(workbook["Grades"], "Address of the report")
    assert "https://files.example.org/thornmere-2020.pdf#page=1" in pages


def test_without_contact_details_the_cover_says_so(tmp_path: Path) -> None:
    cover = [row[0].value for row in register(tmp_path)["Cover"].iter_rows()]
    assert cover[-2:] == ["Thornmere", "No contact details were supplied."]


def test_its_properties_say_what_it_is_and_are_of_the_as_at_date(tmp_path: Path) -> None:
    told_of = register(tmp_path).properties
    assert told_of.title == "Register of inspection recommendations: Thornmere, as at 22 November 2026"
    assert (told_of.creator, told_of.subject, told_of.keywords) == (
        "Thornmere, inspection-evidence",
        "Draft",
        "Public version",
    )
    assert str(told_of.created) == "2026-11-22 00:00:00"


def test_the_cover_says_for_whom_it_is(tmp_path: Path) -> None:
    run = thornmere.run(draft=False).model_copy(update={"audience": "exempt", "exempt_paragraph": 2})
    cover = [row[0].value for row in register(tmp_path, sources(run=run))["Cover"].iter_rows()]
    assert "Confirmed by the improvement lead." in cover
    assert any("paragraph 2 of Part 1 of Schedule 12A" in str(line) for line in cover)


@pytest.mark.parametrize(
    "text",
    [
        "=cmd|' /C calc'!A0",
        "+SUM(A1:A9)",
        "[press here](javascript:alert(1)) and [there](https://example.org)",
        "costs of $$five$$ a child",
        "https://example.org/",
        "…",
        "00123",
        "line one\nline two",
    ],
)
def test_hostile_text_stays_text(tmp_path: Path, text: str) -> None:
    sheet = register(tmp_path, sources(told(text)))["Recommendations"]
    cell = sheet.cell(HEAD + 1, 5)
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_a_control_character_does_not_break_the_file(tmp_path: Path) -> None:
    assert column(register(tmp_path, sources(told("a\x0bb")))["Recommendations"], "Recommendation")


def test_a_public_register_names_no_listed_officer(tmp_path: Path) -> None:
    named = sources(told("Ann Shaw will report."), borough=with_officers())
    assert column(register(tmp_path, named)["Recommendations"], "Recommendation") == [
        "[Head of Quality] will report."
    ]


def test_a_borough_without_any_inspection_has_a_register_without_empty_tables(tmp_path: Path) -> None:
    empty = sources(thornmere.evidence(thornmere.broken_file()))
    assert register(tmp_path, empty).sheetnames == ["Cover", "Contents", "Notes", "Files"]


def test_the_same_sources_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        write_register(tmp_path / name, sources())
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
