"""What was said and done about a row since: its response, what a committee agreed, notes, history."""

from __future__ import annotations

from inspection_evidence.model import Decision
from inspection_evidence.pack.registers.standing import PackRegister
from inspection_evidence.pack.wording import day
from inspection_evidence.store import Event
from inspection_evidence.tracker import Note, Row, answered_by, history_of

NO_RESPONSE = "No response recorded yet."
NONE_ASKED = "None is asked for: it is for the meeting itself to decide."
NONE_NEEDED = "None is asked for: it is the meeting’s own decision."
HERE = "this recommendation"
"""What the history on a card calls the row that the card is of."""
_NAMES = ("lead_officer", "accountable", "agreed_by")
"""Fields of an entry that can hold a person's name."""


def standing_words(row: Row, told: PackRegister) -> str:
    """The colour with its reason; without the meeting that closed it, which the card names once below."""
    words = told.rag_words(told.register.rag(row))
    agreed = row.item.agreed.value if row.item.agreed else None
    if agreed is None:
        return words
    meeting = f" ({agreed.committee}, {day(agreed.meeting_date)}, minute {agreed.minute})"
    return words.replace(meeting, "", 1)


def response_words(row: Row, told: PackRegister) -> str:
    """What was answered, with its reason; that nothing is recorded; or why nobody is asked for an answer."""
    response = row.item.response
    if response and response.value:
        why = f": {response.origin.why}" if response.origin.why else ""
        return f"{told.rules.labels.of(response.value)}{why}"
    if response and response.origin.removed:
        return response.origin.removed
    if answered_by(row):
        return NO_RESPONSE
    return NONE_NEEDED if isinstance(row.asked, Decision) else NONE_ASKED


def last_note(row: Row) -> str:
    """The newest note on the row or on one of its actions, with its day; empty where there is none."""
    noted: list[tuple[str, Note]] = [("", one) for one in row.item.notes]
    noted += [(f"{action.number}: ", one) for action in row.item.actions for one in action.notes]
    if not noted:
        return ""
    about, note = max(noted, key=lambda pair: (pair[1].on, pair[1].origin.seq))
    return f"{about}{note.text or note.origin.removed or ''} ({day(note.on)})"


def history(row: Row, told: PackRegister) -> tuple[str, ...]:
    """All that happened to the row and its actions, oldest first, as the pack's audience may read it."""
    names = (row.identifier, *(action.identifier for action in row.item.actions))
    lines = [line for name in names for line in history_of(told.tracker, name, told.rules, HERE)]
    people = _people(row, told)
    ordered = sorted(lines, key=lambda line: line.seq)
    return tuple(_with_roles(line.sentence, people) for line in ordered)


def _people(row: Row, told: PackRegister) -> dict[str, str]:
    """Who is named in the row's entries, each as the audience may read it; longest name first."""
    events: list[Event] = [*row.item.events, *(one for action in row.item.actions for one in action.events)]
    named = {str(event.who) for event in events if event.who}
    for event in events:
        fields = {field: event.payload.get(field) for field in _NAMES}
        if event.payload.get("field") in _NAMES:
            fields["new"] = event.payload.get("new")
        named |= {value for value in fields.values() if isinstance(value, str) and value}
    return {name: told.person(name) for name in sorted(named, key=lambda name: (-len(name), name))}


def _with_roles(sentence: str, people: dict[str, str]) -> str:
    for name, shown in people.items():
        if name != shown:
            sentence = sentence.replace(name, shown)
    return sentence
