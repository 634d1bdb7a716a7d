"""Documents read and not read: every file of the borough's folder with its verdict."""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.model import BoroughEvidence, Document, Verdict
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import file_name, held_on, is_of_another, publishable
from inspection_evidence.pack.wording import VERDICT_WORDS, counted, day, framework_name
from inspection_evidence.settings import BoroughParameters, RunParameters


@dataclass(frozen=True)
class DocumentRow:
    """One file as the table shows it."""

    file: str
    kind: str
    dated: str
    was_read: bool
    verdict: str
    explanation: str


def documents_read(evidence: BoroughEvidence, borough: BoroughParameters, run: RunParameters) -> Section:
    """Every file with its verdict and, where it could not be read, the sentence why."""
    selection = publishable(evidence, borough, run)
    return render_section(
        "documents",
        "Documents read and not read",
        rows=[document_row(document, borough) for document in selection.documents],
        selection=selection,
    )


def document_row(document: Document, borough: BoroughParameters) -> DocumentRow:
    """One file in words: what it is, of when, and what became of it."""
    held = held_on(document, borough)
    was_read = document.verdict is Verdict.READ
    return DocumentRow(
        file=file_name(document),
        kind=framework_name(document) if was_read else "Not known",
        dated=day(held) if held else "Not known",
        was_read=was_read,
        verdict=VERDICT_WORDS[document.verdict],
        explanation=_what_it_held(document, borough) if was_read else (document.error or ""),
    )


def _what_it_held(document: Document, borough: BoroughParameters) -> str:
    if is_of_another(document, borough):
        return f"It is a report on {document.local_authority}, so nothing of it stands in this pack."
    judgements = counted(len(document.judgements), "judgement")
    recommendations = counted(len(document.recommendations), "recommendation")
    return f"{counted(document.pages or 0, 'page')}, {judgements}, {recommendations}."
