"""A council's own tracker: mapped, matched to what was read, and nothing guessed."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings import Workspace
from inspection_evidence.store import open_store
from inspection_evidence.tracker import (
    ExistingImport,
    Tracker,
    TrackerError,
    TrackerMapping,
    apply_import,
    import_existing,
    load_mapping,
    mapping_file,
    read_settled,
    tracker_of,
    write_unsettled,
)
from inspection_evidence.tracker.existing.matching import Item, Wording, match_wordings
from inspection_evidence.tracker.existing.sheet import CouncilRow
from tests.council_tracker import CONFERENCES, EXAMPLE, HEADINGS, PLANS, council_file, example_mapping, row
from tests.tracked_borough import (
    LEAD,
    LIVED_IN,
    ONE,
    SLUG,
    THREE,
    TWO,
    WORDS,
    folded,
    texts,
    tracker_and_register,
)


def imported(
    folder: Path,
    rows: Sequence[Sequence[object]],
    tracker: Tracker | None = None,
    mapping: TrackerMapping | None = None,
    settled: dict[str, str | None] | None = None,
) -> ExistingImport:
    """Read a council's tracker of these rows against a tracker."""
    known, register = tracker_and_register(tracker or folded())
    file = council_file(folder, rows)
    return import_existing(file, mapping or example_mapping(), known, register, settled or {})


class TestMatching:
    """Sure, or left to a person."""

    def test_a_wording_like_one_recommendation_is_matched(self, tmp_path: Path) -> None:
        found = imported(tmp_path, [row(f"1. {CONFERENCES}", Action="Rota"), row(PLANS, Action="Plans")])
        assert [match.item and match.item.identifier for match in found.matches] == [ONE, THREE]
        assert [one.about for one in found.plan.proposals] == [ONE, THREE]

    def test_a_loose_wording_is_left_with_its_nearest(self, tmp_path: Path) -> None:
        found = imported(tmp_path, [row("Better supervision of social workers", Action="Audit")])
        [match] = found.unsettled
        assert found.plan.changes == ()
        assert match.candidates[0].item.identifier == TWO
        assert 60 < match.candidates[0].score < 90
        assert "To settle:" in found.text and f"nearest {TWO} (68 of 100)" in found.text

    def test_the_printed_number_helps_and_alone_does_not_suffice(self) -> None:
        item = Item(ONE, "1", "The timeliness of initial child protection conferences.")
        near = "The timeliness of child protection conferences and reviews"
        for number, matched in (("1", True), ("4", False)):
            wording = Wording(near, number, ())
            assert (match_wordings([wording], [item], {})[0].item is not None) is matched
        assert match_wordings([Wording("Something else entirely", "1", ())], [item], {})[0].item is None

    def test_a_wording_like_two_recommendations_is_left(self) -> None:
        items = [Item(name, None, "The quality of plans.") for name in (ONE, TWO)]
        [match] = match_wordings([Wording("The quality of plans", "", ())], items, {})
        assert match.item is None and len(match.candidates) == 2

    def test_two_wordings_of_one_recommendation_are_both_left(self) -> None:
        items = [Item(ONE, "1", "The quality of plans for children in care and those who leave it")]
        wordings = [
            Wording(f"{items[0].words}{end}", number, ()) for end, number in ((".", "1"), (" now", "7"))
        ]
        assert [match.item for match in match_wordings(wordings, items, {})] == [None, None]

    def test_only_the_named_inspections_are_matched_with(self, tmp_path: Path) -> None:
        mapping = example_mapping().model_copy(update={"inspections": ("thornmere/ilacs-2019-01-ffff",)})
        with pytest.raises(
            TrackerError, match="'thornmere/ilacs-2019-01-ffff', which is not stored; did you mean"
        ):
            imported(tmp_path, [row(CONFERENCES)], mapping=mapping)


