"""What the improvement lead checks in notebook 1: each quote beside its place, and what is doubtful."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from inspection_evidence.errors import InspectionEvidenceError
from inspection_evidence.model import BoroughEvidence, Document, Inspection, Quote, Recommendation, Verdict
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import file_name, held_on, is_of_another
from inspection_evidence.pack.wording import VERDICT_WORDS, area_name, framework_name
from inspection_evidence.reading import page_image
from inspection_evidence.settings import BoroughParameters, NotebookParameters

PALETTE_COLOURS = 64
"""Print on white needs no more; the notebook is a third of the size."""


@dataclass(frozen=True)
class PlaceOnPage:
    """A recommendation beside the picture of its place; `source` None where `trouble` says why."""

    item: Recommendation
    source: str | None
    trouble: str | None


@dataclass(frozen=True)
class InspectionPlaces:
    """One inspection's recommendations, each with the picture of its place."""

    title: str
    file: str
    places: tuple[PlaceOnPage, ...]


@dataclass(frozen=True)
class Check:
    """Something for a person to look at: in which file, and what."""

    file: str
    what: str


def recommendations_on_page(evidence: BoroughEvidence, parameters: NotebookParameters) -> Section:
    """Every recommendation, verified or not, beside its place on the page; newest inspection first."""
    groups = [_places(inspection, parameters) for inspection in reversed(evidence.inspections)]
    return render_section("recommendations_on_page", "Recommendations on the page", groups=groups)


def what_to_check(evidence: BoroughEvidence, borough: BoroughParameters) -> Section:
    """Files not read, dates not known, flags of the reader, and quotes not found again."""
    checks = [check for document in evidence.documents for check in document_checks(document, borough)]
    return render_section("what_to_check", "What to check", checks=checks)


def document_checks(document: Document, borough: BoroughParameters) -> list[Check]:
    """All that a person should look at in one document."""
    if document.verdict is not Verdict.READ:
        found = [f"{VERDICT_WORDS[document.verdict]}. {document.error or ''}".strip()]
    else:
        found = [
            *_misplaced(document, borough),
            *_undated(document, borough),
            *document.flags,
            *_unverified(document),
        ]
    return [Check(file_name(document), what) for what in found]


def _misplaced(document: Document, borough: BoroughParameters) -> list[str]:
    if not is_of_another(document, borough):
        return []
    return [
        f"It is a report on {document.local_authority}, so the pack leaves it out: move it to that folder."
    ]


def _undated(document: Document, borough: BoroughParameters) -> list[str]:
    if held_on(document, borough):
        return []
    return [
        f"No date is known, so the pack leaves it out: add it to the reports in {borough.slug}.yml"
        " with the day it was published."
    ]


def _unverified(document: Document) -> list[str]:
    not_found = "the words were not found again at their place"
    grades = [item for item in document.judgements if not item.quote.verified]
    recommendations = [item for item in document.recommendations if not item.quote.verified]
    return [f"Page {item.quote.page}, grade for {area_name(item)}: {not_found}." for item in grades] + [
        f"Page {item.quote.page}, recommendation {item.id}: {not_found}." for item in recommendations
    ]


def _places(inspection: Inspection, parameters: NotebookParameters) -> InspectionPlaces:
    document = inspection.document
    # The name alone: a path stored elsewhere must not lead out of the borough's folder.
    path = parameters.workspace.ofsted_folder(parameters.borough) / file_name(document)
    resolution = parameters.run.page_image_resolution
    return InspectionPlaces(
        title=f"{framework_name(document)}: {inspection.key}",
        file=file_name(document),
        places=tuple(_place(item, path, resolution) for item in document.recommendations),
    )


def _place(item: Recommendation, path: Path, resolution: int) -> PlaceOnPage:
    if not path.is_file():
        return PlaceOnPage(item, None, f"{path.name} is no longer in the borough’s folder.")
    try:
        return PlaceOnPage(item, picture_source(path, item.quote, resolution), None)
    except InspectionEvidenceError as error:
        return PlaceOnPage(item, None, str(error))


def picture_source(path: Path, quote: Quote, resolution: int) -> str:
    """The quote's place on its page as a PNG data URI."""
    picture = page_image(path, quote, resolution).convert("RGB")
    buffer = io.BytesIO()
    picture.quantize(PALETTE_COLOURS, method=Image.Quantize.MEDIANCUT).save(
        buffer, format="PNG", optimize=True
    )
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")
