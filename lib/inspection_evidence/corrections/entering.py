"""Entering by hand what the machine missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from inspection_evidence.corrections.applied import entered_item
from inspection_evidence.corrections.items import every_item, find_document, holders_of, subject_of
from inspection_evidence.corrections.kinds import (
    ADDABLE,
    CORRECTION_KINDS,
    EVENT_KINDS,
    JUDGED_AREAS,
    KINDS,
    Act,
    Item,
    ItemKind,
)
from inspection_evidence.corrections.values import as_entered, as_text, one_line, reason_given, same_words
from inspection_evidence.errors import ParameterError
from inspection_evidence.model import (
    COUNCIL_PAPERS,
    Action,
    BoroughEvidence,
    Decision,
    Document,
    Holder,
    Judgement,
    Recommendation,
    Remit,
)
from inspection_evidence.settings.messages import did_you_mean
from inspection_evidence.settings.person import person_named
from inspection_evidence.store import Entry, Event, Store
from inspection_evidence.store.labels import Kind

_OTHER_AREA = "other:"


@dataclass(frozen=True)
class Addition:
    """An item that the machine missed: its kind, the document and page it stands on, and its fields.

    `document` is a file name or sha256; a judgement has its area of practice as `area_key`.
    """

    kind: str
    document: str
    page: int | None
    fields: Mapping[str, str] = field(default_factory=dict)
    area_key: str | None = None
    why: str | None = None


def add_item(store: Store, evidence: BoroughEvidence, addition: Addition, who: str, source: str) -> Event:
    """Enter an item by hand and return its event, whose subject is the item's subject.

    A recommendation, decision or printed action is given an identifier in the register. In a council's
    paper an item is children's business unless `remit` says otherwise.

    Raises:
        ParameterError: there is no such document, it could not be read, it is too short for the page,
            a field is missing or wrong, or the item is there already.
    """
    person, kind = person_named(who), _kind(addition)
    document = find_document(evidence, addition.document)
    holder = _holder(evidence, document)
    _check_page(addition, document)
    payload = _payload(addition, kind, document, source)
    item = _item(payload, person)
    _check_new(evidence, holder, kind, item)
    if isinstance(item, Recommendation | Decision | Action):
        entry = Entry(EVENT_KINDS[Act.ADD], holder.key, payload, person)
        return store.enter_item(holder.key, Kind(kind.name), item, document.sha256, entry)
    subject = subject_of(holder.key, kind, item)
    entry = Entry(EVENT_KINDS[Act.ADD], subject, payload, person)
    return store.append_planned(CORRECTION_KINDS, lambda _: [entry], about=f"{evidence.borough}/")[0]


def _kind(addition: Addition) -> ItemKind:
    if addition.kind not in ADDABLE:
        raise ParameterError(f"{addition.kind!r} cannot be added: choose one of {', '.join(ADDABLE)}.")
    return KINDS[addition.kind]


def _holder(evidence: BoroughEvidence, document: Document) -> Holder:
    """The inspection or paper that the document is a source of."""
    for holder in holders_of(evidence):
        if any(source.sha256 == document.sha256 for source in holder.sources):
            return holder
    raise ParameterError(
        f"{document.path}: it could not be read, so nothing can hang on it; put a readable copy of the"
        " document into the folder, then enter what is missing there."
    )


def _check_page(addition: Addition, document: Document) -> None:
    if addition.page is None and document.pages:
        raise ParameterError(f"{document.path}: say on which of its {document.pages} pages the item stands.")
    if addition.page is not None and not 1 <= addition.page <= (document.pages or addition.page):
        raise ParameterError(
            f"{document.path}: has no page {addition.page}; it has {document.pages}, counted from the first."
        )


def _payload(addition: Addition, kind: ItemKind, document: Document, source: str) -> dict[str, Any]:
    unknown = [name for name in addition.fields if name not in kind.editable]
    if unknown:
        near = did_you_mean(unknown[0], kind.editable) or f"; there are {', '.join(kind.editable)}."
        raise ParameterError(f"{unknown[0]!r} is not a field of a {kind.name}{near}")
    given = {name: as_entered(kind.model, name, value) for name, value in addition.fields.items()}
    if kind.name == "judgement":
        given["area_key"] = _area_key(addition.area_key)
        given.setdefault("area", given["area_key"].removeprefix(_OTHER_AREA).replace("_", " ").capitalize())
    if document.framework in COUNCIL_PAPERS and "remit" in kind.editable:
        given.setdefault("remit", Remit.CHILDREN.value)
    missing = [name for name in kind.telling if not given.get(name)]
    if missing:
        raise ParameterError(f"{missing[0]} is missing: a {kind.name} cannot be added without it.")
    told = {"kind": kind.name, "item": given, "sha256": document.sha256, "page": addition.page}
    return {**told, "why": reason_given(addition.why), "source": source}


def _area_key(given: str | None) -> str:
    if not given:
        raise ParameterError("The area of practice is missing: a judgement cannot be added without it.")
    area = one_line(given)
    if area in JUDGED_AREAS or (area.startswith(_OTHER_AREA) and area != _OTHER_AREA):
        return area
    near = did_you_mean(given, JUDGED_AREAS) or f"; there are {', '.join(JUDGED_AREAS)}, and other:…."
    raise ParameterError(f"{given!r} is not an area of practice{near}")


def _item(payload: dict[str, Any], who: str) -> Item:
    """The item as it will be read back from the records."""
    event = Event(0, datetime.now(UTC), who, EVENT_KINDS[Act.ADD], "", payload)
    item = entered_item(event)
    if item is None:
        raise ParameterError(
            f"A {payload['kind']} cannot be made of these fields; look at each of them again."
        )
    return item


def _check_new(evidence: BoroughEvidence, holder: Holder, kind: ItemKind, item: Item) -> None:
    """Raise ParameterError where the inspection or paper has the item already."""
    for found in every_item(evidence).values():
        if found.kind is not kind or not found.subject.startswith(f"{holder.key}/"):
            continue
        if isinstance(item, Judgement):
            same = isinstance(found.item, Judgement) and found.item.area_key == item.area_key
        else:
            same = same_words(found.words, as_text(getattr(item, "text", "")))
        if same:
            raise ParameterError(f"{found.subject} says so already: correct or confirm it.")
