"""The sheets of the register for publication: recommendations, grades, files, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from inspection_evidence.linking import LinkKind
from inspection_evidence.model import Recommendation
from inspection_evidence.pack.data.sources import PackSources
from inspection_evidence.pack.data.tables import WITHHELD
from inspection_evidence.pack.documents import document_row
from inspection_evidence.pack.links import nearest_address
from inspection_evidence.pack.papers.child_story import is_withheld
from inspection_evidence.pack.selection import PublishedInspection
from inspection_evidence.pack.wording import area_name, day, framework_name

NOT_STATED = "Not stated"
NONE_CONFIRMED = "None confirmed"
NO_ADDRESS = "No address known"
PAGE = "Page"
"""The heading of the one column of numbers."""

NOTES = (
    ("identifier", "An identifier is given once and never again: it is the same in every pack."),
    (
        "date",
        "The last day of the inspection; where the report prints none, the date printed in it, else the day "
        "it was put on the publisher’s site.",
    ),
    (
        "page",
        "Page 1 is the PDF’s first page. A report read from a copy of its text has no pages: Not known.",
    ),
    (
        "confirmed",
        "KPIs and earlier recommendations are listed where a person confirmed the link. None confirmed does "
        "not mean that there is none.",
    ),
    ("grade", "Grades of different frameworks cannot be strictly compared."),
)
"""The notes of the register, by the name under which a heading refers to them."""


@dataclass(frozen=True)
class RegisterSheet:
    """A sheet with its one table: `notes` by heading, `widths` of its columns in characters."""

    label: str
    name: str
    title: str
    source: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]
    notes: Mapping[str, str]
    widths: tuple[int, ...]


def register_sheets(sources: PackSources) -> list[RegisterSheet]:
    """The sheets that have rows: gptables, and a reader, has no use for an empty table."""
    made: Sequence[Callable[[PackSources], RegisterSheet]] = (_recommendations, _grades, _files)
    return [sheet for sheet in (make(sources) for make in made) if sheet.rows]


def notes_in_order(sheets: Sequence[RegisterSheet]) -> list[tuple[str, str]]:
    """The notes by name, with their words, as gptables numbers them: in the order they are referred to."""
    texts = dict(NOTES)
    named = dict.fromkeys(note for sheet in sheets for note in sheet.notes.values())
    return [(name, texts[name]) for name in dict.fromkeys((*named, *texts))]


def _recommendations(sources: PackSources) -> RegisterSheet:
    rows = [
        _recommendation(kept, place, item, sources)
        for kept in reversed(sources.selection.inspections)
        for place, item in enumerate(kept.document.recommendations, start=1)
        if item in kept.recommendations
    ]
    return RegisterSheet(
        label="Recommendations",
        name="recommendations",
        title=f"Recommendations of inspections of {sources.borough.name}, newest inspection first",
        source="Source: inspection reports published by Ofsted and the other inspectorates.",
        headings=(
            "Identifier",
            "Inspection",
            "Date",
            "Number",
            "Recommendation",
            "Who must act",
            PAGE,
            "Address of the report",
            "KPIs",
            "Told before",
        ),
        rows=tuple(rows),
        notes={
            "Identifier": "identifier",
            "Date": "date",
            PAGE: "page",
            "KPIs": "confirmed",
            "Told before": "confirmed",
        },
        widths=(30, 24, 19, 11, 64, 22, 11, 34, 30, 30),
    )


def _recommendation(
    kept: PublishedInspection, place: int, item: Recommendation, sources: PackSources
) -> tuple[str | int, ...]:
    return (
        item.id,
        framework_name(kept.document),
        day(kept.held),
        item.number or str(place),
        WITHHELD if is_withheld(item, kept.document) else item.text,
        item.owner or NOT_STATED,
        item.quote.page or "Not known",
        nearest_address(kept.document, item.quote.page, sources.borough) or NO_ADDRESS,
        _confirmed(sources, item.id, LinkKind.KPI),
        _confirmed(sources, item.id, LinkKind.REPEAT),
    )


def _confirmed(sources: PackSources, identifier: str, kind: LinkKind) -> str:
    """What a recommendation is confirmed to be linked to: KPIs by name, recommendations by identifier."""
    found = sources.links.to_show(identifier, kind, draft=False)
    told = [link.text if kind is LinkKind.KPI else link.key.target for link in found]
    return "; ".join(told) or NONE_CONFIRMED


def _grades(sources: PackSources) -> RegisterSheet:
    rows = tuple(
        (
            framework_name(kept.document),
            day(kept.held),
            area_name(item),
            item.grade.value,
            item.quote.page or "Not known",
            nearest_address(kept.document, item.quote.page, sources.borough) or NO_ADDRESS,
        )
        for kept in reversed(sources.selection.inspections)
        for item in kept.judgements
    )
    return RegisterSheet(
        label="Grades",
        name="grades",
        title=f"Grades given to {sources.borough.name}, newest inspection first",
        source="Source: inspection reports published by Ofsted.",
        headings=("Inspection", "Date", "Area", "Grade", PAGE, "Address of the report"),
        rows=rows,
        notes={"Date": "date", "Grade": "grade", PAGE: "page"},
        widths=(40, 18, 44, 24, 12, 50),
    )


def _files(sources: PackSources) -> RegisterSheet:
    found = [document_row(one, sources.borough, sources.run) for one in sources.selection.documents]
    return RegisterSheet(
        label="Files",
        name="files",
        title=f"Files in the folders of {sources.borough.name}, and what became of each",
        source="Source: the files themselves.",
        headings=("File", "Kind", "Dated", "Outcome", "Explanation", "Address of the file"),
        rows=tuple(
            (
                one.file,
                one.kind,
                one.dated,
                one.verdict,
                one.explanation or "None needed",
                one.address or NO_ADDRESS,
            )
            for one in found
        ),
        notes={},
        widths=(44, 34, 19, 20, 50, 40),
    )
