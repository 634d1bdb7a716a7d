"""The forms of notebook 1, pressed as a person would; and what the pack then says."""

from __future__ import annotations

from datetime import date
from html import unescape
from pathlib import Path

import ipywidgets as widgets
import pytest

from inspection_evidence.corrections import CORRECTION_KINDS, OrphanRow, borough_events, corrected
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack import (
    corrections_table,
    documents_read,
    judgements_over_time,
    recommendation_cards,
    what_to_check,
)
from inspection_evidence.pack.correcting.asking import Desk
from inspection_evidence.pack.correcting.desk import correction_desk, desk_of
from inspection_evidence.pack.correcting.further_forms import OrphanForm
from inspection_evidence.pack.correcting.taking import CorrectionTaker
from inspection_evidence.pack.correcting.waiting import items_to_check
from inspection_evidence.pack.section import Section
from inspection_evidence.settings import NotebookParameters
from inspection_evidence.store import open_workspace_store
from tests import pack_evidence as thornmere
from tests.example_workspace import workspace_at
from tests.pack_register import told_of
from tests.pack_text import readable

WHO = "Ann Shaw, Head of Quality"
UNSURE = "Words not found again."


class Place:
    """A borough's records, its evidence as read, and the forms of its notebook."""

    def __init__(self, folder: Path) -> None:
        self.parameters = NotebookParameters(workspace_at(folder), thornmere.borough(), thornmere.run())
        documents = (thornmere.ilacs_2020(), thornmere.broken_file(), thornmere.ilacs_2026())
        with open_workspace_store(self.parameters.workspace) as store:
            self.read = store.record_reading("thornmere", thornmere.AS_AT, documents, extractor_version="1")
        self.desk = desk_of(self.parameters, self.read, lambda _parameters: self.now())
        self.field("Your name").value = WHO

    def now(self) -> BoroughEvidence:
        """The evidence as people left it."""
        with open_workspace_store(self.parameters.workspace) as store:
            return corrected(self.read, borough_events(store, "thornmere", CORRECTION_KINDS, predecessors=()))

    def parts(self, widget: widgets.Widget | None = None) -> list[widgets.Widget]:
        one = widget or self.desk
        return [one, *(part for child in getattr(one, "children", ()) for part in self.parts(child))]

    def field(self, label: str, at: int = 0) -> widgets.Widget:
        return [one for one in self.parts() if getattr(one, "description", "") == label][at]

    def press(self, label: str) -> None:
        self.field(label).click()

    def said(self) -> str:
        return unescape(" ".join(one.value for one in self.parts() if isinstance(one, widgets.HTML)))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setattr(
        "inspection_evidence.settings.workspace.Workspace.find",
        classmethod(lambda _cls, *_: workspace_at(Path(__file__).parents[2])),
    )
    return Place(tmp_path)


def labels(place: Place) -> list[str]:
    return [one.value for one in place.parts() if isinstance(one, widgets.Label)]


def options(place: Place) -> list[str]:
    return [name for name, _ in place.field("Item").options]


def texts(evidence: BoroughEvidence) -> list[str]:
    return [item.text for item in evidence.inspections[-1].document.recommendations]


def page(section: Section) -> str:
    return "\n".join(readable(section.html))


def test_item_that_waits_is_confirmed_and_leaves_the_list(place: Place) -> None:
    assert [one.words for one in items_to_check(place.now())] == [UNSURE]
    place.press("Confirm")
    assert f"Confirmed by {WHO}." in place.said()
    assert items_to_check(place.now()) == []
    borough = place.parameters.borough
    assert "1 point was settled by hand" in page(what_to_check(place.now(), borough))


def test_only_changed_fields_are_entered_and_may_be_changed_again(place: Place) -> None:
    place.field("Text").value = "The quality of supervision."
    place.press("Save corrections")
    assert f"Corrected (text) by {WHO}." in place.said()
    place.field("Text").value = "The quality of all supervision."
    place.press("Save corrections")
    assert "The quality of all supervision." in texts(place.now())
    with open_workspace_store(place.parameters.workspace) as store:
        events = store.events(kind="item_corrected")
    assert [(one.payload["old"], one.payload["new"]) for one in events] == [
        (UNSURE, "The quality of supervision."),
        ("The quality of supervision.", "The quality of all supervision."),
    ]


