"""The forms of notebook 1, pressed as a person would; and what the pack then says."""

from __future__ import annotations

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
        self.desk = desk_of(self.parameters, self.read)
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
        return " ".join(one.value for one in self.parts() if isinstance(one, widgets.HTML))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setattr(
        "inspection_evidence.settings.workspace.Workspace.find",
        classmethod(lambda _cls, *_: workspace_at(Path(__file__).parents[2])),
    )
    return Place(tmp_path)


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


def test_mistakes_and_missing_names_are_sentences(place: Place) -> None:
    place.field("Published").value = "yesterday"
    place.press("Save details")
    assert "must be a date such as 2019-04-01" in place.said()
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
    shown = correction_desk(place.parameters, place.read)
    assert isinstance(shown, Section)
    assert "1 item to check; nobody is here to put anything right." in shown.html
    assert place.now() is place.read


def test_item_that_came_back_is_told_with_the_way_to_give_it_its_history(tmp_path: Path) -> None:
    place = Place(tmp_path)
    row = OrphanRow("thornmere/ilacs-2020-01-aaaa/u9", "Words", 2, None, True, None, 17, True)
    desk = Desk(CorrectionTaker(place.parameters, place.read))
    told = [
        one.value for one in place.parts(OrphanForm(place.read, [row], desk).widget) if hasattr(one, "value")
    ]
    assert (
        "thornmere/ilacs-2020-01-aaaa/u9 is read again, though it was closed. "
        "To give it its history back: inspection-evidence correct undo thornmere 17." in told
    )