class TestRows:
    """What the rows bring, whole or not at all."""

    def test_everything_of_a_row_comes_over(self, tmp_path: Path) -> None:
        cells = {
            "Response": "accept in part",
            "Reason": "Cost",
            "Action": "New rota",
            "Lead_officer": "Head of Service",
            "Portfolio_holder": "Cabinet Member",
            "Target_date": "31/03/2026",
            "Revised_date": date(2026, 9, 30),
            "Reason_for_revision": "Vacancies",
            "Status": "On track",
            "Progress": "Going well",
            "Updated": "1 May 2026",
        }
        mapping = example_mapping().model_copy(update={"revised_dates_agreed_by": "Improvement Board"})
        found = imported(tmp_path, [row(CONFERENCES, **cells)], mapping=mapping)
        with open_store(tmp_path / "r.sqlite", tmp_path / "c.sqlite") as store:
            events = apply_import(store, SLUG, found.plan, LEAD)
            tracker = tracker_of(store, SLUG, predecessors=())
        [action] = tracker.actions.values()
        assert {event.payload["source"] for event in events} == {"import:example"}
        assert (action.title.value, action.status, action.due) == (
            "New rota",
            "in_progress",
            date(2026, 9, 30),
        )
        assert action.original_due and action.original_due.value == date(2026, 3, 31)
        assert [(note.text, note.on) for note in action.notes] == [("Going well", date(2026, 5, 1))]
        response = tracker.items[ONE].response
        assert response and (response.value, response.origin.why) == ("partly_accepted", "Cost")

    def test_cells_merged_over_several_actions_are_filled_down(self, tmp_path: Path) -> None:
        rows = [row(CONFERENCES, Ref=1, Action="First"), row(None, Action="Second")]
        assert [one.then for one in imported(tmp_path, rows).plan.proposals] == ["First", "Second"]
        without = example_mapping().model_copy(update={"fill_down": False})
        told = imported(tmp_path, rows, mapping=without).plan.refused
        assert texts(told).startswith("Action plan!B3: the row names no recommendation")

    def test_a_word_that_the_mapping_lacks_is_told_and_its_row_left(self, tmp_path: Path) -> None:
        rows = [row(CONFERENCES, Action=name, Status="On hold") for name in ("One", "Two")]
        found = imported(tmp_path, rows)
        assert found.unknown == (("declared", "On hold", 2),)
        assert found.plan.changes == ()
        assert "Action plan!K2: 'On hold' is not under words.declared" in texts(found.plan.refused)

    @pytest.mark.parametrize(
        ("cells", "told"),
        [
            ({"Action": "A", "Target_date": "end of March"}, "H2: 'end of March' is not a date"),
            ({"Action": "A", "Status": "#N/A"}, "K2: the cell holds the error #N/A"),
            ({"Status": "On track"}, "K2: the row has no action that this could be about"),
            ({"Response": "Reject"}, "C2: the response “rejected” needs a reason"),
            ({"Action": "A", "Status": "Complete", "Completed": "1/1/2099"}, "has not come yet"),
        ],
    )
    def test_a_row_that_is_not_understood_is_left_whole(
        self, tmp_path: Path, cells: dict[str, object], told: str
    ) -> None:
        found = imported(tmp_path, [row(CONFERENCES, **cells)])
        assert found.plan.changes == ()
        assert told in texts(found.plan.refused)

    def test_words_where_no_date_is_set_are_no_date(self, tmp_path: Path) -> None:
        found = imported(tmp_path, [row(CONFERENCES, Action="A", Target_date="ongoing")])
        assert "due" not in {name for name, value in found.plan.changes[0].payload.items() if value}

    def test_what_the_tracker_holds_already_stays(self, tmp_path: Path) -> None:
        cells = {
            "Action": "weekly  tracking MEETING",
            "Status": "Complete",
            "Response": "Reject",
            "Reason": "No",
        }
        found = imported(tmp_path, [row(CONFERENCES, **cells)], folded(*LIVED_IN))
        assert found.plan.changes == ()
        assert "In the tracker already, and left as they are: 2." in found.plan.notes

    def test_a_council_without_a_column_of_actions_has_one_a_recommendation(self, tmp_path: Path) -> None:
        columns = example_mapping().columns.model_copy(update={"action": None})
        mapping = example_mapping().model_copy(update={"columns": columns})
        found = imported(tmp_path, [row(CONFERENCES, Status="On track")], mapping=mapping)
        assert found.plan.changes[0].payload["title"] == CONFERENCES

    def test_csv_is_read_as_well(self, tmp_path: Path) -> None:
        file = tmp_path / "plan.csv"
        with file.open("w", encoding="utf-8", newline="") as text:
            csv.writer(text).writerows([HEADINGS, row(CONFERENCES, Action="=1+1", Target_date="31/03/2026")])
        mapping = example_mapping().model_copy(update={"sheet": None})
        tracker, register = tracker_and_register(folded())
        [proposal] = import_existing(file, mapping, tracker, register).plan.proposals
        assert (proposal.place, proposal.then) == ("plan.csv!E2", "=1+1; 31/03/2026")


class TestAgreedStatus:
    """Only a committee's, with its meeting and minute."""

    MAPPING = """
columns:
  recommendation: Recommendation
  agreed: Response
  committee: Action
  meeting_date: Target date
  minute: Ref
words: {agreed: {Closed: closed_implemented}}
sheet: Action plan
"""

    def mapping(self, folder: Path) -> TrackerMapping:
        file = folder / "agreed.yml"
        file.write_text(self.MAPPING)
        return load_mapping(file)

    def test_it_is_taken_with_all_three(self, tmp_path: Path) -> None:
        cells = {"Response": "Closed", "Action": "Scrutiny", "Target_date": "1/3/2026", "Ref": "M12"}
        found = imported(tmp_path, [row(CONFERENCES, **cells)], mapping=self.mapping(tmp_path))
        assert dict(found.plan.changes[0].payload) | {"why": None} == {
            "new": "closed_implemented",
            "committee": "Scrutiny",
            "meeting_date": "2026-03-01",
            "minute": "M12",
            "why": None,
        }

    @pytest.mark.parametrize("missing", ["Action", "Target_date", "Ref"])
    def test_it_is_refused_without_one_of_them(self, tmp_path: Path, missing: str) -> None:
        cells = {"Response": "Closed", "Action": "Scrutiny", "Target_date": "1/3/2026", "Ref": "M12"}
        del cells[missing]
        found = imported(tmp_path, [row(CONFERENCES, **cells)], mapping=self.mapping(tmp_path))
        assert found.plan.changes == ()
        assert "a status is agreed by a committee, and the row lacks" in texts(found.plan.refused)


