"""Every item of a document that can be corrected, with the subject under which the records know it.

Recommendations, decisions and printed actions are known by their identifiers. Other items have none:
they are known by what holds them, their kind and a key made of what they say, such as
`kent/ilacs-2024-03-b2d5/judgement:leadership`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from inspection_evidence.corrections.kinds import KINDS, Item, ItemKind
from inspection_evidence.errors import ParameterError
from inspection_evidence.model import (
    Action,
    BoroughEvidence,
    Decision,
    Document,
    Holder,
    Judgement,
    KpiReading,
    Recommendation,
    StatedFigure,
    Statement,
)
from inspection_evidence.reading.characters import letters
from inspection_evidence.settings.messages import did_you_mean
from inspection_evidence.store.labels import free_label

_KEY_LENGTH = 8
_NOT_IN_SUBJECTS = re.compile(r"[\s/\x00-\x1f\x7f]+")


@dataclass(frozen=True)
class FoundItem:
    """An item with its kind, its subject in the records, and the document it stands in."""

    kind: ItemKind
    subject: str
    item: Item
    document: Document

    @property
    def words(self) -> str:
        """What it says, in one line."""
        return words_of(self.item)


def document_subject(authority: str, document: Document) -> str:
    """The subject under which the records know a document."""
    return f"{authority}/document/{document.sha256}"


def items_of(holder: str, document: Document) -> list[FoundItem]:
    """All items of one document that can be corrected; `holder` is the key of its inspection or paper."""
    found: list[FoundItem] = []
    for kind in KINDS.values():
        taken: set[str] = set()
        for item in getattr(document, kind.field):
            subject = subject_of(holder, kind, item, taken)
            taken.add(subject)
            found.append(FoundItem(kind, subject, item, document))
    return found


def subject_of(holder: str, kind: ItemKind, item: Item, taken: Iterable[str] = ()) -> str:
    """The subject of an item: its identifier, else one made of what it says, told apart from `taken`."""
    if isinstance(item, Recommendation | Decision | Action):
        return item.id
    return free_label(f"{holder}/{kind.name}:{_key(item)}", set(taken))


def holders_of(evidence: BoroughEvidence) -> Iterator[Holder]:
    """The inspections and the papers of a borough."""
    yield from evidence.inspections
    yield from evidence.papers


def every_item(evidence: BoroughEvidence) -> dict[str, FoundItem]:
    """All items of a borough that can be corrected, by subject, as their chosen source has them."""
    return {
        found.subject: found
        for holder in holders_of(evidence)
        for source in reversed(holder.sources)
        for found in items_of(holder.key, source)
    }


def find_item(evidence: BoroughEvidence, subject: str) -> FoundItem:
    """The item of that subject; ParameterError where the borough has none, also where it was rejected."""
    items = every_item(evidence)
    if subject in items:
        return items[subject]
    rejected = next((one for one in evidence.rejected if one.subject == subject), None)
    if rejected:
        raise ParameterError(
            f"{subject} was rejected by {rejected.by_hand.who}: undo event {rejected.by_hand.event} first."
        )
    near = did_you_mean(subject, items) or f"; inspection-evidence correct list {evidence.borough} has them."
    raise ParameterError(f"There is no item {subject!r}{near}")


def find_document(evidence: BoroughEvidence, name: str) -> Document:
    """The document of that file name or sha256; ParameterError where there is none or more than one."""
    named = [one for one in evidence.documents if name in (one.path.rpartition("/")[2], one.path, one.sha256)]
    if len({one.sha256 for one in named}) == 1:
        return named[0]
    if named:
        paths = " and ".join(one.path for one in named)
        raise ParameterError(f"{name!r} is the name of several files: say which, {paths}.")
    files = [one.path.rpartition("/")[2] for one in evidence.documents]
    near = did_you_mean(name, files) or f"; inspection-evidence correct list {evidence.borough} names them."
    raise ParameterError(f"There is no document {name!r}{near}")


def words_of(item: Item) -> str:
    """What an item says, in one line."""
    if isinstance(item, Judgement):
        return f"{item.area}: {item.grade.value}"
    if isinstance(item, KpiReading):
        return f"{item.name}{f', {item.period}' if item.period else ''}: {item.value}"
    return item.text


def _key(item: Judgement | Statement | KpiReading | StatedFigure) -> str:
    if isinstance(item, Judgement):
        return _NOT_IN_SUBJECTS.sub("-", item.area_key)
    if isinstance(item, Statement):
        return _digest(item.type, item.text)
    if isinstance(item, KpiReading):
        return _digest(item.name, item.period or "")
    return _digest(item.text, item.what)


def _digest(*parts: str) -> str:
    return sha256("|".join(map(letters, parts)).encode()).hexdigest()[:_KEY_LENGTH]
