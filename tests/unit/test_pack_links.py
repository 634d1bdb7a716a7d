"""Links to the page of the published report."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.pack.links import page_address, published_address
from inspection_evidence.settings import PaperHead, Report
from tests import pack_evidence as thornmere


def address_of(url: str | None) -> str | None:
    document = thornmere.ilacs_2020()
    # Unvalidated on purpose: the link must be safe whoever made the report.
    report = Report.model_construct(
        file="2020-02-25-childrens-services.pdf", published_on_site=date(2020, 2, 25), sha256=None, url=url
    )
    borough = thornmere.borough().model_copy(update={"reports": (report,)})
    return page_address(document, 4, borough)


def test_the_page_is_part_of_the_address() -> None:
    assert address_of("https://files.example.org/a.pdf") == "https://files.example.org/a.pdf#page=4"


def test_a_fragment_that_was_there_is_replaced() -> None:
    assert address_of("https://files.example.org/a.pdf#top") == "https://files.example.org/a.pdf#page=4"


@pytest.mark.parametrize(
    "url",
    [None, "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x/y"],
)
def test_anything_but_a_web_address_is_not_linked(url: str | None) -> None:
    assert address_of(url) is None


def test_a_document_that_is_not_listed_is_not_linked() -> None:
    assert page_address(thornmere.sif_2016(), 1, thornmere.borough()) is None


PAPER = "https://council.example/minutes.pdf"


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("committee/thornmere/Minutes.pdf", PAPER),
        ("committee/thornmere/other.pdf", None),
        ("ofsted/thornmere/minutes.pdf", None),
    ],
)
def test_a_council_paper_has_the_address_of_its_entry(path: str, address: str | None) -> None:
    borough = thornmere.borough().model_copy(
        update={"papers": (PaperHead(file="minutes.pdf", url=f"{PAPER}#top"),)}
    )
    paper = thornmere.document("minutes.pdf", path=path)
    assert published_address(paper, borough) == address
    assert page_address(paper, 3, borough) == (f"{address}#page=3" if address else None)


def test_without_a_page_the_file_is_linked_and_no_page() -> None:
    borough, report = thornmere.borough(), thornmere.ilacs_2020()
    assert published_address(report, borough) == "https://files.example.org/thornmere-2020.pdf"
    assert page_address(report, None, borough) is None
