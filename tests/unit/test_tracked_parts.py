"""The parts of notebook 3's form: which changes come of what a person writes into its fields."""

from __future__ import annotations

from datetime import date

import ipywidgets as widgets
import pytest

from inspection_evidence.pack.tracked.form.fields import NOTHING
from inspection_evidence.pack.tracked.form.offered import Offered
from inspection_evidence.pack.tracked.form.row_parts import Panel, RowParts
from inspection_evidence.tracker import (
    AgreedStatus,
    Change,
    DeclaredStatus,
    EvidenceKind,
    RagColour,
    Response,
    Tracker,
    add_action,
    add_evidence,
    agree_status,
    change_action,
    link_action,
    note_action,
    note_item,
    override_rag,
    revise_date,
    set_response,
    unlink_action,
    warnings_of,
    withdraw_evidence,
)
from tests.tracker_helpers import FIRST, SECOND, SLUG, Diary, rules

A1, A2 = f"{SLUG}/action/A1", f"{SLUG}/action/A2"


@pytest.fixture
def diary() -> Diary:
    """A1 for both rows, in progress, a date asked for; A2 for the second row only."""
    diary = Diary()
    diary.apply(
        set_response(FIRST, "accepted"),
        add_action("Rota", [FIRST, SECOND], lead_officer="Head of Care", due=date(2026, 3, 1)),
        add_action("Audit", [SECOND], name="audit"),
        change_action("A1", "declared", "in_progress"),
        add_evidence("A1", "link", "https://example.org/rota"),
        revise_date("A1", date(2026, 5, 1), "Two vacancies."),
    )
    return diary


class Form:
    """A row's parts, with the fields found by their labels."""

    def __init__(self, tracker: Tracker, row: str = FIRST) -> None:
        self.offered = Offered(
            committees=("Scrutiny Committee",),
            documents=("minutes.pdf",),
            kpis={"Agency social workers": "sw_agency"},
            rows={"first": FIRST, "second": SECOND},
            actions=tuple(tracker.actions.values()),
        )
        self.row = row
        self.parts = RowParts(rules().labels, self.offered, tracker.with_actions().item(row))

    def field(self, label: str) -> widgets.Widget:
        return next(one for one in _all(self.parts.widget) if getattr(one, "description", "") == label)

    def work_on(self, panel: Panel) -> None:
        self.parts.panel.value = panel.value

    def fill(self, **values: object) -> None:
        for label, value in values.items():
            self.field(label.replace("_", " ")).value = value


def _all(widget: widgets.Widget) -> list[widgets.Widget]:
    return [widget, *(part for child in getattr(widget, "children", ()) for part in _all(child))]


def said(changes: list[Change]) -> list[Change]:
    """Changes without their places, which only begin the sentences of mistakes."""
    return [Change(one.kind, one.subject, one.payload, one.seen) for one in changes]


def test_a_form_that_nobody_touched_changes_nothing(diary: Diary) -> None:
    form = Form(diary.now)
    for panel in Panel:
        form.work_on(panel)
        assert form.parts.changes() == []


def test_each_changed_field_of_an_action_is_a_change_with_what_was_seen(diary: Diary) -> None:
    form = Form(diary.now)
    form.fill(Lead_officer="Head of Early Help", Reason_for_changes="Reorganised")
    form.fill(Declared_status=DeclaredStatus.COMPLETE, Completed_on=date(2026, 2, 27))
    form.fill(Progress_note="Done.")
    assert said(form.parts.changes()) == [
        change_action(A1, "lead_officer", "Head of Early Help", "Reorganised", seen=2),
        change_action(A1, "declared", "complete", "Reorganised", on=date(2026, 2, 27), seen=4),
        note_action(A1, "Done."),
    ]


def test_a_day_of_completion_goes_with_the_status_it_was_entered_for(diary: Diary) -> None:
    diary.apply(change_action("A1", "declared", "complete", on=date(2026, 1, 4)))
    form = Form(diary.now)
    form.fill(Action=A1, Declared_status=DeclaredStatus.IN_PROGRESS)
    assert said(form.parts.changes()) == [change_action(A1, "declared", "in_progress", seen=7)]


def test_a_date_asked_for_stands_ready_to_be_agreed(diary: Diary) -> None:
    form = Form(diary.now)
    assert form.field("New date").value == date(2026, 5, 1)
    form.fill(Agreed_by="Scrutiny Committee")
    agreed = revise_date(A1, date(2026, 5, 1), "Two vacancies.", "Scrutiny Committee", seen=6)
    assert said(form.parts.changes()) == [agreed]


def test_what_was_written_stays_while_something_else_is_looked_at(diary: Diary) -> None:
    form = Form(diary.now, SECOND)
    form.fill(Title="Rota for all")
    form.fill(Action=A2, Title="Audit of all")
    form.work_on(Panel.REMARKS)
    form.fill(Note="Both are new.")
    form.work_on(Panel.ACTIONS)
    form.fill(Action=A1)
    assert form.field("Title").value == "Rota for all"
    assert said(form.parts.changes()) == [
        change_action(A1, "title", "Rota for all", seen=2),
        change_action(A2, "title", "Audit of all", seen=3),
        note_item(SECOND, "Both are new."),
    ]


def test_evidence_is_named_as_people_name_it(diary: Diary) -> None:
    form = Form(diary.now)
    form.work_on(Panel.EVIDENCE)
    form.fill(New_evidence=EvidenceKind.KPI)
    assert form.field("Which").options == ("Agency social workers",)
    form.fill(Which="Agency social workers", What_it_shows="Fewer vacancies")
    assert said(form.parts.changes()) == [add_evidence(A1, "kpi", "sw_agency", what="Fewer vacancies")]
    form.fill(New_evidence=EvidenceKind.DOCUMENT, Which="minutes.pdf", Page_of_the_document="3")
    assert form.field("Which").options == ("minutes.pdf",)
    assert form.parts.changes()[0].payload["page"] == 3
    form.fill(Page_of_the_document="three")
    assert form.parts.changes()[0].payload["page"] == "three", "told as the mistake that it is"


