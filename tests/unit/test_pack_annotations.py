"""Quotes as W3C Web Annotations."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from inspection_evidence.model import Place
from inspection_evidence.pack import PackSources
from inspection_evidence.pack.data.annotations import web_annotations
from inspection_evidence.settings.borough import PaperHead
from tests import pack_evidence as thornmere
from tests.pack_figures import REREFERRALS, stating
from tests.pack_sources import documents_of, sources, told, with_officers, with_papers

CONFERENCES = "The timeliness of initial child protection conferences."


def items(made: PackSources | None = None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = web_annotations(made or sources())["first"]["items"]
    return found


def about(text: str, made: PackSources | None = None) -> dict[str, Any]:
    """The one annotation that quotes these words."""
    (found,) = [one for one in items(made) if words_of(one) == text]
    return found


def words_of(annotation: dict[str, Any]) -> str:
    """The exact words that an annotation quotes: the first selector of its first target."""
    target = annotation["target"]
    first = target[0] if isinstance(target, list) else target
    selectors = first["selector"]
    words: str = (selectors[0] if isinstance(selectors, list) else selectors)["exact"]
    return words


def what_of(annotation: dict[str, Any]) -> str:
    """What the quoted words are."""
    what: str = annotation["body"][0]["value"]
    return what


def test_the_collection_counts_what_its_page_holds() -> None:
    collection = web_annotations(with_papers())
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert collection["total"] == len(collection["first"]["items"]) > 30


def test_every_kind_of_thing_that_the_pack_quotes_is_there() -> None:
    kinds = {what_of(one).split(":")[0] for one in items(with_papers())}
    assert kinds == {
        *("judgement", "recommendation", "decision", "action"),
        *("judgement of a school", "strength", "area for development"),
        "report of progress (suggested, not confirmed)",
    }


def test_a_figure_that_stands_beside_a_published_one_is_quoted_once() -> None:
    twice = sources(thornmere.evidence(stating(REREFERRALS, REREFERRALS)))
    (found,) = [one for one in items(twice) if what_of(one).startswith("stated figure")]
    assert (what_of(found), words_of(found)) == ("stated figure: 21.3 percent", REREFERRALS.text)


def test_a_figure_of_one_childs_story_is_not_quoted() -> None:
    story = "A 14-year-old girl told inspectors that she was moved 3 times; she felt that nobody listened."
    figure = REREFERRALS.model_copy(update={"text": story, "quote": thornmere.quote(story)})
    whats = list(map(what_of, items(sources(thornmere.evidence(stating(figure))))))
    assert [one for one in whats if one.startswith("stated figure")] == []


def test_what_has_the_same_name_is_named_apart() -> None:
    document = thornmere.ilacs_2020()
    grades = document.judgements
    doubled = document.model_copy(update={"judgements": (*grades, grades[0])})
    ids = [one["id"] for one in items(sources(thornmere.evidence(doubled)))]
    assert len(set(ids)) == len(ids)
    assert [one for one in ids if one.endswith("~2")] == [f"{ids[0]}~2"]


def test_the_address_of_a_council_paper_is_its_source() -> None:
    made = with_papers()
    paper = next(one for one in made.papers.papers if one.decisions)
    listed = PaperHead(file=paper.file, url="https://council.example/minutes.pdf")
    borough = made.borough.model_copy(update={"papers": (listed,)})
    found = items(replace(made, borough=borough))
    assert "https://council.example/minutes.pdf" in {one["target"]["source"] for one in found}


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
    assert target["source"] == f"nih:sha-256;{document.sha256}"


def test_the_lines_of_a_quote_are_framed_together() -> None:
    places = (Place(page=3, boxes=((70, 700.5, 500, 712.25), (60, 714, 300, 726))),)
    words = thornmere.quote("Over two lines.").model_copy(update={"places": places})
    target = about("Over two lines.", sources(told("Over two lines.", quote=words)))["target"]
    assert target["selector"][1]["refinedBy"]["value"] == "page=3&viewrect=60,700.5,440,25.5"


def test_a_quote_over_two_pages_has_a_target_for_its_words_and_one_a_page() -> None:
    places = (
        Place(page=3, boxes=((70, 700.5, 500, 712.25),)),
        Place(page=4, boxes=((70, 80, 200, 92),)),
    )
    words = thornmere.quote("Over two pages.").model_copy(update={"places": places})
    whole, *pages = about("Over two pages.", sources(told("Over two pages.", quote=words)))["target"]
    assert whole["selector"] == {"type": "TextQuoteSelector", "exact": "Over two pages."}
    assert [one["source"] for one in pages] == [whole["source"], whole["source"]]
    assert [one["selector"]["value"] for one in pages] == ["page=3", "page=4"]


def test_a_text_copy_without_pages_is_quoted_by_its_characters() -> None:
    words = thornmere.quote("From a copy.").model_copy(update={"places": (), "characters": (120, 132)})
    selectors = about("From a copy.", sources(told("From a copy.", quote=words)))["target"]["selector"]
    assert selectors[1:] == [{"type": "TextPositionSelector", "start": 120, "end": 132}]


def test_what_was_not_found_again_is_not_quoted() -> None:
    unverified = thornmere.quote("Not found again.", verified=False)
    assert what_of(items(sources(told("Not found again.", quote=unverified)))[-1]).startswith("judgement")


def test_one_childs_story_is_never_quoted() -> None:
    papers = [paper.document for paper in with_papers().evidence.papers]
    stories = [one.text for document in papers for one in document.paragraphs if one.child_story]
    quoted = " ".join(map(words_of, items(with_papers())))
    assert stories
    assert [story for story in stories if story in quoted] == []


def test_public_annotations_leave_out_what_names_a_listed_officer() -> None:
    named = told("Ann Shaw will report on conferences.")
    assert documents_of(named)[0].recommendations
    whats = list(map(what_of, items(sources(named, borough=with_officers()))))
    assert "recommendation" not in whats
