"""What people decided about links: events of the register, folded into the decision that holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from inspection_evidence.store import Event
from inspection_evidence.store.redaction.tombstones import redaction_of


class LinkKind(StrEnum):
    """What a recommendation is linked to."""

    KPI = "kpi"
    REPEAT = "repeat"
    PROGRESS = "progress"
    THEME = "theme"


class Act(StrEnum):
    """What a person does with a link."""

    CONFIRM = "confirm"
    REJECT = "reject"
    ADD = "add"
    WITHDRAW = "withdraw"


EVENT_KINDS: Mapping[Act, str] = {
    Act.CONFIRM: "link_confirmed",
    Act.REJECT: "link_rejected",
    Act.ADD: "link_added",
    Act.WITHDRAW: "link_withdrawn",
}
"""The kind of event in the register for each act."""
AFFIRMING = frozenset({Act.CONFIRM, Act.ADD})
_ACTS = {kind: act for act, kind in EVENT_KINDS.items()}


@dataclass(frozen=True)
class LinkKey:
    """One link: a recommendation's identifier, the kind, and what it is linked to.

    `target` is a KPI's or a theme's id, the identifier of the earlier recommendation, or the key of a
    passage (`passage_key`).
    """

    recommendation: str
    kind: LinkKind
    target: str


@dataclass(frozen=True)
class Decision:
    """What a person decided, and what the recommendation and its target said then.

    `seq` is the number of the event; a later decision has a greater one.
    """

    key: LinkKey
    act: Act
    who: str
    at: datetime
    why: str | None
    text: str
    target_text: str
    seq: int

    @property
    def affirms(self) -> bool:
        """Whether it says that the link holds."""
        return self.act in AFFIRMING


Decisions = Mapping[LinkKey, Decision]


def fold_decisions(events: Iterable[Event]) -> Decisions:
    """Return the decision that holds for each link: the last one, for one theme only.

    A withdrawn decision is kept, so that its number can be told; it decides nothing. A recommendation
    has one theme: affirming another takes the place of the one affirmed before.
    """
    held: dict[LinkKey, Decision] = {}
    for event in events:
        decision = _decision(event)
        if decision.key.kind is LinkKind.THEME and decision.affirms:
            for rival in [one for one in held.values() if _is_rival(one, decision)]:
                del held[rival.key]
        held[decision.key] = decision
    return held


def payload_of(key: LinkKey, why: str | None, text: str, target_text: str) -> dict[str, str | None]:
    """Return what the event of a decision holds beside its recommendation, act, person and time."""
    return {
        "link": key.kind.value,
        "target": key.target,
        "why": why,
        "text": text,
        "target_text": target_text,
    }


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same; spaces and capitals, which readings differ in, do not count."""
    return one.casefold().split() == other.casefold().split()


def _decision(event: Event) -> Decision:
    told, removed = event.payload, redaction_of(event)
    return Decision(
        key=LinkKey(event.subject, LinkKind(told["link"]), told["target"]),
        act=_ACTS[event.kind],
        who=event.who,
        at=event.at,
        # Of a redacted decision the link remains, without its words.
        why=removed.words if removed else told.get("why"),
        text=told.get("text", ""),
        target_text=told.get("target_text", ""),
        seq=event.seq,
    )


def _is_rival(one: Decision, theme: Decision) -> bool:
    return (
        one.affirms
        and one.key.kind is LinkKind.THEME
        and one.key.recommendation == theme.key.recommendation
        and one.key != theme.key
    )
