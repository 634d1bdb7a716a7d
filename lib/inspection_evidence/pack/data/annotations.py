"""Quotes as W3C Web Annotations: where in which file each judgement and recommendation is printed.

The model is the W3C Recommendation "Web Annotation Data Model" of 23 February 2017, as JSON-LD. A place
on a page is a fragment of the PDF (`page=`, refined by `viewrect=left,top,width,height` in points from
the page's top left corner), by RFC 3778, which that Recommendation names for PDF. What tells one child's
story, and what was not found again at its place, is never quoted; nor in a public pack what names an
officer of the borough's list, for a quote must be exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from urllib.parse import quote as percent_encoded
from urllib.parse import urldefrag

from inspection_evidence.model import Box, Document, Quote
from inspection_evidence.pack.data.sources import PackSources, items_of_paper
from inspection_evidence.pack.papers.child_story import is_withheld
from inspection_evidence.pack.selection import report_of
from inspection_evidence.settings import BoroughParameters

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"
_ROOT = "urn:inspection-evidence:"


class _Quoted(NamedTuple):
    """Something that is quoted: its name in the suite, what it is, and where it is printed."""

    name: str
    what: str
    document: Document
    quote: Quote
    owner: str | None = None


def web_annotations(sources: PackSources) -> dict[str, Any]:
    """An annotation collection of all quotes that the pack may print, inspections first."""
    quoted = (one for one in _quoted(sources) if sources.shown(one.quote.text, one.owner) == one.quote.text)
    items = [_annotation(one, sources.borough) for one in quoted]
    name = f"{_ROOT}quotes:{sources.borough.slug}:{sources.run.as_at.isoformat()}"
    return {
        "@context": _CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": f"Quotes in the inspection evidence pack of {sources.borough.name}",
        "total": len(items),
        "first": {"id": f"{name}:1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }


def _quoted(sources: PackSources) -> Iterator[_Quoted]:
    for one in sources.selection.inspections:
        for grade in one.judgements:
            what = f"judgement: {grade.area_key}, {grade.grade.value}"
            yield from _found_again(_Quoted(f"{one.key}/{grade.area_key}", what, one.document, grade.quote))
        for item in one.recommendations:
            if not is_withheld(item, one.document):
                yield from _found_again(_Quoted(item.id, "recommendation", one.document, item.quote))
    for paper in sorted(sources.papers.papers, key=lambda one: (one.met, one.paper.key)):
        for told in items_of_paper(paper):
            if not is_withheld(told, paper.document):
                what = type(told).__name__.lower()
                yield from _found_again(_Quoted(told.id, what, paper.document, told.quote, told.owner))


def _found_again(quoted: _Quoted) -> Iterator[_Quoted]:
    if quoted.quote.verified:
        yield quoted


def _annotation(quoted: _Quoted, borough: BoroughParameters) -> dict[str, Any]:
    return {
        "id": f"{_ROOT}quote:{percent_encoded(quoted.name, safe='/:~')}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": {"type": "TextualBody", "purpose": "tagging", "value": quoted.what, "language": "en"},
        "target": {"source": _source(quoted.document, borough), "selector": _selectors(quoted.quote)},
    }


def _source(document: Document, borough: BoroughParameters) -> str:
    """The published address of the file, else a name made of its sha256."""
    report = report_of(document, borough)
    if report is not None and report.url is not None:
        return urldefrag(str(report.url)).url
    return f"urn:sha256:{document.sha256}"


def _selectors(quote: Quote) -> list[dict[str, Any]]:
    selectors: list[dict[str, Any]] = [{"type": "TextQuoteSelector", "exact": quote.text}]
    if quote.characters is not None:
        start, end = quote.characters
        selectors.append({"type": "TextPositionSelector", "start": start, "end": end})
    for place in quote.places:
        page = f"page={place.page}"
        boxes = [_fragment(f"{page}&viewrect={_rectangle(box)}") for box in place.boxes]
        selectors.append(_fragment(page) | ({"refinedBy": _one_or_all(boxes)} if boxes else {}))
    return selectors


def _fragment(value: str) -> dict[str, Any]:
    return {"type": "FragmentSelector", "conformsTo": _PDF_FRAGMENTS, "value": value}


def _rectangle(box: Box) -> str:
    left, top, right, bottom = box
    return ",".join(
        f"{number:.2f}".rstrip("0").rstrip(".") for number in (left, top, right - left, bottom - top)
    )


def _one_or_all(selectors: Iterable[dict[str, Any]]) -> dict[str, Any] | list[dict[str, Any]]:
    listed = list(selectors)
    return listed[0] if len(listed) == 1 else listed
