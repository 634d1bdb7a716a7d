"""What notebook 1 shows of council papers: each with what it holds, and each item beside its place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from inspection_evidence.model import Action, BoroughEvidence, Document, Paper, Remit
from inspection_evidence.pack.papers.child_story import QuotedItem, is_withheld, stories_told, story_boxes
from inspection_evidence.pack.papers.selection import OWN_REMITS, items_by_kind
from inspection_evidence.pack.pictures import Picture, picture_of
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import file_name, held_on
from inspection_evidence.pack.wording import counted, day, framework_name, sentence
from inspection_evidence.settings import BoroughParameters, NotebookParameters

CLOSE = 4.0
"""Points shown above and below an item of a paper: what stands around it may be one child's story."""


@dataclass(frozen=True)
class PaperSummary:
    """One paper as the table shows it; `copies` are files that say the same."""

    file: str
    kind: str
    council: str
    committee: str
    dated: str
    title: str
    items: tuple[str, ...]
    copies: tuple[str, ...]


@dataclass(frozen=True)
class ItemOnPage:
    """An item beside the picture of its place; `text` and `picture` None where it tells a child's story."""

    kind: str
    label: str
    identifier: str
    text: str | None
    about: str
    remit: str
    verified: bool
    page: int | None
    picture: Picture | None


@dataclass(frozen=True)
class PaperPlaces:
    """One paper's items, and sentences on paragraphs that are not quoted."""

    title: str
    file: str
    items: tuple[ItemOnPage, ...]
    others: int
    stories: tuple[str, ...]


def council_papers(evidence: BoroughEvidence, borough: BoroughParameters) -> Section:
    """Every council paper that was read: kind, council, committee, date, and its items by remit."""
    rows = [_summary(paper, borough) for paper in reversed(evidence.papers)]
    return render_section("council_papers", "Council papers", rows=rows)


def papers_on_page(evidence: BoroughEvidence, parameters: NotebookParameters) -> Section:
    """Every item of children's services, education and SEND beside its place; newest paper first."""
    groups = [_places(paper, parameters) for paper in reversed(evidence.papers)]
    held = [group for group in groups if group.items or group.stories]
    return render_section("papers_on_page", "Items of council papers on the page", groups=held)


def _summary(paper: Paper, borough: BoroughParameters) -> PaperSummary:
    document = paper.document
    held = held_on(document, borough)
    return PaperSummary(
        file=file_name(document),
        kind=framework_name(document),
        council=document.council or "Not printed",
        committee=document.committee or "Not printed",
        dated=day(held) if held else "Not printed",
        title=document.title or "",
        items=tuple(_by_remit(document)),
        copies=tuple(file_name(copy) for copy in paper.sources[1:]),
    )


def _by_remit(document: Document) -> list[str]:
    """Every kind of item that the paper holds, counted by remit: "2 decisions: 1 children, 1 other"."""
    lines = []
    for kind, items in items_by_kind(document).items():
        counts = Counter(item.remit for item in items)
        told = ", ".join(f"{counts[remit]} {remit}" for remit in Remit if counts[remit])
        lines += [f"{counted(len(items), kind)}: {told}"] if items else []
    lines += [counted(len(document.kpis), "KPI")] if document.kpis else []
    return lines + ([counted(len(document.statements), "statement")] if document.statements else [])


def _places(paper: Paper, parameters: NotebookParameters) -> PaperPlaces:
    document = paper.document
    # The name alone: a path stored elsewhere must not lead out of the borough's folder.
    path = parameters.workspace.committee_folder(parameters.borough) / file_name(document)
    resolution = parameters.run.page_image_resolution
    items = [(kind, item) for kind, of in items_by_kind(document).items() for item in of]
    shown = [(kind, item) for kind, item in items if item.remit in OWN_REMITS]
    return PaperPlaces(
        title=f"{framework_name(document)}: {paper.key}",
        file=file_name(document),
        items=tuple(_item_on_page(kind, item, document, path, resolution) for kind, item in shown),
        others=len(items) - len(shown),
        stories=tuple(stories_told(document)),
    )


def _item_on_page(kind: str, item: QuotedItem, document: Document, path: Path, resolution: int) -> ItemOnPage:
    withheld = is_withheld(item, document)
    hidden = story_boxes(document, item.quote.page)
    picture = None if withheld else picture_of(path, item.quote, resolution, around=CLOSE, hidden=hidden)
    return ItemOnPage(
        kind=sentence(kind),
        label=getattr(item, "number", None) or "",
        identifier=getattr(item, "id", ""),
        text=None if withheld else item.text,
        about=_about(item),
        remit=f"{getattr(item, 'remit', '')}: {getattr(item, 'remit_reason', '')}",
        verified=item.quote.verified,
        page=item.quote.page,
        picture=picture,
    )


def _about(item: QuotedItem) -> str:
    """Owner, due date, outcome and vote, those that the paper prints, in a sentence."""
    told = {
        "for": getattr(item, "owner", None),
        "due": item.due if isinstance(item, Action) else None,
        "outcome": getattr(item, "outcome", None),
        "vote": getattr(item, "vote", None),
    }
    words = "; ".join(f"{name} {value}" for name, value in told.items() if value)
    procedural = "procedural" if getattr(item, "procedural", False) else ""
    return sentence("; ".join(part for part in (words, procedural) if part))
