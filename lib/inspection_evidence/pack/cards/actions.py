"""An action as a card shows it: whose it is, its dates first and now, what officers declare, evidence."""

from __future__ import annotations

from dataclasses import dataclass

from inspection_evidence.pack.links import nearest_address
from inspection_evidence.pack.registers.standing import PackRegister
from inspection_evidence.pack.selection import file_name
from inspection_evidence.pack.wording import day
from inspection_evidence.tracker import (
    DateRevision,
    EvidenceEntry,
    EvidenceKind,
    RagColour,
    TrackedAction,
)

_WEB = ("http://", "https://")


@dataclass(frozen=True)
class ShownEvidence:
    """Evidence in words; `address` where it lies on the web, a document by the borough's YAML."""

    words: str
    address: str | None


@dataclass(frozen=True)
class ShownAction:
    """An action in words; `moves` are sentences on its dates, `due` the date in force.

    `why` is its colour with the reason; empty where that only says again that it is declared complete.
    """

    number: str
    title: str
    lead: str
    member: str
    due: str
    moves: tuple[str, ...]
    declared: str
    colour: RagColour
    why: str
    evidence: tuple[ShownEvidence, ...]


def shown_action(action: TrackedAction, told: PackRegister) -> ShownAction:
    """An action as the pack's audience may read it."""
    rag = told.register.rag(action)
    return ShownAction(
        number=action.number,
        title=action.title.value or action.title.origin.removed or "",
        lead=told.person(action.lead_officer.value if action.lead_officer else None),
        member=told.person(action.accountable.value if action.accountable else None),
        due=day(action.due) if action.due else "No date",
        moves=_moves(action, told),
        declared=_declared(action, told),
        colour=rag.value,
        why="" if action.completed_on and rag.overridden is None else told.rag_words(rag),
        evidence=tuple(_evidence(one, told) for one in action.evidence),
    )


def _moves(action: TrackedAction, told: PackRegister) -> tuple[str, ...]:
    original = action.original_due.value if action.original_due else None
    first = [f"First date: {day(original)}"] if original and original != action.due else []
    asked = action.requested
    agreed = [_moved(one, told) for one in action.agreed_revisions]
    return (*first, *agreed, *([_asked(asked)] if asked else []))


def _moved(revision: DateRevision, told: PackRegister) -> str:
    moved = f"Moved to {day(revision.new)}" if revision.new else "Moved"
    return f"{moved}, agreed by {told.person(revision.agreed_by)}{_because(revision)}"


def _asked(revision: DateRevision) -> str:
    moved = day(revision.new) if revision.new else "another date"
    return f"Asked for, not agreed: {moved}{_because(revision)}"


def _because(revision: DateRevision) -> str:
    return f" ({revision.origin.why.rstrip('.')})" if revision.origin.why else ""


def _declared(action: TrackedAction, told: PackRegister) -> str:
    words = told.rules.labels.of(action.status)
    return f"{words}, {day(action.completed_on)}" if action.completed_on else words


def _evidence(entry: EvidenceEntry, told: PackRegister) -> ShownEvidence:
    if entry.origin.removed:
        return ShownEvidence(entry.origin.removed, None)
    name = entry.value
    if entry.kind is EvidenceKind.KPI:
        kpis = {kpi.id: kpi.name for kpi in told.sources.kpis.catalogue.all()}
        name = f"KPI: {kpis.get(entry.value, entry.value)}"
    page = f", page {entry.page}" if entry.page else ""
    what = f"{entry.what}: " if entry.what else ""
    return ShownEvidence(f"{what}{name}{page}", _address(entry, told))


def _address(entry: EvidenceEntry, told: PackRegister) -> str | None:
    if entry.kind is EvidenceKind.LINK:
        return entry.value if entry.value.lower().startswith(_WEB) else None
    sources = told.sources
    named = [one for one in sources.selection.documents if file_name(one) == entry.value]
    if entry.kind is not EvidenceKind.DOCUMENT or len(named) != 1:
        return None
    return nearest_address(named[0], entry.page, sources.borough)