class TestSettling:
    """What a person settles in the workbook that is written out."""

    ROWS = (row("Better supervision of social workers", Action="Audit"), row("Nothing we read", Action="B"))

    def settled(self, folder: Path, *chosen: str | None) -> dict[str, str | None]:
        file = folder / "to settle.xlsx"
        write_unsettled(file, imported(folder, self.ROWS).unsettled)
        workbook = load_workbook(file)
        for number, name in enumerate(chosen, start=2):
            workbook.worksheets[0].cell(number, 4).value = name
        workbook.save(file)
        return read_settled([file])

    def test_what_was_chosen_is_matched_and_none_is_left(self, tmp_path: Path) -> None:
        settled = self.settled(tmp_path, TWO, "None")
        found = imported(tmp_path, self.ROWS, settled=settled)
        assert [one.about for one in found.plan.proposals] == [TWO]
        assert found.unsettled == ()
        assert (
            "Settled to be no recommendation that was read: 1; their rows are not taken." in found.plan.notes
        )

    def test_an_empty_choice_settles_nothing(self, tmp_path: Path) -> None:
        assert self.settled(tmp_path, None, None) == {}

    def test_a_choice_that_is_no_recommendation_is_told(self, tmp_path: Path) -> None:
        settled = self.settled(tmp_path, f"{TWO}2")
        with pytest.raises(TrackerError, match="which is no recommendation here; did you mean"):
            imported(tmp_path, self.ROWS, settled=settled)

    def test_a_file_that_is_there_is_not_overwritten(self, tmp_path: Path) -> None:
        self.settled(tmp_path)
        with pytest.raises(TrackerError, match=r"to settle\.xlsx is there already"):
            write_unsettled(tmp_path / "to settle.xlsx", ())

    def test_hostile_wording_stays_text(self, tmp_path: Path) -> None:
        found = imported(tmp_path, [row("@SUM(1)", Action="A")])
        write_unsettled(tmp_path / "u.xlsx", found.unsettled)
        cell = load_workbook(tmp_path / "u.xlsx").worksheets[0]["C2"]
        assert (cell.data_type, cell.quotePrefix) == ("s", True)


class TestMapping:
    """The YAML of a council's layout."""

    def test_the_example_is_whole(self) -> None:
        mapping = load_mapping(EXAMPLE)
        assert set(mapping.columns.named.values()) == set(HEADINGS)

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("columns: {recommendation: R, leed: L}", "columns.leed is not a known field"),
            ("columns: {action: A}", "columns.recommendation is missing"),
            ("columns: {recommendation: R, agreed: A}", "must name committee, meeting_date and minute"),
            ("columns: {recommendation: R, action: r}", "must not name one column for two fields"),
            (
                "columns: {recommendation: R}\nwords: {declared: {Done: finished}}",
                "words.declared.Done is 'finished'",
            ),
            ("sheet: A", "columns is missing"),
        ],
    )
    def test_a_mistake_is_told_by_file_and_field(self, tmp_path: Path, text: str, told: str) -> None:
        file = tmp_path / "ours.yml"
        file.write_text(text)
        with pytest.raises(ParameterError, match=r"^ours\.yml") as raised:
            load_mapping(file)
        assert told in str(raised.value)

    def test_a_name_cannot_leave_the_folder(self) -> None:
        workspace = Workspace.find()
        assert mapping_file(workspace, "example") == workspace.parameters / "trackers" / "example.yml"
        with pytest.raises(ParameterError):
            mapping_file(workspace, "../boroughs/kent")

    def test_a_column_or_sheet_that_is_not_there_is_told(self, tmp_path: Path) -> None:
        columns = example_mapping().columns.model_copy(update={"action": "Actoin"})
        with pytest.raises(TrackerError, match="row 1: there is no column 'Actoin'; did you mean Action"):
            imported(tmp_path, [], mapping=example_mapping().model_copy(update={"columns": columns}))
        with pytest.raises(TrackerError, match="there is no sheet 'Plan'"):
            imported(tmp_path, [], mapping=example_mapping().model_copy(update={"sheet": "Plan"}))


def test_a_wording_is_known_by_what_it_says() -> None:
    cells = CouncilRow("S", 2, {}, {"recommendation": "B"})
    one = Wording(f"1. {WORDS[0]}", "1", (cells,))
    assert one.key == Wording(WORDS[0].upper(), "(1)", ()).key
    assert one.key != Wording(WORDS[1], "1", ()).key
