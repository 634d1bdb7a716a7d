"""Published addresses of council papers: where the pack links to a page of one."""

from __future__ import annotations

import re

import pytest

from inspection_evidence.model import BoroughEvidence
from inspection_evidence.pack import (
    PackRegister,
    committee_decisions,
    documents_read,
    inspections_told,
    recommendation_cards,
)
from inspection_evidence.settings import BoroughParameters, PaperHead
from inspection_evidence.tracker import Tracker, add_action, add_evidence
from tests import pack_evidence as thornmere
from tests.pack_links import ADVISERS
from tests.pack_register import told_of
from tests.pack_sources import with_papers
from tests.tracker_helpers import Diary

SITE = "https://council.example"
LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>')


def read() -> BoroughEvidence:
    """The example borough's evidence with its papers among the documents, as a run has them."""
    evidence = with_papers().evidence
    papers = tuple(one.document for one in evidence.papers)
    return evidence.model_copy(update={"documents": (*evidence.documents, *papers)})


def files() -> list[str]:
    return [one.document.path.rpartition("/")[2] for one in with_papers().evidence.papers]


def listed(*names: str) -> BoroughParameters:
    """The borough with these papers' addresses; of all papers where none is named."""
    papers = tuple(PaperHead(file=name, url=f"{SITE}/{name}?a=1&b=2") for name in names or files())
    return thornmere.borough(reports=()).model_copy(update={"papers": papers})


def links(html: str) -> dict[str, str]:
    """The addresses that are linked, each with its words; those of listeners and mark-up apart."""
    return {address: re.sub("<.*?>", "", words) for address, words in LINK.findall(html)}


def test_decisions_lead_to_their_paper_and_page() -> None:
    found = links(committee_decisions(read(), listed(), thornmere.run()).html)
    minutes = f"{SITE}/2025-03-11-scrutiny-minutes.pdf?a=1&amp;b=2"
    assert found[minutes] == "Minutes, 2025-03-11-scrutiny-minutes.pdf"
    assert found[f"{minutes}#page=1"].startswith("page 1 of ")
    without_pages = [one for one in found if ".html" in one or ".docx" in one]
    assert without_pages and not [one for one in without_pages if "#" in one]


def test_what_papers_tell_of_inspections_leads_to_the_page() -> None:
    html = inspections_told(read(), listed(), thornmere.run()).html
    assert {one.rpartition("#")[2] for one in links(html)} == {"page=2", "page=3"}
    assert inspections_told(read(), listed("other.pdf"), thornmere.run()).html.count("<a ") == 0


def test_the_list_of_documents_leads_to_each_that_has_an_address() -> None:
    name = files()[0]
    found = links(documents_read(read(), listed(name), thornmere.run()).html)
    assert found == {f"{SITE}/{name}?a=1&amp;b=2": name}


def test_without_addresses_nothing_is_linked() -> None:
    borough = thornmere.borough(reports=())
    for make in (committee_decisions, inspections_told, documents_read):
        assert "<a " not in make(read(), borough, thornmere.run()).html


def evidenced(value: str, page: int | None) -> Tracker:
    """A tracker with an action whose evidence is a document."""
    diary = Diary()
    diary.apply(
        add_action("Rota", [ADVISERS], name="it"),
        add_evidence("it", "document", value, page=page),
    )
    return diary.now


def card_links(borough: BoroughParameters, tracker: Tracker) -> dict[str, str]:
    told: PackRegister = told_of(evidence=read(), borough=borough, tracker=tracker)
    return links(recommendation_cards(told).html)


@pytest.mark.parametrize(("page", "fragment"), [(3, "#page=3"), (None, "")])
def test_a_document_given_as_evidence_is_linked_where_its_address_is_known(
    page: int | None, fragment: str
) -> None:
    name = "2025-03-11-scrutiny-minutes.pdf"
    found = card_links(listed(name), evidenced(name, page))
    words = f"{name}, page {page}" if page else name
    assert found[f"{SITE}/{name}?a=1&amp;b=2{fragment}"] == words


def test_a_document_that_is_not_among_those_read_is_named_only() -> None:
    assert "minutes-elsewhere.pdf" not in " ".join(
        card_links(listed(), evidenced("minutes-elsewhere.pdf", 3)).values()
    )


def test_progress_on_a_card_leads_to_the_page_of_the_paper() -> None:
    told = told_of(evidence=read(), borough=listed(), links=with_papers().links)
    found = links(recommendation_cards(told).html)
    assert [words for address, words in found.items() if address.startswith(SITE) and "paragraph" in words]
