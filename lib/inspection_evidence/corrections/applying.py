"""Corrections applied to a borough's evidence: what packs, links, KPIs and trackers stand on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from inspection_evidence.corrections.applied import entered_item, rejected, with_hand
from inspection_evidence.corrections.described import with_description
from inspection_evidence.corrections.held import Held, fold, read_then, removed_words
from inspection_evidence.corrections.items import FoundItem, document_subject, holders_of, items_of
from inspection_evidence.corrections.kinds import KINDS, Item
from inspection_evidence.corrections.placing import placed
from inspection_evidence.corrections.settlements import settlements_of
from inspection_evidence.model import BoroughEvidence, Document, Holder, Rejected, Unplaced
from inspection_evidence.store import Event
from inspection_evidence.store.labels import date_of

Finish = Callable[[tuple[Document, ...]], tuple[Document, ...]]
"""Takes a borough's documents as corrected and gives them back in the same order, tied anew say."""
_Held = TypeVar("_Held", bound=Holder)


@dataclass
class _Application:
    """One pass over a borough's documents: what holds, which of it found its item, what was taken out."""

    authority: str
    held: Mapping[str, Held]
    keys: Mapping[str, str]
    speaking: Mapping[str, str]
    used: set[str] = field(default_factory=set)
    rejected: dict[str, Rejected] = field(default_factory=dict)

    def document(self, document: Document) -> Document:
        """One document with its items and its description as people left them."""
        key = self.keys.get(document.sha256)
        changed = document if key is None else self._with_items(document, key)
        subject = document_subject(self.authority, document)
        if subject in self.held:
            self.used.add(subject)
            changed = with_description(changed, self.held[subject])
        return changed

    def _with_items(self, document: Document, key: str) -> Document:
        items = placed(items_of(key, document), key, self.held)
        if not any(found.subject in self.held for found in items) and not self._entered(document, key):
            return document
        kept: dict[str, list[Item]] = {kind.field: [] for kind in KINDS.values()}
        for found in items:
            item = self._settled(found)
            if item is not None:
                kept[found.kind.field].append(item)
        present = {found.subject for found in items}
        for held in self._entered(document, key):
            entered = self._entered_item(document, held) if held.subject not in present else None
            if entered is not None:
                kept[entered.kind.field].append(entered.item)
        return document.model_copy(update={name: tuple(items) for name, items in kept.items()})

    def _settled(self, found: FoundItem) -> Item | None:
        """The item as people left it; None where they took it out."""
        held = self.held.get(found.subject)
        if held is None:
            return found.item
        self.used.add(held.subject)
        if held.is_rejected:
            self.rejected.setdefault(held.subject, rejected(found, held))
            return None
        return with_hand(found, held)

    def _entered(self, document: Document, key: str) -> list[Held]:
        """What people entered for the inspection or paper for which this document speaks."""
        if self.speaking.get(key) != document.sha256:
            return []
        return [held for held in self.held.values() if held.added and _holder_key(held.subject) == key]

    def _entered_item(self, document: Document, held: Held) -> FoundItem | None:
        item = entered_item(held.added) if held.added else None
        if item is None or held.added is None:
            return None
        found = FoundItem(KINDS[held.added.payload["kind"]], held.subject, item, document)
        settled = self._settled(found)
        return None if settled is None else FoundItem(found.kind, found.subject, settled, document)


def corrected(evidence: BoroughEvidence, events: Iterable[Event], finish: Finish = tuple) -> BoroughEvidence:
    """A borough's evidence as people left it.

    Items and documents that a person touched carry `by_hand`; rejected items are gone and listed in
    `rejected`; decisions about what is no longer read are listed in `unplaced`. An item for whose words
    a person stands counts as verified. Without events the evidence comes back as it is.

    Args:
        evidence: The machine's reading, as the store gives it.
        events: The borough's events, orphans followed (`borough_events`); other kinds are passed over.
        finish: What is done with the corrected documents before they are put together.
    """
    events = tuple(events)
    held, settlements = fold(events), settlements_of(events)
    if not held:
        return evidence
    holders = list(holders_of(evidence))
    application = _Application(
        authority=evidence.borough,
        held=held,
        keys={source.sha256: holder.key for holder in holders for source in holder.sources},
        speaking={holder.key: holder.document.sha256 for holder in holders},
    )
    documents = finish(tuple(map(application.document, evidence.documents)))
    known = {(one.path, one.sha256): one for one in documents}

    def renewed(source: Document) -> Document:
        return known.get((source.path, source.sha256)) or application.document(source)

    return evidence.model_copy(
        update={
            "documents": documents,
            "inspections": _renewed(evidence.inspections, renewed),
            "papers": _renewed(evidence.papers, renewed),
            "rejected": tuple(application.rejected.values()),
            "unplaced": tuple(
                _unplaced(one)
                for one in held.values()
                if one.subject not in application.used and one.subject not in settlements
            ),
        }
    )


def _renewed(holders: tuple[_Held, ...], renewed: Callable[[Document], Document]) -> tuple[_Held, ...]:
    """The inspections or papers of corrected documents, oldest first, those without a date last."""
    changed = [one.model_copy(update={"sources": tuple(map(renewed, one.sources))}) for one in holders]
    return tuple(sorted(changed, key=lambda one: (date_of(one.document) or date.max, one.key)))


def _holder_key(subject: str) -> str:
    """The key of the inspection or paper that an item's subject begins with: authority/inspection."""
    return "/".join(subject.split("/")[:2])


def _unplaced(held: Held) -> Unplaced:
    event = held.last
    words = removed_words(event) or read_then(event).get("words", "")
    return Unplaced(
        subject=held.subject,
        decided=event.kind.removeprefix("item_").replace("_", " "),
        words=words,
        who=event.who,
        when=event.at,
    )
