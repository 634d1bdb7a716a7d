"""What people put right, as a table for notebook 1: who, when, why, and what the machine reads there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inspection_evidence.corrections.items import every_item
from inspection_evidence.model import BoroughEvidence, ByHand
from inspection_evidence.pack.by_hand import machine_words
from inspection_evidence.pack.correcting.waiting import ItemToCheck, items_to_check
from inspection_evidence.pack.section import Section, render_section
from inspection_evidence.pack.selection import file_name
from inspection_evidence.pack.wording import counted, day, sentence


@dataclass(frozen=True)
class HandRow:
    """One item or document that a person touched; `event` is the number by which that is undone."""

    subject: str
    kind: str
    words: str
    done: str
    read: str
    why: str
    check: str
    event: int


def corrections_table(evidence: BoroughEvidence) -> Section:
    """Everything that people confirmed, corrected, added, rejected or described; nothing is changed by it."""
    rows = [*_documents(evidence), *_items(evidence), *_rejected(evidence)]
    return render_section(
        "corrections",
        "Put right by hand",
        rows=sorted(rows, key=lambda row: row.event, reverse=True),
        unplaced=evidence.unplaced,
    )


def waiting_words(evidence: BoroughEvidence) -> str:
    """How many items wait for a person, in words."""
    return f"{counted(len(items_to_check(evidence)), 'item')} to check"


def _documents(evidence: BoroughEvidence) -> Iterator[HandRow]:
    for document in evidence.documents:
        if document.by_hand:
            name = file_name(document)
            yield _row(name, "document", document.title or name, document.by_hand)


def _items(evidence: BoroughEvidence) -> Iterator[HandRow]:
    for found in every_item(evidence).values():
        if found.item.by_hand:
            words = ItemToCheck(found, "").words
            yield _row(found.subject, found.kind.name, words, found.item.by_hand)


def _rejected(evidence: BoroughEvidence) -> Iterator[HandRow]:
    for gone in evidence.rejected:
        yield _row(gone.subject, gone.kind, gone.text, gone.by_hand)


def _row(subject: str, kind: str, words: str, mark: ByHand) -> HandRow:
    return HandRow(
        subject=subject,
        kind=sentence(kind),
        words=words,
        done=f"{sentence(mark.act)} by {mark.who}, {day(mark.when.date())}",
        read=machine_words(mark),
        why=mark.why or "",
        check=mark.check or "",
        event=mark.event,
    )
