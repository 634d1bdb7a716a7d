"""Records of decision and other papers of made-up councils, and which kind a paper is."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.families.council.families import DecisionRecord, OtherPaper
from inspection_evidence.families.council.recognise import kind_of
from inspection_evidence.model import Family
from tests.council_papers import HEAD_OF_REPORT, paper, read_as

RECORD = """
**ELDERMOOR COUNTY COUNCIL \u2013 RECORD OF DECISION**

**Subject:** | Family hubs

**Decision:**

As Cabinet Member for Families I agree to:

APPROVE the closing of one hub.

DELEGATE the rest to the Director.

**Reason(s) for decision:**

That money is short.

**Any alternatives considered:**

\u2022 Option 1: keep it.

"""


def test_a_signed_record_holds_the_decision_and_its_date() -> None:
    found = read_as(DecisionRecord(), RECORD + "17/1/2025\nsigned | date\n")
    assert [one.text for one in found.decisions] == [
        "APPROVE the closing of one hub.",
        "DELEGATE the rest to the Director.",
    ]
    assert {one.owner for one in found.decisions} == {"Cabinet Member for Families"}
    assert {one.outcome for one in found.decisions} == {"agreed"}
    assert found.meeting_date == date(2025, 1, 17)
    assert found.council == "Eldermoor County Council"


def test_an_unsigned_record_may_be_only_proposed() -> None:
    found = read_as(DecisionRecord(), RECORD)
    assert {one.outcome for one in found.decisions} == {None}
    assert any("only proposed" in flag for flag in found.flags)


@pytest.mark.parametrize("label", ["Decision Made", "DECISION", "Decision taken:", "The decision"])
def test_other_forms_head_the_decision_in_other_words(label: str) -> None:
    found = read_as(
        DecisionRecord(),
        "**NOTICE OF DECISION**\n\n**Eldermoor Borough Council**\n\n"
        f"**{label}**\n\nThat the school be enlarged.\n\n**Reasons for the decision**\n\nTo meet demand.\n",
    )
    assert [one.text for one in found.decisions] == ["That the school be enlarged."]


@pytest.mark.parametrize(
    "text",
    [
        "**Equality Impact Assessment**\n\nEldermoor Borough Council\n\n"
        "**Recommendations and actions**\n\nWe will act.\n",
        "Minister of State\n\n5 February 2025\n\nDear Leaders\n\n"
        "To: Eldermoor Borough Council\n\n1. Plans should say a) what and b) when.\n",
        "**AGENDA**\n\nEldermoor Borough Council\n\nChildren's Committee\n\n1. Minutes of the last meeting\n",
    ],
)
def test_other_papers_hold_nothing(text: str) -> None:
    found = read_as(OtherPaper(), text)
    assert not (found.recommendations or found.decisions or found.actions or found.kpis)


@pytest.mark.parametrize(
    "text",
    [
        "**Inspection of Eldermoor children's services**\n\n"
        "Eldermoor Borough Council was inspected by Ofsted.\n",
        "**Recipes for autumn**\n\nTake two apples.\n",
    ],
)
def test_what_no_council_wrote_is_no_council_paper(text: str) -> None:
    assert kind_of(paper(text)) is None


def test_minutes_that_mention_decisions_are_minutes() -> None:
    text = (
        "**MINUTES of a meeting of the Cabinet held on 3 May 2024**\n\n"
        "Present: Councillor Oakes\n\nRESOLVED that it be so.\n"
    )
    assert kind_of(paper(text)) is Family.COMMITTEE_MINUTES


def test_a_sheet_of_several_decisions_gives_all() -> None:
    found = read_as(
        DecisionRecord(),
        "**DECISION NOTICE**\n\nEldermoor Borough Council\n\n**School places**\n\n"
        "**Decision:**\n\nThat places be added.\n\n"
        "**Reason for decision:**\n\nDemand.\n\n**Fostering**\n\n**Decision:**\n\nThat rates be raised.\n\n"
        "**Reason for decision:**\n\nCost.\n",
    )
    assert [one.text for one in found.decisions] == ["That places be added.", "That rates be raised."]


def test_a_forward_plan_decides_nothing() -> None:
    text = (
        "**NOTICE OF KEY DECISIONS**\n\nEldermoor Borough Council\n\nCabinet\n\n"
        "Decision: to agree the budget.\n"
    )
    assert kind_of(paper(text)) is Family.OTHER_PAPER


def test_a_report_that_names_its_decision_maker_in_bold_is_a_report() -> None:
    text = (
        HEAD_OF_REPORT
        + "**Decision to be made by: Cabinet**\n\n**Recommendation**\n\nThat the Cabinet notes the report.\n"
    )
    assert kind_of(paper(text)) is Family.COMMITTEE_REPORT


def test_a_proposed_record_says_what_is_proposed() -> None:
    found = read_as(
        DecisionRecord(),
        "**ELDERMOOR COUNTY COUNCIL - PROPOSED RECORD OF DECISION**\n\n**Subject:** | School places\n\n"
        "**Proposed decision:**\n\nAs Cabinet Member for Education, I propose to:\n\n"
        "a) APPROVE two new classes; and\n\nb) DELEGATE the contracts to the Director.\n\n"
        "**Reason(s) for decision:**\n\nDemand.\n",
    )
    assert [(one.number, one.owner, one.outcome) for one in found.decisions] == [
        ("a)", "Cabinet Member for Education", None),
        ("b)", "Cabinet Member for Education", None),
    ]
