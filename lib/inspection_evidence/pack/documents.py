"""Documents read and not read: every file of the borough's folder with its verdict."""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.model import COUNCIL_PAPERS, BoroughEvidence, Document, Verdict
from inspection_evidence.pack.by_hand import hand_words
from inspection_evidence.pack.links import published_address
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import file_name, held_on, is_of_another, publishable
from inspection_evidence.pack.wording import VERDICT_WORDS, counted, day, framework_name, sentence
from inspection_evidence.settings import BoroughParameters, RunParameters


@dataclass(frozen=True)
class DocumentRow:
    """One file as the table shows it; `address` is where it is published, None where that is unknown."""

    file: str
    kind: str
    dated: str
    was_read: bool
    verdict: str
    explanation: str
    by_hand: str = ""
    address: str | None = None


def documents_read(evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters) -> Section:
    """Every file with its verdict and, where it could not be read, the sentence why."""
    selection = publishable(evidence, borough, run)
    return render_section(
        "documents",
        "Documents read and not read",
        rows=[document_row(document, borough, run) for document in selection.documents],
        selection=selection,
    )


def document_row(document: Document, borough: BoroughParameters, run: RunParameters) -> DocumentRow:
    """One file in words: what it is, of when, what became of it, and what people said of it."""
    held = held_on(document, borough)
    was_read = document.verdict is Verdict.READ
    return DocumentRow(
        file=file_name(document),
        kind=framework_name(document) if was_read else "Not known",
        dated=day(held) if held else "Not known",
        was_read=was_read,
        verdict=VERDICT_WORDS[document.verdict],
        explanation=_what_it_held(document, borough) if was_read else (document.error or ""),
        by_hand=hand_words(document.by_hand, borough, run),
        address=published_address(document, borough),
    )


def _what_it_held(document: Document, borough: BoroughParameters) -> str:
    if is_of_another(document, borough):
        return f"It is a report on {document.local_authority}, so nothing of it stands in this pack."
    pages = counted(document.pages, "page") if document.pages else "a file without pages"
    return sentence(f"{pages}, {', '.join(_items(document))}.")


def _items(document: Document) -> list[str]:
    """What a document of its kind can hold, counted; of a council paper only what it does hold."""
    if document.framework not in COUNCIL_PAPERS:
        judgements = counted(len(document.judgements), "judgement")
        return [judgements, counted(len(document.recommendations), "recommendation")]
    held = {
        "recommendation": document.recommendations,
        "decision": document.decisions,
        "action": document.actions,
        "KPI": document.kpis,
        "statement": document.statements,
    }
    return [counted(len(items), name) for name, items in held.items() if items] or ["nothing to track"]
