"""What a person says of a council's paper: dated by hand it counts for progress, and its items follow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inspection_evidence.batch.records import own_corrections
from inspection_evidence.corrections import Act, Addition, Change, add_item, make_changes
from inspection_evidence.families.council.paper_heading import NO_COUNCIL, NO_MEETING_DATE
from inspection_evidence.model import BoroughEvidence, Document, Remit, Statement
from inspection_evidence.pack import committee_decisions
from inspection_evidence.pack.papers.selection import publishable_papers
from inspection_evidence.store import Store, open_store
from tests import council_documents as papers
from tests import pack_evidence as thornmere
from tests.pack_text import readable

BOROUGH, RUN = thornmere.borough(), thornmere.run()
MET = date(2025, 3, 13)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "register.sqlite", tmp_path / "cache.sqlite") as opened:
        yield opened


def undated_report(**fields: Any) -> Document:
    """A report that prints neither council nor date, with one recommendation on children."""
    bare = {"council": None, "meeting_date": None, "committee": None, "flags": (NO_COUNCIL, NO_MEETING_DATE)}
    report = papers.report(papers.RATES, **{**bare, **fields})
    (item,) = report.recommendations
    said = Statement(
        type="progress",
        subject=None,
        date=None,
        grade=None,
        text="Rates rose.",
        quote=papers.quote("Rates rose."),
    )
    return report.model_copy(
        update={
            "recommendations": (item.model_copy(update={"remit": Remit.CHILDREN}),),
            "statements": (said,),
        }
    )


def stored(store: Store, *documents: Document) -> BoroughEvidence:
    return store.record_reading("thornmere", RUN.as_at, documents, extractor_version="1")


def describe(store: Store, evidence: BoroughEvidence, **fields: str) -> BoroughEvidence:
    """What stands once a person has said this of the report."""
    told = [Change(Act.DESCRIBE, "report.pdf", name, value) for name, value in fields.items()]
    make_changes(store, evidence, told, "Clerk", "command")
    return own_corrections(store, evidence)


def test_paper_dated_by_hand_counts_from_that_day(store: Store) -> None:
    evidence = stored(store, undated_report())
    assert publishable_papers(evidence, BOROUGH, RUN).undated == ("report.pdf",)
    left = describe(store, evidence, meeting_date="2025-03-13", council="Eldermoor County Council")
    (paper,) = publishable_papers(left, BOROUGH, RUN).papers
    assert (paper.met, paper.document.council) == (MET, "Eldermoor County Council")
    assert paper.statements[0].date == "2025-03-13"
    assert paper.document.flags == ()


def test_date_by_hand_outranks_the_printed_one_with_all_that_hangs_on_it(store: Store) -> None:
    printed = undated_report(meeting_date=date(2025, 3, 31))
    dated = printed.statements[0].model_copy(update={"date": "2025-03-31"})
    evidence = stored(store, printed.model_copy(update={"statements": (dated,)}))
    (paper,) = publishable_papers(describe(store, evidence, meeting_date="2025-03-13"), BOROUGH, RUN).papers
    assert (paper.met, paper.statements[0].date) == (MET, "2025-03-13")
    assert paper.document.by_hand and paper.document.by_hand.read == (("meeting_date", "2025-03-31"),)


def test_ties_are_made_anew_and_name_no_item_that_was_taken_out(store: Store) -> None:
    evidence = stored(store, undated_report(meeting_date=MET), papers.minutes((papers.RATES, "agreed")))
    decision = next(one for one in evidence.documents if one.decisions).decisions[0]
    tied = own_corrections(
        store, describe(store, evidence, council="Eldermoor County Council", committee="Cabinet")
    )
    report = next(one for one in tied.documents if one.recommendations)
    assert [tie.decided_by["id"] for tie in report.ties] == [decision.id]
    make_changes(store, tied, [Change(Act.REJECT, decision.id)], "Clerk", "command")
    left = own_corrections(store, evidence)
    assert [one.ties for one in left.documents] == [(), ()]
    assert [paper.document.ties for paper in left.papers] == [(), ()]


def test_decision_entered_by_hand_is_printed_and_says_so(store: Store) -> None:
    evidence = stored(store, papers.minutes((papers.RATES, "agreed")))
    words = "RESOLVED that the sufficiency strategy for children in care be approved."
    added = Addition("decision", "minutes.pdf", 2, {"text": words, "outcome": "agreed"})
    event = add_item(store, evidence, added, "Clerk to the committee", "command")
    assert event.subject.endswith("/h1")
    told = "\n".join(readable(committee_decisions(own_corrections(store, evidence), BOROUGH, RUN).html))
    assert words in told and "Entered by hand: Clerk to the committee, " in told
