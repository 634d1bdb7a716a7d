"""What a person did, in words: one function a kind of event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from inspection_evidence.settings.days import day_words
from inspection_evidence.store import Event
from inspection_evidence.tracker.folding.values import day_in, removed_words
from inspection_evidence.tracker.rules import Labels
from inspection_evidence.tracker.vocabulary import (
    AgreedStatus,
    DeclaredStatus,
    EventKind,
    RagColour,
    Response,
)

_FIELD_WORDS = {"title": "title", "lead_officer": "lead officer", "accountable": "accountable member or body"}

Told = Mapping[str, Any]
Deed = Callable[[Told, str, Labels], str]


def deed_of(event: Event, called: str, labels: Labels) -> str:
    """Return "set the response of 2 to Accepted: the board agrees"; `called` is the row's short name."""
    if removed_words(event):
        return _REMOVED.get(event.kind, "changed {row}").format(row=called)
    return _DEEDS[event.kind](event.payload, called, labels)


def _response(told: Told, row: str, labels: Labels) -> str:
    # An old value that was redacted is told as removed, with the words that stand in its place.
    was = told.get("old")
    old = f" from {_label(Response, was, labels) if was in set(Response) else was}" if was else ""
    return f"set the response to {row}{old} to {_label(Response, told['new'], labels)}{_because(told)}"


def _agreed(told: Told, row: str, labels: Labels) -> str:
    met = day_in(told, "meeting_date")
    day = day_words(met) if met else "an unknown day"
    status = _label(AgreedStatus, told["new"], labels)
    agreed = f"{told.get('committee')} agreed the status “{status}” for {row}"
    return f"recorded that {agreed} on {day} (minute {told.get('minute')}){_because(told)}"


def _coloured(told: Told, row: str, labels: Labels) -> str:
    if not told.get("new"):
        return f"gave the colour of {row} back to the rule{_because(told)}"
    until = day_in(told, "until")
    end = f" until {day_words(until)}" if until else ""
    return f"set the colour of {row} to {_label(RagColour, told['new'], labels)}{end}{_because(told)}"


def _noted(told: Told, row: str, _: Labels) -> str:
    on = day_in(told, "on")
    day = f" of {day_words(on)}" if on else ""
    return f"noted on {row} (note{day}): {told.get('text')}"


def _added(told: Told, row: str, _: Labels) -> str:
    due = day_in(told, "due")
    parts = [f"added {row}, “{told.get('title')}”, for {', '.join(told.get('recommendations') or ())}"]
    parts += [f"lead officer {told['lead_officer']}"] if told.get("lead_officer") else []
    parts += [f"accountable {told['accountable']}"] if told.get("accountable") else []
    return "; ".join([*parts, f"due on {day_words(due)}" if due else "without a date"])


def _changed(told: Told, row: str, labels: Labels) -> str:
    name = str(told.get("field"))
    if name == "declared":
        done = day_in(told, "on")
        on = f", completed on {day_words(done)}" if done else ""
        return f"declared {row} {_label(DeclaredStatus, told['new'], labels)}{on}{_because(told)}"
    old = f" from “{told['old']}”" if told.get("old") else ""
    new = f"to “{told['new']}”" if told.get("new") else "to nothing"
    return f"changed the {_FIELD_WORDS.get(name, name)} of {row}{old} {new}{_because(told)}"


def _linked(told: Told, row: str, _: Labels) -> str:
    return f"linked {row} to {told.get('recommendation')}"


def _unlinked(told: Told, row: str, _: Labels) -> str:
    return f"took {row} off {told.get('recommendation')}{_because(told)}"


def _revised(told: Told, row: str, _: Labels) -> str:
    old, new = day_in(told, "old"), day_in(told, "new")
    start = f" from {day_words(old)}" if old else ""
    end = f" to {day_words(new)}" if new else ""
    if told.get("agreed_by"):
        return f"moved the date of {row}{start}{end}{_because(told)}; agreed by {told['agreed_by']}"
    return f"asked to move the date of {row}{start}{end}{_because(told)}; nobody had agreed yet"


def _evidenced(told: Told, row: str, _: Labels) -> str:
    page = f", page {told['page']}" if told.get("page") else ""
    what = f" ({told['what']})" if told.get("what") else ""
    return f"added evidence to {row}: {told.get('kind')} {told.get('value')}{page}{what}"


def _withdrawn(told: Told, row: str, _: Labels) -> str:
    return f"withdrew evidence of {row}{_because(told)}"


def _because(told: Told) -> str:
    return f": {told['why'].rstrip('.')}" if told.get("why") else ""


def _label(words: type[StrEnum], value: str, labels: Labels) -> str:
    return labels.of(words(value))


_DEEDS: Mapping[str, Deed] = {
    EventKind.RESPONSE_SET: _response,
    EventKind.STATUS_AGREED: _agreed,
    EventKind.RAG_OVERRIDDEN: _coloured,
    EventKind.ITEM_NOTED: _noted,
    EventKind.ACTION_ADDED: _added,
    EventKind.ACTION_CHANGED: _changed,
    EventKind.ACTION_LINKED: _linked,
    EventKind.ACTION_UNLINKED: _unlinked,
    EventKind.ACTION_DATE_REVISED: _revised,
    EventKind.ACTION_NOTED: _noted,
    EventKind.EVIDENCE_ADDED: _evidenced,
    EventKind.EVIDENCE_WITHDRAWN: _withdrawn,
}
_REMOVED: Mapping[str, str] = {
    EventKind.RESPONSE_SET: "set the response to {row}",
    EventKind.STATUS_AGREED: "recorded a committee's decision on {row}",
    EventKind.RAG_OVERRIDDEN: "set the colour of {row}",
    EventKind.ITEM_NOTED: "noted something on {row}",
    EventKind.ACTION_ADDED: "added {row}",
    EventKind.ACTION_DATE_REVISED: "revised the date of {row}",
    EventKind.ACTION_NOTED: "noted something on {row}",
    EventKind.EVIDENCE_ADDED: "added evidence to {row}",
}
