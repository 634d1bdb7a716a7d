"""The tracker out of the records and back by command: workbook, council's own tracker, export, backup."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from inspection_evidence.settings import Workspace
from inspection_evidence.tracker.workbook.columns import TRACKER_SHEET
from tests.command_line import assert_a_mistake, call
from tests.example_workspace import make_example_workspace, working_in
from tests.register_commands import EXAMPLE, borough_with, entered, register
from tests.tracked_borough import ONE, WORDS, evidence


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    with borough_with(evidence(), tmp_path / "suite", monkeypatch) as made:
        entered("set", ONE, "response", "accepted")
        entered("action", "add", "Daily rota", "--for", ONE, "--due", "30 September 2026")
        yield made


def write_lead_officer(file: Path, officer: str) -> None:
    """Edit one cell of an officers' workbook: the lead officer of the first action."""
    book = load_workbook(file)
    sheet = book[TRACKER_SHEET]
    headings = {
        str(cell.value): cell.column for row in sheet.iter_rows(max_row=10) for cell in row if cell.value
    }
    place = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "Daily rota")
    sheet.cell(place.row, headings["Lead officer"]).value = officer
    book.save(file)


@pytest.mark.usefixtures("workspace")
class TestWorkbook:
    def test_workbook_is_shown_first_and_written_down_when_asked(self, tmp_path: Path) -> None:
        file = tmp_path / "tracker.xlsx"
        assert f"{file}: 3 rows." in entered("workbook", EXAMPLE, "--output", file)
        assert_a_mistake(register("workbook", EXAMPLE, "--output", file), "is not overwritten")
        write_lead_officer(file, "Head of Assessment")
        shown = entered("import", EXAMPLE, file)
        assert "1 change to make" in shown and "nothing → Head of Assessment" in shown
        assert "say --apply too" in shown and "Head of Assessment" not in entered("history", f"{EXAMPLE}/A1")
        assert "1 entry written down by Head of Quality." in entered("import", EXAMPLE, file, "--apply")
        assert "to “Head of Assessment”" in entered("history", f"{EXAMPLE}/A1")
        assert "0 changes to make" in entered("import", EXAMPLE, file, "--apply")

    def test_cell_that_two_people_changed_makes_the_exit_code_3(self, tmp_path: Path) -> None:
        file = tmp_path / "tracker.xlsx"
        entered("workbook", EXAMPLE, "--output", file)
        write_lead_officer(file, "Head of Assessment")
        entered("action", "set", f"{EXAMPLE}/A1", "lead_officer", "Head of Care", "--who", "Director")
        result = register("import", EXAMPLE, file, "--apply")
        assert result.exit_code == 3 and "Head of Care" in result.stdout

    def test_file_that_is_no_workbook_is_a_sentence(self, tmp_path: Path) -> None:
        file = tmp_path / "tracker.xlsx"
        file.write_text("no workbook")
        assert_a_mistake(register("import", EXAMPLE, file), "is not an Excel workbook")


class TestCouncilsTracker:
    def test_matched_rows_are_taken_and_the_others_settled_by_hand(
        self, workspace: Workspace, tmp_path: Path
    ) -> None:
        folder = workspace.parameters / "trackers"
        folder.mkdir()
        columns = "columns: {recommendation: Recommendation, action: Action}\n"
        (folder / "council.yml").write_text(columns, encoding="utf-8")
        book = Workbook()
        for row in (
            ("Recommendation", "Action"),
            (WORDS[1], "Audit of supervision"),
            ("Something else entirely", "Another action"),
        ):
            book["Sheet"].append(row)
        file, unsettled = tmp_path / "council.xlsx", tmp_path / "to-settle.xlsx"
        book.save(file)
        arguments = ("import", EXAMPLE, file, "--mapping", "council", "--unsettled", unsettled, "--apply")
        result = register(*arguments)
        assert result.exit_code == 3 and unsettled.is_file()
        assert "No recommendation surely fits row 3: Something else entirely\n" in result.stdout
        assert "A2" in entered("show", EXAMPLE) and "Audit of supervision" in entered("show", EXAMPLE)

    @pytest.mark.usefixtures("workspace")
    def test_settling_needs_a_mapping(self, tmp_path: Path) -> None:
        result = register("import", EXAMPLE, tmp_path / "x.xlsx", "--unsettled", tmp_path / "y.xlsx")
        assert result.exit_code == 2 and "name its --mapping" in result.stderr


@pytest.mark.usefixtures("workspace")
class TestRecords:
    def test_export_comes_back_equal(self, tmp_path: Path) -> None:
        first, second = tmp_path / "first", tmp_path / "second"
        assert call("export", "--all", "--output", first).exit_code == 0
        assert_a_mistake(call("restore", first), "already")
        assert_a_mistake(call("export", "--output", second), "Say --all")
        with working_in(make_example_workspace(tmp_path / "other")):
            brought = call("restore", first)
            assert brought.stdout == f"2 entries brought back from {first}.\n"
            assert call("export", "--all", "--output", second).exit_code == 0
        names = sorted(file.name for file in first.iterdir())
        assert "data_dictionary.csv" in names and "actions.csv" in names
        assert [(second / name).read_bytes() for name in names] == [
            (first / name).read_bytes() for name in names
        ]

    def test_export_of_one_borough_leaves_others_out(self, workspace: Workspace, tmp_path: Path) -> None:
        from inspection_evidence.store import open_workspace_store

        with open_workspace_store(workspace) as store:
            store.append_event("item_noted", "kent/ilacs-2024-03-b2d5/1", {"text": "x"}, "Ann")
        entered("export", EXAMPLE, "--output", tmp_path / "one")
        told = json.loads((tmp_path / "one" / "records.json").read_bytes())
        assert {event["subject"].partition("/")[0] for event in told["events"]} == {EXAMPLE}

    def test_backup_is_put_back(self) -> None:
        made = call("backup")
        assert made.exit_code == 0
        entered("set", ONE, "response", "noted")
        put = call("restore", made.stdout.strip())
        assert put.exit_code == 0 and "2 entries." in put.stdout and "before-restore" in put.stdout
        assert "Response: Accepted" in entered("show", ONE)

    def test_folder_that_is_neither_backup_nor_export_is_a_sentence(self, tmp_path: Path) -> None:
        assert_a_mistake(call("restore", tmp_path), "is not a backup")