def test_evidence_is_withdrawn_and_an_action_serves_other_rows(diary: Diary) -> None:
    form = Form(diary.now, SECOND)
    form.work_on(Panel.EVIDENCE)
    form.fill(Withdraw=5, Reason_to_withdraw="Gone")
    form.fill(Is_no_longer_for=SECOND, Reason_for_that="Serves the first")
    assert said(form.parts.changes()) == [
        withdraw_evidence(A1, 5, "Gone"),
        unlink_action(A1, SECOND, "Serves the first"),
    ]
    form.fill(Action=A2, Is_also_for=FIRST)
    assert said(form.parts.changes())[-1] == link_action(A2, FIRST)


def test_an_action_is_taken_off_another_recommendation_too(diary: Diary) -> None:
    form = Form(diary.now, SECOND)
    form.work_on(Panel.EVIDENCE)
    assert form.field("Is no longer for").options == (
        ("(none)", NOTHING),
        ("first", FIRST),
        ("(this recommendation)", SECOND),
    )
    assert form.field("Is also for").options == (("(none)", NOTHING),), "it serves all rows there are"
    form.fill(Is_no_longer_for=FIRST)
    assert said(form.parts.changes()) == [unlink_action(A1, FIRST, None)]


def test_a_list_that_is_put_back_says_none_again_and_is_not_empty(diary: Diary) -> None:
    form = Form(diary.now)
    form.work_on(Panel.EVIDENCE)
    form.fill(New_evidence=EvidenceKind.LINK)
    form.parts.show(diary.now.with_actions().item(FIRST))
    assert form.field("New evidence").label == "(nothing new)"
    assert form.parts.changes() == []


def test_what_is_superseded_is_asked_for_its_reason(diary: Diary) -> None:
    form = Form(diary.now)
    why = form.field("Reason for changes")
    assert why.placeholder == "optional"
    form.fill(Declared_status=DeclaredStatus.SUPERSEDED)
    assert why.placeholder == "why it is given up, and what takes its place"
    assert any("no reason says why" in one for one in warnings_of(form.parts.changes()))
    form.fill(Reason_for_changes="The regional contract takes its place.")
    assert warnings_of(form.parts.changes()) == ()
    (change,) = form.parts.changes()
    assert (change.payload["new"], change.payload["why"]) == (
        DeclaredStatus.SUPERSEDED,
        "The regional contract takes its place.",
    )


def test_an_action_is_added_new_or_as_one_there_is(diary: Diary) -> None:
    form = Form(diary.now)
    form.fill(
        Action="", New_action="Training", Its_lead_officer="Head of Learning", Its_date=date(2026, 9, 1)
    )
    (new,) = said(form.parts.changes())
    assert (new.payload["title"], new.payload["recommendations"], new.payload["due"]) == (
        "Training",
        [FIRST],
        "2026-09-01",
    )
    assert [line for line, _ in form.field("Or one there is").options] == ["(none)", "A2: Audit"]
    form.fill(New_action="", Its_lead_officer="", Its_date=None, Or_one_there_is=A2)
    assert said(form.parts.changes()) == [link_action(A2, FIRST)]


def test_response_decision_and_colour(diary: Diary) -> None:
    form = Form(diary.now)
    form.work_on(Panel.DECISION)
    form.fill(
        Response=Response.REJECTED, Reason_for_it="Not ours", Minute="27", Committee="Scrutiny Committee"
    )
    form.fill(Committee_agreed=AgreedStatus.CLOSED_NOT_IMPLEMENTED, Date_of_the_meeting=date(2026, 1, 4))
    form.work_on(Panel.REMARKS)
    form.fill(Colour=RagColour.AMBER, Reason_for_colour="Watched", Colour_until=date(2026, 7, 1))
    assert said(form.parts.changes()) == [
        set_response(FIRST, "rejected", "Not ours", seen=1),
        agree_status(
            FIRST,
            "closed_not_implemented",
            committee="Scrutiny Committee",
            meeting_date=date(2026, 1, 4),
            minute="27",
            seen=0,
        ),
        override_rag(FIRST, "amber", "Watched", date(2026, 7, 1), seen=0),
    ]


def test_a_colour_is_given_back_to_the_rule(diary: Diary) -> None:
    diary.apply(override_rag(FIRST, "amber", "Watched"))
    form = Form(diary.now)
    form.work_on(Panel.REMARKS)
    assert form.field("Colour").value == RagColour.AMBER
    form.fill(Colour=NOTHING, Reason_for_colour="No longer")
    assert said(form.parts.changes()) == [override_rag(FIRST, None, "No longer", seen=7)]


def test_half_a_decision_is_a_change_that_will_be_refused_and_not_passed_over(diary: Diary) -> None:
    form = Form(diary.now)
    form.work_on(Panel.DECISION)
    form.fill(Minute="27")
    assert form.parts.changes()[0].payload["new"] == ""


def test_showing_the_row_again_takes_what_stands_and_begins_at_a_new_action(diary: Diary) -> None:
    form = Form(diary.now)
    form.fill(Title="Unsaved")
    diary.apply(change_action("A1", "title", "Rota of managers"), add_action("Training", [FIRST], name="new"))
    form.parts.show(diary.now.with_actions().item(FIRST))
    assert form.parts.changes() == [] and form.field("Title").value == "Training"
    form.fill(Action=A1)
    assert form.field("Title").value == "Rota of managers"
