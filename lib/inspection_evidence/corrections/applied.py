"""What people decided of one item, put on what the machine reads of it now."""

from __future__ import annotations

from typing import Any

from inspection_evidence.corrections.held import Held, read_then, reason_of, removed_words
from inspection_evidence.corrections.items import FoundItem, words_of
from inspection_evidence.corrections.kinds import EVENT_KINDS, KINDS, Act, Item, ItemKind
from inspection_evidence.corrections.values import as_text, parsed, same_words
from inspection_evidence.errors import InspectionEvidenceError
from inspection_evidence.model import ByHand, Place, Quote, Rejected
from inspection_evidence.store import Event

_ACTS: dict[str, Any] = {
    EVENT_KINDS[Act.CONFIRM]: "confirmed",
    EVENT_KINDS[Act.REPAIR]: "repaired",
    EVENT_KINDS[Act.REJECT]: "rejected",
}
ENTERED_BY_HAND = "entered by hand"


def with_hand(found: FoundItem, held: Held) -> Item:
    """The item as people left it: fields set, and its words vouched for where a person did so.

    A correction is applied whatever the machine reads now; where that is not what it read when the
    person corrected it, `by_hand.check` says so. A confirmation holds for the words confirmed only.
    """
    item, kind = found.item, found.kind
    given = _fields_given(kind, held)
    if given.get("remit"):
        given["remit_reason"] = ENTERED_BY_HAND
    checks = [*_changed_fields(item, held, given), *_changed_words(found, held, given), *_removed(held)]
    read = tuple(
        (name, now)
        for name in given
        if name in kind.editable and (now := as_text(getattr(item, name))) != as_text(given[name])
    )
    mark = by_hand(_act(held), held.last, read, checks)
    if _is_vouched(kind, held, given, found):
        given["quote"] = item.quote.model_copy(update={"verified": True})
    return item.model_copy(update={**given, "by_hand": mark})


def rejected(found: FoundItem, held: Held) -> Rejected:
    """What is kept of an item that people took out; told where the machine now reads other words."""
    checks = _changed_words(found, held, {})
    return Rejected(
        subject=found.subject,
        kind=found.kind.name,
        text=words_of(found.item),
        page=found.item.quote.page,
        file=found.document.path.rpartition("/")[2],
        by_hand=by_hand("rejected", held.verdict or held.last, (), checks),
    )


def entered_item(event: Event) -> Item | None:
    """The item that a person entered; None where its words were removed or can no longer be understood."""
    kind = KINDS.get(event.payload.get("kind", ""))
    if kind is None:
        return None
    try:
        given = entered_fields(event)
        return kind.model.model_validate({**_unprinted(kind, event), **given, "quote": _quote(given, event)})
    except (InspectionEvidenceError, ValueError):
        return None


def entered_fields(event: Event) -> dict[str, Any]:
    """The fields of an item that a person entered, as the item holds them."""
    kind = KINDS[event.payload["kind"]]
    told: dict[str, str] = event.payload["item"]
    return {name: parsed(kind.model, name, told.get(name, "")) for name in kind.editable if name in told}


def by_hand(act: Any, event: Event, read: tuple[tuple[str, str], ...], checks: list[str]) -> ByHand:
    """The mark that an item carries."""
    return ByHand(
        act=act,
        who=event.who,
        when=event.at,
        why=reason_of(event),
        event=event.seq,
        read=read,
        check=" ".join(checks) or None,
    )


def _fields_given(kind: ItemKind, held: Held) -> dict[str, Any]:
    given = entered_fields(held.added) if held.added else {}
    for name, event in held.fields.items():
        if name in kind.editable:
            given[name] = parsed(kind.model, name, event.payload["new"] or "")
    return given


def _changed_fields(item: Item, held: Held, given: dict[str, Any]) -> list[str]:
    """A sentence for each corrected field of which the machine reads something else than it did."""
    told = []
    for name, event in held.fields.items():
        now, then = as_text(getattr(item, name, None)), read_then(event).get(name)
        settled = (then, as_text(given.get(name)), _confirmed_after(event, held, name))
        if not any(one is not None and same_words(one, now) for one in settled):
            told.append(f"The machine now reads “{now}” as {name}, before “{then or ''}”; check.")
    return told


def _confirmed_after(event: Event, held: Held, name: str) -> str | None:
    """What the machine read of a field when a person confirmed the item after correcting it."""
    verdict = held.verdict
    return read_then(verdict).get(name) if verdict and verdict.seq > event.seq else None


def _changed_words(found: FoundItem, held: Held, given: dict[str, Any]) -> list[str]:
    """A sentence for each telling field that reads otherwise than when a person gave a verdict on it."""
    if held.verdict is None or held.added:
        return []
    told = []
    for name, then in read_then(held.verdict).items():
        now = as_text(getattr(found.item, name, None))
        if name in found.kind.telling and name not in given and not same_words(then, now):
            act = _ACTS[held.verdict.kind]
            told.append(f"It was {act} as “{then}”; the machine now reads “{now}”; check.")
    return told


def _removed(held: Held) -> list[str]:
    return [f"What a person entered here was {removed_words(one)}; check." for one in held.removed]


def _is_vouched(kind: ItemKind, held: Held, given: dict[str, Any], found: FoundItem) -> bool:
    """Whether a person stands for the words that the item now has."""
    if held.added or any(name in given for name in kind.telling):
        return True
    verdict = held.verdict
    return verdict is not None and bool(read_then(verdict)) and not _changed_words(found, held, given)


def _act(held: Held) -> Any:
    if held.added:
        return "added"
    if held.fields or held.verdict is None:
        return "corrected"
    return _ACTS[held.verdict.kind]


def _unprinted(kind: ItemKind, event: Event) -> dict[str, Any]:
    """What an entered item has besides the fields that a person gives."""
    fields: dict[str, Any] = dict.fromkeys(kind.editable)
    if kind.is_named:
        fields["id"] = event.subject
    if kind.name == "decision":
        fields["procedural"] = False
    if kind.name == "judgement":
        fields["area_key"] = event.payload["item"]["area_key"]
    if "remit" in fields:
        fields["remit_reason"] = ENTERED_BY_HAND
    return fields


def _quote(given: dict[str, Any], event: Event) -> Quote:
    page = event.payload.get("page")
    places = (Place(page=page, boxes=()),) if page else ()
    return Quote(text=as_text(given.get("text") or given.get("grade")), places=places, verified=True)
