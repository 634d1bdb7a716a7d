"""Council papers of the corpus: counts of what each holds, and the ties between reports and decisions.

Counts were taken by reading the papers; no words of theirs stand here.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.families.council.ties import ties_between
from inspection_evidence.families.reader import read_document
from inspection_evidence.model import Document, Family

KENT = "kent/full-council-2025-03-13-"
MINUTES = f"{KENT}printed-minutes-13th-mar-2025-10-00-county-council.pdf"
PAPERS: dict[str, tuple[Family, int, int, int]] = {
    "kent/cabinet-2025-01-30-minutes-of-the-meeting-held-on-9th-january-2025.pdf": (
        Family.COMMITTEE_MINUTES,
        0,
        7,
        1,
    ),
    f"{KENT}appendix-1-selection-and-member-services-recommendations.pdf": (
        Family.COMMITTEE_MINUTES,
        0,
        20,
        0,
    ),
    f"{KENT}appendix-3-24-00093-decision-report.pdf": (Family.COMMITTEE_REPORT, 4, 0, 0),
    f"{KENT}appendix-3.pdf": (Family.OTHER_PAPER, 0, 0, 0),
    f"{KENT}appendix-4-24-00093-record-of-decision.pdf": (Family.DECISION_RECORD, 0, 4, 0),
    f"{KENT}appendix-8-commissioned-family-hub-contracts-decision-eqia.pdf": (Family.OTHER_PAPER, 0, 0, 0),
    f"{KENT}cpp-minutes-29-10-24.pdf": (Family.COMMITTEE_MINUTES, 0, 11, 6),
    f"{KENT}governance-update-report.pdf": (Family.COMMITTEE_REPORT, 6, 0, 0),
    f"{KENT}jhosc-tor-report-to-full-council.pdf": (Family.COMMITTEE_REPORT, 2, 0, 0),
    MINUTES: (Family.COMMITTEE_MINUTES, 0, 32, 0),
    f"{KENT}scrutiny-committee-call-in-family-hubs-report-to-county-council-final.pdf": (
        Family.SCRUTINY,
        1,
        0,
        0,
    ),
    "southwark/feb2015cabreport.pdf": (Family.COMMITTEE_REPORT, 1, 0, 0),
    "southwark/minutes21-april-2015.pdf": (Family.COMMITTEE_MINUTES, 0, 2, 6),
    "hammersmith-and-fulham/2018-childrens-services-update.pdf": (Family.COMMITTEE_REPORT, 1, 0, 0),
}
"""Family, recommendations, decisions and actions of each paper."""
TIED = {
    f"{KENT}appendix-3-24-00093-decision-report.pdf": ["agreed"] * 4,
    f"{KENT}governance-update-report.pdf": ["noted", "agreed", "amended", "agreed", "agreed", "agreed"],
    f"{KENT}jhosc-tor-report-to-full-council.pdf": ["agreed", "agreed"],
    f"{KENT}scrutiny-committee-call-in-family-hubs-report-to-county-council-final.pdf": ["agreed"],
}
"""The outcomes of each report's recommendations."""


@pytest.fixture(scope="module")
def papers(corpus: Path) -> dict[str, Document]:
    """Every paper, read once."""
    return {name: read_document(corpus / "committee" / name) for name in PAPERS}


@pytest.mark.parametrize("name", PAPERS)
def test_each_paper_is_of_its_kind_and_holds_what_it_prints(papers: dict[str, Document], name: str) -> None:
    read = papers[name]
    held = (read.framework, len(read.recommendations), len(read.decisions), len(read.actions))
    assert held == PAPERS[name]


def test_the_head_of_minutes_is_read(papers: dict[str, Document]) -> None:
    minutes = papers[MINUTES]
    assert minutes.council == "Kent County Council"
    assert minutes.committee == "County Council"
    assert minutes.meeting_date == date(2025, 3, 13)


def test_limbs_keep_the_numbers_of_their_minute(papers: dict[str, Document]) -> None:
    numbers = [one.number for one in papers[MINUTES].decisions]
    assert numbers[4:8] == ["299 (i)", "299 (ii)", "299 (iii)", "299 (iv)"]
    assert sum(one.procedural for one in papers[MINUTES].decisions) == 6


def test_reports_are_tied_to_what_decided_them(papers: dict[str, Document]) -> None:
    ties = ties_between(papers.values())
    outcomes = {name: [tie.outcome for tie in ties.get(papers[name].path, ())] for name in TIED}
    assert outcomes == TIED
    assert set(ties) == {papers[name].path for name in TIED}


def test_no_inspection_report_is_taken_for_a_council_paper(corpus: Path) -> None:
    reports = sorted((corpus / "ofsted").glob("*/*.pdf"))[::12]
    read = [read_document(path) for path in reports]
    council = {Family.COMMITTEE_REPORT, Family.COMMITTEE_MINUTES, Family.DECISION_RECORD, Family.SCRUTINY}
    assert not [one.path for one in read if one.framework in council | {Family.OTHER_PAPER}]
