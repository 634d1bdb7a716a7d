"""The officers' workbook: what is written, and what was edited in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from inspection_evidence.store import Store, open_store
from inspection_evidence.tracker import (
    Tracker,
    TrackerError,
    apply_import,
    note_item,
    override_rag,
    tracker_of,
    write_workbook,
)
from inspection_evidence.tracker.workbook.columns import COLUMNS, Field
from inspection_evidence.tracker.workbook.state import RowState, digest
from tests.officers_workbook import (
    cell_of,
    edit,
    fill_empty_row,
    fill_empty_rows,
    read_back,
    tracker_sheet,
    written,
)
from tests.tracked_borough import (
    KEY,
    LEAD,
    LIVED_IN,
    ONE,
    SLUG,
    THREE,
    TWO,
    folded,
    texts,
    tracker_and_register,
    write_down,
)

A1, A2, A3 = (f"{SLUG}/action/A{number}" for number in (1, 2, 3))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "register.sqlite", tmp_path / "cache.sqlite") as store:
        write_down(store, *LIVED_IN)
        yield store


@pytest.fixture(scope="module")
def lived() -> Tracker:
    return folded(*LIVED_IN)


WRONG_NEW_ROWS: tuple[tuple[dict[str, object], str], ...] = (
    ({"identifier": THREE, "lead_officer": "Head"}, "write here what will be done"),
    ({"identifier": THREE, "title": "T", "response": "Accepted"}, "belongs in the recommendation’s own row"),
    ({"identifier": THREE, "title": "U", "new_due": "1/1/2027", "due": "1/1/2026"}, "“Due date”"),
    ({"identifier": THREE, "action": "A99"}, "there is no action “A99”"),
    ({"identifier": THREE, "action": "A1", "title": "Other"}, "write about it in its own row"),
    ({"identifier": f"{KEY}/9", "title": "V"}, "there is no recommendation"),
    ({"identifier": THREE, "title": "W", "evidence": "report"}, "choose what the evidence is"),
    ({"title": "Orphan"}, "choose the recommendation"),
)


class TestWriting:
    """What an officer finds in it."""

    def test_a_row_for_each_recommendation_with_each_action_in_one_table(
        self, lived: Tracker, tmp_path: Path
    ) -> None:
        sheet, _ = tracker_sheet(written(lived, tmp_path))
        found = [(sheet.cell(n, 1).value, sheet.cell(n, 2).value) for n in range(2, 7)]
        assert found == [(ONE, "A1"), (ONE, "A2"), (TWO, "A2"), (TWO, "A3"), (THREE, None)]
        assert list(sheet.tables) == ["Tracker"]
        assert sheet.tables["Tracker"].ref == "A1:AD14"
        assert [cell.value for cell in sheet[1]] == [column.heading for column in COLUMNS]

    def test_identifiers_are_locked_and_edited_columns_are_not(self, lived: Tracker, tmp_path: Path) -> None:
        sheet, _ = tracker_sheet(written(lived, tmp_path))
        assert sheet.protection.sheet and not sheet.protection.password
        locked = {
            column.field: cell.protection.locked for column, cell in zip(COLUMNS, sheet[2], strict=True)
        }
        assert locked == {column.field: not column.edited for column in COLUMNS}
        assert locked[Field.AGREED] and locked[Field.DUE]
        empty = {column.field: cell.protection.locked for column, cell in zip(COLUMNS, sheet[7], strict=True)}
        assert not empty[Field.IDENTIFIER] and not empty[Field.DUE] and empty[Field.RESPONSE]
        assert sheet.column_dimensions["AD"].hidden

    def test_lists_and_days_are_checked(self, lived: Tracker, tmp_path: Path) -> None:
        file = written(lived, tmp_path)
        sheet, _ = tracker_sheet(file)
        checks = {str(check.sqref): check for check in sheet.data_validations.dataValidation}
        assert checks["H2:H14"].formula1 == "Lists!$A$1:$A$4"
        assert checks["R2:R14"].type == "date" and checks["R2:R14"].showErrorMessage
        lists = load_workbook(file)["Lists"]
        assert lists.sheet_state == "hidden"
        assert [lists.cell(n, 1).value for n in range(1, 5)] == [
            "Accepted",
            "Partly accepted",
            "Rejected",
            "Noted",
        ]
        assert cell_of(sheet, 2, Field.DUE).number_format == "dd/mm/yyyy"

    def test_every_column_is_explained(self, lived: Tracker, tmp_path: Path) -> None:
        guidance = load_workbook(written(lived, tmp_path))["How to fill in"]
        first = {row[0].value for row in guidance.iter_rows()}
        assert {column.heading for column in COLUMNS if column.field is not Field.STATE} <= first

    def test_hostile_words_stay_words(self, tmp_path: Path) -> None:
        words = ("=cmd|' /C calc'!A0", "<script>alert(1)</script>\x00\x0b", "@SUM(1)")
        lived = folded(*LIVED_IN, note_item(ONE, "+1+1"))
        file = written(lived, tmp_path, words)
        sheet, _ = tracker_sheet(file)
        found = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert not [cell.coordinate for cell in found if cell.data_type == "f"]
        assert cell_of(sheet, 2, Field.WORDS).quotePrefix
        assert read_back(lived, file, words=words).untouched == 5

    def test_a_file_that_is_there_is_never_overwritten(self, lived: Tracker, tmp_path: Path) -> None:
        file = written(lived, tmp_path)
        before = file.read_bytes()
        with pytest.raises(TrackerError, match=r"tracker\.xlsx is there already"):
            written(lived, tmp_path)
        assert file.read_bytes() == before
        with pytest.raises(TrackerError, match=r"does not end in \.xlsx"):
            write_workbook(tmp_path / "tracker.ods", tracker_and_register(lived)[1], "Thornmere")

    def test_an_empty_tracker_makes_a_workbook_too(self, tmp_path: Path) -> None:
        file = written(folded(), tmp_path, ())
        assert read_back(folded(), file, words=()).changes == ()


class TestEdits:
    """Only what was edited is taken."""

    def test_a_workbook_that_nobody_edited_changes_nothing(self, lived: Tracker, tmp_path: Path) -> None:
        plan = read_back(lived, written(lived, tmp_path))
        assert (plan.changes, plan.refused, plan.conflicts, plan.untouched) == ((), (), (), 5)

    def test_edits_are_shown_then_written_down_when_asked_for(self, store: Store, tmp_path: Path) -> None:
        file = written(store, tmp_path)
        edit(file, ONE, "A1", declared="In progress", lead_officer="Head of Service", action_note="Begun")
        edit(file, THREE, None, response="Rejected", response_why="Done already")
        before = store.events()
        plan = read_back(store, file)
        assert store.events() == before
        assert [row[1:] for row in plan.table] == [
            (THREE, "Response, Reason for response", "", "Rejected; Done already"),
            (A1, "Lead officer", "Service Manager", "Head of Service"),
            (A1, "Declared status", "", "In progress"),
            (A1, "New progress note", "", "Begun"),
        ]
        events = apply_import(store, SLUG, plan, LEAD)
        assert [event.payload["source"] for event in events] == ["workbook:tracker.xlsx"] * 4
        action = tracker_of(store, SLUG, predecessors=()).actions[A1]
        assert (action.status, action.lead_officer and action.lead_officer.value) == (
            "in_progress",
            "Head of Service",
        )

    def test_a_workbook_read_in_twice_writes_nothing_twice(self, store: Store, tmp_path: Path) -> None:
        file = written(store, tmp_path)
        edit(
            file,
            ONE,
            "A1",
            declared="In progress",
            action_note="Begun",
            evidence="https://example.org/minutes",
        )
        edit(file, THREE, None, title="Write the plans", due=date(2026, 12, 1))
        fill_empty_row(file, identifier=f"{TWO}  its words", title="Coach managers", declared="Complete")
        fill_empty_row(file, identifier=THREE, action="A3")
        assert len(apply_import(store, SLUG, read_back(store, file), LEAD)) == 7
        again = read_back(store, file, LEAD)
        assert again.changes == () and again.refused == () and again.conflicts == ()
        assert "says the same already" in texts(again.notes)

    def test_the_same_note_in_a_new_workbook_is_a_new_note(self, store: Store, tmp_path: Path) -> None:
        write_down(store, note_item(ONE, "No change.", date(2026, 5, 1)))
        file = written(store, tmp_path)
        edit(file, ONE, "A1", item_note="No change.")
        assert len(apply_import(store, SLUG, read_back(store, file), LEAD)) == 1

    def test_a_new_date_is_asked_for_and_later_agreed(self, store: Store, tmp_path: Path) -> None:
        file = written(store, tmp_path)
        edit(file, ONE, "A1", new_due="5 March 2027", new_due_why="Staff left")
        apply_import(store, SLUG, read_back(store, file), LEAD)
        asked = tracker_of(store, SLUG, predecessors=()).actions[A1]
        assert (asked.due, asked.requested and asked.requested.new) == (date(2026, 9, 30), date(2027, 3, 5))
        (tmp_path / "next").mkdir()
        second = written(store, tmp_path / "next")
        edit(second, ONE, "A1", new_due_agreed_by="Improvement Board")
        apply_import(store, SLUG, read_back(store, second), LEAD)
        assert tracker_of(store, SLUG, predecessors=()).actions[A1].due == date(2027, 3, 5)

    def test_a_colour_is_set_and_given_back_with_its_own_reason(self, store: Store, tmp_path: Path) -> None:
        write_down(store, override_rag(ONE, "red", "Ofsted is worried"))
        file = written(store, tmp_path)
        edit(file, ONE, "A1", colour=None)
        assert "needs a reason" in texts(read_back(store, file).refused)
        edit(file, ONE, "A1", colour_why="Visit went well")
        apply_import(store, SLUG, read_back(store, file), LEAD)
        assert tracker_of(store, SLUG, predecessors=()).items[ONE].rag_override is None

    def test_a_new_action_takes_all_its_cells_or_none(self, lived: Tracker, tmp_path: Path) -> None:
        file = written(lived, tmp_path)
        row = fill_empty_row(
            file, identifier=THREE, title="Write plans", due="31/02/2027", lead_officer="Head"
        )
        plan = read_back(lived, file)
        assert plan.changes == ()
        told = f"Tracker!Q{row}: '31/02/2027' is not a date; write it as 5 March 2026 or 05/03/2026."
        assert texts(plan.refused) == told

    def test_an_empty_row_filled_in_wrongly_says_how_to_do_it(self, lived: Tracker, tmp_path: Path) -> None:
        file = written(lived, tmp_path)
        numbers = fill_empty_rows(file, [cells for cells, _ in WRONG_NEW_ROWS])
        rows = {row: told for row, (_, told) in zip(numbers, WRONG_NEW_ROWS, strict=True)}
        plan = read_back(lived, file)
        assert plan.changes == ()
        for row, told in rows.items():
            assert any(one.place.endswith(str(row)) and told in one.sentence for one in plan.refused), told


def test_moved_renamed_hidden_sorted_filtered_and_further_columns_make_no_difference(
    lived: Tracker, tmp_path: Path
) -> None:
    file = written(lived, tmp_path)
    edit(file, ONE, "A1", title="Edited")
    sheet, _ = tracker_sheet(file)
    held = [[cell.value for cell in row] for row in sheet.iter_rows()]
    heading, body = held[0], held[1:]
    order = [*reversed(range(len(heading)))]
    made = Workbook()
    other = made.worksheets[0]
    other.title = "Nasz tracker"
    other.append(["A title that somebody put above"])
    other.append(["Our own", *(heading[place] for place in order)])
    for row in reversed(body):
        other.append(["x" if row[0] else None, *(row[place] for place in order)])
    other.column_dimensions["C"].hidden = True
    other.row_dimensions[4].hidden = True
    other.auto_filter.ref = "A2:AE14"
    moved = tmp_path / "moved.xlsx"
    made.save(moved)
    plan = read_back(lived, moved)
    assert [row[2:] for row in plan.table] == [("What will be done", "Weekly tracking meeting", "Edited")]
    assert plan.refused == ()
    assert "passed over: Our own" in texts(plan.notes)


def test_rows_and_columns_that_were_taken_out_change_nothing(lived: Tracker, tmp_path: Path) -> None:
    file = written(lived, tmp_path)
    sheet, save = tracker_sheet(file)
    sheet.delete_rows(2, 2)
    sheet.delete_cols(8)
    save()
    plan = read_back(lived, file)
    assert (plan.changes, plan.refused, plan.untouched) == ((), (), 3)
    assert "2 rows of the tracker are not in the workbook" in texts(plan.notes)
    assert "not there: Response;" in texts(plan.notes)


def test_a_state_tells_an_edited_cell_from_one_that_is_not() -> None:
    state = RowState(item=ONE, was={Field.TITLE: digest(Field.TITLE, "Do it")})
    assert not state.is_edited(Field.TITLE, " Do  it ")
    assert state.is_edited(Field.TITLE, "Do that")
    assert state.is_edited(Field.TITLE, None)
    assert state.is_edited(Field.LEAD_OFFICER, "Head") and not state.is_edited(Field.LEAD_OFFICER, None)
