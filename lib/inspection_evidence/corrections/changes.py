"""Entering corrections: what a person asks for, checked against what is there, and written down as events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from inspection_evidence.corrections.held import Held, fold
from inspection_evidence.corrections.histories import events_today
from inspection_evidence.corrections.items import (
    FoundItem,
    document_subject,
    find_document,
    find_item,
    words_of,
)
from inspection_evidence.corrections.kinds import (
    CORRECTION_KINDS,
    DOCUMENT_FIELDS,
    EVENT_KINDS,
    Act,
)
from inspection_evidence.corrections.values import as_entered, as_text, parsed, reason_given, same_words
from inspection_evidence.errors import InspectionEvidenceError, ParameterError
from inspection_evidence.model import BoroughEvidence, ByHand, Document
from inspection_evidence.settings.days import moment_words
from inspection_evidence.settings.messages import did_you_mean
from inspection_evidence.settings.person import person_named
from inspection_evidence.store import Entry, Event, Store


class CorrectionError(InspectionEvidenceError):
    """Corrections cannot be taken as asked; the text has one line a mistake, and none was taken."""


@dataclass(frozen=True)
class Change:
    """What a person wants: an act on one item or document, and for `correct` and `describe` a field.

    `subject` is an item's subject, or a document's file name or sha256; `new` is the value as written.
    `seen` is the number of the last event about it that they knew, 0 where there was none, None where
    they do not say: then what somebody entered meanwhile is not looked for.
    """

    act: Act
    subject: str
    field: str | None = None
    new: str | None = None
    why: str | None = None
    seen: int | None = None


def make_changes(
    store: Store, evidence: BoroughEvidence, changes: Sequence[Change], who: str, source: str
) -> tuple[Event, ...]:
    """Enter all of these changes or none, and return their events; what holds already is passed over.

    Args:
        store: The store.
        evidence: The borough's evidence, corrected as it stands.
        changes: What to do.
        who: The person.
        source: Where they said so: "notebook", "command".

    Raises:
        CorrectionError: with a line for each change that cannot be made: there is no such item, field or
            value, or somebody entered something else since.
        ParameterError: `who` is no name.
    """
    person = person_named(who)
    entries = _checked(evidence, changes, person, source)

    def plan(events: tuple[Event, ...]) -> list[Entry]:
        held = fold(events_today(events))
        stale = [told for change, entry in entries if (told := _stale(change, entry, held))]
        if stale:
            raise CorrectionError("\n".join(stale))
        return [
            _on_what_stood(entry, held.get(entry.subject))
            for _, entry in entries
            if not _holds(entry, held.get(entry.subject))
        ]

    return store.append_planned(CORRECTION_KINDS, plan, about=f"{evidence.borough}/")


def last_event(mark: ByHand | None) -> int:
    """The number of the last event about an item, as `seen` wants it."""
    return mark.event if mark else 0


def machine_words(found: FoundItem) -> dict[str, str]:
    """What the machine reads of an item: each field that a person may set, and its words in one line."""
    read = dict(found.item.by_hand.read) if found.item.by_hand else {}
    told = {name: read.get(name, as_text(getattr(found.item, name))) for name in found.kind.editable}
    as_read = {name: parsed(found.kind.model, name, value) for name, value in read.items() if value}
    return {**told, "words": words_of(found.item.model_copy(update=as_read))}


def _checked(
    evidence: BoroughEvidence, changes: Iterable[Change], who: str, source: str
) -> list[tuple[Change, Entry]]:
    entries, mistakes = [], []
    for change in changes:
        try:
            payload = {"why": reason_given(change.why), "source": source}
            entries.append((change, _entry(evidence, change, payload, who)))
        except ParameterError as mistake:
            mistakes.append(str(mistake))
    if mistakes:
        raise CorrectionError("\n".join(mistakes))
    return entries


def _entry(evidence: BoroughEvidence, change: Change, payload: dict[str, Any], who: str) -> Entry:
    about_document = change.act is Act.DESCRIBE or not change.subject.startswith(f"{evidence.borough}/")
    made = _of_document if about_document else _of_item
    subject, told = made(evidence, change)
    return Entry(EVENT_KINDS[change.act], subject, {**told, **payload}, who)


def _of_item(evidence: BoroughEvidence, change: Change) -> tuple[str, Mapping[str, Any]]:
    found = find_item(evidence, change.subject)
    before = machine_words(found)
    if change.act is Act.CORRECT:
        field = _known_field(change, found.kind.editable, f"a {found.kind.name}")
        new = as_entered(found.kind.model, field, change.new or "")
        old = as_text(getattr(found.item, field))
        return found.subject, {"field": field, "old": old, "new": new, "before": before}
    return found.subject, {"kind": found.kind.name, "page": found.item.quote.page, "before": before}


def _of_document(evidence: BoroughEvidence, change: Change) -> tuple[str, Mapping[str, Any]]:
    document = find_document(evidence, change.subject)
    subject = document_subject(evidence.borough, document)
    before = _machine_head(document)
    if change.act is Act.DESCRIBE:
        field = _known_field(change, DOCUMENT_FIELDS, "a document")
        new = as_entered(Document, field, change.new or "")
        old = as_text(getattr(document, field))
        return subject, {"field": field, "old": old, "new": new, "before": before}
    if change.act not in (Act.CONFIRM, Act.REPAIR):
        raise ParameterError(
            f"{change.subject}: a document can be described, confirmed or repaired, not “{change.act}”;"
            " to have it left out, take its file out of the folder."
        )
    return subject, {"kind": "document", "before": {**before, "flags": "\n".join(document.flags)}}


def _machine_head(document: Document) -> dict[str, str]:
    read = dict(document.by_hand.read) if document.by_hand else {}
    told = {name: read.get(name, as_text(getattr(document, name))) for name in DOCUMENT_FIELDS}
    return {**told, "words": document.path.rpartition("/")[2]}


def _known_field(change: Change, known: Sequence[str], of: str) -> str:
    if change.field is None or change.field not in known:
        near = did_you_mean(change.field or "", known) or f"; there are {', '.join(known)}."
        raise ParameterError(f"{change.subject}: {change.field!r} is not a field of {of}{near}")
    return change.field


def _on_what_stood(entry: Entry, held: Held | None) -> Entry:
    """The entry with the value that stood before it, where somebody set the field since it was shown."""
    before = held.fields.get(entry.payload.get("field", "")) if held else None
    return (
        entry if before is None else replace(entry, payload={**entry.payload, "old": before.payload["new"]})
    )


def _stale(change: Change, entry: Entry, held: Mapping[str, Held]) -> str | None:
    """The sentence that refuses a change about which somebody entered something after the person looked."""
    found = held.get(entry.subject)
    if change.seen is None or found is None or found.last.seq <= change.seen or _holds(entry, found):
        return None
    last = found.last
    theirs = last.payload.get("new") or last.kind.removeprefix("item_")
    yours = entry.payload.get("new") or entry.kind.removeprefix("item_")
    return (
        f"{entry.subject}: {last.who} entered “{theirs}” on {moment_words(last.at)}, which is"
        f" later than what you saw; yours is “{yours}”. Look at it again, then enter yours or leave theirs."
    )


def _holds(entry: Entry, held: Held | None) -> bool:
    """Whether what is asked for is what holds already."""
    if held is None:
        return False
    if "new" in entry.payload:
        event = held.fields.get(entry.payload["field"])
        return event is not None and event.payload["new"] == entry.payload["new"] and event is held.last
    same = held.verdict is not None and held.verdict.kind == entry.kind
    return same and held.verdict is held.last and _same_read(held.verdict, entry)


def _same_read(verdict: Event | None, entry: Entry) -> bool:
    then = verdict.payload.get("before") if verdict else None
    now = entry.payload["before"]
    if not isinstance(then, Mapping) or then.keys() != now.keys():
        return False
    return all(same_words(then[name], now[name]) for name in now)
