"""Minutes of made-up councils, in the layouts that English councils use."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.families.council.families import CommitteeMinutes
from tests.council_papers import decided, minutes, read_as


def test_the_head_gives_council_committee_and_date() -> None:
    found = minutes("**1. Apologies**\n\nNone were received.\n")
    assert found.council == "Eldermoor Borough Council"
    assert found.committee == "Children's Scrutiny Panel"
    assert found.meeting_date == date(2024, 6, 4)
    assert not found.decisions


@pytest.mark.parametrize(
    "line",
    [
        "RESOLVED that the budget monitoring report be noted.",
        "RESOLVED: That the budget monitoring report be noted.",
        "RESOLVED \u2013 That the budget monitoring report be noted.",
        "Resolved \u2013 that the budget monitoring report be noted.",
        "Resolved: That the budget monitoring report be noted.",
        "The Panel RESOLVED that the budget monitoring report be noted.",
        "It was RESOLVED that the budget monitoring report be noted.",
        "RESOLVED (unanimously): That the budget monitoring report be noted.",
        "AGREED \u2013 That the budget monitoring report be noted.",
        "The Panel resolved that the budget monitoring report be noted.",
        "It was agreed that the budget monitoring report be noted.",
    ],
)
def test_each_way_of_resolving_is_one_decision(line: str) -> None:
    [(number, text)] = decided(f"**12/24 Budget monitoring**\n\nMembers asked questions.\n\n{line}\n")
    assert number == "12/24"
    assert text.lower() == "that the budget monitoring report be noted." or text == (
        "the budget monitoring report be noted."
    )


def test_only_what_follows_the_word_counts_where_a_motion_is_printed_before() -> None:
    assert decided(
        "**14. | Family hubs**\n\n"
        "1) Councillor Oakes proposed and Councillor Penhallow seconded the motion that\n\n"
        '  "The Panel is asked to endorse the plan."\n\n'
        "2) The motion was put to the vote and the voting was as follows:\n\n"
        "For (5)\n\nAgainst (2)\n\nAbstain (0)\n\n//Motion carried.//\n\n"
        "3) RESOLVED that the Panel endorses the plan.\n"
    ) == [("14", "that the Panel endorses the plan.")]


def test_the_vote_is_given_as_printed() -> None:
    found = minutes(
        "**14. | Family hubs**\n\nThe Chair put the motion to the vote.\n\n"
        "For (5)\n\nAgainst (2)\n\nRESOLVED that the plan be endorsed.\n"
    )
    assert found.decisions[0].vote == "For (5), Against (2)"


def test_what_another_meeting_decided_is_no_decision_of_this_one() -> None:
    assert not decided(
        "**7. School places**\n\nAt its last meeting it was agreed that the forecast be revised.\n\n"
        "The Cabinet had resolved that places be added in the north.\n\n"
        "Members noted that a school would open in 2026.\n"
    )


def test_in_minutes_that_print_the_word_an_agreement_in_discussion_is_none() -> None:
    assert decided(
        "**7. School places**\n\nIt was agreed that schools matter.\n\nRESOLVED that the report be noted.\n"
    ) == [("7", "that the report be noted.")]


@pytest.mark.parametrize(
    "text",
    [
        "that the minutes of the meeting held on 2 May 2024 be approved as a correct record.",
        "That the press and public be excluded from the meeting for the following item.",
        "that the work programme be noted.",
        "That the meeting be adjourned until 7 pm.",
    ],
)
def test_what_only_carries_the_meeting_on_is_procedural(text: str) -> None:
    [decision] = minutes(f"**2. Business of the meeting**\n\nRESOLVED {text}\n").decisions
    assert decision.procedural


def test_a_matter_of_substance_is_not_procedural() -> None:
    [decision] = minutes("**9. Fostering**\n\nRESOLVED that allowances be raised.\n").decisions
    assert not decision.procedural
    assert decision.outcome == "agreed"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("that consideration of the report be deferred to July.", "deferred"),
        ("that the Panel note the report.", "noted"),
        ("that the strategy, as amended, be adopted.", "amended"),
        ("that the strategy be adopted.", "agreed"),
    ],
)
def test_the_outcome_is_told_by_the_words(text: str, outcome: str) -> None:
    [decision] = minutes(f"**9. Strategy**\n\nRESOLVED {text}\n").decisions
    assert decision.outcome == outcome


def test_an_extension_of_time_carried_by_a_vote_is_a_procedural_decision() -> None:
    found = minutes(
        "**9. Strategy**\n\nThe Chair proposed and the Vice-Chair seconded that the Panel extend "
        "the meeting\n"
        "until 10 pm.\n\n//Motion carried.//\n\nRESOLVED that the strategy be adopted.\n"
    )
    assert [one.procedural for one in found.decisions] == [True, False]


def test_an_item_number_beneath_an_unnumbered_heading_is_the_decisions() -> None:
    assert decided(
        "**Fostering update**\n//(Item 4)//\n\n5. RESOLVED that the Panel note the update.\n\n"
        "**Adoption update**\n//(Item 5)//\n\n3. RESOLVED that the Panel note the adoption update.\n"
    ) == [
        ("Item 4", "that the Panel note the update."),
        ("Item 5", "that the Panel note the adoption update."),
    ]


def test_a_decision_label_in_scrutiny_minutes_is_a_resolution() -> None:
    assert decided("**5. School places**\n\nDecision: That the report be welcomed.\n") == [
        ("5", "That the report be welcomed.")
    ]


def test_standing_text_is_no_content() -> None:
    found = minutes(
        "**2. Declarations of interest**\n\n"
        "Members are reminded to declare interests. None were declared.\n\n"
        "This meeting is being webcast. By entering the room you agree to be filmed.\n"
    )
    assert not found.decisions
    assert not found.actions
    assert any("No decision" in flag for flag in found.flags)


def test_notes_without_resolutions_say_agreed_alone() -> None:
    found = read_as(
        CommitteeMinutes(),
        "FOSTER CARERS FORUM\n\nDate: 7 May 2024 | Notes of meeting: Jane Doe\nAttendees: A Oakes, B Reed\n\n"
        "1 | Minutes of the last meeting\n  \u2022 Agreed\n\n2 | Allowances\n  \u2022 Rates were discussed.\n"
        "  \u2022 Recommendation to raise the rates agreed\n  \u2022 noted\n\n"
        "Action: Send the rates to all carers (JD)\n",
    )
    assert [(one.number, one.text, one.procedural) for one in found.decisions] == [
        ("1", "Agreed", True),
        ("2", "Recommendation to raise the rates agreed", False),
    ]
    assert [(one.text, one.owner) for one in found.actions] == [("Send the rates to all carers", "JD")]
    assert found.meeting_date == date(2024, 5, 7)
    assert found.author == "Jane Doe"


def test_an_hour_is_no_part_of_the_date() -> None:
    found = read_as(
        CommitteeMinutes(),
        "**Minutes of a meeting of the Cabinet that took place at 10.15am on Tuesday 23 JANUARY 2024**\n\n"
        "Present: Councillor Vee\n",
    )
    assert found.committee == "Cabinet"
    assert found.meeting_date == date(2024, 1, 23)


@pytest.mark.parametrize(
    ("opening", "committee"),
    [
        (
            "MINUTES of the meeting of the MAYOR AND CABINET, which was held on 6 MARCH 2024",
            "Mayor and Cabinet",
        ),
        (
            "MINUTES of the OPEN section of the Education Commission held on 6 March 2024",
            "Education Commission",
        ),
        ("**Schools Forum \u2013 Draft Minutes**\n6 March 2024", "Schools Forum"),
    ],
)
def test_the_body_is_read_however_minutes_open(opening: str, committee: str) -> None:
    found = read_as(CommitteeMinutes(), f"{opening}\n\nPresent: Councillor Vee\n")
    assert found.committee == committee
    assert found.meeting_date == date(2024, 3, 6)
