"""What the improvement lead checks in notebook 1: each quote beside its place, and what is doubtful."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspection_evidence.corrections.described import is_looked_at
from inspection_evidence.corrections.kinds import KINDS, Item
from inspection_evidence.families.council.paper_heading import NO_COUNCIL, NO_MEETING_DATE
from inspection_evidence.families.flags import UNNAMED_AUTHORITY
from inspection_evidence.model import (
    COUNCIL_PAPERS,
    BoroughEvidence,
    ByHand,
    Document,
    Inspection,
    Recommendation,
    Verdict,
)
from inspection_evidence.pack.papers.child_story import story_boxes
from inspection_evidence.pack.papers.selection import holds_anything, items_by_kind
from inspection_evidence.pack.pictures import picture_of
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import file_name, held_on, is_of_another
from inspection_evidence.pack.wording import VERDICT_WORDS, area_name, framework_name, sentence
from inspection_evidence.settings import BoroughParameters, NotebookParameters

_ASKED = {"meeting_date": "date of meeting", "council": "council"}


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
    """Files not read, dates not known, flags of the reader, quotes not found again, and what changed since.

    What a person settled is counted, not listed.
    """
    checks = [check for document in evidence.documents for check in document_checks(document, borough)]
    checks += [*_taken_out(evidence), *(Check(borough.name, note) for note in evidence.notes)]
    return render_section(
        "what_to_check", "What to check", checks=checks, settled=settled_by_hand(evidence.documents)
    )


def settled_by_hand(documents: Iterable[Document]) -> int:
    """How many items and documents people settled, so that nothing is left to check."""
    marks = [mark for document in documents for mark in _marks(document)]
    return sum(mark.check is None for mark in marks)


def document_checks(document: Document, borough: BoroughParameters) -> list[Check]:
    """All that a person should look at in one document."""
    if document.verdict is not Verdict.READ:
        looked_at = is_looked_at(document.by_hand)
        found = [] if looked_at else [f"{VERDICT_WORDS[document.verdict]}. {document.error or ''}".strip()]
    else:
        found = [
            *_misplaced(document, borough),
            *_asked(document, borough),
            *(flag for flag in document.flags if not _is_asked(flag, document)),
            *_unverified(document),
            *_changed_since(document),
        ]
    return [Check(file_name(document), what) for what in found]


def _misplaced(document: Document, borough: BoroughParameters) -> list[str]:
    if not is_of_another(document, borough):
        return []
    return [
        f"It is a report on {document.local_authority}, so the pack leaves it out: move it to that folder."
    ]


def _asked(document: Document, borough: BoroughParameters) -> list[str]:
    """What a person is asked because the document does not print it."""
    return (
        _unknown_head(document, borough)
        if document.framework in COUNCIL_PAPERS
        else _undated(document, borough)
    )


def _is_asked(flag: str, document: Document) -> bool:
    """Whether a flag says no more than what a person is asked of a council paper's head."""
    nameless = document.framework in COUNCIL_PAPERS and document.local_authority is None
    return flag in (NO_COUNCIL, NO_MEETING_DATE) or (nameless and flag == UNNAMED_AUTHORITY)


def _undated(document: Document, borough: BoroughParameters) -> list[str]:
    if held_on(document, borough):
        return []
    return [
        f"No date is known, so the pack leaves it out: add it to the reports in {borough.slug}.yml"
        " with the day it was published."
    ]


def _unknown_head(document: Document, borough: BoroughParameters) -> list[str]:
    """What a council paper that holds something does not print of its head, and where to write it."""
    missing = {
        "meeting_date": held_on(document, borough) is None,
        "council": document.council is None,
    }
    fields = [name for name, is_missing in missing.items() if is_missing]
    if not fields or not holds_anything(document):
        return []
    left_out = ", so the pack leaves it out" if missing["meeting_date"] else ""
    return [
        f"It does not print its {' and its '.join(_ASKED[name] for name in fields)}{left_out}: in"
        f" {borough.slug}.yml, under papers, write file: {file_name(document)} and"
        f" {' and '.join(f'{name}: …' for name in fields)}."
    ]


def _unverified(document: Document) -> list[str]:
    not_found = "the words were not found again at their place"
    grades = [item for item in document.judgements if not item.quote.verified]
    return [f"Page {item.quote.page}, grade for {area_name(item)}: {not_found}." for item in grades] + [
        f"Page {item.quote.page}, {kind} {item.id}: {not_found}."
        for kind, items in items_by_kind(document).items()
        for item in items
        if not item.quote.verified
    ]


def _changed_since(document: Document) -> list[str]:
    """What reads otherwise than when a person settled it, or lost what the person said."""
    items = [
        item for of_kind in _items_of(document) for item in of_kind if item.by_hand and item.by_hand.check
    ]
    told = [f"Page {item.quote.page}: {item.by_hand.check}" for item in items if item.by_hand]
    mark = document.by_hand
    return [*([mark.check] if mark and mark.check else []), *told]


def _taken_out(evidence: BoroughEvidence) -> Iterator[Check]:
    """What people rejected and now reads otherwise, and decisions about what is no longer read."""
    for gone in evidence.rejected:
        if gone.by_hand.check:
            yield Check(gone.file, f"Page {gone.page}, {gone.kind} {gone.subject}: {gone.by_hand.check}")
    for lost in evidence.unplaced:
        what = f"{lost.subject} is no longer read. {sentence(lost.decided)} by {lost.who}: “{lost.words}”."
        yield Check(lost.subject.rpartition("/")[0], what)


def _marks(document: Document) -> Iterator[ByHand]:
    if document.by_hand:
        yield document.by_hand
    for of_kind in _items_of(document):
        yield from (item.by_hand for item in of_kind if item.by_hand)


def _items_of(document: Document) -> list[Sequence[Item]]:
    return [getattr(document, kind.field) for kind in KINDS.values()]


def _places(inspection: Inspection, parameters: NotebookParameters) -> InspectionPlaces:
    document = inspection.document
    # The name alone: a path stored elsewhere must not lead out of the borough's folder.
    path = parameters.workspace.ofsted_folder(parameters.borough) / file_name(document)
    resolution = parameters.run.page_image_resolution
    return InspectionPlaces(
        title=f"{framework_name(document)}: {inspection.key}",
        file=file_name(document),
        places=tuple(_place(item, document, path, resolution) for item in document.recommendations),
    )


def _place(item: Recommendation, document: Document, path: Path, resolution: int) -> PlaceOnPage:
    hidden = story_boxes(document, item.quote.page)
    picture = picture_of(path, item.quote, resolution, hidden=hidden)
    return PlaceOnPage(item, picture.source, picture.trouble)
