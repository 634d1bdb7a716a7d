"""Quotes as W3C Web Annotations."""

from __future__ import annotations

from typing import Any

from inspection_evidence.model import Place
from inspection_evidence.pack import PackSources
from inspection_evidence.pack.data.annotations import web_annotations
from tests import pack_evidence as thornmere
from tests.pack_sources import documents_of, sources, told, with_officers, with_papers

CONFERENCES = "The timeliness of initial child protection conferences."


def items(made: PackSources | None = None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = web_annotations(made or sources())["first"]["items"]
    return found


def about(text: str, made: PackSources | None = None) -> dict[str, Any]:
    """The one annotation that quotes these words."""
    (found,) = [one for one in items(made) if one["target"]["selector"][0]["exact"] == text]
    return found


def test_the_collection_counts_what_its_page_holds() -> None:
    collection = web_annotations(with_papers())
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert collection["total"] == len(collection["first"]["items"]) > 30
    assert len({one["id"] for one in collection["first"]["items"]}) == collection["total"]


def test_a_quote_leads_to_the_page_and_boxes_of_the_published_pdf() -> None:
    target = about(CONFERENCES)["target"]
    assert target["source"] == "https://files.example.org/thornmere-2020.pdf"
    exact, page = target["selector"]
    assert exact == {"type": "TextQuoteSelector", "exact": CONFERENCES}
    assert (page["type"], page["value"]) == ("FragmentSelector", "page=2")
    assert page["refinedBy"]["value"] == "page=2&viewrect=70,200,450,30"
    assert page["conformsTo"] == page["refinedBy"]["conformsTo"] == "http://tools.ietf.org/rfc/rfc3778"


def test_without_an_address_the_source_is_named_by_its_sha256() -> None:
    document = thornmere.sif_2016()
    target = about(document.recommendations[0].text)["target"]
    assert target["source"] == f"urn:sha256:{document.sha256}"


def test_a_quote_over_two_pages_and_lines_has_a_selector_a_page_with_all_its_boxes() -> None:
    places = (
        Place(page=3, boxes=((70, 700.5, 500, 712.25), (70, 714, 300, 726))),
        Place(page=4, boxes=((70, 80, 200, 92),)),
    )
    words = thornmere.quote("Over two pages.").model_copy(update={"places": places})
    selectors = about("Over two pages.", sources(told("Over two pages.", quote=words)))["target"]["selector"]
    assert [one["value"] for one in selectors[1:]] == ["page=3", "page=4"]
    assert [one["value"] for one in selectors[1]["refinedBy"]] == [
        "page=3&viewrect=70,700.5,430,11.75",
        "page=3&viewrect=70,714,230,12",
    ]


def test_a_text_copy_without_pages_is_quoted_by_its_characters() -> None:
    words = thornmere.quote("From a copy.").model_copy(update={"places": (), "characters": (120, 132)})
    selectors = about("From a copy.", sources(told("From a copy.", quote=words)))["target"]["selector"]
    assert selectors[1:] == [{"type": "TextPositionSelector", "start": 120, "end": 132}]


def test_what_was_not_found_again_is_not_quoted() -> None:
    unverified = thornmere.quote("Not found again.", verified=False)
    assert items(sources(told("Not found again.", quote=unverified)))[-1]["body"]["value"].startswith(
        "judgement"
    )


def test_one_childs_story_is_never_quoted() -> None:
    papers = [paper.document for paper in with_papers().evidence.papers]
    stories = [one.text for document in papers for one in document.paragraphs if one.child_story]
    quoted = " ".join(one["target"]["selector"][0]["exact"] for one in items(with_papers()))
    assert stories
    assert [story for story in stories if story in quoted] == []


def test_public_annotations_leave_out_what_names_a_listed_officer() -> None:
    named = told("Ann Shaw will report on conferences.")
    assert documents_of(named)[0].recommendations
    bodies = [one["body"]["value"] for one in items(sources(named, borough=with_officers()))]
    assert "recommendation" not in bodies
