"""Focused and monitoring visits: only what is headed as needing to improve is an item."""

from __future__ import annotations

import pytest

from inspection_evidence.families.letters.visits import FOCUSED_VISIT, MONITORING_VISIT, inspectors_in
from inspection_evidence.model import Family
from tests.pages import Sheet, pages_of


def opened(title: str) -> Sheet:
    """A letter under that title, down to its findings."""
    sheet = Sheet().put("Dear Ms Fenwick").heading(title, size=12)
    return sheet.paragraph("This letter summarises the findings of the visit on 5 and 6 May 2021.")


@pytest.mark.parametrize(
    ("title", "authority"),
    [
        ("Focused visit to Thornmere local authority children’s services", "Thornmere"),
        ("Focused visit to the London Borough of Fenbury children’s services", "London Borough of Fenbury"),
        ("Focused visit to Thornmere Council’s children’s social care services", "Thornmere Council"),
    ],
)
def test_the_authority_is_that_of_the_title(title: str, authority: str) -> None:
    pages = pages_of(opened(title))
    assert FOCUSED_VISIT.recognises(pages)
    assert FOCUSED_VISIT.read(pages).local_authority == authority


def test_visits_to_schools_and_the_other_kind_are_not_recognised() -> None:
    school = pages_of(opened("Monitoring visit to Thornmere High School"))
    monitoring = pages_of(opened("Monitoring visit of Thornmere children’s services"))
    assert not MONITORING_VISIT.recognises(school)
    assert MONITORING_VISIT.recognises(monitoring) and not FOCUSED_VISIT.recognises(monitoring)
    assert MONITORING_VISIT.family is Family.MONITORING_VISIT


def test_bullets_of_findings_are_not_read() -> None:
    sheet = opened("Focused visit to Thornmere children’s services").heading("Headline findings", size=12)
    sheet.item("•", "Workers are kind.").heading("What needs to improve in this area of", size=12)
    sheet.put("social work practice?", bold=True).item("•", "How soon help comes.")
    sheet.heading("Main findings", size=12).item("•", "Records are late.")
    found = FOCUSED_VISIT.read(pages_of(sheet))
    assert [item.text for item in found.recommendations] == ["How soon help comes."]
    assert found.recommendations[0].section == "What needs to improve in this area of social work practice?"
    assert found.flags == []


def test_a_priority_action_in_prose_is_read_and_flagged() -> None:
    sheet = opened("Focused visit to Thornmere children’s services").heading("Areas for priority action")
    sheet.paragraph("Answer every call within", "one day.")
    found = FOCUSED_VISIT.read(pages_of(sheet))
    assert [item.text for item in found.recommendations] == ["Answer every call within one day."]
    assert any("is a paragraph, not a list" in flag for flag in found.flags)


def test_that_there_was_no_priority_action_is_no_item() -> None:
    sheet = opened("Focused visit to Thornmere children’s services").heading("Area for priority action")
    found = FOCUSED_VISIT.read(pages_of(sheet.paragraph("There were no areas for priority action.")))
    assert found.recommendations == []


def test_only_a_focused_visit_is_missed_its_list() -> None:
    focused = FOCUSED_VISIT.read(pages_of(opened("Focused visit to Thornmere children’s services")))
    monitoring = MONITORING_VISIT.read(pages_of(opened("Monitoring visit to Thornmere children’s services")))
    assert focused.flags == ["No heading of a list of what needs to improve was found."]
    assert monitoring.flags == []


def test_inspectors_are_named_or_left_out() -> None:
    names = inspectors_in(
        "Her Majesty’s Inspectors for this visit were Bela Marsh, HMI, and Colin Reed, HMI."
    )
    assert [(one.role, one.name) for one in names] == [
        ("Her Majesty’s Inspector", "Bela Marsh"),
        ("Her Majesty’s Inspector", "Colin Reed"),
    ]
    assert inspectors_in("His Majesty’s Inspector for this visit was a colleague from the north.") == []
