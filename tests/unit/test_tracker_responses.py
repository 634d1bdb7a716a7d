"""Who is to answer: the authority, the executive, or nobody."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.model import Decision, Document, Family, Paper, Recommendation, Verdict
from inspection_evidence.tracker import Answerer, Row, Tracker, answered_by
from tests.pack_evidence import recommendation

NAME = "thornmere/committee_minutes-2025-03-4654/42"
SCRUTINY = "Children and Education Scrutiny Committee"


def row(
    text: str,
    committee: str | None = SCRUTINY,
    family: Family = Family.COMMITTEE_MINUTES,
    advised: bool = False,
    owner: str | None = None,
) -> Row:
    """A row of a council paper: a decision, or a recommendation where `advised`."""
    asked: Recommendation | Decision = recommendation(NAME, text, 1).model_copy(update={"owner": owner})
    if not advised:
        asked = Decision(
            id=NAME, number="42", text=text, owner=None, procedural=False, vote=None, outcome="agreed",
            quote=asked.quote,
        )  # fmt: skip
    document = Document(
        path="minutes.pdf", sha256="0" * 64, verdict=Verdict.READ, framework=family, committee=committee,
        meeting_date=date(2025, 3, 11),
    )  # fmt: skip
    paper = Paper(key=NAME.rpartition("/")[0], authority="thornmere", sources=(document,))
    return Row(Tracker("thornmere").item(NAME), asked, paper)


@pytest.mark.parametrize(
    "text",
    [
        "the Cabinet be asked to extend the offer of return home interviews.",
        "That the Executive be recommended to review the contract.",
        "RECOMMENDED to Cabinet that the strategy be adopted.",
        "to request that the Cabinet Member for Children reports back in June.",
        "The Committee recommends that the Lead Member writes to the trust.",
        "the report be referred back to the Executive Board.",
        "Full Council be urged to fund the hub.",
        "that the Portfolio Holder should consider a pilot.",
        "the Mayor and the Director of Children be invited to respond.",
    ],
)
def test_what_a_committee_recommends_to_the_executive_or_council_is_answered_by_it(text: str) -> None:
    assert answered_by(row(text)) is Answerer.EXECUTIVE


@pytest.mark.parametrize(
    "text",
    [
        "the timeliness of conferences be reported to every meeting.",
        "officers be asked for a recovery plan by the summer.",
        "the Executive Director be asked for the figures.",
        "the Chief Executive be asked to write to the trust.",
        "to ask the Youth Cabinet and the youth council for their views.",
        "each team leader should see the plan.",
        "the Cabinet Member be thanked for attending.",
        "the report of the Cabinet Member be noted and officers be asked for more.",
        "the Cabinet’s decision be noted.",
        "the health trust be asked for its dates.",
        "the minutes of the Cabinet Committee be received.",
    ],
)
def test_what_a_committee_decides_or_asks_of_officers_and_partners_is_not_answered(text: str) -> None:
    assert answered_by(row(text)) is None


@pytest.mark.parametrize(
    ("committee", "family"),
    [
        ("Cabinet", Family.COMMITTEE_MINUTES),
        ("The Executive", Family.COMMITTEE_MINUTES),
        ("Cabinet Member for Children", Family.COMMITTEE_MINUTES),
        (None, Family.DECISION_RECORD),
    ],
)
def test_the_executive_is_not_asked_to_answer_itself(committee: str | None, family: Family) -> None:
    assert answered_by(row("the Cabinet Member be asked to report back.", committee, family)) is None


@pytest.mark.parametrize("committee", ["Cabinet Scrutiny Committee", "Education Cabinet Committee"])
def test_a_committee_named_after_the_cabinet_is_not_the_cabinet(committee: str) -> None:
    assert answered_by(row("the Cabinet be asked to reconsider.", committee)) is Answerer.EXECUTIVE


def test_a_scrutiny_report_asks_the_executive_and_an_officers_report_nobody() -> None:
    words = "That the Cabinet funds two more advisers."
    assert answered_by(row(words, family=Family.SCRUTINY, advised=True)) is Answerer.EXECUTIVE
    owned = row("Fund two more advisers.", family=Family.SCRUTINY, advised=True, owner="Cabinet Member")
    assert answered_by(owned) is Answerer.EXECUTIVE
    assert (
        answered_by(row("Ask the Cabinet for money.", advised=True, family=Family.COMMITTEE_REPORT)) is None
    )


def test_an_inspection_s_recommendation_and_what_is_no_longer_read_are_the_authority_s() -> None:
    assert answered_by(Row(Tracker("thornmere").item(NAME), None, None)) is Answerer.AUTHORITY