def test_what_was_put_right_is_seen_at_once_and_stays_in_its_place(place: Place) -> None:
    place.field("Text").value = "The quality of supervision."
    place.press("Save corrections")
    assert "These forms show it now; the tables, and the other notebooks, once you run them" in place.said()
    assert place.field("Item").label == "1. done · recommendation: The quality of supervision."
    assert "Item 1 of 1, 1 dealt with here" in labels(place)
    place.press("Save corrections")
    assert "Nothing was changed" in place.said()
    place.field("Show every item, not only those to check").value = True
    chosen = next(at for at, name in enumerate(options(place)) if "done · " in name)
    place.field("Item").value = chosen
    assert place.field("Text").value == "The quality of supervision."


def test_an_entry_made_here_is_undone_and_the_one_before_it_after_that(place: Place) -> None:
    place.press("Undo")
    assert "You have entered nothing here about this item." in place.said()
    place.field("Text").value, place.field("Owner").value = "The quality of supervision.", "The authority"
    place.press("Save corrections")
    place.field("Reason").value = "The wrong one"
    place.press("Undo")
    assert f"Undone by {WHO}; the entry and the undo both stay in the records." in place.said()
    assert place.field("Owner").value == "" and place.field("Text").value == "The quality of supervision."
    place.press("Undo")
    assert place.field("Text").value == UNSURE and "done" not in place.field("Item").label
    place.press("Reject")
    assert UNSURE not in texts(place.now())
    place.press("Undo")
    assert UNSURE in texts(place.now())


def test_what_is_not_saved_is_neither_lost_nor_confirmed(place: Place) -> None:
    place.field("Show every item, not only those to check").value = True
    grade = place.field("Grade").value
    place.field("Grade").value = "Inadequate"
    for label in ("Next item", "Confirm", "Reject"):
        place.press(label)
        assert "What you changed is not saved: press “Save corrections” or" in place.said(), label
    place.field("Find").value = "fostering"
    assert place.field("Grade").value == "Inadequate" and "Item 1 of " in " ".join(labels(place))
    assert place.now() is place.read and grade != "Inadequate"
    place.press("Discard changes")
    assert "discarded" in place.said() and place.field("Grade").value == grade
    place.press("Confirm")
    assert f"Confirmed by {WHO}." in place.said()


def test_of_two_notebooks_on_one_item_the_second_is_told_and_overwrites_nothing(place: Place) -> None:
    other = desk_of(place.parameters, place.read, lambda _parameters: place.now())
    place.field("Text").value = "The quality of supervision."
    place.press("Save corrections")
    first, place.desk = place.desk, other
    place.field("Your name").value = "Bea Ward"
    place.field("Text").value = "The quality of all supervision."
    place.press("Save corrections")
    assert WHO in place.said() and "The quality of supervision." in place.said()
    assert "The quality of supervision." in texts(place.now())
    place.press("Discard changes")
    assert place.field("Text").value == "The quality of supervision."
    place.field("Text").value = "The quality of all supervision."
    place.press("Save corrections")
    assert "Corrected (text) by Bea Ward." in place.said()
    assert "The quality of all supervision." in texts(place.now()) and first is not other


def test_items_are_found_by_words_kind_and_file(place: Place) -> None:
    place.field("Find").value = "nothing of the kind"
    assert "No item in this list says that; empty “Find”" in " ".join(labels(place))
    place.field("Show every item, not only those to check").value = True
    place.field("Find").value = "JUDGEMENT 2026-06"
    assert options(place) and all(". judgement: " in name for name in options(place))


def test_rejected_item_leaves_the_pack_and_is_listed(place: Place) -> None:
    place.field("Reason").value = "A heading"
    place.press("Reject")
    borough, run = place.parameters.borough, place.parameters.run
    assert UNSURE not in page(recommendation_cards(told_of(place.now(), borough, run)))
    listed = page(corrections_table(place.now()))
    assert f"Rejected by {WHO}" in listed and "because: A heading" in listed and UNSURE in listed


