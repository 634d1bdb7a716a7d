"""The quotes held against the W3C's Web Annotation model, as JSON-LD and rule by rule."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from pyld import jsonld  # type: ignore[import-untyped]

from inspection_evidence.model import Place
from inspection_evidence.pack.data.annotations import CONTEXT, web_annotations
from tests import pack_evidence as thornmere
from tests.annotation_context import ANNOTATION_CONTEXT
from tests.pack_figures import REREFERRALS, stating
from tests.pack_sources import sources, told, with_papers

OA = "http://www.w3.org/ns/oa#"
PLACE = re.compile(r"page=[1-9]\d*(&viewrect=\d+(\.\d+)?(,\d+(\.\d+)?){3})?")


def load(address: str, _: object) -> dict[str, Any]:
    """The one context that the quotes name, from here; any other is not fetched either."""
    assert address == CONTEXT
    return {"contextUrl": None, "documentUrl": address, "document": ANNOTATION_CONTEXT}


@cache
def collections() -> tuple[dict[str, Any], ...]:
    """The quotes of papers, of figures, over two pages, and of a copy without pages, as they are written."""
    twice = (Place(page=3, boxes=((70, 700, 500, 712),)), Place(page=4, boxes=((70, 80, 200, 92),)))
    over = thornmere.quote("Over.").model_copy(update={"places": twice})
    copied = thornmere.quote("Copied.").model_copy(update={"places": (), "characters": (0, 7)})
    made = (
        with_papers(),
        sources(thornmere.evidence(stating(REREFERRALS))),
        sources(told("Over.", quote=over)),
        sources(told("Copied.", quote=copied)),
    )
    return tuple(json.loads(json.dumps(web_annotations(one))) for one in made)


def quotes() -> Iterator[dict[str, Any]]:
    for collection in collections():
        yield from collection["first"]["items"]


def listed(value: Any) -> list[Any]:
    """One or several, as a list."""
    return value if isinstance(value, list) else [value]


def targets() -> Iterator[dict[str, Any]]:
    for one in quotes():
        yield from listed(one["target"])


def test_every_key_and_value_is_one_of_the_models_terms() -> None:
    for collection in collections():
        # What the context does not know is dropped on the way out, and so missing on the way back.
        expanded = jsonld.expand(collection, {"documentLoader": load})
        back = jsonld.compact(expanded, CONTEXT, {"documentLoader": load})
        assert back == collection


def test_as_linked_data_every_annotation_has_a_body_a_target_and_a_motivation() -> None:
    rows = jsonld.to_rdf(collections()[0], {"documentLoader": load})["@default"]
    having = {
        name: {row["subject"]["value"] for row in rows if row["predicate"]["value"] == f"{OA}{name}"}
        for name in ("hasBody", "hasTarget", "motivatedBy")
    }
    ids = {one["id"] for one in collections()[0]["first"]["items"]}
    assert having == {"hasBody": ids, "hasTarget": ids, "motivatedBy": ids}
    assert len(ids) == collections()[0]["total"]


def test_every_source_and_name_is_an_absolute_address_without_a_fragment() -> None:
    named = [one["id"] for one in quotes()] + [one["source"] for one in targets()]
    for address in named:
        assert urlsplit(address).scheme and not urlsplit(address).fragment and " " not in address


def test_a_place_is_a_fragment_of_a_pdf_refined_to_one_rectangle() -> None:
    places = [
        selector
        for one in targets()
        for selector in listed(one["selector"])
        if selector["type"] == "FragmentSelector"
    ]
    assert len(places) > 40
    for one in places:
        for part in (one, one["refinedBy"]):
            assert PLACE.fullmatch(part["value"])
            assert part["conformsTo"] == "http://tools.ietf.org/rfc/rfc3778"
        assert one["refinedBy"]["value"].startswith(f"{one['value']}&viewrect=")


def test_the_selectors_of_one_target_select_the_same() -> None:
    for one in targets():
        kinds = [selector["type"] for selector in listed(one["selector"])]
        assert len(set(kinds)) == len(kinds)
    assert [len(listed(one["target"])) for one in quotes()].count(3) == 1
