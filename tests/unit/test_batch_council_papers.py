"""A borough's council papers together: heads filled in by a person, copies, ties."""

from __future__ import annotations

from datetime import date

from inspection_evidence.batch.council_papers import copied_papers, with_given_head, with_ties
from inspection_evidence.families.council.paper_heading import NO_COUNCIL, NO_MEETING_DATE
from inspection_evidence.model import Document, Family, Remit, Statement
from inspection_evidence.settings import BoroughParameters, PaperHead
from tests.council_documents import MEETING, RATES, document, minutes, quote, report

FULL = PaperHead(
    file="report.pdf",
    meeting_date=date(2025, 5, 1),
    council="Kent County Council",
    committee="Children and Young People Committee",
)
LONG = "ASK the executive to say by the summer what every family hub costs and whom it reaches"


def borough(*papers: PaperHead) -> BoroughParameters:
    return BoroughParameters(slug="kent", name="Kent", ons_code="E10000016", papers=papers)


def headless() -> Document:
    """A report that prints nothing of its head, and says what is strong."""
    said = Statement(type="strength", subject=None, date=None, grade=None, text="Hubs.", quote=quote("Hubs."))
    flags = (NO_COUNCIL, "Something else.", NO_MEETING_DATE)
    fields = {"council": None, "committee": None, "meeting_date": None, "flags": flags}
    made = report(RATES, statements=(said,), **fields)
    other = tuple(one.model_copy(update={"remit": Remit.OTHER}) for one in made.recommendations)
    return made.model_copy(update={"path": "committee/kent/Report.PDF", "recommendations": other})


def test_what_a_person_gave_fills_what_is_not_printed_and_settles_its_flags() -> None:
    filled = with_given_head(headless(), borough(FULL))
    assert (filled.council, filled.committee) == (FULL.council, FULL.committee)
    assert (filled.meeting_date, filled.statements[0].date) == (date(2025, 5, 1), "2025-05-01")
    assert (filled.local_authority, filled.local_authority_code) == (FULL.council, "E10000016")
    assert filled.flags == ("Something else.",)


def test_a_committee_given_by_hand_says_whose_business_is_of_no_other() -> None:
    (asked,) = with_given_head(headless(), borough(FULL)).recommendations
    assert asked.remit is Remit.CHILDREN
    assert asked.remit_reason is not None and "entered by hand" in asked.remit_reason


def test_a_flag_stays_until_what_it_asks_for_is_given() -> None:
    only_council = PaperHead(file="report.pdf", council="Kent County Council")
    assert with_given_head(headless(), borough(only_council)).flags == ("Something else.", NO_MEETING_DATE)


def test_what_is_printed_stands() -> None:
    printed = report(RATES)
    assert with_given_head(printed, borough(FULL)).meeting_date == MEETING
    assert with_given_head(printed, borough(FULL)).council == printed.council


def test_a_paper_that_is_not_listed_and_a_report_of_an_inspectorate_stay_as_they_are() -> None:
    assert with_given_head(headless(), borough()) == headless()
    ilacs = headless().model_copy(update={"framework": Family.ILACS})
    assert with_given_head(ilacs, borough(FULL)) == ilacs


def test_a_copied_paper_is_told_by_its_file_and_has_no_ties() -> None:
    whole, part = document("a.pdf", Family.COMMITTEE_REPORT), document("b.pdf", Family.COMMITTEE_REPORT)
    whole = whole.model_copy(update={"recommendations": report(RATES, LONG).recommendations})
    part = part.model_copy(update={"recommendations": report(RATES).recommendations})
    decided = minutes((RATES, "agreed"))
    assert copied_papers([whole, part, decided]) == {part.sha256: whole.sha256}
    tied = with_ties((whole, part, decided))
    assert [len(one.ties) for one in tied] == [1, 0, 0]
    assert with_ties(tied) == tied
