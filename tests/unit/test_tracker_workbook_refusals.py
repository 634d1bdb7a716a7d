"""The officers' workbook: what is not taken, where two people met, how the plan looks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from inspection_evidence.store import Store, open_store
from inspection_evidence.tracker import (
    Tracker,
    TrackerError,
    add_action,
    apply_import,
    change_action,
    read_workbook,
    revise_date,
    set_response,
)
from inspection_evidence.tracker.workbook.columns import Field
from tests.officers_workbook import cell_of, edit, edit_rows, read_back, rows_of, tracker_sheet, written
from tests.tracked_borough import (
    KEY,
    LEAD,
    LIVED_IN,
    ONE,
    SLUG,
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


WRONG_CELLS: tuple[tuple[dict[str, object], str], ...] = (
    ({"new_due": "31/02/2026"}, "'31/02/2026' is not a date; write it as 5 March 2026 or 05/03/2026."),
    ({"new_due": "1/1/2027"}, "a new date needs a reason."),
    ({"declared": "Complet"}, "'Complet' must be one of Not started, In progress, Complete, Superseded"),
    ({"lead_officer": "=A1"}, "'=A1' is a formula; write the value itself."),
    ({"lead_officer": date(2026, 3, 5)}, "5 March 2026 is a date where text belongs"),
    ({"title": None}, "“What will be done” was emptied, which changes nothing"),
    ({"agreed": "Closed: implemented"}, "only a committee agrees it"),
    ({"due": "1/1/2027"}, "to move the date, write the new one in “New date asked for”"),
    ({"words": "Something else"}, "Nothing of the row is taken"),
    ({"completed_on": "1/5/2026"}, "a day of completion goes with the status “complete” only."),
    ({"evidence": "javascript:alert(1)", "evidence_kind": "Web address"}, "must begin with https://"),
)


class TestRefusals:
    """Each cell that is not taken is told by sheet, column and row."""

    def test_a_cell_that_cannot_be_taken_is_told_by_its_place(self, tmp_path: Path) -> None:
        words = tuple(f"Recommendation {number}" for number in range(len(WRONG_CELLS)))
        tracker = folded(*(add_action(f"Do {n}", [f"{KEY}/{n + 1}"]) for n in range(len(words))))
        file = written(tracker, tmp_path, words)
        rows = [(f"{KEY}/{number}", cells) for number, (cells, _) in enumerate(WRONG_CELLS, start=1)]
        places = edit_rows(file, rows)
        plan = read_back(tracker, file, words=words)
        assert plan.changes == ()
        for place, (_, told) in zip(places, WRONG_CELLS, strict=True):
            first = f"{next(iter(place.values()))}: "
            found = [one.sentence for one in plan.refused if str(one).startswith(first)]
            assert told in texts(found)

    def test_merged_cells_are_refused_wherever_they_reach(self, lived: Tracker, tmp_path: Path) -> None:
        file = written(lived, tmp_path)
        sheet, save = tracker_sheet(file)
        sheet.merge_cells("O2:O3")
        save()
        plan = read_back(lived, file)
        assert plan.changes == ()
        assert [refusal.place for refusal in plan.refused] == ["Tracker!O2", "Tracker!O3"]
        assert "part of the merged cells O2:O3" in texts(plan.refused)

    def test_a_recommendation_edited_differently_in_two_rows_is_taken_in_neither(
        self, lived: Tracker, tmp_path: Path
    ) -> None:
        file = written(lived, tmp_path)
        sheet, save = tracker_sheet(file)
        for row, word in zip(rows_of(sheet, ONE), ("Rejected", "Noted"), strict=True):
            cell_of(sheet, row, Field.RESPONSE).value = word
            cell_of(sheet, row, Field.RESPONSE_WHY).value = "So"
        save()
        plan = read_back(lived, file)
        assert plan.changes == ()
        assert texts(plan.refused).startswith("Tracker!H3: Tracker!H2 and this cell are about the same")

    def test_a_copied_row_is_no_second_one(self, lived: Tracker, tmp_path: Path) -> None:
        file = written(lived, tmp_path)
        sheet, save = tracker_sheet(file)
        for cell in sheet[2]:
            sheet.cell(20, cell.column or 1).value = cell.value
        cell_of(sheet, 20, Field.TITLE).value = "A second action"
        save()
        plan = read_back(lived, file)
        assert plan.changes == ()
        assert "rows 2 and 20 are copies of one row" in texts(plan.refused)

    def test_a_part_of_the_table_sorted_by_itself_is_noticed(self, lived: Tracker, tmp_path: Path) -> None:
        file = written(lived, tmp_path)
        sheet, save = tracker_sheet(file)
        for column in range(1, 10):
            first, last = sheet.cell(2, column), sheet.cell(5, column)
            first.value, last.value = last.value, first.value
        save()
        plan = read_back(lived, file)
        assert plan.changes == ()
        assert texts(plan.refused).count("was part of the table sorted by itself?") == 2

    def test_a_changed_hidden_state_takes_nothing_of_its_row(self, lived: Tracker, tmp_path: Path) -> None:
        file = written(lived, tmp_path)
        edit(file, ONE, "A1", state='{"item": 1}', title="Other")
        plan = read_back(lived, file)
        assert plan.changes == ()
        assert "the hidden state of this row was changed" in texts(plan.refused)

    def test_a_lost_hidden_state_is_no_matter_until_the_row_was_edited(
        self, lived: Tracker, tmp_path: Path
    ) -> None:
        file = written(lived, tmp_path)
        edit(file, ONE, "A1", state=None)
        assert read_back(lived, file).untouched == 5
        edit(file, ONE, "A1", title="Other")
        plan = read_back(lived, file)
        assert plan.changes == ()
        assert "the hidden state of this row is gone" in texts(plan.refused)

    @pytest.mark.parametrize("name", ["absent.xlsx", "text.xlsx", "other.xlsx"])
    def test_what_is_no_workbook_of_a_tracker_is_told_in_a_sentence(
        self, lived: Tracker, tmp_path: Path, name: str
    ) -> None:
        (tmp_path / "text.xlsx").write_text("not a workbook")
        Workbook().save(tmp_path / "other.xlsx")
        tracker, register = tracker_and_register(lived)
        with pytest.raises(TrackerError, match=name.replace(".", r"\.")):
            read_workbook(tmp_path / name, tracker, register)

    def test_the_workbook_of_another_borough_is_refused(self, lived: Tracker, tmp_path: Path) -> None:
        file = written(lived, tmp_path)
        sheet, save = tracker_sheet(file)
        for row in range(2, 7):
            for field in (Field.IDENTIFIER, Field.STATE):
                cell = cell_of(sheet, row, field)
                cell.value = str(cell.value).replace(SLUG, "elsewhere")
        save()
        with pytest.raises(TrackerError, match="is the workbook of elsewhere, not of thornmere"):
            read_back(lived, file)


class TestTwoPeople:
    """A cell that two people edited shows both values."""

    def test_both_values_are_shown_and_the_first_stays(self, store: Store, tmp_path: Path) -> None:
        file = written(store, tmp_path)
        place = edit(file, ONE, "A1", lead_officer="Mine")["lead_officer"]
        write_down(store, change_action("A1", "lead_officer", "Theirs"), who="Director")
        plan = read_back(store, file, LEAD)
        assert plan.changes == ()
        [conflict] = plan.conflicts
        assert (conflict.place, conflict.yours, conflict.theirs, conflict.who) == (
            place,
            "Mine",
            "Theirs",
            "Director",
        )
        assert "it says “Theirs”, yours is “Mine”" in plan.text

    def test_the_same_value_is_no_conflict(self, store: Store, tmp_path: Path) -> None:
        file = written(store, tmp_path)
        edit(file, ONE, "A1", lead_officer="Same")
        write_down(store, change_action("A1", "lead_officer", "Same"), who="Director")
        plan = read_back(store, file)
        assert (plan.changes, plan.conflicts) == ((), ())

    def test_another_cell_of_the_row_is_no_conflict(self, store: Store, tmp_path: Path) -> None:
        file = written(store, tmp_path)
        edit(file, ONE, "A1", lead_officer="Mine")
        write_down(
            store,
            change_action("A1", "title", "Renamed"),
            revise_date("A1", date(2027, 1, 1), "Late", "Board"),
            set_response(ONE, "noted"),
            who="Director",
        )
        plan = read_back(store, file)
        assert (len(plan.changes), plan.conflicts) == (1, ())

    def test_one_s_own_earlier_import_is_no_conflict_and_another_s_is(
        self, store: Store, tmp_path: Path
    ) -> None:
        file = written(store, tmp_path)
        edit(file, ONE, "A1", lead_officer="First")
        apply_import(store, SLUG, read_back(store, file), LEAD)
        edit(file, ONE, "A1", lead_officer="Second")
        assert len(read_back(store, file, "Director").conflicts) == 1
        mine = read_back(store, file, LEAD)
        assert (len(mine.changes), mine.conflicts) == (1, ())
        assert len(apply_import(store, SLUG, mine, LEAD)) == 1

    def test_what_changed_between_plan_and_applying_is_refused_whole(
        self, store: Store, tmp_path: Path
    ) -> None:
        file = written(store, tmp_path)
        edit(file, ONE, "A1", lead_officer="Mine", title="Also mine")
        plan = read_back(store, file)
        write_down(store, change_action("A1", "lead_officer", "Theirs"), who="Director")
        before = store.events()
        with pytest.raises(TrackerError, match=r"Tracker!O2: Director on .* “Theirs”, yours is “Mine”"):
            apply_import(store, SLUG, plan, LEAD)
        assert store.events() == before


class TestLooks:
    """The plan as it is shown."""

    def test_hostile_cells_stay_text_in_a_notebook_and_on_a_terminal(
        self, lived: Tracker, tmp_path: Path
    ) -> None:
        file = written(lived, tmp_path)
        edit(file, ONE, "A1", title="<script>alert(1)</script>_x001B_", lead_officer="\u202eevil")
        plan = read_back(lived, file)
        shown = plan._repr_html_()
        assert "<script>" not in shown and "&lt;script&gt;" in shown
        assert not {"\u202e", "\x1b"} & set(plan.text)

    def test_personal_data_is_warned_of(self, lived: Tracker, tmp_path: Path) -> None:
        file = written(lived, tmp_path)
        edit(file, ONE, "A1", action_note="Child born 3 March 2014")
        assert "a date of birth" in texts(read_back(lived, file).warnings)
