"""The officers' workbook as other programs save it: openpyxl, xlsxwriter, LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]
from openpyxl import load_workbook

from inspection_evidence.tracker import Import, Tracker, change_action, note_item
from inspection_evidence.tracker.incoming.cells import text_in
from inspection_evidence.tracker.workbook.columns import Field
from tests.officers_workbook import cell_of, edit, fill_empty_row, read_back, tracker_sheet, written
from tests.tracked_borough import LIVED_IN, ONE, SLUG, THREE, folded, texts

A1 = f"{SLUG}/action/A1"
HOSTILE = "=SUM(1) _x0041_ <b>bold</b> “quoted”\nsecond line, é 漢 🙂  two spaces"
NOTE = "-1 <i>it</i>\nand so on, 漢"
Saved = Callable[[Path], Path]


def by_openpyxl(file: Path) -> Path:
    """Save it again with openpyxl."""
    load_workbook(file).save(file)
    return file


def by_xlsxwriter(file: Path) -> Path:
    """Write a workbook of the same cells from scratch, dates as dates, the sheet by another name."""
    made = file.with_name("xlsxwriter.xlsx")
    with xlsxwriter.Workbook(made) as workbook:
        sheet, day = workbook.add_worksheet("Von Hand"), workbook.add_format({"num_format": "dd.mm.yy"})
        for row, cells in enumerate(tracker_sheet(file)[0].iter_rows(values_only=True)):
            for column, value in enumerate(cells):
                _write(sheet, row, column, value, day)
        sheet.set_column(29, 29, None, None, {"hidden": True})
    return made


def _write(sheet: Any, row: int, column: int, value: object, day: object) -> None:
    if isinstance(value, date | datetime):
        sheet.write_datetime(row, column, value, day)
    elif value is not None:
        sheet.write_string(row, column, text_in(value))


def by_libreoffice(*steps: str) -> Saved:
    """Save it with LibreOffice in one form after another."""
    program = shutil.which("soffice")

    def save(file: Path) -> Path:
        if program is None:
            pytest.skip("LibreOffice is not installed: no soffice on the path")
        for step in steps:
            folder = file.parent / f"as-{step}"
            _convert(program, file, step, folder)
            file = folder / f"{file.stem}.{step}"
        return file

    return save


def _convert(program: str, file: Path, form: str, folder: Path) -> None:
    profile = f"-env:UserInstallation={(file.parent / 'profile').absolute().as_uri()}"
    command = [program, profile, "--headless", "--convert-to", form, "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)


PROGRAMS = {
    "openpyxl": by_openpyxl,
    "xlsxwriter": by_xlsxwriter,
    "libreoffice": by_libreoffice("xlsx"),
    "libreoffice through ods": by_libreoffice("ods", "xlsx"),
}


@pytest.fixture(params=PROGRAMS, scope="module")
def saved(request: pytest.FixtureRequest) -> Saved:
    return PROGRAMS[request.param]


@pytest.fixture(scope="module")
def tracker() -> Tracker:
    return folded(*LIVED_IN, change_action("A1", "title", HOSTILE), note_item(ONE, HOSTILE))


@pytest.fixture(scope="module")
def plan(saved: Saved, tracker: Tracker, tmp_path_factory: pytest.TempPathFactory) -> Import:
    """What is read after an officer edited, sorted, hid and renamed, and the program saved it."""
    file = written(tracker, tmp_path_factory.mktemp("saved"))
    edit(file, ONE, "A1", declared="In progress", lead_officer="=evil()!", action_note=NOTE)
    edit(file, ONE, "A2", new_due="5 March 2027", new_due_why="Staff left")
    edit(file, THREE, None, title="Write the plans", due=date(2026, 12, 1))
    fill_empty_row(file, identifier=f"{THREE}  words", title="Train staff", due="31/02/2027")
    _disturb(file)
    return read_back(tracker, saved(file))


def _disturb(file: Path) -> None:
    """Rows in another order, a column hidden, the sheet renamed, a formula kept as the text it was."""
    sheet, save = tracker_sheet(file)
    held = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for number, values in enumerate(reversed(held), start=2):
        for place, value in enumerate(values, start=1):
            cell = sheet.cell(number, place)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    sheet.column_dimensions["H"].hidden = True
    sheet.row_dimensions[sheet.max_row].hidden = True
    sheet.title = "Renamed"
    save()


def test_only_what_was_edited_is_taken(plan: Import) -> None:
    found = {(one.about, one.what): one.then for one in plan.proposals}
    assert found == {
        (A1, "Declared status"): "In progress",
        (A1, "Lead officer"): "=evil()!",
        (A1, "New progress note"): NOTE,
        (f"{SLUG}/action/A2", "New date asked for, Reason for new date"): "5 March 2027; Staff left",
        (THREE, "New action"): "Write the plans; 1 December 2026",
    }


def test_a_day_that_is_none_is_refused_by_its_cell(plan: Import) -> None:
    assert "'31/02/2027' is not a date; write it as 5 March 2026 or 05/03/2026." in texts(plan.refused)
    assert len(plan.refused) == 1
    assert (plan.conflicts, plan.untouched) == ((), 2)


def test_an_unedited_workbook_changes_nothing(saved: Saved, tracker: Tracker, tmp_path: Path) -> None:
    plan = read_back(tracker, saved(written(tracker, tmp_path)))
    assert (plan.changes, plan.refused, plan.conflicts, plan.untouched) == ((), (), (), 5)


def test_libreoffice_keeps_lists_protection_and_days(tracker: Tracker, tmp_path: Path) -> None:
    sheet, _ = tracker_sheet(PROGRAMS["libreoffice"](written(tracker, tmp_path)))
    assert sheet.protection.sheet
    assert {"list", "date"} <= {check.type for check in sheet.data_validations.dataValidation}
    assert cell_of(sheet, 2, Field.DUE).is_date