def test_missed_item_and_grade_are_added(place: Place) -> None:
    place.field("Document").value = thornmere.ilacs_2026().sha256
    place.field("Page").value = 3
    place.field("Text", 1).value = "The oversight of private fostering."
    place.press("Add item")
    assert "Added as thornmere/ilacs-2026-05-" in place.said()
    assert texts(place.now())[-1] == "The oversight of private fostering."
    place.press("Add item")
    assert (
        "cannot be added without it" in place.said() and len(texts(place.now())) == len(texts(place.read)) + 1
    )
    place.field("Find").value = "private fostering"
    place.field("Show every item, not only those to check").value = True
    found = [name.endswith("The oversight of private fostering.") for name in options(place)]
    place.field("Item").value = found.index(True)
    place.press("Undo")
    assert "The oversight of private fostering." not in texts(place.now())
    place.field("Kind").value = "judgement"
    place.field("Area").value = "adoption"
    place.field("Grade").value = "Good"
    place.press("Add item")
    borough, run = place.parameters.borough, place.parameters.run
    told = page(judgements_over_time(place.now(), borough, run))
    assert "Adoption, May 2026, Good. Entered by hand: " in told


def test_pack_names_the_role_only_where_anyone_may_read_it(place: Place) -> None:
    place.press("Confirm")
    borough, run = place.parameters.borough, place.parameters.run
    public = page(recommendation_cards(told_of(place.now(), borough, run)))
    assert "Checked by hand: Head of Quality, " in public and "Ann Shaw" not in public
    members = run.model_copy(update={"audience": "members"})
    assert f"Checked by hand: {WHO}, " in page(recommendation_cards(told_of(place.now(), borough, members)))


def test_document_is_described_and_looked_into(place: Place) -> None:
    document = place.field("Document", 1)
    assert "to check" in document.label
    place.press("Looked into")
    document.value = thornmere.ilacs_2020().sha256
    place.field("Published").value = "2020-02-26"
    place.press("Save details")
    borough, run = place.parameters.borough, place.parameters.run
    listed = page(documents_read(place.now(), borough, run))
    assert "Checked and put right by hand: Head of Quality" in listed
    assert "Corrected by hand (date of publication): Head of Quality" in listed
    assert "not a PDF" not in page(what_to_check(place.now(), borough))


@pytest.mark.parametrize("written", ["26/02/2020", "26 February 2020", "26.2.20", "2020-02-26"])
def test_a_day_may_be_written_as_people_write_it(place: Place, written: str) -> None:
    place.field("Document", 1).value = thornmere.ilacs_2020().sha256
    place.field("Published").value = written
    place.press("Save details")
    described = {one.sha256: one for one in place.now().documents}
    assert described[thornmere.ilacs_2020().sha256].published == date(2020, 2, 26)
    place.press("Save details")
    assert "Nothing was changed" in place.said()


def test_mistakes_and_missing_names_are_sentences(place: Place) -> None:
    for slip in ("yesterday", "31.02.2026"):
        place.field("Published").value = slip
        place.press("Save details")
        assert f"Published is '{slip}', but must be a date such as 2019-04-01" in place.said()
    place.field("Your name").value = "  "
    place.press("Confirm")
    assert "Write your name" in place.said()
    assert place.now() is place.read


def test_what_a_person_writes_is_shown_as_text(place: Place) -> None:
    place.field("Text").value = thornmere.HOSTILE_TEXT
    place.press("Save corrections")
    borough, run = place.parameters.borough, place.parameters.run
    shown = (
        recommendation_cards(told_of(place.now(), borough, run)).html + corrections_table(place.now()).html
    )
    assert "<script>" not in shown and "&lt;script&gt;" in shown


def test_with_nobody_there_it_is_a_sentence_and_nothing_is_decided(place: Place) -> None:
    shown = correction_desk(place.parameters, place.read, lambda _parameters: place.now())
    assert isinstance(shown, Section)
    assert "1 item to check; nobody is here to put anything right." in shown.html
    assert place.now() is place.read


def test_item_that_came_back_is_told_with_the_way_to_give_it_its_history(tmp_path: Path) -> None:
    place = Place(tmp_path)
    row = OrphanRow("thornmere/ilacs-2020-01-aaaa/u9", "Words", 2, None, True, None, 17, True)
    desk = Desk(CorrectionTaker(place.parameters, place.read), place.now)
    told = [one.value for one in place.parts(OrphanForm([row], desk).widget) if hasattr(one, "value")]
    assert (
        "thornmere/ilacs-2020-01-aaaa/u9 is read again, though it was closed. "
        "To give it its history back: inspection-evidence correct undo thornmere 17." in told
    )
