"""What a borough's file says of council papers: what is accepted, and what a mistake is told as."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from inspection_evidence.errors import ParameterError
from inspection_evidence.settings import load_borough
from tests.settings_workspace import KENT, make_workspace

PAPERS = """
papers:
  - file: minutes.docx
    meeting_date: 2025-03-11
  - file: Report.pdf
    committee: Cabinet
"""


def test_papers_are_found_by_the_name_of_their_file(tmp_path: Path) -> None:
    borough = load_borough(make_workspace(tmp_path, KENT + PAPERS), "kent")
    found = borough.paper_of("committee/kent/Minutes.docx")
    assert found is not None and found.meeting_date == date(2025, 3, 11)
    assert borough.paper_of("committee/kent/other.docx") is None


def test_an_address_alone_is_worth_an_entry(tmp_path: Path) -> None:
    entry = "papers:\n  - file: a.pdf\n    url: https://council.example/a.pdf\n"
    (paper,) = load_borough(make_workspace(tmp_path, f"{KENT}\n{entry}"), "kent").papers
    assert (paper.url, paper.meeting_date) == ("https://council.example/a.pdf", None)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "file: notes.xlsx\n    council: Kent",
            "paper 1.file is 'notes.xlsx', but must end in .pdf, .docx or",
        ),
        ("file: ../a.pdf\n    council: Kent", "but must be the name of a file in the borough's folder"),
        ("file: a.pdf", "must give meeting_date, council, committee or url"),
        (
            "file: a.pdf\n    url: http://council.example/a.pdf",
            "paper 1.url is 'http://council.example/a.pdf', but",
        ),
        ("file: a.pdf\n    url: javascript:alert(1)", "must be a web address that begins with https://"),
        ("file: a.pdf\n    url: https://", "must be a web address that begins with https://"),
        ("file: a.pdf\n    meeting_date: 11 March 2025", "must be a date such as 2019-04-01"),
        ("file: a.pdf\n    meeting_dat: 2025-03-11", "did you mean meeting_date?"),
        (
            "file: a.pdf\n    council: Kent\n  - file: A.pdf\n    council: Kent",
            "paper 2.file is 'A.pdf', but must not",
        ),
    ],
)
def test_a_mistake_names_paper_and_field(tmp_path: Path, entry: str, told: str) -> None:
    workspace = make_workspace(tmp_path, f"{KENT}\npapers:\n  - {entry}\n")
    with pytest.raises(ParameterError) as raised:
        load_borough(workspace, "kent")
    assert told in str(raised.value)
