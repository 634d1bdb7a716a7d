"""Recommendations of made-up reports tied to the decisions that settled them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from inspection_evidence.families.council.ties import ties_between
from inspection_evidence.model import Document, Family
from tests.council_documents import RATES, decision, document, minutes, report


def told(*documents: Document) -> list[tuple[str, str, str]]:
    """Recommendation, number of the decision and outcome of every tie of the report."""
    ties = ties_between(documents).get("report.pdf", ())
    return [(tie.recommendation, tie.decided_by["number"], tie.outcome) for tie in ties]


@pytest.mark.parametrize("outcome", ["agreed", "noted", "deferred", "lost", "amended"])
def test_the_decision_in_the_same_words_settles_it(outcome: str) -> None:
    agreed = RATES.replace("AGREE", "Agrees")
    assert told(report(RATES), minutes((agreed, outcome))) == [("r1", "1", outcome)]


def test_limbs_are_tied_one_to_one() -> None:
    found = told(
        report("AGREE the fostering rates for 2025", "AGREE the fostering rates for 2026"),
        minutes(
            ("Agrees the fostering rates for 2026", "agreed"),
            ("Agrees the fostering rates for 2025", "agreed"),
        ),
    )
    assert found == [("r1", "2", "agreed"), ("r2", "1", "agreed")]


def test_the_option_chosen_settles_a_choice() -> None:
    choice = (
        "The Council may resolve one of the following: a. agree the closing of the centre "
        "b. ask Cabinet to think again"
    )
    assert told(report(choice), minutes(("that the Council asks Cabinet to think again.", "agreed"))) == [
        ("r1", "1", "agreed")
    ]


def test_words_much_changed_are_an_amendment() -> None:
    changed = "Agrees the fostering rates for one year as set out in the tabled paper, with a review"
    assert told(report(RATES), minutes((changed, "agreed"))) == [("r1", "1", "amended")]


@pytest.mark.parametrize(
    "fields",
    [
        {"meeting_date": date(2024, 12, 13)},
        {"committee": "Pensions Board"},
        {"council": "Penwithshire County Council"},
    ],
)
def test_another_meeting_decides_another_matter(fields: dict[str, Any]) -> None:
    assert not told(report(RATES), minutes((RATES, "agreed"), **fields))


def test_what_is_said_of_every_report_is_not_tied() -> None:
    noted = "that the report be noted."
    assert not told(report("Note the report"), minutes((noted, "noted"), (noted, "noted")))
    assert not told(
        report("that the report be noted", meeting_date=None, committee=None), minutes((noted, "noted"))
    )


def test_a_record_of_decision_settles_the_report_of_its_title() -> None:
    record = document(
        "record.pdf",
        Family.DECISION_RECORD,
        title="Fostering rates",
        committee=None,
        meeting_date=date(2025, 1, 17),
        decisions=(decision("", RATES, "agreed"),),
    )
    same = report(RATES, title="Fostering rates", committee=None, meeting_date=None)
    other = report(RATES, title="School transport in rural parishes", committee=None, meeting_date=None)
    assert told(same, record) == [("r1", "", "agreed")]
    assert not told(other, record)
