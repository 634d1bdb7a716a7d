"""Notebook 3's list and form, pressed as a person would; what then lies in the records, and what is told."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.pack.section import Section
from inspection_evidence.pack.tracked.desk import tracker_desk
from inspection_evidence.pack.tracked.form.row_parts import Panel
from inspection_evidence.tracker import AgreedStatus, DeclaredStatus, Response, TrackedAction, change_action
from tests import pack_evidence as thornmere
from tests.pack_kpis import thornmere_kpis
from tests.tracked_notebook import (
    ADVISERS,
    FOSTERING,
    LIFE_STORY,
    UNSURE,
    WHO,
    Desk,
    filled,
    links_of,
    tracking_at,
)

NONE = "No row is as you ask for."


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A borough's records with some history, to be copied."""
    folder = tmp_path_factory.mktemp("records")
    filled(tracking_at(folder))
    return folder


@pytest.fixture
def desk(records: Path, tmp_path: Path) -> Desk:
    shutil.copytree(records, tmp_path, dirs_exist_ok=True)
    return Desk(tracking_at(tmp_path))


def action(desk: Desk, name: str) -> TrackedAction:
    found = desk.tracking.tracker().action(name)
    assert found is not None
    return found


def test_first_open_row_is_shown_with_what_stands_beside_it(desk: Desk) -> None:
    assert desk.listed[:3] == [ADVISERS, LIFE_STORY, UNSURE] and FOSTERING not in desk.listed
    assert desk.made.choice.value == ADVISERS
    for words in (
        "Recommendation 1: ILACS, May 2026",
        "The consistency with which personal advisers keep in touch",
        "2026-06-23-childrens-services.pdf is no longer in the borough’s folder",
        "A1 was due on 23 October 2026 and is not complete.",
        "21 January 2027 asked for",
        "Bea Ward added A1",
    ):
        assert words in desk.shown
    assert "<b>every</b>" not in desk.shown and "&lt;b&gt;every&lt;/b&gt;" in desk.shown


def test_what_was_changed_is_saved_together_and_told(desk: Desk) -> None:
    desk.fill(Declared_status=DeclaredStatus.COMPLETE, Completed_on=date(2026, 11, 2))
    desk.fill(Lead_officer="Head of Care", Progress_note=thornmere.HOSTILE_TEXT)
    desk.work_on(Panel.DECISION)
    desk.fill(Response=Response.PARTLY_ACCEPTED, Reason_for_it="Over 21 only.")
    desk.press("Save")
    told = f"Saved in the records: {WHO} changed the lead officer of A1 from “Head of Leaving Care”"
    assert told in desk.said and "declared A1 Complete, completed on 2 November 2026" in desk.said
    assert action(desk, "A1").completed_on == date(2026, 11, 2)
    held = desk.tracking.tracker().item(ADVISERS).response
    assert held and (held.value, held.origin.why, held.origin.who) == (
        "partly_accepted",
        "Over 21 only.",
        WHO,
    )
    assert held.origin.source == "notebook"
    assert "<script>" not in desk.shown and "&lt;script&gt;" in desk.shown
    desk.press("Save")
    assert "Nothing was changed" in desk.said and desk.made.form.changes == []


def test_mistakes_are_sentences_and_nothing_is_saved(desk: Desk) -> None:
    desk.fill(New_date=date(2027, 3, 1))
    desk.work_on(Panel.REMARKS)
    desk.fill(Note="Words to keep")
    desk.press("Save")
    assert "Nothing was saved." in desk.said and "A1, new date: a new date needs a reason." in desk.said
    desk.fill(Your_name=" ")
    desk.press("Save")
    assert "Write your name" in desk.said
    assert desk.field("Note").value == "Words to keep"
    assert desk.tracking.tracker().item(ADVISERS).notes == ()


def test_stale_change_is_refused_with_both_values(desk: Desk) -> None:
    desk.tracking.apply([change_action("A1", "lead_officer", "Head of Early Help")], "Cy Dean", "command")
    desk.fill(Lead_officer="Head of Care")
    desk.press("Save")
    assert "Cy Dean" in desk.said and "“Head of Early Help”, yours is “Head of Care”" in desk.said
    desk.press("Discard changes")
    assert desk.field("Lead officer").value == "Head of Early Help"
    desk.fill(Lead_officer="Head of Care")
    desk.press("Save")
    assert "Saved in the records" in desk.said


