"""Quotes as W3C Web Annotations: where in which file each thing that the pack quotes is printed.

The model is the W3C Recommendation "Web Annotation Data Model" of 23 February 2017, as JSON-LD. A place
on a page is a fragment of the PDF, `page=`, refined by `viewrect=left,top,width,height` around all its
lines, in points from the page's top left corner: by RFC 3778, which that Recommendation names for PDF.

Several selectors of one target, and several refinements of one selector, are alternatives that select
the same (sections 4 and 4.2.9 of the model). So a quote that runs over pages has a target for its
words, and one for each page.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote as percent_encoded

from inspection_evidence.model import Document, Place, Quote
from inspection_evidence.pack.data.quoted import Quoted, quoted
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.links import published_address
from inspection_evidence.settings import BoroughParameters

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"
_ROOT = "urn:inspection-evidence:"


def web_annotations(sources: PackSources) -> dict[str, Any]:
    """An annotation collection of all that the pack may quote, inspections first."""
    items = [_annotation(one, sources.borough) for one in quoted(sources)]
    name = f"{_ROOT}quotes:{sources.borough.slug}:{sources.run.as_at.isoformat()}"
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": f"Quotes in the inspection evidence pack of {sources.borough.name}",
        "total": len(items),
        "first": {"id": f"{name}:1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }


def _annotation(one: Quoted, borough: BoroughParameters) -> dict[str, Any]:
    return {
        "id": f"{_ROOT}quote:{percent_encoded(one.name, safe='/:~')}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [_words(one.what, "tagging", language="en"), _words(one.name, "identifying")],
        "target": _targets(one.quote, _source(one.document, borough)),
    }


def _words(value: str, purpose: str, **more: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain", **more}


def _source(document: Document, borough: BoroughParameters) -> str:
    """The published address of the file, else a name made of its sha256 (RFC 6920, section 7)."""
    return published_address(document, borough) or f"nih:sha-256;{document.sha256}"


def _targets(quote: Quote, source: str) -> dict[str, Any] | list[dict[str, Any]]:
    words: list[dict[str, Any]] = [{"type": "TextQuoteSelector", "exact": quote.text}]
    if quote.characters is not None:
        start, end = quote.characters
        words.append({"type": "TextPositionSelector", "start": start, "end": end})
    pages = [_page(place) for place in quote.places]
    if len(pages) < 2:
        return _target(source, [*words, *pages])
    return [_target(source, words), *(_target(source, [page]) for page in pages)]


def _target(source: str, selectors: list[dict[str, Any]]) -> dict[str, Any]:
    """A part of a file; one selector stands by itself, as the model's own examples have it."""
    told = selectors if len(selectors) > 1 else selectors[0]
    return {"type": "SpecificResource", "source": source, "selector": told}


def _page(place: Place) -> dict[str, Any]:
    page = _fragment(f"page={place.page}")
    if not place.boxes:
        return page
    return page | {"refinedBy": _fragment(f"page={place.page}&viewrect={_rectangle(place)}")}


def _fragment(value: str) -> dict[str, Any]:
    return {"type": "FragmentSelector", "conformsTo": _PDF_FRAGMENTS, "value": value}


def _rectangle(place: Place) -> str:
    """The rectangle around all lines of a place."""
    lefts, tops, rights, bottoms = zip(*place.boxes, strict=True)
    left, top = min(lefts), min(tops)
    numbers = (left, top, max(rights) - left, max(bottoms) - top)
    return ",".join(f"{number:.2f}".rstrip("0").rstrip(".") for number in numbers)
