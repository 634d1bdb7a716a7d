"""Deciding about links: confirm, reject, add, withdraw; events that are only ever added to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inspection_evidence.corrections import borough_events, carried_events, events_today
from inspection_evidence.corrections.kinds import ORPHAN_SETTLED, UNDONE
from inspection_evidence.errors import InspectionEvidenceError, ParameterError
from inspection_evidence.linking.decisions import (
    EVENT_KINDS,
    Act,
    Decision,
    Decisions,
    LinkKey,
    LinkKind,
    fold_decisions,
    payload_of,
    same_words,
)
from inspection_evidence.linking.links import Links
from inspection_evidence.settings.person import person_named
from inspection_evidence.store import Entry, Event, Store
from inspection_evidence.store.standing import standing


class LinkError(InspectionEvidenceError):
    """Decisions cannot be taken as asked; the text has one line a mistake, and none was taken."""


@dataclass(frozen=True)
class Choice:
    """What a person wants decided: the words they decide on, and `place` for messages.

    `seen` is the number of the last decision on the link that they knew of, 0 where there was none,
    None where they do not say: then a decision taken meanwhile is not looked for.
    """

    key: LinkKey
    act: Act
    text: str
    target_text: str
    why: str | None = None
    seen: int | None = None
    place: str = ""


def choose(
    links: Links, key: LinkKey, act: Act, why: str | None = None, seen: int | None = None, place: str = ""
) -> Choice:
    """Return a choice about a link with the words as they are read now.

    Raises ParameterError where there is no such recommendation or target, or where a link is to be
    confirmed or rejected that nobody suggested. Any decision can be withdrawn, also one whose
    recommendation is no longer read.
    """
    if act is Act.WITHDRAW:
        return Choice(key, act, "", "", why, seen, place)
    told, target_text = links.linkable.told_of(key.recommendation), links.linkable.checked(key)
    if act is not Act.ADD and links.find(key) is None:
        raise ParameterError(
            f"Nobody suggested {_called(key)}, so there is nothing to {act}; to make the link yourself: add."
        )
    return Choice(key, act, told.asked.text, target_text, why, seen, place)


def decisions_of(store: Store, slug: str) -> Decisions:
    """Return what people decided about the links of one borough's recommendations.

    Decisions about an orphan count where its history went, those of an abolished predecessor too.
    """
    return fold_decisions(standing(borough_events(store, slug, EVENT_KINDS.values())))


def decide(store: Store, choices: Sequence[Choice], who: str) -> tuple[Event, ...]:
    """Take all of these decisions or none, and return their events; what stands already is passed over.

    Raises LinkError with a line for each choice that cannot be taken: nothing to withdraw, or
    somebody decided otherwise since; ParameterError where `who` is no name.
    """
    person, kinds = person_named(who), set(EVENT_KINDS.values())
    slugs = {choice.key.recommendation.partition("/")[0] for choice in choices}
    before = [event for slug in slugs for event in carried_events(store, slug, kinds)]

    def plan(events: tuple[Event, ...]) -> list[Entry]:
        today = standing([*before, *events_today(events)])
        held = fold_decisions(one for one in today if one.kind in kinds)
        mistakes = [told for choice in choices if (told := _mistake(choice, held))]
        if mistakes:
            raise LinkError("\n".join(mistakes))
        return [_entry(choice, person) for choice in choices if not _stands(choice, held)]

    return store.append_planned({*kinds, ORPHAN_SETTLED, UNDONE}, plan)


def decided_since(choice: Choice, held: Decisions) -> Decision | None:
    """Return the decision that was taken on a link after the person last saw it, None where none was."""
    if choice.seen is None:
        return None
    newer = [one for one in _on_the_same(choice.key, held) if one.seq > choice.seen]
    return max(newer, key=lambda one: one.seq, default=None)


def last_decision(key: LinkKey, held: Decisions) -> int:
    """Return the number of the last decision on a link, 0 where there is none; a theme's is any theme's."""
    return max((one.seq for one in _on_the_same(key, held)), default=0)


def _on_the_same(key: LinkKey, held: Decisions) -> list[Decision]:
    """Decisions on the link; on any theme where it is a theme, for there is only one of them."""
    if key.kind is not LinkKind.THEME:
        return [held[key]] if key in held else []
    return [
        one
        for one in held.values()
        if one.key.kind is LinkKind.THEME and one.key.recommendation == key.recommendation
    ]


def _mistake(choice: Choice, held: Decisions) -> str | None:
    if _stands(choice, held):
        return None
    since = decided_since(choice, held)
    if since:
        day = f"{since.at.day} {since.at:%B %Y at %H:%M}"
        return (
            f"{choice.place}{since.who} decided “{since.act}” on {day}, which is later than what you saw; "
            "leave your decision out to keep theirs, or look at the link again and decide then."
        )
    if choice.act is Act.WITHDRAW and not _is_live(held.get(choice.key)):
        what = "nothing" if choice.place else "Nothing"
        return f"{choice.place}{what} is decided about {_called(choice.key)}, so nothing can be withdrawn."
    return None


def _stands(choice: Choice, held: Decisions) -> bool:
    """Whether the decision asked for is the one that holds, for the very same words."""
    found = held.get(choice.key)
    if found is None:
        return False
    if Act.WITHDRAW in (found.act, choice.act):
        # A workbook that is read in twice asks again for what it has done.
        return found.act is choice.act and choice.seen is not None
    same_act = found.affirms if choice.act in (Act.CONFIRM, Act.ADD) else found.act is choice.act
    same = same_words(found.text, choice.text) and same_words(found.target_text, choice.target_text)
    return same_act and same and choice.why in (None, found.why)


def _is_live(found: Decision | None) -> bool:
    return found is not None and found.act is not Act.WITHDRAW


def _entry(choice: Choice, who: str) -> Entry:
    payload = payload_of(choice.key, choice.why, choice.text, choice.target_text)
    return Entry(EVENT_KINDS[choice.act], choice.key.recommendation, payload, who)


def _called(key: LinkKey) -> str:
    return f"{key.kind} {key.target} of {key.recommendation}"