def test_personal_data_is_warned_of_before_it_is_kept_and_not_refused(desk: Desk) -> None:
    desk.fill(Progress_note="Spoke about the child born 12 March 2014.")
    desk.press("Save")
    assert "what looks like a date of birth" in desk.said and "Nothing is saved yet" in desk.said
    noted = len(action(desk, "A1").notes)
    desk.press("Save")
    assert "Saved in the records" in desk.said and "date of birth" in desk.said
    assert len(action(desk, "A1").notes) == noted + 1


def test_a_minute_dated_after_its_meeting_is_warned_of_before_it_is_kept(desk: Desk) -> None:
    desk.work_on(Panel.DECISION)
    desk.fill(Committee_agreed=AgreedStatus.CLOSED_IMPLEMENTED, Committee="Scrutiny Committee")
    desk.fill(Date_of_the_meeting=date(2026, 1, 13), Minute="31 of 3 February 2026")
    desk.press("Save")
    assert "the minute names 3 February 2026, which is after the meeting of 13 January 2026" in desk.said
    assert not desk.tracking.tracker().item(ADVISERS).is_closed
    desk.press("Save")
    assert desk.tracking.tracker().item(ADVISERS).is_closed


def test_last_own_entry_is_undone_with_a_reason(desk: Desk) -> None:
    assert desk.field("Undo my last entry").disabled
    desk.work_on(Panel.REMARKS)
    desk.fill(Note="For another one.")
    desk.press("Save")
    assert "Your last entry here: On " in desk.shown and "For another one.<" in desk.shown
    desk.press("Undo my last entry")
    assert "to undo needs a reason" in desk.said
    desk.fill(Reason_for_undoing="Wrong recommendation")
    desk.press("Undo my last entry")
    assert f"Undone by {WHO}" in desk.said and desk.tracking.tracker().item(ADVISERS).notes == ()
    assert "(undone later)" in desk.shown and desk.field("Undo my last entry").disabled


def test_what_is_not_saved_is_not_lost_by_moving_on(desk: Desk) -> None:
    desk.fill(Title="Call everybody")
    desk.press("Next")
    assert "is not saved" in desk.said and desk.made.choice.value == ADVISERS
    desk.made.filters.place.value = "ILACS, January 2020"
    assert desk.listed[0] == ADVISERS and desk.field("Title").value == "Call everybody"
    desk.press("Discard changes")
    desk.made.filters.place.value = ""
    desk.press("Next")
    assert desk.made.choice.value == LIFE_STORY and "2 of " in desk.made.count.value


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("a2", [ADVISERS, LIFE_STORY]),
        ("leaving CARE", [ADVISERS]),
        ("train life-story", [LIFE_STORY]),
        (ADVISERS, [ADVISERS]),
        ("nothing of the kind", []),
    ],
)
def test_rows_are_found_by_words_officers_actions_and_names(desk: Desk, words: str, found: list[str]) -> None:
    desk.fill(Find=words)
    assert desk.listed == found
    assert desk.made.count.value == (f"1 of {len(found)} row{'s'[: len(found) - 1]}" if found else NONE)


def test_saving_says_where_it_is_seen_at_once_and_where_later(desk: Desk) -> None:
    desk.fill(Title="Call everybody")
    desk.press("Save")
    assert "This form shows it now; the tables, and the pack, once you run their cells again." in desk.said


def test_saved_row_stays_in_the_list_though_it_is_no_longer_asked_for(desk: Desk) -> None:
    desk.made.filters.colour.value = "Red"
    assert desk.listed == [ADVISERS]
    desk.fill(Declared_status=DeclaredStatus.COMPLETE)
    desk.press("Save")
    assert desk.listed == [ADVISERS] and desk.made.choice.label.startswith("Amber")
    assert "no actions overdue" in desk.made.position.value


def test_row_is_opened_as_the_records_have_it_at_that_moment(desk: Desk) -> None:
    desk.tracking.apply([change_action("A2", "title", "Train everybody")], "Cy Dean", "command")
    desk.go_to(LIFE_STORY)
    assert desk.field("Title").value == "Train everybody"


def test_borough_with_nothing_tracked_begins_with_adding_an_action(tmp_path: Path) -> None:
    desk = Desk(tracking_at(tmp_path))
    assert ": no action is recorded." in desk.shown
    desk.fill(New_action="Begin", Its_lead_officer="Head of Care")
    desk.press("Save")
    assert action(desk, "A1").title.value == "Begin" and desk.field("Title").value == "Begin"


def test_with_nobody_there_it_is_a_sentence(tmp_path: Path) -> None:
    tracking = tracking_at(tmp_path)
    shown = tracker_desk(tracking, thornmere_kpis(), links_of(tracking))
    assert isinstance(shown, Section) and "Nobody is here to enter anything" in shown.html
