"""Links to the page of the published report."""

from __future__ import annotations

from datetime import date

import pytest

from inspection_evidence.pack.links import page_address
from inspection_evidence.settings import Report
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
