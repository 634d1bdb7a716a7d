"""Turning the steps of the example's history into the events that a register would hold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from inspection_evidence.corrections import Change as Correction
from inspection_evidence.corrections import make_changes
from inspection_evidence.linking import LinkKey, LinkKind, Links, choose, decide
from inspection_evidence.model import BoroughEvidence
from inspection_evidence.store import REDACTED, Entry, Event, Redaction, Store
from inspection_evidence.store.redaction.tombstones import remains
from inspection_evidence.tracker import Change, Planner
from tests.samples.history.steps import SLUG, About, Entered, Linking, Redacting, Step


class Making:
    """The events so far; links and corrections are tried on a store of the example's own reading."""

    def __init__(self, store: Store, evidence: BoroughEvidence, links: Links, known: Iterable[str]) -> None:
        self._store, self._evidence, self._links = store, evidence, links
        self._known = frozenset(known)
        self._actions: dict[str, str] = {}
        self._called: dict[str, int] = {}
        self.events: list[Event] = []

    def take(self, step: Step) -> None:
        """Add the events of a step."""
        before = len(self.events)
        for entered in step.entered:
            self._take(entered, step)
        if step.called:
            self._called[step.called] = self.events[before].seq

    def _take(self, entered: Entered, step: Step) -> None:
        match entered:
            case Change():
                self._track(entered, step)
            case About():
                self._track(entered.change(self._called[entered.step]), step)
            case Linking():
                key = LinkKey(entered.recommendation, LinkKind(entered.kind), entered.target)
                choice = choose(self._links, key, entered.act, entered.why)
                self._put(decide(self._store, [choice], step.who), step)
            case Correction():
                made = make_changes(self._store, self._evidence, [entered], step.who, step.source)
                self._put(made, step)
            case Redacting():
                self._redact(entered, step)

    def _track(self, change: Change, step: Step) -> None:
        planner = Planner(SLUG, self.events, known=self._known, now=step.at.astimezone(UTC))
        subject = self._actions.get(change.subject, change.subject)
        entries = planner.entries([replace(change, subject=subject)], step.who, step.source)
        if len(entries) != 1:
            raise ValueError(f"{step.at}: {change} adds nothing")
        if entries[0].kind == "action_added":
            self._actions[change.subject] = entries[0].subject
        self._put(entries, step)

    def _redact(self, redacting: Redacting, step: Step) -> None:
        number = self._called[redacting.step]
        moment = step.at.astimezone(UTC)
        original = self.events[number - 1]
        left = remains(original.payload, Redaction(step.who, moment, redacting.why))
        self.events[number - 1] = replace(original, payload=left)
        told = {"event": number, "why": redacting.why, "also": []}
        self._put([Entry(REDACTED, original.subject, told, step.who)], step)

    def _put(self, entries: Sequence[Entry | Event], step: Step) -> None:
        for one in entries:
            number = len(self.events) + 1
            moment = step.at.astimezone(UTC)
            self.events.append(Event(number, moment, step.who, one.kind, one.subject, dict(one.payload)))


def export_text(events: Iterable[Event]) -> str:
    """An export as `import_export` reads it, with a line for each event so that people can read it too."""
    lines = ",\n".join(json.dumps(_plain(event), ensure_ascii=False) for event in events)
    return f'{{"format": 1, "tables": {{}}, "events": [\n{lines}\n]}}\n'


def _plain(event: Event) -> dict[str, Any]:
    return {**vars(event), "at": _moment(event.at), "payload": dict(event.payload)}


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="minutes").replace("+00:00", "Z")
