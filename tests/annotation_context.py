"""The terms of the W3C's JSON-LD context for Web Annotations that a pack's quotes use.

By "Web Annotation Vocabulary" (W3C Recommendation, 23 February 2017), Appendix A. A context is fetched from
the network by those who read the quotes, never by the tests.
"""

from __future__ import annotations

from typing import Any

_OA = "http://www.w3.org/ns/oa#"
_AS = "http://www.w3.org/ns/activitystreams#"


def _link(name: str, kind: str = "@id") -> dict[str, str]:
    return {"@type": kind, "@id": name}


ANNOTATION_CONTEXT: dict[str, Any] = {
    "@context": {
        "id": _link("@id"),
        "type": _link("@type"),
        **{
            name: f"{_OA}{name}"
            for name in (
                "Annotation",
                "TextualBody",
                "SpecificResource",
                "FragmentSelector",
                "TextQuoteSelector",
                "TextPositionSelector",
                "identifying",
                "tagging",
                "start",
                "end",
                "exact",
            )
        },
        "AnnotationCollection": f"{_AS}OrderedCollection",
        "AnnotationPage": f"{_AS}OrderedCollectionPage",
        "body": _link(f"{_OA}hasBody"),
        "target": _link(f"{_OA}hasTarget"),
        "source": _link(f"{_OA}hasSource"),
        "selector": _link(f"{_OA}hasSelector"),
        "refinedBy": _link(f"{_OA}refinedBy"),
        "motivation": _link(f"{_OA}motivatedBy", "@vocab"),
        "purpose": _link(f"{_OA}hasPurpose", "@vocab"),
        "conformsTo": _link("http://purl.org/dc/terms/conformsTo"),
        "items": {**_link(f"{_AS}items"), "@container": "@list"},
        "first": _link(f"{_AS}first"),
        "format": "http://purl.org/dc/elements/1.1/format",
        "language": "http://purl.org/dc/elements/1.1/language",
        "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
        "label": "http://www.w3.org/2000/01/rdf-schema#label",
        "total": f"{_AS}totalItems",
        "startIndex": f"{_AS}startIndex",
    }
}
